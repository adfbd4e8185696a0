#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>

namespace cdk::iam {
class PolicyDocument;
class PolicyStatement;
}  // namespace cdk::iam

namespace cdk::ec2 {

class IVpc;

/// Kinds of endpoints.
enum class VpcEndpointType { INTERFACE, GATEWAY, GATEWAYLOADBALANCER, SERVICENETWORK, RESOURCE };
/// Addresses of an endpoint.
enum class VpcEndpointIpAddressType { IPV4, IPV6, DUALSTACK };
/// Addresses in the DNS records of an endpoint.
enum class VpcEndpointDnsRecordIpType { IPV4, IPV6, DUALSTACK, SERVICE_DEFINED };
/// For whom the private DNS of an S3 endpoint answers.
enum class VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint { ALL_RESOLVERS, ONLY_INBOUND_RESOLVER };

/// An endpoint in a network, made here or imported.
class IVpcEndpoint : public Resource {
 public:
  using Resource::Resource;
  Str vpcEndpointId() const { return vpcEndpointId_; }

 protected:
  ~IVpcEndpoint() = default;
  Str vpcEndpointId_ = {};
};
using IGatewayVpcEndpoint = IVpcEndpoint;

/// Base of the endpoints of this app.
class VpcEndpoint : public IVpcEndpoint {
 public:
  using IVpcEndpoint::IVpcEndpoint;
  /// Adds to the endpoint's policy, which then replaces the one that allows all. Raises an error for a statement without a principal.
  void addToPolicy(const iam::PolicyStatement& statement);
  Str vpcEndpointCreationTimestamp() const;
  List<Str> vpcEndpointDnsEntries() const;
  List<Str> vpcEndpointNetworkInterfaceIds() const;

 protected:
  ~VpcEndpoint() = default;
  Json policyDocument();

 private:
  iam::PolicyDocument* policy_ = nullptr;
};

}  // namespace cdk::ec2
