#include <constructs/aws/elasticloadbalancingv2/lookup.hpp>

#include <cdk/context_provider.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/imported_application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

void checkKnown(const Construct& scope, std::initializer_list<Json> values) {
  for (const Json& value : values) {
    if (value.isToken())
      throw Error(scope, "load balancers and listeners can only be looked up by values that are known now, got a token", "lookup-token");
  }
}

Json tagList(const Map<Str>& tags) {
  if (!tags) return {};
  Vec<Json> list;
  for (std::size_t i = 0; i < tags.size(); ++i) list.push(Json::obj({{"key", tags.at(i).key}, {"value", tags.at(i).value}}));
  return Json(List<Json>(list));
}

Opt<IpAddressType> addressType(const Str& found) {
  for (IpAddressType type : {IpAddressType::IPV4, IpAddressType::DUAL_STACK, IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4}) {
    if (found.is(textOf(type))) return type;
  }
  return {};
}

class LookedUpApplicationBalancer final : public IApplicationLoadBalancer {
 public:
  struct Props {
    Json found;
  };
  LookedUpApplicationBalancer(Scope scope, std::string_view id, const Props& props)
      : IApplicationLoadBalancer(scope, id, {.environmentFromArn = props.found["loadBalancerArn"].asStr()}) {
    const Json& found = props.found;
    loadBalancerArn_ = found["loadBalancerArn"].asStr();
    loadBalancerCanonicalHostedZoneId_ = found["loadBalancerCanonicalHostedZoneId"].asStr();
    loadBalancerDnsName_ = found["loadBalancerDnsName"].asStr();
    ipAddressType_ = addressType(found["ipAddressType"].asStr());
    vpc_ = ec2::Vpc::fromLookup(*this, "Vpc", {.vpcId = found["vpcId"].asStr()}, location());
    for (const Json& group : found["securityGroupIds"].asArray()) {
      connections_.addSecurityGroup(
          ec2::SecurityGroup::fromLookupById(*this, ("SecurityGroup-" + group.asStr()).text(), group.asStr(), location()));
    }
    fullName_ = parseLoadBalancerFullName(loadBalancerArn_);
  }
  List<Use<ApplicationListener>> listeners() const override {
    throw Error(*this, "the listeners of a load balancer that was looked up are not known; keep what addListener returns", "lb-import");
  }
};

class LookedUpNetworkBalancer final : public INetworkLoadBalancer {
 public:
  struct Props {
    Json found;
  };
  LookedUpNetworkBalancer(Scope scope, std::string_view id, const Props& props)
      : INetworkLoadBalancer(scope, id, {.environmentFromArn = props.found["loadBalancerArn"].asStr()}) {
    const Json& found = props.found;
    loadBalancerArn_ = found["loadBalancerArn"].asStr();
    loadBalancerCanonicalHostedZoneId_ = found["loadBalancerCanonicalHostedZoneId"].asStr();
    loadBalancerDnsName_ = found["loadBalancerDnsName"].asStr();
    fullName_ = parseLoadBalancerFullName(loadBalancerArn_);
    int number = 0;
    for (const Json& group : found["securityGroupIds"].asArray()) {
      connections_.addSecurityGroup(
          ec2::SecurityGroup::fromLookupById(*this, format("SecurityGroup-{}", Num(number++)).text(), group.asStr(), location()));
    }
    alwaysListGroups_ = true;
    ipAddressType_ = addressType(found["ipAddressType"].asStr());
    vpc_ = ec2::Vpc::fromLookup(*this, "Vpc", {.vpcId = found["vpcId"].asStr()}, location());
  }
};

}  // namespace

