#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>

namespace cdk::ec2 {

class IVpc;
class NetworkAclEntry;

/// What an entry does with the packets it matches.
enum class Action { ALLOW, DENY };
/// Which packets an entry looks at.
enum class TrafficDirection { EGRESS, INGRESS };

/// Addresses of an entry.
class AclCidr {
 public:
  /// A range such as `10.0.0.0/16`.
  static AclCidr ipv4(const Str& ipv4Cidr) { return AclCidr(ipv4Cidr, {}); }
  static AclCidr anyIpv4() { return ipv4("0.0.0.0/0"); }
  /// A range such as `2001:db8::/32`.
  static AclCidr ipv6(const Str& ipv6Cidr) { return AclCidr({}, ipv6Cidr); }
  static AclCidr anyIpv6() { return ipv6("::/0"); }

  /// The range; empty when it is one of the other family.
  Str cidrBlock() const { return cidrBlock_; }
  Str ipv6CidrBlock() const { return ipv6CidrBlock_; }

 private:
  AclCidr(const Str& ipv4, const Str& ipv6) : cidrBlock_(ipv4), ipv6CidrBlock_(ipv6) {}
  Str cidrBlock_;
  Str ipv6CidrBlock_;
};

/// A kind of ICMP message; -1 for all.
struct AclIcmp {
  Num code = {};
  Num type = {};
};

/// Protocol and ports of an entry.
class AclTraffic {
 public:
  static AclTraffic allTraffic() { return {-1, {}, {}, {}}; }
  static AclTraffic icmp(const AclIcmp& props) { return {1, props, {}, {}}; }
  static AclTraffic icmpv6(const AclIcmp& props) { return {58, props, {}, {}}; }
  static AclTraffic tcpPort(const Num& port) { return tcpPortRange(port, port); }
  static AclTraffic tcpPortRange(const Num& startPort, const Num& endPort) { return {6, {}, startPort, endPort}; }
  static AclTraffic udpPort(const Num& port) { return udpPortRange(port, port); }
  static AclTraffic udpPortRange(const Num& startPort, const Num& endPort) { return {17, {}, startPort, endPort}; }

  /// Number of the protocol, -1 for all.
  int protocol() const { return protocol_; }
  Opt<AclIcmp> icmp() const { return icmp_; }
  /// First port; empty for protocols without ports.
  Num from() const { return from_; }
  /// Last port.
  Num to() const { return to_; }

 private:
  AclTraffic(int protocol, const Opt<AclIcmp>& icmp, const Num& from, const Num& to)
      : protocol_(protocol), icmp_(icmp), from_(from), to_(to) {}
  int protocol_;
  Opt<AclIcmp> icmp_;
  Num from_;
  Num to_;
};

struct CommonNetworkAclEntryOptions {
  Req<AclCidr, "cidr"> cidr;
  /// Default: INGRESS
  Opt<TrafficDirection> direction = {};
  /// Not in the template; kept for its name.
  Str networkAclEntryName = {};
  /// Default: ALLOW
  Opt<Action> ruleAction = {};
  /// 1 to 32766; the lowest that matches decides.
  Req<Num, "ruleNumber"> ruleNumber;
  Req<AclTraffic, "traffic"> traffic;
};

/// A network ACL, made here or imported.
class INetworkAcl : public Resource {
 public:
  using Resource::Resource;
  Str networkAclId() const { return networkAclId_; }
  /// Adds a rule.
  NetworkAclEntry& addEntry(std::string_view id, const CommonNetworkAclEntryOptions& options, Location at = Location::current());

 protected:
  ~INetworkAcl() = default;
  Str networkAclId_ = {};
};

struct NetworkAclProps {
  /// A tag. Default: the path
  Str networkAclName = {};
  /// Subnets to put under it. Default: none
  Opt<SubnetSelection> subnetSelection = {};
  Req<Use<IVpc>, "vpc"> vpc;
};

/// Rules for packets at the border of subnets; without entries it lets nothing through.
class NetworkAcl : public INetworkAcl {
 public:
  using Props = NetworkAclProps;
  NetworkAcl(Scope scope, std::string_view id, const NetworkAclProps& props);
  static INetworkAcl& fromNetworkAclId(Construct& scope, std::string_view id, const Str& networkAclId, Location at = Location::current());
  /// The network's id.
  Str networkAclVpcId() const { return vpcId_; }
  void associateWithSubnet(std::string_view id, const SubnetSelection& selection);

 private:
  Use<IVpc> vpc_;
  Str vpcId_;
};

struct NetworkAclEntryProps {
  Req<AclCidr, "cidr"> cidr;
  Opt<TrafficDirection> direction = {};
  Req<Use<INetworkAcl>, "networkAcl"> networkAcl;
  Str networkAclEntryName = {};
  Opt<Action> ruleAction = {};
  Req<Num, "ruleNumber"> ruleNumber;
  Req<AclTraffic, "traffic"> traffic;
};

/// A rule of a network ACL.
class NetworkAclEntry : public Resource {
 public:
  using Props = NetworkAclEntryProps;
  NetworkAclEntry(Scope scope, std::string_view id, const NetworkAclEntryProps& props);
  INetworkAcl& networkAcl() const { return *networkAcl_; }

 private:
  Use<INetworkAcl> networkAcl_;
};

}  // namespace cdk::ec2
