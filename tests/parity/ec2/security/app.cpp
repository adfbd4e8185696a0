#include <cdk/app.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/network_acl.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

using namespace cdk;
using ec2::Peer;
using ec2::Port;

int main() {
  return run([](App& app) {
    const Environment env{.account = "111111111111", .region = "us-east-1"};
    auto& stack = app.add<Stack>("Security", {.env = env});
    auto& vpc = stack.add<ec2::Vpc>("Vpc", {.maxAzs = 2, .natGateways = 0, .restrictDefaultSecurityGroup = false});

    auto& closed = stack.add<ec2::SecurityGroup>(
        "Closed", {.allowAllOutbound = false, .description = "closed", .securityGroupName = "closed", .vpc = vpc});
    auto& open = stack.add<ec2::SecurityGroup>("Open", {.allowAllIpv6Outbound = true, .vpc = vpc});
    auto& apart = stack.add<ec2::SecurityGroup>("Apart", {.allowAllOutbound = false, .disableInlineRules = true, .vpc = vpc});
    auto& apartOpen = stack.add<ec2::SecurityGroup>("ApartOpen", {.allowAllIpv6Outbound = true, .disableInlineRules = true, .vpc = vpc});

    closed.addEgressRule(Peer::ipv4("10.0.0.0/8"), Port::tcp(443));
    closed.addEgressRule(Peer::anyIpv6(), Port::udpRange(1000, 2000), "udp out");
    closed.addEgressRule(Peer::prefixList("pl-12345678"), Port::HTTPS);
    closed.addIngressRule(Peer::ipv4("10.0.0.0/8"), Port::tcp(443), "first");
    closed.addIngressRule(Peer::ipv4("10.0.0.0/8"), Port::tcp(443), "the same again");
    closed.addIngressRule(Peer::securityGroupId("sg-0123456789abcdef0", "222222222222"), Port::allTraffic());
    closed.addIngressRule(Peer::ipv6("2001:db8::/32"), Port::icmpPing());
    closed.addIngressRule(Peer::ipv4(Fn::importValue("Cidr")), Port::allIcmpV6());
    open.addIngressRule(Peer::prefixList(Fn::importValue("List")), Port::esp());
    open.addIngressRule(Peer::prefixList(Fn::importValue("List2")), Port::esp());
    open.addIngressRule(Peer::prefixList(Fn::importValue("List3")), Port::ah());
    open.addEgressRule(Peer::anyIpv4(), Port::allTcp());
    apart.addIngressRule(Peer::anyIpv4(), Port::tcpRange(80, 90));
    apart.addEgressRule(Peer::ipv4("10.1.0.0/16"), Port::allUdp());
    apartOpen.addIngressRule(apart, Port::icmpTypeAndCode(8, 0));
    apartOpen.addIngressRule(apart, Port({.protocol = ec2::Protocol::GRE, .stringRepresentation = "GRE"}));

    closed.connections().allowTo(open, Port::POSTGRES, "database");
    open.connections().allowFrom(apart, Port::DNS_UDP);
    closed.connections().allowInternally(Port::tcp(7000));
    closed.connections().allowToAnyIpv4(Port::tcp(53));
    closed.connections().allowFromAnyIpv4(Port::tcp(54), "everyone");

    ec2::Connections service({.defaultPort = Port::tcp(9000), .securityGroups = {closed}});
    service.allowDefaultPortFrom(open, "default");
    service.allowDefaultPortInternally();
    service.allowDefaultPortFromAnyIpv4("all");
    service.allowDefaultPortTo(Peer::ipv4("10.3.0.0/16"));
    open.connections().allowToDefaultPort(service);
    auto& later = stack.add<ec2::SecurityGroup>("Later", {.allowAllOutbound = false, .vpc = vpc});
    service.addSecurityGroup(later);

    auto& known = ec2::SecurityGroup::fromSecurityGroupId(stack, "Known", "sg-1111111111", {.allowAllOutbound = false});
    auto& fixed = ec2::SecurityGroup::fromSecurityGroupId(stack, "Fixed", "sg-2222222222", {.mutable_ = false});
    known.connections().allowTo(closed, Port::tcp(1));
    fixed.connections().allowFrom(known, Port::tcp(2));

    auto& other = app.add<Stack>("Other", {.env = env});
    auto& otherVpc = other.add<ec2::Vpc>("Vpc", {.maxAzs = 1, .natGateways = 0, .restrictDefaultSecurityGroup = false});
    auto& there = other.add<ec2::SecurityGroup>("There", {.allowAllOutbound = false, .vpc = otherVpc});
    there.connections().allowTo(closed, Port::tcp(3));
    there.connections().allowFrom(closed, Port::tcp(4), "from the other stack");

    auto& acl = stack.add<ec2::NetworkAcl>(
        "Acl", {.subnetSelection = ec2::SubnetSelection{.subnetType = ec2::SubnetType::PRIVATE_ISOLATED}, .vpc = vpc});
    acl.addEntry("Https", {.cidr = ec2::AclCidr::anyIpv4(),
                           .direction = ec2::TrafficDirection::EGRESS,
                           .ruleNumber = 100,
                           .traffic = ec2::AclTraffic::tcpPort(443)});
    acl.addEntry("Ping", {.cidr = ec2::AclCidr::anyIpv6(),
                          .direction = ec2::TrafficDirection::INGRESS,
                          .ruleAction = ec2::Action::DENY,
                          .ruleNumber = 110,
                          .traffic = ec2::AclTraffic::icmpv6({.code = 0, .type = 128})});
    acl.addEntry("Rest", {.cidr = ec2::AclCidr::ipv4("10.0.0.0/8"), .ruleNumber = 120, .traffic = ec2::AclTraffic::udpPortRange(1, 9)});
    static_cast<ec2::Subnet&>(*vpc.publicSubnets()[0])
        .addRoute("Peering",
                  {.destinationCidrBlock = "172.16.0.0/12", .routerId = "pcx-1", .routerType = ec2::RouterType::VPC_PEERING_CONNECTION});
    auto& endpoint =
        vpc.addInterfaceEndpoint("Secrets", {.securityGroups = {apart}, .service = ec2::InterfaceVpcEndpointAwsService::SECRETS_MANAGER});
    endpoint.addToPolicy(
        iam::PolicyStatement({.actions = {"secretsmanager:GetSecretValue"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}));
  });
}
