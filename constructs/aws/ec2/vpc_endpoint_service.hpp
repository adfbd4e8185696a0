#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/principal.hpp>

namespace cdk::ec2 {

/// A load balancer that can stand behind an endpoint service.
class IVpcEndpointServiceLoadBalancer {
 public:
  virtual Str loadBalancerArn() const = 0;

 protected:
  ~IVpcEndpointServiceLoadBalancer() = default;
};

/// Addresses of an endpoint service.
enum class IpAddressType { IPV4, IPV6 };

/// A service that other networks reach by endpoints.
class IVpcEndpointService : public Resource {
 public:
  using Resource::Resource;
  Str vpcEndpointServiceId() const { return serviceId_; }
  /// Name by which endpoints know it: `com.amazonaws.vpce.<region>.vpce-svc-...`.
  Str vpcEndpointServiceName() const { return serviceName_; }

 protected:
  ~IVpcEndpointService() = default;
  Str serviceId_ = {};
  Str serviceName_ = {};
};

struct VpcEndpointServiceProps {
  /// Must endpoints be accepted one by one? Default: true
  Bool acceptanceRequired = {};
  /// Who may make endpoints. Default: nobody
  List<iam::ArnPrincipal> allowedPrincipals = {};
  /// Regions whose networks may make endpoints. Default: the own
  List<Str> allowedRegions = {};
  /// Writes data about who uses it most. Default: not written
  Bool contributorInsights = {};
  /// Default: not written
  List<IpAddressType> supportedIpAddressTypes = {};
  /// What serves, one at least.
  Req<List<Use<IVpcEndpointServiceLoadBalancer>>, "vpcEndpointServiceLoadBalancers"> vpcEndpointServiceLoadBalancers;
};

/// A service of this app that other networks reach by endpoints.
class VpcEndpointService : public IVpcEndpointService {
 public:
  using Props = VpcEndpointServiceProps;
  VpcEndpointService(Scope scope, std::string_view id, const VpcEndpointServiceProps& props);
  static constexpr const char* DEFAULT_PREFIX = "com.amazonaws.vpce";

  bool acceptanceRequired() const { return props_.acceptanceRequired.valueOr(true); }
  List<iam::ArnPrincipal> allowedPrincipals() const { return props_.allowedPrincipals; }
  Bool contributorInsightsEnabled() const { return props_.contributorInsights; }
  List<Use<IVpcEndpointServiceLoadBalancer>> vpcEndpointServiceLoadBalancers() const { return props_.vpcEndpointServiceLoadBalancers; }

 private:
  VpcEndpointServiceProps props_;
};

}  // namespace cdk::ec2
