#include <constructs/aws/ec2/subnet.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ec2/eip.hpp>
#include <cdk/cfn/ec2/nat_gateway.hpp>
#include <cdk/cfn/ec2/route.hpp>
#include <cdk/cfn/ec2/route_table.hpp>
#include <cdk/cfn/ec2/subnet.hpp>
#include <cdk/cfn/ec2/subnet_route_table_association.hpp>
#include <cdk/names.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/ec2/network_acl.hpp>
#include <constructs/aws/ec2/subnet_network_acl_association.hpp>

namespace cdk::ec2 {
namespace {

/// The property that holds the id, in the order of RouterType.
constexpr Str CfnRoute::Props::*routers[] = {&CfnRoute::Props::carrierGatewayId,
                                             &CfnRoute::Props::egressOnlyInternetGatewayId,
                                             &CfnRoute::Props::gatewayId,
                                             &CfnRoute::Props::instanceId,
                                             &CfnRoute::Props::localGatewayId,
                                             &CfnRoute::Props::natGatewayId,
                                             &CfnRoute::Props::networkInterfaceId,
                                             &CfnRoute::Props::transitGatewayId,
                                             &CfnRoute::Props::vpcPeeringConnectionId,
                                             &CfnRoute::Props::vpcEndpointId,
                                             &CfnRoute::Props::coreNetworkArn};

struct ImportedSubnet final : ISubnet {
  using Props = SubnetAttributes;
  ImportedSubnet(Scope scope, std::string_view id, const SubnetAttributes& attrs) : ISubnet(scope, id) {
    if (!attrs.routeTableId) {
      const Str which = attrs.subnetId.isToken() ? format("at '{}'", Str(node().path())) : format("'{}'", attrs.subnetId);
      Annotations::of(*this).addWarningV2(
          "@aws-cdk/aws-ec2:noSubnetRouteTableId",
          format("the subnet {} was given no routeTableId, so its route table's id is empty", which).text());
    }
    availabilityZone_ = attrs.availabilityZone;
    ipv4CidrBlock_ = attrs.ipv4CidrBlock;
    routeTable_ = IRouteTable(attrs.routeTableId);
    subnetId_ = attrs.subnetId;
  }
};

}  // namespace

Str ISubnet::availabilityZone() const {
  if (availabilityZone_) return availabilityZone_;
  throw Error(*this, "the zone of this imported subnet is not known; give availabilityZone to Subnet::fromSubnetAttributes", "subnet-zone");
}

Str ISubnet::ipv4CidrBlock() const {
  if (ipv4CidrBlock_) return ipv4CidrBlock_;
  throw Error(*this, "the addresses of this imported subnet are not known; give ipv4CidrBlock to Subnet::fromSubnetAttributes",
              "subnet-cidr");
}

void ISubnet::associateNetworkAcl(std::string_view id, INetworkAcl& networkAcl) {
  networkAcl.add<SubnetNetworkAclAssociation>((Str(id) + Names::nodeUniqueId(node())).text(),
                                              {.networkAcl = Use<INetworkAcl>::of(networkAcl), .subnet = Use<ISubnet>::of(*this)});
}

Subnet::Subnet(Scope scope, std::string_view id, const SubnetProps& props) : ISubnet(scope, id) {
  Tags::of(*this).add("Name", node().path());
  availabilityZone_ = props.availabilityZone;
  ipv4CidrBlock_ = props.cidrBlock;
  auto& subnet = add<CfnSubnet>("Subnet", CfnSubnet::Props{.assignIpv6AddressOnCreation = props.assignIpv6AddressOnCreation,
                                                           .availabilityZone = props.availabilityZone,
                                                           .cidrBlock = props.cidrBlock,
                                                           .ipv6CidrBlock = props.ipv6CidrBlock,
                                                           .mapPublicIpOnLaunch = props.mapPublicIpOnLaunch,
                                                           .vpcId = props.vpcId});
  subnetId_ = subnet.ref();
  networkAcl_ = &NetworkAcl::fromNetworkAclId(*this, "Acl", subnet.attrNetworkAclAssociationId(), location());
  node().setDefaultChild(subnet);
  auto& table = add<CfnRouteTable>("RouteTable", CfnRouteTable::Props{.vpcId = props.vpcId});
  routeTable_ = IRouteTable(table.ref());
  connectivity_.add(add<CfnSubnetRouteTableAssociation>(
      "RouteTableAssociation", CfnSubnetRouteTableAssociation::Props{.routeTableId = table.ref(), .subnetId = subnetId_}));
}

ISubnet& Subnet::fromSubnetAttributes(Construct& scope, std::string_view id, const SubnetAttributes& attrs, Location at) {
  return scope.add<ImportedSubnet>(id, attrs, at);
}
ISubnet& Subnet::fromSubnetId(Construct& scope, std::string_view id, const Str& subnetId, Location at) {
  return scope.add<ImportedSubnet>(id, {.subnetId = subnetId}, at);
}
bool Subnet::isVpcSubnet(const Construct& construct) {
  return dynamic_cast<const Subnet*>(&construct) != nullptr;
}

Str Subnet::subnetVpcId() const {
  return defaultChildAs<CfnSubnet>().attrVpcId();
}
Str Subnet::subnetAvailabilityZone() const {
  return defaultChildAs<CfnSubnet>().attrAvailabilityZone();
}
List<Str> Subnet::subnetIpv6CidrBlocks() const {
  return defaultChildAs<CfnSubnet>().attrIpv6CidrBlocks();
}
Str Subnet::subnetOutpostArn() const {
  return defaultChildAs<CfnSubnet>().attrOutpostArn();
}
Str Subnet::subnetNetworkAclAssociationId() const {
  return lazy<&Subnet::networkAclId>(const_cast<Subnet*>(this));
}
Str Subnet::networkAclId() const {
  return networkAcl_->networkAclId();
}

void Subnet::associateNetworkAcl(std::string_view id, INetworkAcl& networkAcl) {
  networkAcl_ = &networkAcl;
  ISubnet::associateNetworkAcl(id, networkAcl);
}

void Subnet::addRoute(std::string_view id, const AddRouteOptions& options) {
  if (options.destinationCidrBlock && options.destinationIpv6CidrBlock) {
    throw Error(*this, "a route is for IPv4 or for IPv6 addresses; give destinationCidrBlock or destinationIpv6CidrBlock, not both",
                "route-destination");
  }
  CfnRoute::Props props{.destinationCidrBlock = options.destinationIpv6CidrBlock || options.destinationCidrBlock
                                                    ? options.destinationCidrBlock
                                                    : Str("0.0.0.0/0"),
                        .destinationIpv6CidrBlock = options.destinationIpv6CidrBlock,
                        .routeTableId = routeTable_.routeTableId()};
  props.*routers[static_cast<std::size_t>(*options.routerType)] = options.routerId;
  auto& route = add<CfnRoute>(id, props);
  if (options.enablesInternetConnectivity.isTrue()) connectivity_.add(route);
}

void Subnet::addDefaultInternetRoute(const Str& gatewayId, const Dependable& gatewayAttachment) {
  auto& route = add<CfnRoute>(
      "DefaultRoute",
      CfnRoute::Props{.destinationCidrBlock = "0.0.0.0/0", .gatewayId = gatewayId, .routeTableId = routeTable_.routeTableId()});
  route.node().addDependency(gatewayAttachment);
  connectivity_.add(route);
}

void Subnet::addIpv6DefaultInternetRoute(const Str& gatewayId, const Dependable& gatewayAttachment) {
  auto& route = add<CfnRoute>(
      "DefaultRoute6",
      CfnRoute::Props{.destinationIpv6CidrBlock = "::/0", .gatewayId = gatewayId, .routeTableId = routeTable_.routeTableId()});
  if (gatewayAttachment) route.node().addDependency(gatewayAttachment);
  connectivity_.add(route);
}

void Subnet::addIpv6DefaultEgressOnlyInternetRoute(const Str& gatewayId) {
  addRoute("DefaultRoute6", {.destinationIpv6CidrBlock = "::/0",
                             .enablesInternetConnectivity = true,
                             .routerId = gatewayId,
                             .routerType = RouterType::EGRESS_ONLY_INTERNET_GATEWAY});
}

void Subnet::addDefaultNatRoute(const Str& natGatewayId) {
  addRoute("DefaultRoute", {.enablesInternetConnectivity = true, .routerId = natGatewayId, .routerType = RouterType::NAT_GATEWAY});
}

void Subnet::addIpv6Nat64Route(const Str& natGatewayId) {
  addRoute("Nat64", {.destinationIpv6CidrBlock = "64:ff9b::/96",
                     .enablesInternetConnectivity = true,
                     .routerId = natGatewayId,
                     .routerType = RouterType::NAT_GATEWAY});
}

CfnNatGateway& PublicSubnet::addNatGateway(const Str& eipAllocationId, const AddNatGatewayOptions& options) {
  const Str address = eipAllocationId ? eipAllocationId : add<CfnEIP>("EIP", CfnEIP::Props{.domain = "vpc"}).attrAllocationId();
  auto& gateway = add<CfnNatGateway>(
      "NATGateway",
      CfnNatGateway::Props{.allocationId = address,
                           .maxDrainDurationSeconds = options.maxDrainDuration ? options.maxDrainDuration->toSeconds() : Num(),
                           .subnetId = subnetId_});
  gateway.node().addDependency(internetConnectivityEstablished());
  return gateway;
}

}  // namespace cdk::ec2
