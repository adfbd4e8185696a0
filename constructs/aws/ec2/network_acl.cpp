#include <constructs/aws/ec2/network_acl.hpp>

#include <cdk/cfn/ec2/network_acl.hpp>
#include <cdk/cfn/ec2/network_acl_entry.hpp>
#include <cdk/cfn/ec2/subnet_network_acl_association.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/ec2/subnet_network_acl_association.hpp>
#include <constructs/aws/ec2/vpc.hpp>

namespace cdk::ec2 {
namespace {

struct ImportedNetworkAcl final : INetworkAcl {
  struct Props {
    Str id;
  };
  ImportedNetworkAcl(Scope scope, std::string_view id, const Props& props) : INetworkAcl(scope, id) { networkAclId_ = props.id; }
};

struct ImportedAssociation final : ISubnetNetworkAclAssociation {
  struct Props {
    Str id;
  };
  ImportedAssociation(Scope scope, std::string_view id, const Props& props) : ISubnetNetworkAclAssociation(scope, id) {
    associationId_ = props.id;
  }
};

}  // namespace

NetworkAclEntry& INetworkAcl::addEntry(std::string_view id, const CommonNetworkAclEntryOptions& options, Location at) {
  return add<NetworkAclEntry>(id,
                              {.cidr = options.cidr,
                               .direction = options.direction,
                               .networkAcl = Use<INetworkAcl>::of(*this),
                               .networkAclEntryName = options.networkAclEntryName,
                               .ruleAction = options.ruleAction,
                               .ruleNumber = options.ruleNumber,
                               .traffic = options.traffic},
                              at);
}

NetworkAcl::NetworkAcl(Scope scope, std::string_view id, const NetworkAclProps& props)
    : INetworkAcl(scope, id), vpc_(props.vpc), vpcId_(props.vpc->vpcId()) {
  Tags::of(*this).add("Name", props.networkAclName ? props.networkAclName : Str(node().path()));
  networkAclId_ = add<CfnNetworkAcl>("Resource", CfnNetworkAcl::Props{.vpcId = vpcId_}).ref();
  if (props.subnetSelection) associateWithSubnet("DefaultAssociation", *props.subnetSelection);
}

INetworkAcl& NetworkAcl::fromNetworkAclId(Construct& scope, std::string_view id, const Str& networkAclId, Location at) {
  return scope.add<ImportedNetworkAcl>(id, {networkAclId}, at);
}

void NetworkAcl::associateWithSubnet(std::string_view id, const SubnetSelection& selection) {
  for (Use<ISubnet> subnet : vpc_->selectSubnets(selection).subnets) subnet->associateNetworkAcl(id, *this);
}

NetworkAclEntry::NetworkAclEntry(Scope scope, std::string_view id, const NetworkAclEntryProps& props)
    : Resource(scope, id, {.physicalName = props.networkAclEntryName}), networkAcl_(props.networkAcl) {
  const AclTraffic& traffic = props.traffic;
  CfnNetworkAclEntry::Props made{.cidrBlock = props.cidr.cidrBlock(),
                                 .egress = props.direction ? Bool(props.direction == TrafficDirection::EGRESS) : Bool(),
                                 .ipv6CidrBlock = props.cidr.ipv6CidrBlock(),
                                 .networkAclId = networkAcl_->networkAclId(),
                                 .protocol = Num(traffic.protocol()),
                                 .ruleAction = props.ruleAction == Action::DENY ? "deny" : "allow",
                                 .ruleNumber = props.ruleNumber};
  if (traffic.icmp()) made.icmp = CfnNetworkAclEntry::IcmpProperty{.code = traffic.icmp()->code, .type = traffic.icmp()->type};
  if (traffic.from()) made.portRange = CfnNetworkAclEntry::PortRangeProperty{.from = traffic.from(), .to = traffic.to()};
  add<CfnNetworkAclEntry>("Resource", made);
}

SubnetNetworkAclAssociation::SubnetNetworkAclAssociation(Scope scope, std::string_view id, const SubnetNetworkAclAssociationProps& props)
    : ISubnetNetworkAclAssociation(scope, id, {.physicalName = props.subnetNetworkAclAssociationName}),
      networkAcl_(props.networkAcl),
      subnet_(props.subnet) {
  associationId_ =
      add<CfnSubnetNetworkAclAssociation>(
          "Resource", CfnSubnetNetworkAclAssociation::Props{.networkAclId = networkAcl_->networkAclId(), .subnetId = subnet_->subnetId()})
          .attrAssociationId();
}

ISubnetNetworkAclAssociation& SubnetNetworkAclAssociation::fromSubnetNetworkAclAssociationAssociationId(Construct& scope,
                                                                                                        std::string_view id,
                                                                                                        const Str& associationId,
                                                                                                        Location at) {
  return scope.add<ImportedAssociation>(id, {associationId}, at);
}

}  // namespace cdk::ec2
