#include <constructs/aws/applicationautoscaling/base_scalable_attribute.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/iam/role.hpp>

using namespace cdk;
using namespace cdk::applicationautoscaling;
using assertions::Annotations;
using assertions::Match;
using assertions::Template;

namespace {

class ScalingTest : public ::testing::Test {
 protected:
  ScalableTarget& target(const Num& least = 1, const Num& most = 10, std::string_view id = "T") {
    return stack.add<ScalableTarget>(id, {.maxCapacity = most,
                                          .minCapacity = least,
                                          .resourceId = "service/cluster/web",
                                          .scalableDimension = "ecs:service:DesiredCount",
                                          .serviceNamespace = ServiceNamespace::ECS});
  }
  static cloudwatch::Metric metric(const Str& statistic = "Average") {
    return cloudwatch::Metric({.metricName = "Backlog", .namespace_ = "Shop", .statistic = statistic});
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
};

/// A scalable property of a user's own.
class Workers : public BaseScalableAttribute {
 public:
  using BaseScalableAttribute::BaseScalableAttribute;
  void scaleOnBacklog(Use<cloudwatch::IMetric> backlog) { doScaleToTrackMetric("Backlog", {.customMetric = backlog, .targetValue = 100}); }
};

Json adjustment(int change, const Json& lower, const Json& upper) {
  return Json::obj({{"MetricIntervalLowerBound", lower}, {"MetricIntervalUpperBound", upper}, {"ScalingAdjustment", change}});
}

}  // namespace

TEST_F(ScalingTest, refusesCapacitiesThatCannotBe) {
  EXPECT_THROW(target(-1, 1, "A"), Error);
  EXPECT_THROW(target(0, -1, "B"), Error);
  EXPECT_THROW(target(3, 2, "C"), Error);
}

TEST_F(ScalingTest, makesARoleForTheService) {
  target();
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Role",
      Json::obj({{"AssumeRolePolicyDocument",
                  Match::objectLike(Json::obj(
                      {{"Statement", Json::arr({Match::objectLike(Json::obj(
                                         {{"Principal", Json::obj({{"Service", "application-autoscaling.amazonaws.com"}})}}))})}}))}})));
}

TEST_F(ScalingTest, scheduledActionChangesSomething) {
  EXPECT_THROW(target().scaleOnSchedule("A", {.schedule = Schedule::rate(Duration::hours(1))}), Error);
}

TEST_F(ScalingTest, schedulesAreWrittenAsTheServiceWantsThem) {
  EXPECT_EQ(Schedule::rate(Duration::days(1)).expressionString(), Str("rate(1 day)"));
  EXPECT_EQ(Schedule::rate(Duration::hours(24)).expressionString(), Str("rate(1 day)"));
  EXPECT_EQ(Schedule::rate(Duration::hours(36)).expressionString(), Str("rate(36 hours)"));
  EXPECT_EQ(Schedule::rate(Duration::minutes(90)).expressionString(), Str("rate(90 minutes)"));
  EXPECT_EQ(Schedule::cron({.day = "1", .minute = "0"}).expressionString(), Str("cron(0 * 1 * ? *)"));
  EXPECT_EQ(Schedule::cron({.minute = "0", .weekDay = "MON"}).expressionString(), Str("cron(0 * ? * MON *)"));
  EXPECT_THROW(Schedule::cron({.day = "1", .weekDay = "MON"}), Error);
  EXPECT_THROW(Schedule::rate(Duration::seconds(0)), Error);
  EXPECT_THROW(Schedule::rate(Duration::seconds(90)), Error);
}

TEST_F(ScalingTest, cronWithoutMinuteWarns) {
  target().scaleOnSchedule("A", {.minCapacity = 1, .schedule = Schedule::cron({.hour = "8"})});
  Template::fromStack(stack);
  EXPECT_TEMPLATE(Annotations::fromStack(stack).hasWarning("/S/T", Match::stringLikeRegexp("defaultRunEveryMinute")));
}

TEST_F(ScalingTest, tracksExactlyOnePlainMetric) {
  auto& t = target();
  EXPECT_THROW(t.scaleToTrackMetric("A", {.targetValue = 1}), Error);
  EXPECT_THROW(
      t.scaleToTrackMetric(
          "B", {.customMetric = metric(), .predefinedMetric = PredefinedMetric::ECS_SERVICE_AVERAGE_CPU_UTILIZATION, .targetValue = 1}),
      Error);
  EXPECT_THROW(t.scaleToTrackMetric("C", {.customMetric = metric("p99"), .targetValue = 1}), Error);
  const cloudwatch::MathExpression twice({.expression = "m * 2", .usingMetrics = {{"m", metric()}}});
  EXPECT_THROW(t.scaleToTrackMetric("D", {.customMetric = twice, .targetValue = 1}), Error);
}

