#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/elasticloadbalancingv2/attributes.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::ec2 {
class ISubnet;
class IVpc;
}  // namespace cdk::ec2
namespace cdk::iam {
class IPrincipal;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::elasticloadbalancingv2 {

class CfnLoadBalancer;

/// What load balancers of all kinds take.
struct BaseLoadBalancerProps {
  /// Spreads over the targets of all zones. Default: false for network, true for application load balancers
  Bool crossZoneEnabled = {};
  /// Keeps it from being deleted. Default: false
  Bool deletionProtection = {};
  /// Refuses what comes by an internet gateway; only with DUAL_STACK. Default: by the scheme
  Bool denyAllIgwTraffic = {};
  /// Can the internet reach it? Default: false
  Bool internetFacing = {};
  /// At most 32 letters, digits and hyphens. Default: chosen by CloudFormation
  Str loadBalancerName = {};
  /// Capacity that is always there. Default: none
  Num minimumCapacityUnit = {};
  Req<Use<ec2::IVpc>, "vpc"> vpc;
  /// Default: the public subnets when internetFacing, else as the network chooses
  ec2::SubnetSelection vpcSubnets = {};
};

/// A load balancer, made here or imported.
class ILoadBalancerV2 : public Resource {
 public:
  using Resource::Resource;
  Str loadBalancerArn() const { return loadBalancerArn_; }
  /// Zone of its name in Route 53. Raises an error for an imported one that was given none.
  Str loadBalancerCanonicalHostedZoneId() const;
  /// Its name in DNS. Raises an error for an imported one that was given none.
  Str loadBalancerDnsName() const;
  /// Its network; empty for an imported one that was given none.
  Use<ec2::IVpc> vpc() const { return vpc_; }

 protected:
  ~ILoadBalancerV2() = default;
  Str loadBalancerArn_ = {};
  Str loadBalancerCanonicalHostedZoneId_ = {};
  Str loadBalancerDnsName_ = {};
  Use<ec2::IVpc> vpc_ = {};
};

/// The range from which IPv6 clients seem to come.
class SourceNatIpv6Prefix : public Str {
 public:
  SourceNatIpv6Prefix() = default;
  static SourceNatIpv6Prefix autoAssigned() { return SourceNatIpv6Prefix("auto_assigned"); }
  /// A range of /80; others are an error.
  static SourceNatIpv6Prefix fromIpv6Prefix(const Str& prefix);
  explicit SourceNatIpv6Prefix(const Str& prefix) : Str(prefix) {}
  Str prefix() const { return *this; }
};

/// A subnet of a network load balancer with its addresses.
struct SubnetMapping {
  /// Elastic address, where the internet can reach it.
  Str allocationId = {};
  Str ipv6Address = {};
  /// Address in the subnet, where the internet cannot reach it.
  Str privateIpv4Address = {};
  SourceNatIpv6Prefix sourceNatIpv6Prefix = {};
  Req<Use<ec2::ISubnet>, "subnet"> subnet;
};

namespace detail {
/// Properties that only some kinds of load balancers have.
struct LoadBalancerExtras {
  Str enablePrefixForIpv6SourceNat = {};
  Str enforceSecurityGroupInboundRulesOnPrivateLinkTraffic = {};
  Opt<IpAddressType> ipAddressType = {};
  List<Str> securityGroups = {};
  List<SubnetMapping> subnetMappings = {};
  Str type = {};
};
}  // namespace detail

/// Body of the load balancers of this app.
template <class I>
class BaseLoadBalancer : public I {
 public:
  BaseLoadBalancer(Scope scope, std::string_view id, const BaseLoadBalancerProps& baseProps, const detail::LoadBalancerExtras& extras);
  using I::loadBalancerArn;
  using I::loadBalancerCanonicalHostedZoneId;
  using I::loadBalancerDnsName;
  using I::vpc;

  /// Kind, name and id at the end of the ARN, as metrics want it.
  Str loadBalancerFullName() const;
  Str loadBalancerName() const;
  List<Str> loadBalancerSecurityGroups() const;
  /// Logs each request into a bucket, whose policy then lets the service write. Raises an error where the region is open.
  void logAccessLogs(s3::IBucket& bucket, const Str& prefix = {});
  /// Sets an attribute by its name in the service; an empty value removes it.
  void setAttribute(std::string_view key, const Str& value);
  void removeAttribute(std::string_view key) { setAttribute(key, {}); }

 protected:
  ~BaseLoadBalancer() = default;
  /// Who writes the access logs.
  Use<iam::IPrincipal> resourcePolicyPrincipal();
  /// Sets the attributes `<kind>.s3.*` and lets the service write into the bucket.
  void writeLogs(s3::IBucket& bucket, std::string_view kind, const Str& prefix);

 private:
  List<Str> validateLoadBalancer();
  Attributes attributes_;
  CfnLoadBalancer* resource_;
};

}  // namespace cdk::elasticloadbalancingv2
