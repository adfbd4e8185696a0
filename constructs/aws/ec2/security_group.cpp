#include <constructs/aws/ec2/security_group.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ec2/security_group.hpp>
#include <cdk/cfn/ec2/security_group_egress.hpp>
#include <cdk/cfn/ec2/security_group_ingress.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/vpc.hpp>

#include <string>

#include "../../../src/detail/truthy.hpp"

namespace cdk::ec2 {

namespace detail {
/// The rules that stand inside the group.
struct SecurityGroupRules {
  Vec<CfnSecurityGroup::IngressProperty> ingress;
  Vec<CfnSecurityGroup::EgressProperty> egress;
};
}  // namespace detail

namespace {

using Ingress = CfnSecurityGroup::IngressProperty;
using Egress = CfnSecurityGroup::EgressProperty;

// A group without any egress rule would get one that allows all; this one, which matches no traffic, keeps it out.
constexpr const char* kNoTraffic = "Disallow all traffic";
Use<IPeer> noTrafficPeer() {
  return Peer::ipv4("255.255.255.255/32");
}
Port noTrafficPort() {
  return Port::icmpTypeAndCode(252, 86);
}

Ingress ingressRule(const IPeer& peer, const Port& port, const Str& description) {
  const IngressRuleConfig config = peer.toIngressRuleConfig();
  return {.cidrIp = config.cidrIp,
          .cidrIpv6 = config.cidrIpv6,
          .description = description,
          .fromPort = port.fromPort(),
          .ipProtocol = port.ipProtocol(),
          .sourcePrefixListId = config.sourcePrefixListId,
          .sourceSecurityGroupId = config.sourceSecurityGroupId,
          .sourceSecurityGroupOwnerId = config.sourceSecurityGroupOwnerId,
          .toPort = port.toPort()};
}

Egress egressRule(const IPeer& peer, const Port& port, const Str& description) {
  const EgressRuleConfig config = peer.toEgressRuleConfig();
  return {.cidrIp = config.cidrIp,
          .cidrIpv6 = config.cidrIpv6,
          .description = description,
          .destinationPrefixListId = config.destinationPrefixListId,
          .destinationSecurityGroupId = config.destinationSecurityGroupId,
          .fromPort = port.fromPort(),
          .ipProtocol = port.ipProtocol(),
          .toPort = port.toPort()};
}

/// Equal but for the description.
bool sameRule(const Ingress& a, const Ingress& b) {
  return sameValue(a.cidrIp, b.cidrIp) && sameValue(a.cidrIpv6, b.cidrIpv6) && sameValue(a.fromPort, b.fromPort) &&
         sameValue(a.toPort, b.toPort) && sameValue(a.ipProtocol, b.ipProtocol) &&
         sameValue(a.sourceSecurityGroupId, b.sourceSecurityGroupId) &&
         sameValue(a.sourceSecurityGroupOwnerId, b.sourceSecurityGroupOwnerId);
}
bool sameRule(const Egress& a, const Egress& b) {
  return sameValue(a.cidrIp, b.cidrIp) && sameValue(a.cidrIpv6, b.cidrIpv6) && sameValue(a.fromPort, b.fromPort) &&
         sameValue(a.toPort, b.toPort) && sameValue(a.ipProtocol, b.ipProtocol) &&
         sameValue(a.destinationPrefixListId, b.destinationPrefixListId) &&
         sameValue(a.destinationSecurityGroupId, b.destinationSecurityGroupId);
}

template <class R>
void addOnce(Vec<R>& rules, const R& rule) {
  for (const R& mine : rules) {
    if (sameRule(mine, rule)) return;
  }
  rules.push(rule);
}

Str described(const Str& given, std::string_view fromTo, const IPeer& peer, const Port& port) {
  return given ? given : format("{} {}:{}", Str(fromTo), peer.uniqueId(), port.toString());
}

}  // namespace

ISecurityGroup::ISecurityGroup(Scope scope, std::string_view id, const ResourceProps& props)
    : Resource(scope, id, props), connections_({.securityGroups = {Use<ISecurityGroup>::of(*this)}}) {}

bool ISecurityGroup::isSecurityGroup(const Construct& construct) {
  return dynamic_cast<const ISecurityGroup*>(&construct) != nullptr;
}
Str ISecurityGroup::uniqueId() const {
  return Names::nodeUniqueId(node());
}

void ISecurityGroup::addIngressRule(Use<IPeer> peer, const Port& connection, const Str& description, bool remoteRule) {
  const Str text = described(description, "from", *peer, connection);
  const RuleScope place = determineRuleScope(*peer, connection, "from", remoteRule);
  if (place.scope->node().tryFindChild(place.id.text())) return;
  const Ingress rule = ingressRule(*peer, connection, text);
  place.scope->add<CfnSecurityGroupIngress>(place.id.text(),
                                            CfnSecurityGroupIngress::Props{.cidrIp = rule.cidrIp,
                                                                           .cidrIpv6 = rule.cidrIpv6,
                                                                           .description = text,
                                                                           .fromPort = rule.fromPort,
                                                                           .groupId = securityGroupId_,
                                                                           .ipProtocol = Str(rule.ipProtocol),
                                                                           .sourcePrefixListId = rule.sourcePrefixListId,
                                                                           .sourceSecurityGroupId = rule.sourceSecurityGroupId,
                                                                           .sourceSecurityGroupOwnerId = rule.sourceSecurityGroupOwnerId,
                                                                           .toPort = rule.toPort});
}

void ISecurityGroup::addEgressRule(Use<IPeer> peer, const Port& connection, const Str& description, bool remoteRule) {
  const Str text = described(description, "to", *peer, connection);
  const RuleScope place = determineRuleScope(*peer, connection, "to", remoteRule);
  if (place.scope->node().tryFindChild(place.id.text())) return;
  const Egress rule = egressRule(*peer, connection, text);
  place.scope->add<CfnSecurityGroupEgress>(place.id.text(),
                                           CfnSecurityGroupEgress::Props{.cidrIp = rule.cidrIp,
                                                                         .cidrIpv6 = rule.cidrIpv6,
                                                                         .description = text,
                                                                         .destinationPrefixListId = rule.destinationPrefixListId,
                                                                         .destinationSecurityGroupId = rule.destinationSecurityGroupId,
                                                                         .fromPort = rule.fromPort,
                                                                         .groupId = securityGroupId_,
                                                                         .ipProtocol = Str(rule.ipProtocol),
                                                                         .toPort = rule.toPort});
}

// A rule that serves a group of another stack is made there, so that only that stack depends on this one.
ISecurityGroup::RuleScope ISecurityGroup::determineRuleScope(IPeer& peer, const Port& connection, std::string_view fromTo,
                                                             bool remoteRule) {
  ISecurityGroup* group = peer.securityGroup();
  if (remoteRule && group && &Stack::of(*this) != &Stack::of(*group)) {
    return {group, format("{}:{} {}", uniqueId(), connection.toString(), Str(fromTo == "from" ? "to" : "from"))};
  }
  std::string id(format("{} {}:{}", Str(fromTo), renderPeer(peer), connection.toString()).text(this));
  if (const std::size_t slash = id.find('/'); slash != std::string::npos) id[slash] = '_';
  return {this, Str(id)};
}

Str ISecurityGroup::renderPeer(const IPeer& peer) {
  const Str id = peer.uniqueId();
  if (!id.isToken()) return id;
  ++peerAsTokenCount_;
  return peerAsTokenCount_ == 1 ? Str("{IndirectPeer}") : format("'{{IndirectPeer{}}'", Num(peerAsTokenCount_));
}

SecurityGroup::SecurityGroup(Scope scope, std::string_view id, const SecurityGroupProps& props)
    : ISecurityGroup(scope, id, {.physicalName = props.securityGroupName}), rules_(make<detail::SecurityGroupRules>().get()) {
  allowAllOutbound_ = !props.allowAllOutbound.isFalse();
  allowAllIpv6Outbound_ = props.allowAllIpv6Outbound.isTrue();
  disableInlineRules_ = props.disableInlineRules.isSet()
                            ? props.disableInlineRules.isTrue()
                            : cdk::detail::isTruthy(node().tryGetContext("@aws-cdk/aws-ec2.securityGroupDisableInlineRules"));
  auto& resource = add<CfnSecurityGroup>(
      "Resource",
      CfnSecurityGroup::Props{.groupDescription = props.description && !props.description.is("") ? props.description : Str(node().path()),
                              .groupName = physicalName(),
                              .securityGroupEgress = List<Egress>(lazy<&SecurityGroup::renderEgress>(this).val()),
                              .securityGroupIngress = List<Ingress>(lazy<&SecurityGroup::renderIngress>(this).val()),
                              .vpcId = props.vpc->vpcId()});
  securityGroupId_ = resource.attrGroupId();
  vpcId_ = resource.attrVpcId();
  addDefaultEgressRules();
}

Json SecurityGroup::renderIngress() {
  return rules_->ingress.empty() ? Json() : Json(List<Ingress>(rules_->ingress));
}
Json SecurityGroup::renderEgress() {
  return rules_->egress.empty() ? Json() : Json(List<Egress>(rules_->egress));
}

void SecurityGroup::addDefaultEgressRules() {
  const Use<IPeer> peer = allowAllOutbound_ ? Peer::anyIpv4() : noTrafficPeer();
  const Port port = allowAllOutbound_ ? Port::allTraffic() : noTrafficPort();
  const Str description = allowAllOutbound_ ? "Allow all outbound traffic by default" : kNoTraffic;
  const Str ipv6Description = "Allow all outbound ipv6 traffic by default";
  if (disableInlineRules_) {
    ISecurityGroup::addEgressRule(peer, port, description);
    if (allowAllIpv6Outbound_) ISecurityGroup::addEgressRule(Peer::anyIpv6(), Port::allTraffic(), ipv6Description);
    return;
  }
  rules_->egress.push(egressRule(*peer, port, description));
  if (allowAllIpv6Outbound_) rules_->egress.push(egressRule(*Peer::anyIpv6(), Port::allTraffic(), ipv6Description));
}

void SecurityGroup::removeNoTrafficRule() {
  if (disableInlineRules_) {
    node().tryRemoveChild(determineRuleScope(*noTrafficPeer(), noTrafficPort(), "to", false).id.text());
    return;
  }
  const Egress none = egressRule(*noTrafficPeer(), noTrafficPort(), kNoTraffic);
  for (std::size_t i = 0; i < rules_->egress.size(); ++i) {
    if (!sameRule(rules_->egress[i], none)) continue;
    rules_->egress.erase(i);
    return;
  }
}

void SecurityGroup::addIngressRule(Use<IPeer> peer, const Port& connection, const Str& description, bool remoteRule) {
  if (!peer->canInlineRule() || !connection.canInlineRule() || disableInlineRules_) {
    ISecurityGroup::addIngressRule(peer, connection, description, remoteRule);
    return;
  }
  addOnce(rules_->ingress, ingressRule(*peer, connection, described(description, "from", *peer, connection)));
}

void SecurityGroup::addEgressRule(Use<IPeer> peer, const Port& connection, const Str& description, bool remoteRule) {
  const bool ipv6 = peer->toEgressRuleConfig().cidrIpv6.isSet();
  if (ipv6 ? allowAllIpv6Outbound_ : allowAllOutbound_) {
    if (remoteRule) return;
    Annotations::of(*this).addWarningV2(ipv6 ? "@aws-cdk/aws-ec2:ipv6IgnoreEgressRule" : "@aws-cdk/aws-ec2:ipv4IgnoreEgressRule",
                                        format("the egress rule is left out because {} is true; set it to false to choose what may leave",
                                               Str(ipv6 ? "allowAllIpv6Outbound" : "allowAllOutbound"))
                                            .text());
    return;
  }
  if (!ipv6) removeNoTrafficRule();
  if (!peer->canInlineRule() || !connection.canInlineRule() || disableInlineRules_) {
    ISecurityGroup::addEgressRule(peer, connection, description, remoteRule);
    return;
  }
  const Egress rule = egressRule(*peer, connection, described(description, "from", *peer, connection));
  if ((rule.cidrIp.is("0.0.0.0/0") || rule.cidrIpv6.is("::/0")) && rule.ipProtocol.is("-1")) {
    throw Error(*this, "a rule for all traffic cannot be added; set allowAllOutbound (IPv4) or allowAllIpv6Outbound (IPv6) to true instead",
                "all-traffic-rule");
  }
  addOnce(rules_->egress, rule);
}

}  // namespace cdk::ec2
