#include <constructs/aws/ec2/peer.hpp>

#include <cdk/error.hpp>

namespace cdk::ec2 {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLowerHex(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'f');
}
bool isLowerAlphanumeric(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'z');
}

/// Number of leading characters that are of a kind.
template <class Kind>
std::size_t run(std::string_view text, Kind kind) {
  std::size_t size = 0;
  while (size < text.size() && kind(text[size])) ++size;
  return size;
}

/// What an address looks like from outside.
enum class Shape { Wrong, NoMask, Range };

/// `/24` or nothing.
Shape maskShape(std::string_view rest) {
  if (rest.empty()) return Shape::NoMask;
  return rest[0] == '/' && rest.size() > 1 && run(rest.substr(1), isDigit) == rest.size() - 1 ? Shape::Range : Shape::Wrong;
}

Shape ipv4Shape(std::string_view text) {
  for (int part = 0; part < 4; ++part) {
    const std::size_t digits = run(text, isDigit);
    if (digits < 1 || digits > 3) return Shape::Wrong;
    text.remove_prefix(digits);
    if (part == 3) break;
    if (text.empty() || text[0] != '.') return Shape::Wrong;
    text.remove_prefix(1);
  }
  return maskShape(text);
}

Shape ipv6Shape(std::string_view text) {
  int colons = 0;
  for (;;) {
    const std::size_t digits = run(text, isLowerHex);
    if (digits > 4) return Shape::Wrong;
    text.remove_prefix(digits);
    if (text.empty() || text[0] != ':') break;
    text.remove_prefix(1);
    ++colons;
  }
  return colons < 2 || colons > 7 ? Shape::Wrong : maskShape(text);
}

void checkRange(const Str& cidr, Shape (*shape)(std::string_view), std::string_view family, int bits) {
  if (cidr.isToken()) return;
  const Shape found = shape(cidr.text());
  if (found == Shape::Range) return;
  const Str what = found == Shape::Wrong ? format("'{}' is no range of {} addresses; write it like 'address/mask'", cidr, Str(family))
                                         : format("'{}' has no mask; for one {} address write '{}/{}'", cidr, Str(family), cidr, Num(bits));
  throw Error(what.text(), "peer-cidr");
}

/// A peer that only has to say how it stands in rules.
class PeerBase : public IPeer {
 public:
  Connections connections() override { return connections_; }
  bool canInlineRule() const override { return inline_; }
  Str uniqueId() const override { return id_; }

 protected:
  PeerBase(const Str& id, bool canInline) : id_(id), inline_(canInline), connections_({.peer = Use<IPeer>::of(*this)}) {}
  ~PeerBase() = default;
  Str id_;

 private:
  bool inline_;
  Connections connections_;
};

struct CidrIPv4 final : PeerBase {
  explicit CidrIPv4(const Str& cidr) : PeerBase(cidr, true) { checkRange(cidr, ipv4Shape, "IPv4", 32); }
  IngressRuleConfig toIngressRuleConfig() const override { return {.cidrIp = id_}; }
  EgressRuleConfig toEgressRuleConfig() const override { return {.cidrIp = id_}; }
};

struct CidrIPv6 final : PeerBase {
  explicit CidrIPv6(const Str& cidr) : PeerBase(cidr, true) { checkRange(cidr, ipv6Shape, "IPv6", 128); }
  IngressRuleConfig toIngressRuleConfig() const override { return {.cidrIpv6 = id_}; }
  EgressRuleConfig toEgressRuleConfig() const override { return {.cidrIpv6 = id_}; }
};

struct PrefixListPeer final : PeerBase {
  explicit PrefixListPeer(const Str& id) : PeerBase(id, false) {}
  IngressRuleConfig toIngressRuleConfig() const override { return {.sourcePrefixListId = id_}; }
  EgressRuleConfig toEgressRuleConfig() const override { return {.destinationPrefixListId = id_}; }
};

bool isGroupId(std::string_view text) {
  return text.starts_with("sg-") && text.size() >= 11 && text.size() <= 20 && run(text.substr(3), isLowerAlphanumeric) == text.size() - 3;
}

struct SecurityGroupIdPeer final : PeerBase {
  SecurityGroupIdPeer(const Str& id, const Str& owner) : PeerBase(id, true), owner_(owner) {
    if (!id.isToken() && !isGroupId(id.text())) {
      throw Error(format("'{}' is no id of a security group; it is 'sg-' and 8 to 17 lower-case letters and digits", id).text(),
                  "peer-group-id");
    }
    if (owner && !owner.isToken() && (owner.text().size() != 12 || run(owner.text(), isDigit) != 12)) {
      throw Error(format("'{}' is no account that can own a security group; it has 12 digits", owner).text(), "peer-group-owner");
    }
  }
  IngressRuleConfig toIngressRuleConfig() const override { return {.sourceSecurityGroupId = id_, .sourceSecurityGroupOwnerId = owner_}; }
  EgressRuleConfig toEgressRuleConfig() const override { return {.destinationSecurityGroupId = id_}; }

 private:
  Str owner_;
};

}  // namespace

Use<IPeer> Peer::ipv4(const Str& cidrIp) {
  return make<CidrIPv4>(cidrIp);
}
Use<IPeer> Peer::anyIpv4() {
  return make<CidrIPv4>("0.0.0.0/0");
}
Use<IPeer> Peer::ipv6(const Str& cidrIp) {
  return make<CidrIPv6>(cidrIp);
}
Use<IPeer> Peer::anyIpv6() {
  return make<CidrIPv6>("::/0");
}
Use<IPeer> Peer::prefixList(const Str& prefixListId) {
  return make<PrefixListPeer>(prefixListId);
}
Use<IPeer> Peer::securityGroupId(const Str& securityGroupId, const Str& sourceSecurityGroupOwnerId) {
  return make<SecurityGroupIdPeer>(securityGroupId, sourceSecurityGroupOwnerId);
}

}  // namespace cdk::ec2