TEST_F(ScalingTest, warnsOfAMetricFromElsewhere) {
  target().scaleToTrackMetric("A", {.customMetric = metric().with({.region = "eu-west-1"}), .targetValue = 1});
  Template::fromStack(stack);
  EXPECT_TEMPLATE(Annotations::fromStack(stack).hasWarning("/S/T/A", Match::stringLikeRegexp("crossRegionMetricIgnored")));
}

TEST_F(ScalingTest, ofOnesOwnPropertyHasAMinimumOfOne) {
  auto& role = iam::Role::fromRoleArn(stack, "R", "arn:aws:iam::111111111111:role/r");
  stack
      .add<Workers>("W", {.dimension = "custom:Workers",
                          .maxCapacity = 3,
                          .resourceId = "workers",
                          .role = role,
                          .serviceNamespace = ServiceNamespace::CUSTOM_RESOURCE})
      .scaleOnBacklog(metric());
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::ApplicationAutoScaling::ScalableTarget",
                                          Json::obj({{"MaxCapacity", 3}, {"MinCapacity", 1}, {"ServiceNamespace", "custom-resource"}})));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::ApplicationAutoScaling::ScalingPolicy", 1));
}

TEST_F(ScalingTest, stepsMeetWhereNothingHappens) {
  auto& policy = target().scaleOnMetric(
      "A", {.metric = metric(), .scalingSteps = {{.change = -1, .upper = 10}, {.change = 1, .lower = 50}, {.change = 3, .lower = 100}}});
  EXPECT_NE(policy.lowerAlarm(), nullptr);
  EXPECT_NE(policy.upperAction(), nullptr);
  const Template t = Template::fromStack(stack);
  const auto steps = [](const Json& list) {
    return Json::obj({{"StepScalingPolicyConfiguration", Match::objectLike(Json::obj({{"StepAdjustments", list}}))}});
  };
  EXPECT_TEMPLATE(
      t.hasResourceProperties("AWS::ApplicationAutoScaling::ScalingPolicy", steps(Json::arr({adjustment(-1, Match::absent(), 0)}))));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::ApplicationAutoScaling::ScalingPolicy",
                                          steps(Json::arr({adjustment(1, 0, 50), adjustment(3, 50, Match::absent())}))));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::CloudWatch::Alarm",
                                          Json::obj({{"ComparisonOperator", "LessThanOrEqualToThreshold"}, {"Threshold", 10}})));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::CloudWatch::Alarm",
                                          Json::obj({{"ComparisonOperator", "GreaterThanOrEqualToThreshold"}, {"Threshold", 50}})));
}

TEST_F(ScalingTest, refusesStepsThatCannotBe) {
  auto& t = target();
  const List<ScalingInterval> bad[] = {
      {{.change = 1, .lower = 1}},
      {{.change = 1, .lower = 0, .upper = 20}, {.change = 2, .lower = 10, .upper = 30}},
      {{.change = 1}, {.change = 2, .lower = 10}},
      {{.change = 1, .lower = 10, .upper = 20}, {.change = 2, .lower = 30, .upper = 40}},
  };
  int number = 0;
  for (const List<ScalingInterval>& steps : bad) {
    EXPECT_THROW(t.scaleOnMetric(format("P{}", Num(number++)).text(), {.metric = metric(), .scalingSteps = steps}), Error) << number;
  }
}

TEST_F(ScalingTest, refusesPeriodsThatCannotBe) {
  auto& t = target();
  const List<ScalingInterval> steps{{.change = -1, .upper = 10}, {.change = 1, .lower = 50}};
  EXPECT_THROW(t.scaleOnMetric("A", {.evaluationPeriods = 0, .metric = metric(), .scalingSteps = steps}), Error);
  EXPECT_THROW(t.scaleOnMetric("B", {.datapointsToAlarm = 1, .metric = metric(), .scalingSteps = steps}), Error);
  EXPECT_THROW(t.scaleOnMetric("C", {.datapointsToAlarm = 3, .evaluationPeriods = 2, .metric = metric(), .scalingSteps = steps}), Error);
  EXPECT_THROW(stack.add<StepScalingAction>("D", {.scalingTarget = t}).addAdjustment({.adjustment = 1}), Error);
}
