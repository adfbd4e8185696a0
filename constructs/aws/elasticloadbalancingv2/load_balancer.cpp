#include <constructs/aws/elasticloadbalancingv2/load_balancer.hpp>

#include <cdk/cfn/elasticloadbalancingv2/load_balancer.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>
#include <constructs/aws/s3/ibucket.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_load_balancer.hpp>

namespace cdk::elasticloadbalancingv2 {
namespace {

bool isGiven(const ec2::SubnetSelection& s) {
  return s.availabilityZones.isSet() || s.onePerAz.isSet() || s.subnetFilters.isSet() || s.subnetGroupName || s.subnetType ||
         s.subnets.isSet();
}

/// The subnets of a load balancer, or those of its mappings.
ec2::SelectedSubnets chooseSubnets(const Construct& owner, const BaseLoadBalancerProps& props, const List<SubnetMapping>& mappings) {
  ec2::SubnetSelection selection = props.vpcSubnets;
  if (mappings.isSet()) {
    if (isGiven(selection)) throw Error(owner, "give vpcSubnets or subnetMappings, not both", "lb-subnets");
    if (!props.internetFacing.isTrue()) return {};
    Vec<Str> ids;
    for (const SubnetMapping& mapping : mappings) ids.push(mapping.subnet->subnetId());
    selection = {.subnetFilters = {ec2::SubnetFilter::byIds(List<Str>(ids))}};
  } else if (!isGiven(selection) && props.internetFacing.isTrue()) {
    selection.subnetType = ec2::SubnetType::PUBLIC;
  }
  return props.vpc->selectSubnets(selection);
}

List<CfnLoadBalancer::SubnetMappingProperty> renderMappings(const List<SubnetMapping>& mappings) {
  Vec<CfnLoadBalancer::SubnetMappingProperty> rendered;
  for (const SubnetMapping& mapping : mappings) {
    rendered.push({.allocationId = mapping.allocationId,
                   .iPv6Address = mapping.ipv6Address,
                   .privateIPv4Address = mapping.privateIpv4Address,
                   .sourceNatIpv6Prefix = mapping.sourceNatIpv6Prefix,
                   .subnetId = mapping.subnet->subnetId()});
  }
  return mappings.isSet() ? List<CfnLoadBalancer::SubnetMappingProperty>(rendered) : List<CfnLoadBalancer::SubnetMappingProperty>();
}

}  // namespace

Str ILoadBalancerV2::loadBalancerCanonicalHostedZoneId() const {
  if (loadBalancerCanonicalHostedZoneId_) return loadBalancerCanonicalHostedZoneId_;
  throw Error(*this, "the hosted zone of the imported load balancer is not known; give loadBalancerCanonicalHostedZoneId when importing",
              "lb-import");
}

Str ILoadBalancerV2::loadBalancerDnsName() const {
  if (loadBalancerDnsName_) return loadBalancerDnsName_;
  throw Error(*this, "the DNS name of the imported load balancer is not known; give loadBalancerDnsName when importing", "lb-import");
}

SourceNatIpv6Prefix SourceNatIpv6Prefix::fromIpv6Prefix(const Str& prefix) {
  if (!prefix.text().ends_with("/80"))
    throw Error(format("the prefix must be a range of /80 such as 2001:db8::/80, got '{}'", prefix).text(), "lb-ipv6-prefix");
  return SourceNatIpv6Prefix(prefix);
}

template <class I>
BaseLoadBalancer<I>::BaseLoadBalancer(Scope scope, std::string_view id, const BaseLoadBalancerProps& props,
                                      const detail::LoadBalancerExtras& extras)
    : I(scope, id, {.physicalName = props.loadBalancerName}) {
  const bool internetFacing = props.internetFacing.isTrue();
  const ec2::SelectedSubnets subnets = chooseSubnets(*this, props, extras.subnetMappings);
  this->vpc_ = props.vpc;
  CfnLoadBalancer::Props made{
      .enablePrefixForIpv6SourceNat = extras.enablePrefixForIpv6SourceNat,
      .enforceSecurityGroupInboundRulesOnPrivateLinkTraffic = extras.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
      .ipAddressType = textOf(extras.ipAddressType),
      .name = this->physicalName(),
      .scheme = internetFacing ? "internet-facing" : "internal",
      .securityGroups = extras.securityGroups,
      .subnetMappings = renderMappings(extras.subnetMappings),
      .subnets = extras.subnetMappings.isSet() ? List<Str>() : subnets.subnetIds,
      .type = extras.type};
  const Num& capacity = props.minimumCapacityUnit;
  if (capacity.isToken() || capacity.numberOr(0) != 0)
    made.minimumLoadBalancerCapacity = CfnLoadBalancer::MinimumLoadBalancerCapacityProperty{.capacityUnits = capacity};
  resource_ = &this->template add<CfnLoadBalancer>("Resource", made);
  if (internetFacing) resource_->node().addDependency(subnets.internetConnectivityEstablished);
  setAttribute("deletion_protection.enabled", onOff(props.deletionProtection.isTrue()));
  if (props.crossZoneEnabled.isSet()) setAttribute("load_balancing.cross_zone.enabled", onOff(props.crossZoneEnabled.isTrue()));
  if (props.denyAllIgwTraffic.isSet()) {
    if (!(extras.ipAddressType == IpAddressType::DUAL_STACK))
      throw Error(*this, "denyAllIgwTraffic needs the ipAddressType DUAL_STACK", "lb-ipv6");
    setAttribute("ipv6.deny_all_igw_traffic", onOff(props.denyAllIgwTraffic.isTrue()));
  }
  this->loadBalancerCanonicalHostedZoneId_ = resource_->attrCanonicalHostedZoneId();
  this->loadBalancerDnsName_ = resource_->attrDnsName();
  this->loadBalancerArn_ = resource_->ref();
  this->node().addValidation(make<Check<BaseLoadBalancer, &BaseLoadBalancer::validateLoadBalancer>>(*this));
}

template <class I>
Str BaseLoadBalancer<I>::loadBalancerFullName() const {
  return resource_->attrLoadBalancerFullName();
}
template <class I>
Str BaseLoadBalancer<I>::loadBalancerName() const {
  return resource_->attrLoadBalancerName();
}
template <class I>
List<Str> BaseLoadBalancer<I>::loadBalancerSecurityGroups() const {
  return resource_->attrSecurityGroups();
}

template <class I>
void BaseLoadBalancer<I>::setAttribute(std::string_view key, const Str& value) {
  attributes_.set(key, value);
  resource_->props().loadBalancerAttributes = attributes_.template list<CfnLoadBalancer::LoadBalancerAttributeProperty>();
}

template <class I>
void BaseLoadBalancer<I>::logAccessLogs(s3::IBucket& bucket, const Str& prefix) {
  writeLogs(bucket, "access_logs", prefix);
}

template <class I>
void BaseLoadBalancer<I>::writeLogs(s3::IBucket& bucket, std::string_view kind, const Str& prefix) {
  const Str key = Str(kind) + ".s3.";
  setAttribute((key + "enabled").text(), "true");
  setAttribute((key + "bucket").text(), bucket.bucketName());
  setAttribute((key + "prefix").text(), prefix ? prefix : Str(""));
  const Str folder = prefix && !prefix.is("") ? prefix + "/AWSLogs/" : Str("AWSLogs/");
  const iam::ServicePrincipal delivery("delivery.logs.amazonaws.com");
  bucket.addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:PutObject"},
                                                   .principals = {resourcePolicyPrincipal()},
                                                   .resources = {bucket.arnForObjects(folder + this->stack().account() + "/*")}}));
  bucket.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"s3:PutObject"},
                            .conditions = {{"StringEquals", Json::obj({{"s3:x-amz-acl", "bucket-owner-full-control"}})}},
                            .principals = {delivery},
                            .resources = {bucket.arnForObjects(folder + this->env().account + "/*")}}));
  bucket.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"s3:GetBucketAcl"}, .principals = {delivery}, .resources = {bucket.bucketArn()}}));
  // The service tries the bucket at once, so its policy must be there.
  Construct* policy = bucket.policy() ? bucket.policy()->node().defaultChild() : nullptr;
  if (CfnResource* document = policy ? CfnResource::from(*policy) : nullptr) resource_->addDependency(*document);
}

template <class I>
Use<iam::IPrincipal> BaseLoadBalancer<I>::resourcePolicyPrincipal() {
  const Str region = this->stack().region();
  if (region.isToken()) throw Error(*this, "access logs need a stack whose region is known; set env.region", "lb-logs");
  const Str account = region_info::RegionInfo::get(region).elbv2Account();
  if (account) return iam::AccountPrincipal(account);
  return iam::ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com");
}

template <class I>
List<Str> BaseLoadBalancer<I>::validateLoadBalancer() {
  Vec<Str> problems;
  const Str name = this->physicalName();
  checkName("load balancer", name, problems);
  if (name && !name.isToken() && name.text().starts_with("internal-")) {
    problems.push(format("the name of the load balancer must not begin with 'internal-', got '{}'", name));
  }
  return List<Str>(problems);
}

template class BaseLoadBalancer<IApplicationLoadBalancer>;
template class BaseLoadBalancer<INetworkLoadBalancer>;

}  // namespace cdk::elasticloadbalancingv2
