#include <constructs/aws/applicationautoscaling/scalable_target.hpp>

#include <cdk/cfn/applicationautoscaling/scalable_target.hpp>
#include <constructs/aws/applicationautoscaling/base_scalable_attribute.hpp>
#include <constructs/aws/cloudwatch/metric_types.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::applicationautoscaling {
namespace {

// In the order of ServiceNamespace.
constexpr const char* services[] = {"ecs",       "elasticmapreduce", "ec2",       "appstream",  "dynamodb", "rds",
                                    "sagemaker", "custom-resource",  "lambda",    "comprehend", "kafka",    "elasticache",
                                    "neptune",   "cassandra",        "workspaces"};

struct ImportedTarget final : IScalableTarget {
  struct Props {
    Str id;
  };
  ImportedTarget(Scope scope, std::string_view id, const Props& props) : IScalableTarget(scope, id) { scalableTargetId_ = props.id; }
};

void checkCapacities(const Construct& scope, const Num& least, const Num& most) {
  const bool knowLeast = !least.isToken();
  const bool knowMost = !most.isToken();
  if (knowMost && most.number() < 0) throw Error(scope, format("maxCapacity must be 0 or more, got {}", most).text(), "scaling-capacity");
  if (knowLeast && least.number() < 0)
    throw Error(scope, format("minCapacity must be 0 or more, got {}", least).text(), "scaling-capacity");
  if (knowLeast && knowMost && most.number() < least.number()) {
    throw Error(scope, format("maxCapacity must not be below minCapacity, got {} and {}", most, least).text(), "scaling-capacity");
  }
}

}  // namespace

ScalableTarget::ScalableTarget(Scope scope, std::string_view id, const ScalableTargetProps& props)
    : IScalableTarget(scope, id), role_(props.role) {
  checkCapacities(*this, props.minCapacity, props.maxCapacity);
  if (!role_) role_ = add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("application-autoscaling.amazonaws.com")});
  scalableTargetId_ =
      add<CfnScalableTarget>("Resource",
                             CfnScalableTarget::Props{.maxCapacity = props.maxCapacity,
                                                      .minCapacity = props.minCapacity,
                                                      .resourceId = props.resourceId,
                                                      .roleArn = role_->roleArn(),
                                                      .scalableDimension = props.scalableDimension,
                                                      .scheduledActions = List<CfnScalableTarget::ScheduledActionProperty>(
                                                          lazy<&ScalableTarget::renderActions>(this).val()),
                                                      .serviceNamespace = services[static_cast<std::size_t>(*props.serviceNamespace)]})
          .ref();
}

IScalableTarget& ScalableTarget::fromScalableTargetId(Construct& scope, std::string_view id, const Str& scalableTargetId, Location at) {
  return scope.add<ImportedTarget>(id, {scalableTargetId}, at);
}
IScalableTarget& ScalableTarget::fromScalableTargetAttributes(Construct& scope, std::string_view id, const ScalableTargetAttributes& attrs,
                                                              Location at) {
  return scope.add<ImportedTarget>(id, {attrs.scalableTargetId}, at);
}

void ScalableTarget::addToRolePolicy(const iam::PolicyStatement& statement) {
  role_->addToPrincipalPolicy(statement);
}

void ScalableTarget::scaleOnSchedule(std::string_view id, const ScalingSchedule& action) {
  if (!action.minCapacity && !action.maxCapacity)
    throw Error(*this, "a scheduled action changes minCapacity or maxCapacity; set one of them", "scaling-schedule");
  action.schedule.bind(*this);
  actions_.push({id, action});
}

Json ScalableTarget::renderActions() {
  Vec<CfnScalableTarget::ScheduledActionProperty> rendered;
  for (const Action& action : actions_) {
    const ScalingSchedule& s = action.schedule;
    rendered.push({.endTime = s.endTime,
                   .scalableTargetAction =
                       CfnScalableTarget::ScalableTargetActionProperty{.maxCapacity = s.maxCapacity, .minCapacity = s.minCapacity},
                   .schedule = s.schedule.expressionString(),
                   .scheduledActionName = action.name,
                   .startTime = s.startTime,
                   .timezone = s.timeZone});
  }
  return rendered.empty() ? Json() : Json(List<CfnScalableTarget::ScheduledActionProperty>(rendered));
}

StepScalingPolicy& ScalableTarget::scaleOnMetric(std::string_view id, const BasicStepScalingPolicyProps& props, Location at) {
  return add<StepScalingPolicy>(id,
                                {.adjustmentType = props.adjustmentType,
                                 .cooldown = props.cooldown,
                                 .datapointsToAlarm = props.datapointsToAlarm,
                                 .evaluationPeriods = props.evaluationPeriods,
                                 .metric = props.metric,
                                 .metricAggregationType = props.metricAggregationType,
                                 .minAdjustmentMagnitude = props.minAdjustmentMagnitude,
                                 .scalingSteps = props.scalingSteps,
                                 .scalingTarget = *this},
                                at);
}

TargetTrackingScalingPolicy& ScalableTarget::scaleToTrackMetric(std::string_view id, const BasicTargetTrackingScalingPolicyProps& props,
                                                                Location at) {
  return add<TargetTrackingScalingPolicy>(id,
                                          {.customMetric = props.customMetric,
                                           .disableScaleIn = props.disableScaleIn,
                                           .policyName = props.policyName,
                                           .predefinedMetric = props.predefinedMetric,
                                           .resourceLabel = props.resourceLabel,
                                           .scaleInCooldown = props.scaleInCooldown,
                                           .scaleOutCooldown = props.scaleOutCooldown,
                                           .scalingTarget = *this,
                                           .targetValue = props.targetValue},
                                          at);
}

BaseScalableAttribute::BaseScalableAttribute(Scope scope, std::string_view id, const BaseScalableAttributeProps& props)
    : Construct(scope, id), props_(props) {
  target_ = &add<ScalableTarget>("Target", {.maxCapacity = props.maxCapacity,
                                            .minCapacity = props.minCapacity ? props.minCapacity : Num(1),
                                            .resourceId = props.resourceId,
                                            .role = props.role,
                                            .scalableDimension = props.dimension,
                                            .serviceNamespace = props.serviceNamespace});
}

}  // namespace cdk::applicationautoscaling
