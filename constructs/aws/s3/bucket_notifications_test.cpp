// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::s3 {
namespace {

using assertions::Match;
using assertions::Template;

constexpr const char* kType = "Custom::S3BucketNotifications";

class QueueTarget final : public IBucketNotificationDestination {
 public:
  BucketNotificationDestinationConfig bind(Construct&, IBucket&) override {
    return {.arn = "arn:q", .type = BucketNotificationDestinationType::QUEUE};
  }
};

class NotificationsTest : public testing::Test {
 protected:
  std::string refusal(const List<NotificationKeyFilter>& filters) {
    try {
      bucket.addObjectCreatedNotification(make<QueueTarget>(), filters);
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  Bucket& bucket = stack.add<Bucket>("B");
};

TEST_F(NotificationsTest, bucketWithoutNotificationsHasNoCustomResource) {
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs(kType, 0));
}

TEST_F(NotificationsTest, withoutTheFlagTheBucketBelongsToTheApp) {
  bucket.enableEventBridgeNotification();
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResource(
      kType,
      Json::obj({{"Properties",
                  Json::obj({{"ServiceToken",
                              Json::obj({{"Fn::GetAtt",
                                          Json::arr({"BucketNotificationsHandler050a0587b7544547bf325f094a3db8347ECC3691", "Arn"})}})},
                             {"BucketName", Json::obj({{"Ref", "B08E7C7AF"}})},
                             {"NotificationConfiguration", Match::objectEquals(Json::obj({{"EventBridgeConfiguration", Json::obj()}}))},
                             {"Managed", true},
                             {"SkipDestinationValidation", false}})},
                 {"DependsOn", Json::arr({"BNotificationsHandlerPolicy9B2034D5"})}})));
  EXPECT_TEMPLATE(written.hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj({{"PolicyDocument",
                  Match::objectLike(Json::obj(
                      {{"Statement",
                        Json::arr({Json::obj({{"Action", "s3:PutBucketNotification"},
                                              {"Effect", "Allow"},
                                              {"Resource", Json::obj({{"Fn::GetAtt", Json::arr({"B08E7C7AF", "Arn"})}})}})})}}))}})));
}

TEST_F(NotificationsTest, oneFunctionServesAllBucketsOfAStack) {
  bucket.enableEventBridgeNotification();
  stack.add<Bucket>("C", BucketProps{.eventBridgeEnabled = true});
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.resourceCountIs(kType, 2));
  EXPECT_TEMPLATE(written.resourceCountIs("AWS::Lambda::Function", 1));
}

TEST_F(NotificationsTest, notificationsOfABucketAreOneResource) {
  bucket.addEventNotification(EventType::LIFECYCLE_TRANSITION, make<QueueTarget>(), {{.prefix = "p", .suffix = "s"}});
  bucket.addObjectRemovedNotification(make<QueueTarget>());
  const auto rule = [](const char* name, const char* value) { return Json::obj({{"Name", name}, {"Value", value}}); };
  const Json filter = Json::obj({{"Key", Json::obj({{"FilterRules", Json::arr({rule("suffix", "s"), rule("prefix", "p")})}})}});
  const Json queues = Json::arr({Json::obj({{"Events", Json::arr({"s3:LifecycleTransition"})}, {"Filter", filter}, {"QueueArn", "arn:q"}}),
                                 Json::obj({{"Events", Json::arr({"s3:ObjectRemoved:*"})}, {"QueueArn", "arn:q"}})});
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.resourceCountIs(kType, 1));
  EXPECT_TEMPLATE(written.hasResourceProperties(
      kType, Json::obj({{"NotificationConfiguration", Match::objectEquals(Json::obj({{"QueueConfigurations", queues}}))}})));
}

TEST_F(NotificationsTest, refusesFiltersThatS3Refuses) {
  EXPECT_EQ(refusal({{}}), "notification-filter");
  EXPECT_EQ(refusal({{.prefix = "a"}, {.prefix = "b"}}), "notification-filter");
  EXPECT_EQ(refusal({{.suffix = "a"}, {.prefix = "p", .suffix = "b"}}), "notification-filter");
  EXPECT_EQ(refusal({{.suffix = "a"}, {.prefix = "p"}}), "");
}

}  // namespace
}  // namespace cdk::s3
