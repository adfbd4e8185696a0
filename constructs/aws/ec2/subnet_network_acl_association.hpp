#pragma once
#include <cdk/resource.hpp>

namespace cdk::ec2 {

class INetworkAcl;
class ISubnet;

/// The bond of a subnet and a network ACL, made here or imported.
class ISubnetNetworkAclAssociation : public Resource {
 public:
  using Resource::Resource;
  Str subnetNetworkAclAssociationAssociationId() const { return associationId_; }

 protected:
  ~ISubnetNetworkAclAssociation() = default;
  Str associationId_ = {};
};

struct SubnetNetworkAclAssociationProps {
  Req<Use<INetworkAcl>, "networkAcl"> networkAcl;
  Req<Use<ISubnet>, "subnet"> subnet;
  /// Not in the template; kept for its name.
  Str subnetNetworkAclAssociationName = {};
};

/// Puts a subnet under a network ACL.
class SubnetNetworkAclAssociation : public ISubnetNetworkAclAssociation {
 public:
  using Props = SubnetNetworkAclAssociationProps;
  SubnetNetworkAclAssociation(Scope scope, std::string_view id, const SubnetNetworkAclAssociationProps& props);
  static ISubnetNetworkAclAssociation& fromSubnetNetworkAclAssociationAssociationId(Construct& scope, std::string_view id,
                                                                                    const Str& associationId,
                                                                                    Location at = Location::current());
  INetworkAcl& networkAcl() const { return *networkAcl_; }
  ISubnet& subnet() const { return *subnet_; }

 private:
  Use<INetworkAcl> networkAcl_;
  Use<ISubnet> subnet_;
};

}  // namespace cdk::ec2
