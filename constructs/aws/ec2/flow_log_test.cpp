#include <constructs/aws/ec2/flow_log.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
using assertions::Template;
using ec2::FlowLogDestination;
using ec2::FlowLogResourceType;

namespace {

class FlowLogTest : public ::testing::Test {
 protected:
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
};

/// A destination of a user's own.
struct Nowhere final : FlowLogDestination {
  ec2::FlowLogDestinationConfig bind(Construct&, ec2::FlowLog&) override {
    return {.deliveryStreamArn = "arn:own", .logDestinationType = ec2::FlowLogDestinationType::KINESIS_DATA_FIREHOSE};
  }
};

}  // namespace

TEST_F(FlowLogTest, makesAGroupAndARoleWhenNothingIsSaid) {
  auto& log = stack.add<ec2::FlowLog>("L", {.resourceType = FlowLogResourceType::fromNetworkInterfaceId("eni-1")});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::Logs::LogGroup", 1));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::IAM::Role", 1));
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::EC2::FlowLog", Json::obj({{"ResourceId", "eni-1"}, {"ResourceType", "NetworkInterface"}, {"TrafficType", "ALL"}})));
  EXPECT_TRUE(log.logGroup());
  EXPECT_FALSE(log.bucket());
}

TEST_F(FlowLogTest, goesBelowThePrefixOfABucket) {
  auto& bucket = stack.add<s3::Bucket>("B");
  auto& log = stack.add<ec2::FlowLog>(
      "L", {.destination = FlowLogDestination::toS3(bucket, "flow"), .resourceType = FlowLogResourceType::fromNetworkInterfaceId("eni-1")});
  EXPECT_EQ(log.keyPrefix(), Str("flow"));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::EC2::FlowLog", Json::obj({{"LogDestination", bucket.bucketArn() + "/flow"}, {"LogDestinationType", "s3"}})));
}

TEST_F(FlowLogTest, takesADestinationOfOnesOwn) {
  stack.add<ec2::FlowLog>("L", {.destination = make<Nowhere>(), .resourceType = FlowLogResourceType::fromTransitGatewayId("tgw-1")});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::EC2::FlowLog", Json::obj({{"LogDestination", "arn:own"}, {"TrafficType", assertions::Match::absent()}})));
}

TEST_F(FlowLogTest, ofATransitGatewayKnowsNoKindsOfTraffic) {
  const FlowLogResourceType gateway = FlowLogResourceType::fromTransitGatewayAttachmentId("tgw-attach-1");
  EXPECT_THROW(stack.add<ec2::FlowLog>("A", {.resourceType = gateway, .trafficType = ec2::FlowLogTrafficType::ALL}), Error);
  EXPECT_THROW(
      stack.add<ec2::FlowLog>("B", {.maxAggregationInterval = ec2::FlowLogMaxAggregationInterval::TEN_MINUTES, .resourceType = gateway}),
      Error);
}

TEST_F(FlowLogTest, joinsTheFieldsOfItsFormat) {
  stack.add<ec2::FlowLog>("L", {.logFormat = {ec2::LogFormat::SRC_ADDR, ec2::LogFormat::field("x")},
                                .resourceType = FlowLogResourceType::fromNetworkInterfaceId("eni-1")});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::EC2::FlowLog", Json::obj({{"LogFormat", "${srcaddr} ${x}"}})));
}
