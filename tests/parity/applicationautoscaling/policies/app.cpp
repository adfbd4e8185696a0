#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/applicationautoscaling/base_scalable_attribute.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/iam/role.hpp>

using namespace cdk;
namespace scaling = cdk::applicationautoscaling;
using scaling::Schedule;

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Scaling", {.env = {.account = "111111111111", .region = "us-east-1"}});

    auto& table = stack.add<scaling::ScalableTarget>("Table", {.maxCapacity = 20,
                                                               .minCapacity = 1,
                                                               .resourceId = "table/orders",
                                                               .scalableDimension = "dynamodb:table:WriteCapacityUnits",
                                                               .serviceNamespace = scaling::ServiceNamespace::DYNAMODB});
    table.addToRolePolicy(iam::PolicyStatement({.actions = {"dynamodb:DescribeTable"}, .resources = {"*"}}));
    table.scaleOnSchedule("Night",
                          {.maxCapacity = 2, .schedule = Schedule::cron({.hour = "22", .minute = "0"}), .timeZone = "Europe/Berlin"});
    table.scaleOnSchedule(
        "Week",
        {.minCapacity = 5, .schedule = Schedule::cron({.hour = "6", .minute = "30", .month = "1", .weekDay = "MON-FRI", .year = "2030"})});
    table.scaleOnSchedule("Hourly", {.endTime = "2031-01-01T00:00:00Z",
                                     .maxCapacity = 9,
                                     .minCapacity = 1,
                                     .schedule = Schedule::rate(Duration::minutes(60)),
                                     .startTime = "2030-01-01T00:00:00Z"});
    table.scaleOnSchedule("Daily", {.minCapacity = 1, .schedule = Schedule::rate(Duration::hours(48))});
    table.scaleOnSchedule("Often", {.minCapacity = 1, .schedule = Schedule::rate(Duration::seconds(60))});
    table.scaleOnSchedule("Once", {.minCapacity = 3, .schedule = Schedule::at("2030-05-06T07:08:09")});
    table.scaleOnSchedule("Text", {.minCapacity = 4, .schedule = Schedule::expression("rate(2 hours)")});
    table.scaleToTrackMetric("Writes", {.disableScaleIn = true,
                                        .policyName = "writes",
                                        .predefinedMetric = scaling::PredefinedMetric::DYNAMODB_WRITE_CAPACITY_UTILIZATION,
                                        .scaleInCooldown = Duration::minutes(5),
                                        .scaleOutCooldown = Duration::minutes(1),
                                        .targetValue = 70});

    auto& role = iam::Role::fromRoleArn(stack, "Role", "arn:aws:iam::111111111111:role/aws-service-role/x/scaling");
    auto& service = stack.add<scaling::ScalableTarget>("Service", {.maxCapacity = 10,
                                                                   .minCapacity = 0,
                                                                   .resourceId = "service/cluster/web",
                                                                   .role = role,
                                                                   .scalableDimension = "ecs:service:DesiredCount",
                                                                   .serviceNamespace = scaling::ServiceNamespace::ECS});
    service.scaleToTrackMetric("Requests", {.predefinedMetric = scaling::PredefinedMetric::ALB_REQUEST_COUNT_PER_TARGET,
                                            .resourceLabel = "app/a/1/targetgroup/b/2",
                                            .targetValue = 1000});
    const cloudwatch::Metric metric(
        {.dimensionsMap = {{"Queue", "orders"}}, .metricName = "Backlog", .namespace_ = "Shop", .unit = cloudwatch::Unit::COUNT});
    service.scaleToTrackMetric("Backlog", {.customMetric = metric, .targetValue = 30.5});
    service.scaleOnMetric("Steps",
                          {.cooldown = Duration::minutes(3),
                           .datapointsToAlarm = 2,
                           .evaluationPeriods = 3,
                           .metric = metric,
                           .minAdjustmentMagnitude = 2,
                           .scalingSteps = {{.change = -1, .upper = 10}, {.change = 1, .lower = 50}, {.change = 3, .lower = 100}}});
    service.scaleOnMetric(
        "Exact",
        {.adjustmentType = scaling::AdjustmentType::EXACT_CAPACITY,
         .metric = metric.with({.statistic = "Maximum"}),
         .scalingSteps = {{.change = 0, .lower = 0, .upper = 10}, {.change = 2, .lower = 10, .upper = 20}, {.change = 4, .lower = 20}}});
    service.scaleOnMetric("Up", {.adjustmentType = scaling::AdjustmentType::PERCENT_CHANGE_IN_CAPACITY,
                                 .metric = metric,
                                 .metricAggregationType = scaling::MetricAggregationType::MINIMUM,
                                 .scalingSteps = {{.change = 10, .lower = 60}, {.change = 30, .lower = 90}}});
    auto& action = stack.add<scaling::StepScalingAction>("Action", {.policyName = "by-hand", .scalingTarget = service});
    action.addAdjustment({.adjustment = 1, .lowerBound = 0});
  });
}
