#pragma once
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint_service.hpp>
#include <constructs/aws/ec2/vpc_endpoint.hpp>

namespace cdk::ec2 {

struct InterfaceVpcEndpointOptions {
  /// Default: not written
  Opt<VpcEndpointDnsRecordIpType> dnsRecordIpType = {};
  /// Default: not written
  Opt<VpcEndpointIpAddressType> ipAddressType = {};
  /// Keeps only subnets in zones where the CLI finds the service. Default: false
  Bool lookupSupportedAzs = {};
  /// Lets the whole network reach the service's port. Default: true
  Bool open = {};
  /// Makes the service's usual name lead to the endpoint. Default: true for services of AWS, else false
  Bool privateDnsEnabled = {};
  /// Only for S3. Default: not written
  Opt<VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint> privateDnsOnlyForInboundResolverEndpoint = {};
  /// Default: a new group
  List<Use<ISecurityGroup>> securityGroups = {};
  /// What is reached.
  Req<IInterfaceVpcEndpointService, "service"> service;
  /// Region of the service. Default: that of the network
  Str serviceRegion = {};
  /// Where the endpoint has interfaces, one in each zone. Default: as the network chooses
  SubnetSelection subnets = {};
};

struct InterfaceVpcEndpointProps {
  Opt<VpcEndpointDnsRecordIpType> dnsRecordIpType = {};
  Opt<VpcEndpointIpAddressType> ipAddressType = {};
  Bool lookupSupportedAzs = {};
  Bool open = {};
  Bool privateDnsEnabled = {};
  Opt<VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint> privateDnsOnlyForInboundResolverEndpoint = {};
  List<Use<ISecurityGroup>> securityGroups = {};
  Req<IInterfaceVpcEndpointService, "service"> service;
  Str serviceRegion = {};
  SubnetSelection subnets = {};
  Req<Use<IVpc>, "vpc"> vpc;
};

struct InterfaceVpcEndpointAttributes {
  /// Port of the service.
  Req<Num, "port"> port;
  List<Use<ISecurityGroup>> securityGroups = {};
  Req<Str, "vpcEndpointId"> vpcEndpointId;
};

/// An interface endpoint, made here or imported.
class IInterfaceVpcEndpoint : public VpcEndpoint, public IConnectable {
 public:
  using VpcEndpoint::VpcEndpoint;
  Connections connections() override { return connections_; }

 protected:
  ~IInterfaceVpcEndpoint() = default;
  Connections connections_;
};

/// A way to a service by network interfaces in subnets.
class InterfaceVpcEndpoint : public IInterfaceVpcEndpoint {
 public:
  using Props = InterfaceVpcEndpointProps;
  InterfaceVpcEndpoint(Scope scope, std::string_view id, const InterfaceVpcEndpointProps& props);
  static IInterfaceVpcEndpoint& fromInterfaceVpcEndpointAttributes(Construct& scope, std::string_view id,
                                                                   const InterfaceVpcEndpointAttributes& attrs,
                                                                   Location at = Location::current());

 private:
  List<Str> endpointSubnets(const InterfaceVpcEndpointProps& props);
};

}  // namespace cdk::ec2
