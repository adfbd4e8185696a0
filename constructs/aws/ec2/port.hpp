#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/ec2/protocol.hpp>

namespace cdk::ec2 {

/// For `Port`: what its factories do not cover.
struct PortProps {
  /// First port, or the type of ICMP. Default: all
  Num fromPort = {};
  /// The protocol.
  ReqOpt<Protocol, "protocol"> protocol;
  /// How the port stands in descriptions and in ids of rules.
  Req<Str, "stringRepresentation"> stringRepresentation;
  /// Last port, or the code of ICMP. Default: all
  Num toPort = {};
};

/// The protocol and ports that a rule of a security group opens.
class Port {
 public:
  /// All traffic.
  constexpr Port() = default;
  /// Any protocol and range.
  explicit Port(const PortProps& props);
  /// One TCP port.
  static Port tcp(const Num& port);
  /// TCP ports from `startPort` to `endPort`, both included.
  static Port tcpRange(const Num& startPort, const Num& endPort);
  /// All TCP ports.
  static Port allTcp();
  /// One UDP port.
  static Port udp(const Num& port);
  /// UDP ports from `startPort` to `endPort`, both included.
  static Port udpRange(const Num& startPort, const Num& endPort);
  /// All UDP ports.
  static Port allUdp();
  /// One type and code of ICMP.
  static Port icmpTypeAndCode(const Num& type, const Num& code);
  /// All codes of one type of ICMP.
  static Port icmpType(const Num& type);
  /// ICMP type 8, what `ping` sends.
  static Port icmpPing() { return icmpType(8); }
  /// All of ICMP.
  static Port allIcmp();
  /// All of ICMP for IPv6.
  static Port allIcmpV6();
  /// All protocols and ports.
  static Port allTraffic();
  /// Encapsulating security payload of IPsec.
  static Port esp();
  /// Authentication header of IPsec.
  static Port ah();

  static const Port SSH;           ///< TCP 22
  static const Port SMTP;          ///< TCP 25
  static const Port DNS_UDP;       ///< UDP 53
  static const Port DNS_TCP;       ///< TCP 53
  static const Port HTTP;          ///< TCP 80
  static const Port POP3;          ///< TCP 110
  static const Port IMAP;          ///< TCP 143
  static const Port LDAP;          ///< TCP 389
  static const Port HTTPS;         ///< TCP 443
  static const Port SMB;           ///< TCP 445
  static const Port IMAPS;         ///< TCP 993
  static const Port POP3S;         ///< TCP 995
  static const Port MSSQL;         ///< TCP 1433
  static const Port NFS;           ///< TCP 2049
  static const Port MYSQL_AURORA;  ///< TCP 3306
  static const Port RDP;           ///< TCP 3389
  static const Port POSTGRES;      ///< TCP 5432

  /// False when a port is a token: the rule is then a resource of its own.
  bool canInlineRule() const { return !fromPort().isToken() && !toPort().isToken(); }
  /// First port; empty for all.
  Num fromPort() const { return well_ ? Num(well_) : from_; }
  /// Last port; empty for all.
  Num toPort() const { return well_ ? Num(well_) : to_; }
  /// The protocol as it stands in a rule.
  Str ipProtocol() const { return protocolText(protocol_); }
  /// `{{"ipProtocol", ...}, {"fromPort", ...}, {"toPort", ...}}`
  Json toRuleJson() const { return Json::obj({{"ipProtocol", ipProtocol()}, {"fromPort", fromPort()}, {"toPort", toPort()}}); }
  /// Short text: `443`, `UDP 53`, `ALL TRAFFIC`.
  Str toString() const;

 private:
  constexpr Port(Protocol protocol, int well) : protocol_(protocol), well_(well) {}
  Port(Protocol protocol, const Num& from, const Num& to, const Str& text) : protocol_(protocol), from_(from), to_(to), text_(text) {}

  Protocol protocol_ = Protocol::ALL;
  int well_ = 0;  // the port of a constant, which has no memory of its own
  Num from_ = {};
  Num to_ = {};
  Str text_ = {};
};

}  // namespace cdk::ec2
