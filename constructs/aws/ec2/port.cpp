#include <constructs/aws/ec2/port.hpp>

namespace cdk::ec2 {
namespace {
Str shown(const Num& port) {
  return port.isToken() ? Str("{IndirectPort}") : port.str();
}
}  // namespace

constinit const Port Port::SSH(Protocol::TCP, 22);
constinit const Port Port::SMTP(Protocol::TCP, 25);
constinit const Port Port::DNS_UDP(Protocol::UDP, 53);
constinit const Port Port::DNS_TCP(Protocol::TCP, 53);
constinit const Port Port::HTTP(Protocol::TCP, 80);
constinit const Port Port::POP3(Protocol::TCP, 110);
constinit const Port Port::IMAP(Protocol::TCP, 143);
constinit const Port Port::LDAP(Protocol::TCP, 389);
constinit const Port Port::HTTPS(Protocol::TCP, 443);
constinit const Port Port::SMB(Protocol::TCP, 445);
constinit const Port Port::IMAPS(Protocol::TCP, 993);
constinit const Port Port::POP3S(Protocol::TCP, 995);
constinit const Port Port::MSSQL(Protocol::TCP, 1433);
constinit const Port Port::NFS(Protocol::TCP, 2049);
constinit const Port Port::MYSQL_AURORA(Protocol::TCP, 3306);
constinit const Port Port::RDP(Protocol::TCP, 3389);
constinit const Port Port::POSTGRES(Protocol::TCP, 5432);

Port::Port(const PortProps& props) : Port(props.protocol, props.fromPort, props.toPort, props.stringRepresentation) {}

Port Port::tcp(const Num& port) {
  return Port(Protocol::TCP, port, port, shown(port));
}
Port Port::tcpRange(const Num& start, const Num& end) {
  return Port(Protocol::TCP, start, end, shown(start) + "-" + shown(end));
}
Port Port::allTcp() {
  return Port(Protocol::TCP, 0, 65535, "ALL PORTS");
}
Port Port::udp(const Num& port) {
  return Port(Protocol::UDP, port, port, "UDP " + shown(port));
}
Port Port::udpRange(const Num& start, const Num& end) {
  return Port(Protocol::UDP, start, end, "UDP " + shown(start) + "-" + shown(end));
}
Port Port::allUdp() {
  return Port(Protocol::UDP, 0, 65535, "UDP ALL PORTS");
}
Port Port::icmpTypeAndCode(const Num& type, const Num& code) {
  return Port(Protocol::ICMP, type, code, format("ICMP Type {} Code {}", type, code));
}
Port Port::icmpType(const Num& type) {
  return Port(Protocol::ICMP, type, -1, format("ICMP Type {}", type));
}
Port Port::allIcmp() {
  return Port(Protocol::ICMP, -1, -1, "ALL ICMP");
}
Port Port::allIcmpV6() {
  return Port(Protocol::ICMPV6, -1, -1, "ALL ICMPv6");
}
Port Port::allTraffic() {
  return {};
}
Port Port::esp() {
  return Port(Protocol::ESP, 50, 50, "ESP 50");
}
Port Port::ah() {
  return Port(Protocol::AH, 51, 51, "AH 51");
}

Str Port::toString() const {
  if (!well_) return text_ ? text_ : Str("ALL TRAFFIC");
  return protocol_ == Protocol::UDP ? format("UDP {}", Num(well_)) : Num(well_).str();
}

}  // namespace cdk::ec2
