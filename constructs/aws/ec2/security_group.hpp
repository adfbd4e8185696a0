#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/ec2/peer.hpp>

namespace cdk::ec2 {

class IVpc;

/// A security group, made here or imported. It is also a peer: rules of other groups can name it.
class ISecurityGroup : public Resource, public IPeer {
 public:
  ISecurityGroup(Scope scope, std::string_view id, const ResourceProps& props = {});
  static bool isSecurityGroup(const Construct& construct);

  /// Id such as `sg-0123456789abcdef0`.
  Str securityGroupId() const { return securityGroupId_; }
  /// May it reach all IPv4 addresses? Egress rules are then left out.
  bool allowAllOutbound() const { return allowAllOutbound_; }
  /// May it reach all IPv6 addresses?
  bool allowAllIpv6Outbound() const { return allowAllIpv6Outbound_; }
  /// Lets the peer reach this group. Default description: `from <peer>:<port>`; `remoteRule` says that the rule serves the other side.
  virtual void addIngressRule(Use<IPeer> peer, const Port& connection, const Str& description = {}, bool remoteRule = false);
  /// Lets this group reach the peer; does nothing but warn when all outbound traffic is allowed.
  virtual void addEgressRule(Use<IPeer> peer, const Port& connection, const Str& description = {}, bool remoteRule = false);

  Connections connections() override { return connections_; }
  bool canInlineRule() const override { return false; }
  Str uniqueId() const override;
  IngressRuleConfig toIngressRuleConfig() const override { return {.sourceSecurityGroupId = securityGroupId_}; }
  EgressRuleConfig toEgressRuleConfig() const override { return {.destinationSecurityGroupId = securityGroupId_}; }
  ISecurityGroup* securityGroup() override { return this; }

 protected:
  ~ISecurityGroup() = default;
  /// Where a rule is made and under which id.
  struct RuleScope {
    ISecurityGroup* scope;
    Str id;
  };
  RuleScope determineRuleScope(IPeer& peer, const Port& connection, std::string_view fromTo, bool remoteRule);

  Str securityGroupId_ = {};
  bool allowAllOutbound_ = true;
  bool allowAllIpv6Outbound_ = false;

 private:
  Str renderPeer(const IPeer& peer);
  Connections connections_;
  int peerAsTokenCount_ = 0;
};

struct SecurityGroupProps {
  /// May the group reach all IPv6 addresses? Default: false
  Bool allowAllIpv6Outbound = {};
  /// May the group reach all IPv4 addresses? False leaves egress to rules. Default: true
  Bool allowAllOutbound = {};
  /// Default: the path of the construct
  Str description = {};
  /// Makes each rule a resource of its own. Default: the context value `@aws-cdk/aws-ec2.securityGroupDisableInlineRules`, else false
  Bool disableInlineRules = {};
  /// Default: chosen by CloudFormation
  Str securityGroupName = {};
  /// The network of the group.
  Req<Use<IVpc>, "vpc"> vpc;
};

struct SecurityGroupImportOptions {
  /// Is all IPv6 traffic out allowed there? Default: false
  Bool allowAllIpv6Outbound = {};
  /// Is all traffic out allowed there? Egress rules are then left out. Default: true
  Bool allowAllOutbound = {};
  /// May rules be added? Named `mutable` in the CDK. Default: true
  Bool mutable_ = {};
};

namespace detail {
struct SecurityGroupRules;
}

/// A security group of this app.
class SecurityGroup : public ISecurityGroup {
 public:
  using Props = SecurityGroupProps;
  SecurityGroup(Scope scope, std::string_view id, const SecurityGroupProps& props);
  /// A group that exists, by its id.
  static ISecurityGroup& fromSecurityGroupId(Construct& scope, std::string_view id, const Str& securityGroupId,
                                             const SecurityGroupImportOptions& options = {}, Location at = Location::current());
  /// A group that the CLI looks up by its id. Raises an error for a token.
  static ISecurityGroup& fromLookupById(Construct& scope, std::string_view id, const Str& securityGroupId,
                                        Location at = Location::current());
  /// A group that the CLI looks up by name in a network. Raises an error for tokens.
  static ISecurityGroup& fromLookupByName(Construct& scope, std::string_view id, const Str& securityGroupName, IVpc& vpc,
                                          Location at = Location::current());

  /// The network's id, as the group reports it.
  Str securityGroupVpcId() const { return vpcId_; }
  void addIngressRule(Use<IPeer> peer, const Port& connection, const Str& description = {}, bool remoteRule = false) override;
  void addEgressRule(Use<IPeer> peer, const Port& connection, const Str& description = {}, bool remoteRule = false) override;

 private:
  void addDefaultEgressRules();
  void removeNoTrafficRule();
  Json renderIngress();
  Json renderEgress();

  detail::SecurityGroupRules* rules_;
  Str vpcId_;
  bool disableInlineRules_;
};

}  // namespace cdk::ec2
