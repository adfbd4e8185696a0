// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/events/rule.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/events/connection.hpp>
#include <constructs/aws/events/event_bus.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::events {
namespace {

using assertions::Template;

struct Plain final : IRuleTarget {
  explicit Plain(const RuleTargetInput& given = {}, Construct* of = nullptr) : input(given), resource(of) {}
  RuleTargetConfig bind(IRule&, std::string_view) override { return {.arn = "arn:target", .input = input, .targetResource = resource}; }
  RuleTargetInput input;
  Construct* resource;
};

class RuleTest : public testing::Test {
 protected:
  template <class F>
  std::string refusal(F make) {
    try {
      make();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  Rule& rule() { return stack.add<Rule>("R", {.eventPattern = {.source = {"a"}}}); }
  /// The only target of the only rule.
  Json target() { return Template::fromStack(stack).findResources("AWS::Events::Rule").at(0).value["Properties"]["Targets"].asArray()[0]; }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
};

TEST_F(RuleTest, isOnUnlessSwitchedOff) {
  rule();
  stack.add<Rule>("Off", {.enabled = false, .schedule = Schedule::rate(Duration::hours(1))});
  const Template made = Template::fromStack(stack);
  EXPECT_TEMPLATE(made.hasResourceProperties(
      "AWS::Events::Rule", Json::obj({{"EventPattern", Json::obj({{"source", Json::arr({"a"})}})}, {"State", "ENABLED"}})));
  EXPECT_TEMPLATE(
      made.hasResourceProperties("AWS::Events::Rule", Json::obj({{"ScheduleExpression", "rate(1 hour)"}, {"State", "DISABLED"}})));
}

TEST_F(RuleTest, writesFieldsOfATextAsTemplate) {
  rule().addTarget(make<Plain>(RuleTargetInput::fromText(
      format("{} at {}, {}", EventField::fromPath("$.detail.state"), EventField::time(), EventField::fromPath("$.detail.state")))));
  EXPECT_EQ(
      target(),
      Json::obj({{"Arn", "arn:target"},
                 {"Id", "Target0"},
                 {"InputTransformer", Json::obj({{"InputPathsMap", Json::obj({{"detail-state", "$.detail.state"}, {"time", "$.time"}})},
                                                 {"InputTemplate", "\"<detail-state> at <time>, <detail-state>\""}})}}));
}

TEST_F(RuleTest, takesTheQuotesOffFieldsThatAreWholeValues) {
  rule().addTarget(make<Plain>(RuleTargetInput::fromObject(
      Json::obj({{"whole", EventField::fromPath("$.detail")}, {"part", format("<{}>", EventField::region())}}))));
  EXPECT_EQ(target()["InputTransformer"]["InputTemplate"], Json("{\"whole\":<detail>,\"part\":\"<<region>>\"}"));
}

TEST_F(RuleTest, writesPlainInputAsJson) {
  rule().addTarget(make<Plain>(RuleTargetInput::fromMultilineText("a\nb")));
  EXPECT_EQ(target()["Input"], Json("\"a\"\n\"b\""));
}

TEST_F(RuleTest, refusesTwoFieldsOfTheSameName) {
  auto& made = rule();
  const Str both = EventField::fromPath("$.detail.a") + EventField::fromPath("$.detail-a");
  EXPECT_EQ(refusal([&] { made.addTarget(make<Plain>(RuleTargetInput::fromText(both))); }), "event-field");
}

TEST_F(RuleTest, checksItselfAtSynthesis) {
  stack.add<Rule>("Empty", {.ruleName = "a b"});
  auto& many = rule();
  for (int i = 0; i < 6; ++i) many.addTarget(make<Plain>());
  std::string message;
  try {
    app.synth();
  } catch (const Error& error) {
    message = error.what();
  }
  EXPECT_NE(message.find("needs an eventPattern or a schedule"), std::string::npos) << message;
  EXPECT_NE(message.find("may hold letters, digits"), std::string::npos) << message;
  EXPECT_NE(message.find("at most 5 targets, got 6"), std::string::npos) << message;
}

TEST_F(RuleTest, refusesABusWithASchedule) {
  auto& bus = stack.add<EventBus>("B");
  EXPECT_EQ(refusal([&] { stack.add<Rule>("R", {.eventBus = bus, .schedule = Schedule::rate(Duration::hours(1))}); }), "rule-bus");
}

TEST_F(RuleTest, standsInTheOtherStackOfTheSameEnvironment) {
  auto& near = app.add<Stack>("Near", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  Rule::in(stack, "R", {.crossStackScope = &near, .eventPattern = {.source = {"a"}}});
  EXPECT_TEMPLATE(Template::fromStack(near).resourceCountIs("AWS::Events::Rule", 1));
  EXPECT_EQ(refusal([&] { stack.add<Rule>("R", {.crossStackScope = &near, .eventPattern = {.source = {"a"}}}); }), "rule-scope");
}

TEST_F(RuleTest, sendsToTheBusOfAnotherAccountWhereASecondRuleCallsTheTarget) {
  auto& far = app.add<Stack>("Far", {.env = {.account = "222222222222", .region = "eu-west-1"}});
  auto& queue = far.add<sqs::Queue>("Q");
  rule().addTarget(make<Plain>(RuleTargetInput(), &queue));
  const Json partition = Json::obj({{"Ref", "AWS::Partition"}});
  EXPECT_EQ(target()["Arn"],
            Json::obj({{"Fn::Join", Json::arr({"", Json::arr({"arn:", partition, ":events:eu-west-1:222222222222:event-bus/default"})})}}));
  EXPECT_TEMPLATE(Template::fromStack(far).hasResourceProperties("AWS::Events::Rule",
                                                                 Json::obj({{"EventPattern", Json::obj({{"source", Json::arr({"a"})}})}})));
}

TEST_F(RuleTest, needsAKnownPlaceForTargetsElsewhere) {
  auto& open = app.add<Stack>("Open");
  auto& far = app.add<Stack>("Far", {.env = {.account = "222222222222", .region = "eu-west-1"}});
  auto& queue = far.add<sqs::Queue>("Q");
  auto& openRule = open.add<Rule>("R", {.eventPattern = {.source = {"a"}}});
  EXPECT_EQ(refusal([&] { openRule.addTarget(make<Plain>(RuleTargetInput(), &queue)); }), "");
  auto& imported = sqs::Queue::fromQueueArn(stack, "I", "arn:aws:sqs:us-east-1:333333333333:q");
  EXPECT_EQ(refusal([&] { rule().addTarget(make<Plain>(RuleTargetInput(), &imported)); }), "rule-environment");
}

struct Rate {
  int minutes;
  const char* text;
};
TEST(Schedule, writesTheLargestWholeUnit) {
  ArenaScope arena;
  for (const Rate& one : {Rate{1, "rate(1 minute)"}, Rate{60, "rate(1 hour)"}, Rate{1440, "rate(1 day)"}, Rate{90, "rate(90 minutes)"},
                          Rate{1500, "rate(25 hours)"}, Rate{2880, "rate(2 days)"}}) {
    EXPECT_EQ(Schedule::rate(Duration::minutes(one.minutes)).expressionString(), Str(one.text));
  }
}

TEST(Schedule, putsAQuestionMarkForTheDayThatIsOpen) {
  ArenaScope arena;
  EXPECT_EQ(Schedule::cron({}).expressionString(), Str("cron(* * * * ? *)"));
  EXPECT_EQ(Schedule::cron({.weekDay = "MON"}).expressionString(), Str("cron(* * ? * MON *)"));
}

TEST_F(RuleTest, schedulesRefuseNothingAndTwoKindsOfDays) {
  EXPECT_EQ(refusal([] { Schedule::rate(Duration::minutes(0)); }), "schedule-rate");
  EXPECT_NE(refusal([] { Schedule::rate(Duration::seconds(30)); }), "");
  EXPECT_EQ(refusal([] { Schedule::cron({.day = "1", .weekDay = "MON"}); }), "schedule-cron");
}

TEST_F(RuleTest, busesRefuseNamesAndStatementsThatEventBridgeRefuses) {
  EXPECT_EQ(refusal([&] { stack.add<EventBus>("A", {.eventBusName = "default"}); }), "bus-name");
  EXPECT_EQ(refusal([&] { stack.add<EventBus>("B", {.eventBusName = "a/b"}); }), "bus-name");
  EXPECT_EQ(refusal([&] { stack.add<EventBus>("C", {.eventBusName = "a", .eventSourceName = "aws.partner/x/y"}); }), "bus-name");
  EXPECT_EQ(refusal([&] { stack.add<EventBus>("D", {.eventSourceName = "aws.partner/x"}); }), "bus-name");
  auto& bus = stack.add<EventBus>("E");
  EXPECT_EQ(refusal([&] {
              bus.addToResourcePolicy(
                  iam::PolicyStatement({.actions = {"events:PutEvents"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}));
            }),
            "bus-sid");
}

TEST_F(RuleTest, oauthTakesThreeMethods) {
  const auto oauth = [](HttpMethod method) {
    Authorization::oauth(
        {.authorizationEndpoint = "https://e", .clientId = "c", .clientSecret = SecretValue::unsafePlainText("s"), .httpMethod = method});
  };
  EXPECT_EQ(refusal([&] { oauth(HttpMethod::PUT); }), "");
  EXPECT_EQ(refusal([&] { oauth(HttpMethod::DELETE); }), "connection-method");
}

}  // namespace
}  // namespace cdk::events
