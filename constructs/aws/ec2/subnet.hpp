#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>

namespace cdk::ec2 {

class CfnNatGateway;
class INetworkAcl;

/// The routes of a subnet.
class IRouteTable {
 public:
  IRouteTable() = default;
  explicit IRouteTable(const Str& routeTableId) : routeTableId_(routeTableId) {}
  /// Its id; empty for an imported subnet that was given none.
  Str routeTableId() const { return routeTableId_; }

 private:
  Str routeTableId_ = {};
};

/// A part of a network that lies in one zone; made here or imported.
class ISubnet : public Resource {
 public:
  using Resource::Resource;
  /// Its zone. Raises an error for an imported subnet that was given none.
  Str availabilityZone() const;
  /// Its range of IPv4 addresses. Raises an error for an imported subnet that was given none.
  Str ipv4CidrBlock() const;
  Str subnetId() const { return subnetId_; }
  IRouteTable routeTable() const { return routeTable_; }
  /// Depend on it to come after the routes to the internet.
  Dependable internetConnectivityEstablished() { return connectivity_; }
  /// Puts the subnet under a network ACL.
  virtual void associateNetworkAcl(std::string_view id, INetworkAcl& networkAcl);

 protected:
  ~ISubnet() = default;
  Str availabilityZone_ = {};
  Str ipv4CidrBlock_ = {};
  IRouteTable routeTable_ = {};
  Str subnetId_ = {};
  DependencyGroup connectivity_;
};
using IPublicSubnet = ISubnet;
using IPrivateSubnet = ISubnet;

struct SubnetProps {
  /// Gives interfaces an IPv6 address. Default: false
  Bool assignIpv6AddressOnCreation = {};
  Req<Str, "availabilityZone"> availabilityZone;
  /// Its IPv4 addresses, such as `10.0.1.0/24`.
  Req<Str, "cidrBlock"> cidrBlock;
  /// Its IPv6 addresses. Default: none
  Str ipv6CidrBlock = {};
  /// Gives interfaces a public address. Default: false
  Bool mapPublicIpOnLaunch = {};
  Req<Str, "vpcId"> vpcId;
};
using PublicSubnetProps = SubnetProps;
using PrivateSubnetProps = SubnetProps;

struct SubnetAttributes {
  Str availabilityZone = {};
  Str ipv4CidrBlock = {};
  Str routeTableId = {};
  Req<Str, "subnetId"> subnetId;
};
using PublicSubnetAttributes = SubnetAttributes;
using PrivateSubnetAttributes = SubnetAttributes;

/// What a route leads to.
enum class RouterType {
  CARRIER_GATEWAY,
  EGRESS_ONLY_INTERNET_GATEWAY,
  GATEWAY,
  INSTANCE,
  LOCAL_GATEWAY,
  NAT_GATEWAY,
  NETWORK_INTERFACE,
  TRANSIT_GATEWAY,
  VPC_PEERING_CONNECTION,
  VPC_ENDPOINT,
  CORE_NETWORK,
};

struct AddRouteOptions {
  /// IPv4 addresses the route is for. Default: `0.0.0.0/0` where no IPv6 range is given
  Str destinationCidrBlock = {};
  /// IPv6 addresses the route is for, instead.
  Str destinationIpv6CidrBlock = {};
  /// Is this the way to the internet? Then what depends on the connectivity waits for it. Default: false
  Bool enablesInternetConnectivity = {};
  /// Id of what the route leads to.
  Req<Str, "routerId"> routerId;
  ReqOpt<RouterType, "routerType"> routerType;
};

/// A subnet of this app, with its route table.
class Subnet : public ISubnet {
 public:
  using Props = SubnetProps;
  Subnet(Scope scope, std::string_view id, const SubnetProps& props);
  static ISubnet& fromSubnetAttributes(Construct& scope, std::string_view id, const SubnetAttributes& attrs,
                                       Location at = Location::current());
  static ISubnet& fromSubnetId(Construct& scope, std::string_view id, const Str& subnetId, Location at = Location::current());
  static bool isVpcSubnet(const Construct& construct);

  /// The network's id, as the subnet reports it; likewise the next ones.
  Str subnetVpcId() const;
  Str subnetAvailabilityZone() const;
  List<Str> subnetIpv6CidrBlocks() const;
  Str subnetOutpostArn() const;
  /// Id of the association with the network ACL; of a given ACL its id.
  Str subnetNetworkAclAssociationId() const;
  /// The network ACL: the default one, or what associateNetworkAcl was given.
  INetworkAcl& networkAcl() const { return *networkAcl_; }
  void associateNetworkAcl(std::string_view id, INetworkAcl& networkAcl) override;

  void addRoute(std::string_view id, const AddRouteOptions& options);
  /// The route to the internet for IPv4, by a gateway whose attachment must come first.
  void addDefaultInternetRoute(const Str& gatewayId, const Dependable& gatewayAttachment);
  /// The same for IPv6.
  void addIpv6DefaultInternetRoute(const Str& gatewayId, const Dependable& gatewayAttachment = {});
  /// For IPv6, outgoing only.
  void addIpv6DefaultEgressOnlyInternetRoute(const Str& gatewayId);
  /// The route to the internet by a NAT gateway.
  void addDefaultNatRoute(const Str& natGatewayId);
  /// The route by which IPv6 reaches IPv4 addresses.
  void addIpv6Nat64Route(const Str& natGatewayId);

 private:
  Str networkAclId() const;
  INetworkAcl* networkAcl_;
};

struct AddNatGatewayOptions {
  /// How long connections may go on when the gateway is deleted: 1 to 4000 seconds. Default: 350 seconds
  Opt<Duration> maxDrainDuration = {};
};

/// A subnet whose addresses can be public.
class PublicSubnet : public Subnet {
 public:
  using Subnet::Subnet;
  static ISubnet& fromPublicSubnetAttributes(Construct& scope, std::string_view id, const SubnetAttributes& attrs,
                                             Location at = Location::current()) {
    return fromSubnetAttributes(scope, id, attrs, at);
  }
  /// A NAT gateway in this subnet, with the elastic address given or a new one.
  CfnNatGateway& addNatGateway(const Str& eipAllocationId = {}, const AddNatGatewayOptions& options = {});
};

/// A subnet that the internet cannot reach.
class PrivateSubnet : public Subnet {
 public:
  using Subnet::Subnet;
  static ISubnet& fromPrivateSubnetAttributes(Construct& scope, std::string_view id, const SubnetAttributes& attrs,
                                              Location at = Location::current()) {
    return fromSubnetAttributes(scope, id, attrs, at);
  }
};

}  // namespace cdk::ec2
