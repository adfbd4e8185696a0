#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>

#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>

#include <cmath>

namespace cdk::elasticloadbalancingv2 {
namespace {

BaseLoadBalancerProps common(const NetworkLoadBalancerProps& props) {
  return {.crossZoneEnabled = props.crossZoneEnabled,
          .deletionProtection = props.deletionProtection,
          .denyAllIgwTraffic = props.denyAllIgwTraffic,
          .internetFacing = props.internetFacing,
          .loadBalancerName = props.loadBalancerName,
          .minimumCapacityUnit = props.minimumCapacityUnit,
          .vpc = props.vpc,
          .vpcSubnets = props.vpcSubnets};
}

Str onOrOff(const Bool& value) {
  return value.isSet() ? Str(value.isTrue() ? "on" : "off") : Str();
}

void checkMappings(const Construct& owner, const NetworkLoadBalancerProps& props) {
  for (const SubnetMapping& mapping : props.subnetMappings) {
    if (props.internetFacing.isTrue() && mapping.privateIpv4Address) {
      throw Error(owner, "privateIpv4Address is for internal load balancers; use allocationId where the internet reaches it", "lb-subnets");
    }
    if (!props.internetFacing.isTrue() && mapping.allocationId) {
      throw Error(owner, "allocationId is for load balancers that the internet reaches; use privateIpv4Address or set internetFacing",
                  "lb-subnets");
    }
    if (!props.enablePrefixForIpv6SourceNat.isTrue() && mapping.sourceNatIpv6Prefix) {
      throw Error(owner, "sourceNatIpv6Prefix needs enablePrefixForIpv6SourceNat", "lb-ipv6-prefix");
    }
  }
}

void checkCapacity(const Construct& owner, const NetworkLoadBalancerProps& props) {
  const Num& units = props.minimumCapacityUnit;
  if (!units || units.isToken() || units.number() == 0) return;
  const double each = units.number() / static_cast<double>(props.vpc->availabilityZones().size());
  if (std::floor(units.number()) == units.number() && each >= 2750 && each <= 45000) return;
  throw Error(owner,
              format("minimumCapacityUnit must be a whole number with 2750 to 45000 for each zone, got {} for each", Num(each)).text(),
              "lb-capacity");
}

class ImportedLoadBalancer final : public INetworkLoadBalancer {
 public:
  using Props = NetworkLoadBalancerAttributes;
  ImportedLoadBalancer(Scope scope, std::string_view id, const NetworkLoadBalancerAttributes& attrs)
      : INetworkLoadBalancer(scope, id, {.environmentFromArn = attrs.loadBalancerArn}) {
    vpc_ = attrs.vpc;
    loadBalancerArn_ = attrs.loadBalancerArn;
    loadBalancerCanonicalHostedZoneId_ = attrs.loadBalancerCanonicalHostedZoneId;
    loadBalancerDnsName_ = attrs.loadBalancerDnsName;
    Vec<Use<ec2::ISecurityGroup>> groups;
    for (const Str& group : attrs.loadBalancerSecurityGroups) {
      groups.push(
          ec2::SecurityGroup::fromSecurityGroupId(*this, format("SecurityGroup-{}", Num(groups.size())).text(), group, {}, location()));
    }
    connections_ = ec2::Connections({.securityGroups = List<Use<ec2::ISecurityGroup>>(groups)});
    alwaysListGroups_ = attrs.loadBalancerSecurityGroups.isSet();
    fullName_ = parseLoadBalancerFullName(attrs.loadBalancerArn);
  }
};

}  // namespace

cloudwatch::Metric INetworkLoadBalancerMetrics::made(const Str& name, std::string_view statistic,
                                                     const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric(
             {.dimensionsMap = {{"LoadBalancer", fullName_}}, .metricName = name, .namespace_ = "AWS/NetworkELB", .statistic = statistic})
      .with(props)
      .attachTo(*scope_);
}

List<Str> INetworkLoadBalancer::securityGroups() const {
  Vec<Str> ids;
  for (Use<ec2::ISecurityGroup> group : connections_.securityGroups()) ids.push(group->securityGroupId());
  return ids.empty() && !alwaysListGroups_ ? List<Str>() : List<Str>(ids);
}

NetworkListener& INetworkLoadBalancer::addListener(std::string_view id, const BaseNetworkListenerProps& props, Location at) {
  return add<NetworkListener>(id,
                              {.alpnPolicy = props.alpnPolicy,
                               .certificates = props.certificates,
                               .defaultAction = props.defaultAction,
                               .defaultTargetGroups = props.defaultTargetGroups,
                               .loadBalancer = Use<INetworkLoadBalancer>::of(*this),
                               .port = props.port,
                               .protocol = props.protocol,
                               .sslPolicy = props.sslPolicy,
                               .tcpIdleTimeout = props.tcpIdleTimeout},
                              at);
}

NetworkLoadBalancer::NetworkLoadBalancer(Scope scope, std::string_view id, const NetworkLoadBalancerProps& props)
    : BaseLoadBalancer(
          scope, id, common(props),
          {.enablePrefixForIpv6SourceNat = onOrOff(props.enablePrefixForIpv6SourceNat),
           .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic = onOrOff(props.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic),
           .ipAddressType = props.ipAddressType,
           .securityGroups = lazy<&NetworkLoadBalancer::renderSecurityGroups>(this),
           .subnetMappings = props.subnetMappings,
           .type = "network"}),
      enablePrefixForIpv6SourceNat_(props.enablePrefixForIpv6SourceNat.isTrue()) {
  if (props.ipAddressType == IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4) {
    throw Error(*this, "the ipAddressType DUAL_STACK_WITHOUT_PUBLIC_IPV4 is for application load balancers", "lb-ipv6");
  }
  checkMappings(*this, props);
  checkCapacity(*this, props);
  if (props.securityGroups.isSet() && props.disableSecurityGroups.isTrue())
    throw Error(*this, "give securityGroups or disableSecurityGroups, not both", "lb-groups");
  fullName_ = loadBalancerFullName();
  alwaysListGroups_ = props.securityGroups.isSet();
  enforceOnPrivateLink_ = onOrOff(props.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic);
  List<Use<ec2::ISecurityGroup>> groups = props.securityGroups;
  if (!groups.isSet() && !props.disableSecurityGroups.isTrue() &&
      FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault")) {
    groups = {add<ec2::SecurityGroup>("SecurityGroup",
                                      {.allowAllOutbound = false,
                                       .description = "Automatically created Security Group for ELB " + Str(Names::uniqueId(*this)),
                                       .vpc = props.vpc})};
  }
  connections_ = ec2::Connections({.securityGroups = groups});
  ipAddressType_ = props.ipAddressType.valueOr(IpAddressType::IPV4);
  if (props.clientRoutingPolicy) setAttribute("dns_record.client_routing_policy", textOf(props.clientRoutingPolicy));
  if (props.zonalShift.isSet()) setAttribute("zonal_shift.config.enabled", onOff(props.zonalShift.isTrue()));
}

INetworkLoadBalancer& NetworkLoadBalancer::fromNetworkLoadBalancerAttributes(Construct& scope, std::string_view id,
                                                                             const NetworkLoadBalancerAttributes& attrs, Location at) {
  return scope.add<ImportedLoadBalancer>(id, attrs, at);
}

NetworkListener& NetworkLoadBalancer::addListener(std::string_view id, const BaseNetworkListenerProps& props, Location at) {
  const bool udp = props.protocol == Protocol::UDP || props.protocol == Protocol::TCP_UDP;
  if (udp && ipAddressType_ == IpAddressType::DUAL_STACK && !enablePrefixForIpv6SourceNat_) {
    throw Error(*this, "a listener of UDP on a load balancer with DUAL_STACK needs enablePrefixForIpv6SourceNat", "lb-ipv6-prefix");
  }
  return INetworkLoadBalancer::addListener(id, props, at);
}

void NetworkLoadBalancer::addSecurityGroup(ec2::ISecurityGroup& securityGroup) {
  connections_.addSecurityGroup(securityGroup);
}

List<Str> NetworkLoadBalancer::renderSecurityGroups() {
  return securityGroups();
}

}  // namespace cdk::elasticloadbalancingv2