Json lookUpLoadBalancer(Construct& scope, const BaseLoadBalancerLookupOptions& options, std::string_view type) {
  checkKnown(scope, {options.loadBalancerArn, options.loadBalancerTags});
  const Json standIn = Json::obj(
      {{"ipAddressType", "dualstack"},
       {"loadBalancerArn",
        format("arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer/{}/my-load-balancer/50dc6c495c0c9188", Str(type))},
       {"loadBalancerCanonicalHostedZoneId", "Z3DZXE0EXAMPLE"},
       {"loadBalancerDnsName", "my-load-balancer-123456789012.us-west-2.elb.amazonaws.com"},
       {"securityGroupIds", Json::arr({"sg-1234"})},
       {"vpcId", "vpc-12345"}});
  return ContextProvider::getValue(scope, {.dummyValue = standIn,
                                           .props = {{"loadBalancerArn", options.loadBalancerArn},
                                                     {"loadBalancerTags", tagList(options.loadBalancerTags)},
                                                     {"loadBalancerType", Str(type)}},
                                           .provider = "load-balancer"})
      .value;
}

Json lookUpListener(Construct& scope, const ApplicationListenerLookupOptions& options, const Str& protocol, std::string_view type) {
  checkKnown(scope, {options.listenerArn, options.loadBalancerArn, options.loadBalancerTags, options.listenerPort});
  const Json standIn = Json::obj(
      {{"listenerArn",
        format("arn:aws:elasticloadbalancing:us-west-2:123456789012:listener/{}/my-load-balancer/50dc6c495c0c9188/f2f7dc8efc522ab2",
               Str(type))},
       {"listenerPort", 80},
       {"securityGroupIds", Json::arr({"sg-123456789012"})}});
  return ContextProvider::getValue(scope, {.dummyValue = standIn,
                                           .props = {{"listenerArn", options.listenerArn},
                                                     {"listenerPort", options.listenerPort},
                                                     {"listenerProtocol", protocol},
                                                     {"loadBalancerArn", options.loadBalancerArn},
                                                     {"loadBalancerTags", tagList(options.loadBalancerTags)},
                                                     {"loadBalancerType", Str(type)}},
                                           .provider = "load-balancer-listener"})
      .value;
}

IApplicationLoadBalancer& ApplicationLoadBalancer::fromLookup(Construct& scope, std::string_view id,
                                                              const ApplicationLoadBalancerLookupOptions& options, Location at) {
  return scope.add<LookedUpApplicationBalancer>(id, {lookUpLoadBalancer(scope, options, "application")}, at);
}

INetworkLoadBalancer& NetworkLoadBalancer::fromLookup(Construct& scope, std::string_view id,
                                                      const NetworkLoadBalancerLookupOptions& options, Location at) {
  return scope.add<LookedUpNetworkBalancer>(id, {lookUpLoadBalancer(scope, options, "network")}, at);
}

IApplicationListener& ApplicationListener::fromLookup(Construct& scope, std::string_view id,
                                                      const ApplicationListenerLookupOptions& options, Location at) {
  const Json found = lookUpListener(scope, options, textOf(options.listenerProtocol), "application");
  auto& listener = scope.add<ImportedApplicationListener>(
      id, {.arn = found["listenerArn"].asStr(), .connections = {.defaultPort = ec2::Port::tcp(found["listenerPort"].asNum())}}, at);
  for (const Json& group : found["securityGroupIds"].asArray()) {
    listener.connections().addSecurityGroup(
        ec2::SecurityGroup::fromLookupById(listener, ("SecurityGroup-" + group.asStr()).text(), group.asStr(), at));
  }
  return listener;
}

INetworkListener& NetworkListener::fromLookup(Construct& scope, std::string_view id, const NetworkListenerLookupOptions& options,
                                              Location at) {
  const Str protocol = options.listenerProtocol ? Str(textOf(networkProtocol(*options.listenerProtocol))) : Str();
  const Json found = lookUpListener(
      scope,
      {.listenerPort = options.listenerPort, .loadBalancerArn = options.loadBalancerArn, .loadBalancerTags = options.loadBalancerTags},
      protocol, "network");
  return fromNetworkListenerArn(scope, id, found["listenerArn"].asStr(), at);
}

}  // namespace cdk::elasticloadbalancingv2
