// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/logs/log_group.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/filter_pattern.hpp>
#include <constructs/aws/logs/metric_filter.hpp>
#include <constructs/aws/logs/subscription_filter.hpp>

namespace cdk::logs {
namespace {

using assertions::Match;
using assertions::Template;

class LogGroupTest : public testing::Test {
 protected:
  template <class F>
  std::string codeOf(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  std::string refusal(const LogGroupProps& props) {
    return codeOf([&] { stack.add<LogGroup>("Refused" + std::to_string(++count), props); });
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  int count = 0;
};

TEST_F(LogGroupTest, keepsEventsForTwoYearsAndItselfWhenItLeavesTheApp) {
  stack.add<LogGroup>("G");
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResource(
      "AWS::Logs::LogGroup",
      Json::obj({{"DeletionPolicy", "Retain"}, {"Properties", Json::obj({{"RetentionInDays", 731}})}, {"UpdateReplacePolicy", "Retain"}})));
}

TEST_F(LogGroupTest, namesNoRetentionForEverAndForDelivery) {
  stack.add<LogGroup>("G", LogGroupProps{.retention = RetentionDays::INFINITE});
  stack.add<LogGroup>("D", LogGroupProps{.logGroupClass = LogGroupClass::DELIVERY});
  EXPECT_TEMPLATE(
      Template::fromStack(stack).allResourcesProperties("AWS::Logs::LogGroup", Json::obj({{"RetentionInDays", Match::absent()}})));
}

TEST_F(LogGroupTest, deliveryClassTakesNoRetentionAndNoIndex) {
  EXPECT_EQ(refusal({.logGroupClass = LogGroupClass::DELIVERY, .retention = RetentionDays::ONE_DAY}), "delivery-class");
  const List<FieldIndexPolicy> indexes{FieldIndexPolicy({.fields = List<Str>{"a"}})};
  EXPECT_EQ(refusal({.fieldIndexPolicies = indexes, .logGroupClass = LogGroupClass::DELIVERY}), "delivery-class");
}

TEST_F(LogGroupTest, atMostTwentyFieldsAreIndexed) {
  const std::vector<Str> fields(21, "a");
  EXPECT_EQ(codeOf([&] { FieldIndexPolicy({.fields = List<Str>(fields)}); }), "field-index");
}

TEST_F(LogGroupTest, importsEndInAllStreamsOnce) {
  for (const char* arn : {"arn:aws:logs:us-east-1:222222222222:log-group:x", "arn:aws:logs:us-east-1:222222222222:log-group:x:*"}) {
    auto& group = LogGroup::fromLogGroupArn(stack, std::string("A") + std::to_string(std::string(arn).size()), arn);
    EXPECT_EQ(group.logGroupArn(), Str("arn:aws:logs:us-east-1:222222222222:log-group:x:*"));
    EXPECT_EQ(group.logGroupName(), Str("x"));
    EXPECT_EQ(group.env().account, Str("222222222222"));
  }
  auto& named = LogGroup::fromLogGroupName(stack, "N", "y:*");
  EXPECT_EQ(named.logGroupArn(), Str("arn:aws:logs:eu-west-1:111111111111:log-group:y:*"));
  EXPECT_EQ(named.logGroupName(), Str("y"));
}

TEST_F(LogGroupTest, grantsToRolesGoIntoTheirPolicies) {
  auto& role = stack.add<iam::Role>("R", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  LogGroup::fromLogGroupName(stack, "G", "y").grantWrite(role);
  const auto written = Template::fromStack(stack);
  const Json statement = Json::obj({{"Action", Json::arr({"logs:CreateLogStream", "logs:PutLogEvents"})},
                                    {"Effect", "Allow"},
                                    {"Resource", "arn:aws:logs:eu-west-1:111111111111:log-group:y:*"}});
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::IAM::Policy",
                                                Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({statement})}})}})));
  EXPECT_TEMPLATE(written.resourceCountIs("AWS::Logs::ResourcePolicy", 0));
}

TEST_F(LogGroupTest, itsOwnPolicyNamesAccountsInsteadOfUsers) {
  LogGroup::fromLogGroupName(stack, "G", "y").grant(iam::ArnPrincipal("arn:aws:iam::333333333333:user/reader"), "logs:GetLogEvents");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::Logs::ResourcePolicy",
      Json::obj({{"PolicyDocument", R"({"Statement":[{"Action":"logs:GetLogEvents","Effect":"Allow","Principal":{"AWS":"333333333333"},)"
                                    R"("Resource":["arn:aws:logs:eu-west-1:111111111111:log-group:y",)"
                                    R"("arn:aws:logs:eu-west-1:111111111111:log-group:y:*"]}],"Version":"2012-10-17"})"},
                 {"PolicyName", "SGPolicy30B87E32"}})));
}

class Nowhere final : public ILogSubscriptionDestination {
 public:
  LogSubscriptionDestinationConfig bind(Construct&, ILogGroup& group) override { return {.arn = "arn:of:" + group.logGroupName()}; }
};

TEST_F(LogGroupTest, passesEventsToADestinationOfTheUser) {
  LogGroup::fromLogGroupName(stack, "G", "y")
      .addSubscriptionFilter("F", {.destination = make<Nowhere>(), .filterPattern = FilterPattern::allEvents()});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::Logs::SubscriptionFilter", Json::obj({{"DestinationArn", "arn:of:y"}, {"FilterPattern", ""}, {"LogGroupName", "y"}})));
}

TEST_F(LogGroupTest, onlyStreamsOfKinesisTakeADistribution) {
  auto& group = stack.add<LogGroup>("G");
  const SubscriptionFilterOptions options{
      .destination = make<Nowhere>(), .distribution = Distribution::RANDOM, .filterPattern = FilterPattern::allEvents()};
  EXPECT_EQ(codeOf([&] { group.addSubscriptionFilter("F", options); }), "distribution");
}

TEST_F(LogGroupTest, metricFilterTakesThreeDimensions) {
  auto& group = stack.add<LogGroup>("G");
  const auto add = [&](const char* id, const Map<Str>& dimensions) {
    return codeOf([&] {
      group.addMetricFilter(
          id, {.dimensions = dimensions, .filterPattern = FilterPattern::allEvents(), .metricName = "M", .metricNamespace = "N"});
    });
  };
  EXPECT_EQ(add("Three", {{"A", "$.a"}, {"B", "$.b"}, {"C", "$.c"}}), "");
  EXPECT_EQ(add("Four", {{"A", "$.a"}, {"B", "$.b"}, {"C", "$.c"}, {"D", "$.d"}}), "dimensions");
}

}  // namespace
}  // namespace cdk::logs
