#pragma once
#include <constructs/aws/ec2/connections.hpp>

namespace cdk::ec2 {

/// How a peer stands in a rule for incoming traffic: one of the fields is set.
struct IngressRuleConfig {
  Str cidrIp = {};
  Str cidrIpv6 = {};
  Str sourcePrefixListId = {};
  Str sourceSecurityGroupId = {};
  Str sourceSecurityGroupOwnerId = {};
};

/// How a peer stands in a rule for outgoing traffic: one of the fields is set.
struct EgressRuleConfig {
  Str cidrIp = {};
  Str cidrIpv6 = {};
  Str destinationPrefixListId = {};
  Str destinationSecurityGroupId = {};
};

/// The other end of a rule: addresses, a prefix list or a security group.
class IPeer : public IConnectable {
 public:
  /// Can the rule stand inside the security group, or must it be a resource of its own?
  virtual bool canInlineRule() const = 0;
  /// Text that stands for the peer in descriptions and ids; may be a token.
  virtual Str uniqueId() const = 0;
  /// The peer in an ingress rule.
  virtual IngressRuleConfig toIngressRuleConfig() const = 0;
  /// The peer in an egress rule.
  virtual EgressRuleConfig toEgressRuleConfig() const = 0;
  /// The security group behind it, or null.
  virtual ISecurityGroup* securityGroup() { return nullptr; }

 protected:
  ~IPeer() = default;
};

/// Peers that are no constructs.
class Peer {
 public:
  /// A range of IPv4 addresses such as `10.0.0.0/16`. Raises an error for a literal that is none.
  static Use<IPeer> ipv4(const Str& cidrIp);
  /// All IPv4 addresses.
  static Use<IPeer> anyIpv4();
  /// A range of IPv6 addresses such as `2001:db8::/32`. Raises an error for a literal that is none.
  static Use<IPeer> ipv6(const Str& cidrIp);
  /// All IPv6 addresses.
  static Use<IPeer> anyIpv6();
  /// A managed list of address ranges.
  static Use<IPeer> prefixList(const Str& prefixListId);
  /// A security group by its id, of another account when `sourceSecurityGroupOwnerId` is given. Raises an error for literals of another form.
  static Use<IPeer> securityGroupId(const Str& securityGroupId, const Str& sourceSecurityGroupOwnerId = {});
};

}  // namespace cdk::ec2
