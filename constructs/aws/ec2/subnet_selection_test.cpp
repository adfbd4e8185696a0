#include <constructs/aws/ec2/subnet_selection.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/vpc.hpp>

using namespace cdk;
using ec2::SubnetFilter;
using ec2::SubnetType;

namespace {

class SelectionTest : public ::testing::Test {
 protected:
  Str selected(const ec2::SubnetSelection& selection = {}) {
    Str ids;
    for (Use<ec2::ISubnet> subnet : vpc.selectSubnets(selection).subnets) {
      const Str id = subnet->node().id();
      ids = ids ? ids + " " + id : id;
    }
    return ids;
  }
  static Use<ec2::ISubnet> of(const List<Use<ec2::ISubnet>>& subnets, std::size_t index) { return subnets[index]; }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  ec2::Vpc& vpc =
      stack.add<ec2::Vpc>("V", {.subnetConfiguration = {{.cidrMask = 24, .name = "Web", .subnetType = SubnetType::PUBLIC},
                                                        {.cidrMask = 22, .name = "App", .subnetType = SubnetType::PRIVATE_WITH_EGRESS},
                                                        {.cidrMask = 26, .name = "Jobs", .subnetType = SubnetType::PRIVATE_WITH_EGRESS}}});
};

/// A filter of a user's own.
struct LastOne final : SubnetFilter {
  List<Use<ec2::ISubnet>> selectSubnets(const List<Use<ec2::ISubnet>>& subnets) override { return {subnets[subnets.size() - 1]}; }
};

}  // namespace

TEST_F(SelectionTest, prefersPrivateSubnets) {
  EXPECT_EQ(selected(), Str("AppSubnet1 AppSubnet2 JobsSubnet1 JobsSubnet2"));
}

TEST_F(SelectionTest, goesByTypeByGroupOrByTheSubnetsThemselves) {
  EXPECT_EQ(selected({.subnetType = SubnetType::PUBLIC}), Str("WebSubnet1 WebSubnet2"));
  EXPECT_EQ(selected({.subnetGroupName = "Jobs"}), Str("JobsSubnet1 JobsSubnet2"));
  EXPECT_EQ(selected({.subnets = {of(vpc.publicSubnets(), 0), of(vpc.privateSubnets(), 1)}}), Str("WebSubnet1 AppSubnet2"));
}

TEST_F(SelectionTest, filters) {
  EXPECT_EQ(selected({.onePerAz = true}), Str("AppSubnet1 AppSubnet2"));
  EXPECT_EQ(selected({.subnetFilters = {SubnetFilter::byCidrMask(26)}}), Str("JobsSubnet1 JobsSubnet2"));
  EXPECT_EQ(selected({.subnetFilters = {SubnetFilter::byCidrRanges({"10.0.4.0/22"})}}), Str("AppSubnet1"));
  EXPECT_EQ(selected({.subnetFilters = {SubnetFilter::containsIpAddresses({"10.0.8.1", "10.0.12.1"})}}), Str("AppSubnet2 JobsSubnet1"));
  EXPECT_EQ(selected({.subnetFilters = {SubnetFilter::byIds({of(vpc.privateSubnets(), 2)->subnetId()})}}), Str("JobsSubnet1"));
  EXPECT_EQ(selected({.availabilityZones = {of(vpc.privateSubnets(), 1)->availabilityZone()}}), Str("AppSubnet2 JobsSubnet2"));
  EXPECT_EQ(selected({.subnetFilters = {SubnetFilter::byCidrMask(22), make<LastOne>()}}), Str("AppSubnet2"));
}

TEST_F(SelectionTest, knowsWhetherASubnetIsPublic) {
  EXPECT_FALSE(vpc.selectSubnets().hasPublic);
  EXPECT_TRUE(vpc.selectSubnets({.subnets = {of(vpc.privateSubnets(), 1), of(vpc.publicSubnets(), 0)}}).hasPublic);
}

TEST_F(SelectionTest, namesWhatThereIsInsteadOfWhatIsNot) {
  try {
    selected({.subnetGroupName = "Nope"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string_view(error.what()).find("Web, App, Jobs"), std::string_view::npos) << error.what();
  }
  try {
    selected({.subnetType = SubnetType::PRIVATE_ISOLATED});
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string_view(error.what()).find("PRIVATE_WITH_EGRESS, PUBLIC"), std::string_view::npos) << error.what();
  }
}

TEST_F(SelectionTest, refusesTwoWaysAtOnce) {
  EXPECT_THROW(selected({.subnetGroupName = "Jobs", .subnetType = SubnetType::PUBLIC}), Error);
}
