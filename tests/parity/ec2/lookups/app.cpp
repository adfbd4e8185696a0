#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_condition.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>

using namespace cdk;
namespace elbv2 = cdk::elasticloadbalancingv2;

namespace {

constexpr const char* kKey =
    "vpc-provider:account=111111111111:filter.tag:Name=main:filter.tag:team=web:region=us-east-1:returnAsymmetricSubnets=true:"
    "returnVpnGateways=false";

Json subnet(const Str& name, const Str& zone) {
  return Json::obj({{"availabilityZone", zone},
                    {"subnetId", format("subnet-{}-{}", name, zone)},
                    {"routeTableId", "rtb-" + name},
                    {"cidr", "10.1.0.0/24"}});
}

Json network() {
  return Json::obj(
      {{"vpcId", "vpc-99"},
       {"vpcCidrBlock", "10.1.0.0/16"},
       {"ownerAccountId", "222222222222"},
       {"region", "us-east-1"},
       {"vpnGatewayId", "vgw-1"},
       {"availabilityZones", Json::arr()},
       {"subnetGroups",
        Json::arr(
            {Json::obj(
                 {{"name", "Web"}, {"type", "Public"}, {"subnets", Json::arr({subnet("web", "us-east-1c"), subnet("web", "us-east-1a")})}}),
             Json::obj({{"name", "App"}, {"type", "Private"}, {"subnets", Json::arr({subnet("app", "us-east-1a")})}})})}});
}

void output(Stack& stack, const Str& id, const Str& value) {
  stack.add<CfnOutput>(id.text(), {.value = value});
}

void show(Stack& stack, const Str& id, ec2::IVpc& vpc) {
  output(stack, id + "Id", vpc.vpcId());
  output(stack, id + "Arn", vpc.vpcArn());
  output(stack, id + "Zones", Fn::join(",", vpc.availabilityZones()));
  output(stack, id + "Subnets", Fn::join(",", vpc.selectSubnets().subnetIds));
  output(stack, id + "Cidr", vpc.vpcCidrBlock());
}

void balancers(Stack& stack) {
  auto& alb = elbv2::ApplicationLoadBalancer::fromLookup(stack, "Alb", {.loadBalancerTags = {{"team", "web"}, {"stage", "prod"}}});
  output(stack, "AlbName", alb.loadBalancerDnsName());
  alb.addListener("Http", {.defaultAction = elbv2::ListenerAction::fixedResponse(200), .port = 80});
  const char* arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/x/1";
  auto& nlb = elbv2::NetworkLoadBalancer::fromLookup(stack, "Nlb", {.loadBalancerArn = arn});
  output(stack, "NlbZone", nlb.loadBalancerCanonicalHostedZoneId());
  auto& listener = elbv2::ApplicationListener::fromLookup(
      stack, "Listener",
      {.listenerPort = 443, .listenerProtocol = elbv2::ApplicationProtocol::HTTPS, .loadBalancerTags = {{"team", "web"}}});
  listener.addAction(
      "Rule",
      {.action = elbv2::ListenerAction::fixedResponse(404), .conditions = {elbv2::ListenerCondition::pathPatterns({"/x"})}, .priority = 1});
  listener.connections().allowDefaultPortFromAnyIpv4("open");
  auto& tcp = elbv2::NetworkListener::fromLookup(
      stack, "Tcp", {.listenerPort = 53, .listenerProtocol = elbv2::Protocol::TCP_UDP, .loadBalancerArn = arn});
  output(stack, "TcpArn", tcp.listenerArn());
}

}  // namespace

int main() {
  return run(
      [](App& app) {
        auto& stack = app.add<Stack>("Lookups", {.env = {.account = "111111111111", .region = "us-east-1"}});
        auto& open = ec2::Vpc::fromLookup(
            stack, "Open", {.isDefault = true, .ownerAccountId = "222222222222", .region = "eu-west-1", .subnetGroupNameTag = "group"});
        show(stack, "Open", open);
        show(stack, "Closed",
             ec2::Vpc::fromLookup(stack, "Closed", {.returnVpnGateways = false, .tags = {{"team", "web"}}, .vpcName = "main"}));
        open.addInterfaceEndpoint("Sqs", {.service = ec2::InterfaceVpcEndpointAwsService::SQS, .subnets = {.subnetGroupName = "Private"}});
        output(stack, "GroupId", ec2::SecurityGroup::fromLookupById(stack, "Group", "sg-99").securityGroupId());
        output(stack, "NamedId", ec2::SecurityGroup::fromLookupByName(stack, "Named", "web", open).securityGroupId());
        balancers(stack);
      },
      {.context = {{kKey, network()}}});
}
