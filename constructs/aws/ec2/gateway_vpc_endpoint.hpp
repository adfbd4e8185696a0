#pragma once
#include <constructs/aws/ec2/vpc_endpoint.hpp>

namespace cdk::ec2 {

/// A service of AWS that gateways reach.
class GatewayVpcEndpointAwsService {
 public:
  /// By its short name, with another prefix than `com.amazonaws` if need be.
  explicit GatewayVpcEndpointAwsService(const Str& name, const Str& prefix = {});
  /// Name of the endpoint service: `com.amazonaws.<region>.s3`.
  Str name() const;

  static const GatewayVpcEndpointAwsService DYNAMODB;
  static const GatewayVpcEndpointAwsService S3;
  static const GatewayVpcEndpointAwsService S3_EXPRESS;

 private:
  constexpr explicit GatewayVpcEndpointAwsService(const char* known, int) : known_(known) {}
  const char* known_ = nullptr;
  Str name_ = {};
};
using IGatewayVpcEndpointService = GatewayVpcEndpointAwsService;

struct GatewayVpcEndpointOptions {
  /// Default: not written
  Opt<VpcEndpointDnsRecordIpType> dnsRecordIpType = {};
  /// Default: not written
  Opt<VpcEndpointIpAddressType> ipAddressType = {};
  /// What is reached.
  Req<IGatewayVpcEndpointService, "service"> service;
  /// Whose route tables get the way to the service. Default: all subnets
  List<SubnetSelection> subnets = {};
};

struct GatewayVpcEndpointProps {
  Opt<VpcEndpointDnsRecordIpType> dnsRecordIpType = {};
  Opt<VpcEndpointIpAddressType> ipAddressType = {};
  Req<IGatewayVpcEndpointService, "service"> service;
  List<SubnetSelection> subnets = {};
  Req<Use<IVpc>, "vpc"> vpc;
};

/// A way to a service of AWS by entries in route tables.
class GatewayVpcEndpoint : public VpcEndpoint {
 public:
  using Props = GatewayVpcEndpointProps;
  GatewayVpcEndpoint(Scope scope, std::string_view id, const GatewayVpcEndpointProps& props);
  static IGatewayVpcEndpoint& fromGatewayVpcEndpointId(Construct& scope, std::string_view id, const Str& gatewayVpcEndpointId,
                                                       Location at = Location::current());
};

}  // namespace cdk::ec2
