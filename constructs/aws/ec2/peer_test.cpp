#include <constructs/aws/ec2/peer.hpp>

#include <cdk/fn.hpp>
#include <cdk/assertions/gtest.hpp>

using namespace cdk;
using ec2::Peer;

TEST(Peer, takesRangesWithAMask) {
  ArenaScope arena;
  for (const char* good : {"10.0.0.0/16", "999.1.1.1/8"}) EXPECT_EQ(Peer::ipv4(good)->toIngressRuleConfig().cidrIp, Str(good));
  for (const char* good : {"::/0", "2001:db8::/32", "1:2:3:4:5:6:7:8/64"})
    EXPECT_EQ(Peer::ipv6(good)->toEgressRuleConfig().cidrIpv6, Str(good));
}

TEST(Peer, refusesWhatIsNoRange) {
  ArenaScope arena;
  for (const char* bad : {"10.0.0.0", "1234.0.0.0/8", "10.0.0/8", "10.0.0.0/"}) EXPECT_THROW(Peer::ipv4(bad), Error) << bad;
  for (const char* bad : {"2001:DB8::/32", "2001:db8::1", "abc", "1:2/3", "1:2:3:4:5:6:7:8:9/64"})
    EXPECT_THROW(Peer::ipv6(bad), Error) << bad;
}

TEST(Peer, errorNamesTheAddressAndTheRemedy) {
  ArenaScope arena;
  try {
    Peer::ipv4("10.0.0.1");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string_view(error.what()).find("'10.0.0.1/32'"), std::string_view::npos) << error.what();
  }
}

TEST(Peer, takesIdsOfSecurityGroups) {
  ArenaScope arena;
  for (const char* good : {"sg-12345678", "sg-0123456789abcdef0"}) EXPECT_EQ(Peer::securityGroupId(good)->uniqueId(), Str(good));
  for (const char* bad : {"sg-1234567", "sg-0123456789abcdef01", "xx-12345678", "sg-ABCDEFGH"})
    EXPECT_THROW(Peer::securityGroupId(bad), Error) << bad;
  EXPECT_THROW(Peer::securityGroupId("sg-12345678", "12345"), Error);
  const auto rule = Peer::securityGroupId("sg-12345678", "222222222222")->toIngressRuleConfig();
  EXPECT_EQ(rule.sourceSecurityGroupOwnerId, Str("222222222222"));
}

TEST(Peer, tokensAreNotChecked) {
  ArenaScope arena;
  const Str token = Fn::importValue("Range");
  EXPECT_EQ(Peer::ipv4(token)->uniqueId(), token);
  EXPECT_EQ(Peer::ipv6(token)->uniqueId(), token);
  EXPECT_EQ(Peer::securityGroupId(token)->uniqueId(), token);
}

TEST(Peer, onlyAPrefixListNeedsARuleOfItsOwn) {
  ArenaScope arena;
  EXPECT_FALSE(Peer::prefixList("pl-1")->canInlineRule());
  EXPECT_TRUE(Peer::anyIpv4()->canInlineRule());
  EXPECT_TRUE(Peer::anyIpv6()->canInlineRule());
  EXPECT_TRUE(Peer::securityGroupId("sg-12345678")->canInlineRule());
}
