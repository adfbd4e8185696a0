#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/prefix_list.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ec2/vpc_endpoint_service.hpp>
#include <constructs/aws/ec2/vpn.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>

using namespace cdk;
namespace elbv2 = cdk::elasticloadbalancingv2;

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Connectivity", {.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& vpc = stack.add<ec2::Vpc>(
        "Vpc", {.maxAzs = 2,
                .natGateways = 0,
                .restrictDefaultSecurityGroup = false,
                .vpnConnections = {{"Office", {.ip = "1.2.3.4", .staticRoutes = {"192.168.10.0/24", "192.168.20.0/24"}}}},
                .vpnGatewayAsn = 65001,
                .vpnRoutePropagation = {{.subnetType = ec2::SubnetType::PUBLIC}}});
    auto& plain = stack.add<ec2::Vpc>("Plain", {.maxAzs = 1, .restrictDefaultSecurityGroup = false});
    auto& connection =
        plain.addVpnConnection("Home", {.asn = 65002,
                                        .ip = "5.6.7.8",
                                        .tunnelOptions = {{.preSharedKey = "secretkey1234", .tunnelInsideCidr = "169.254.10.0/30"},
                                                          {.preSharedKeySecret = SecretValue::secretsManager("psk")}}});
    stack.add<CfnOutput>("VpnId", {.value = connection.vpnId()});
    stack.add<CfnOutput>("GatewayId", {.value = plain.vpnGatewayId()});
    ec2::VpnConnection::metricAllTunnelState().createAlarm(stack, "Tunnel", {.evaluationPeriods = 1, .threshold = 1});
    ec2::VpnConnection::metricAllTunnelDataIn({.statistic = "Maximum"})
        .createAlarm(stack, "DataIn", {.evaluationPeriods = 1, .threshold = 1});

    auto& nlb = stack.add<elbv2::NetworkLoadBalancer>("Nlb", {.vpc = vpc});
    auto& service = stack.add<ec2::VpcEndpointService>(
        "Service",
        {.acceptanceRequired = false,
         .allowedPrincipals = {iam::ArnPrincipal("arn:aws:iam::222222222222:root"), iam::ArnPrincipal("arn:aws:iam::333333333333:root")},
         .allowedRegions = {"us-east-1", "us-west-2"},
         .contributorInsights = true,
         .supportedIpAddressTypes = {ec2::IpAddressType::IPV4},
         .vpcEndpointServiceLoadBalancers = {{nlb}}});
    stack.add<ec2::VpcEndpointService>("Small", {.vpcEndpointServiceLoadBalancers = {{nlb}}});
    stack.add<CfnOutput>("ServiceName", {.value = service.vpcEndpointServiceName()});

    auto& offices =
        stack.add<ec2::PrefixList>("Offices", {.entries = {{.cidr = "10.0.0.1/32"}, {.cidr = "10.0.1.0/24", .description = "second"}}});
    auto& six = stack.add<ec2::PrefixList>(
        "Six",
        {.addressFamily = ec2::AddressFamily::IP_V6, .entries = {{.cidr = "2001:db8::/32"}}, .maxEntries = 5, .prefixListName = "six"});
    stack.add<ec2::PrefixList>("Empty");
    auto& found = ec2::PrefixList::fromLookup(
        stack, "Found", {.addressFamily = ec2::AddressFamily::IP_V4, .prefixListName = "com.amazonaws.global.cloudfront.origin-facing"});
    auto& group = stack.add<ec2::SecurityGroup>("Group", {.vpc = vpc});
    group.addIngressRule(offices, ec2::Port::tcp(443));
    group.addIngressRule(found, ec2::Port::tcp(444));
    group.addIngressRule(ec2::PrefixList::fromPrefixListId(stack, "Known", "pl-1"), ec2::Port::tcp(445));
    group.connections().allowFrom(six, ec2::Port::tcp(446));
    stack.add<CfnOutput>("Arn", {.value = offices.prefixListArn()});
  });
}
