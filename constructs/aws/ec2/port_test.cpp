#include <constructs/aws/ec2/port.hpp>

#include <cdk/aws.hpp>
#include <cdk/fn.hpp>
#include <cdk/assertions/gtest.hpp>

using namespace cdk;
using ec2::Port;

namespace {

struct Expected {
  Port port;
  const char* text;
  const char* protocol;
  int from;
  int to;
};

}  // namespace

TEST(Port, saysItsProtocolItsBoundsAndAShortText) {
  ArenaScope arena;
  const Expected rows[] = {
      {Port::tcp(443), "443", "tcp", 443, 443},
      {Port::tcpRange(80, 90), "80-90", "tcp", 80, 90},
      {Port::allTcp(), "ALL PORTS", "tcp", 0, 65535},
      {Port::udp(53), "UDP 53", "udp", 53, 53},
      {Port::udpRange(1, 2), "UDP 1-2", "udp", 1, 2},
      {Port::allUdp(), "UDP ALL PORTS", "udp", 0, 65535},
      {Port::icmpTypeAndCode(8, 0), "ICMP Type 8 Code 0", "icmp", 8, 0},
      {Port::icmpType(3), "ICMP Type 3", "icmp", 3, -1},
      {Port::icmpPing(), "ICMP Type 8", "icmp", 8, -1},
      {Port::allIcmp(), "ALL ICMP", "icmp", -1, -1},
      {Port::allIcmpV6(), "ALL ICMPv6", "icmpv6", -1, -1},
      {Port::esp(), "ESP 50", "50", 50, 50},
      {Port::ah(), "AH 51", "51", 51, 51},
      {Port::DNS_UDP, "UDP 53", "udp", 53, 53},
      {Port::POSTGRES, "5432", "tcp", 5432, 5432},
  };
  for (const Expected& row : rows) {
    EXPECT_EQ(row.port.toString(), Str(row.text));
    EXPECT_EQ(row.port.ipProtocol(), Str(row.protocol)) << row.text;
    EXPECT_EQ(row.port.fromPort().number(), row.from) << row.text;
    EXPECT_EQ(row.port.toPort().number(), row.to) << row.text;
    EXPECT_TRUE(row.port.canInlineRule()) << row.text;
  }
}

TEST(Port, ofAllTrafficHasNoBounds) {
  ArenaScope arena;
  EXPECT_EQ(Port::allTraffic().toString(), Str("ALL TRAFFIC"));
  EXPECT_EQ(Port::allTraffic().ipProtocol(), Str("-1"));
  EXPECT_FALSE(Port::allTraffic().fromPort().isSet());
  EXPECT_FALSE(Port::allTraffic().toPort().isSet());
}

TEST(Port, thatIsATokenCannotStandInsideAGroup) {
  ArenaScope arena;
  const Num token = Fn::len(Fn::split(",", Aws::STACK_NAME));
  EXPECT_EQ(Port::tcp(token).toString(), Str("{IndirectPort}"));
  EXPECT_EQ(Port::udpRange(1, token).toString(), Str("UDP 1-{IndirectPort}"));
  EXPECT_FALSE(Port::udpRange(1, token).canInlineRule());
}

TEST(Port, takesAnyProtocolByItsNumberInTheTemplate) {
  ArenaScope arena;
  EXPECT_EQ(Port({.protocol = ec2::Protocol::IPTM, .stringRepresentation = "x"}).ipProtocol(), Str("84"));
  EXPECT_EQ(Port({.protocol = ec2::Protocol::RESERVED, .stringRepresentation = "x"}).ipProtocol(), Str("255"));
}
