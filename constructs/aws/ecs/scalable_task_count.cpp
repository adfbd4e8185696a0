#include <constructs/aws/ecs/scalable_task_count.hpp>

#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>

namespace cdk::ecs {

using applicationautoscaling::BasicTargetTrackingScalingPolicyProps;
using applicationautoscaling::PredefinedMetric;

namespace {

template <class P>
BasicTargetTrackingScalingPolicyProps tracking(const P& p, const Num& targetValue) {
  return {.disableScaleIn = p.disableScaleIn,
          .policyName = p.policyName,
          .scaleInCooldown = p.scaleInCooldown,
          .scaleOutCooldown = p.scaleOutCooldown,
          .targetValue = targetValue};
}

}  // namespace

void ScalableTaskCount::scaleOnCpuUtilization(std::string_view id, const CpuUtilizationScalingProps& props, Location at) {
  auto all = tracking(props, props.targetUtilizationPercent);
  all.predefinedMetric = PredefinedMetric::ECS_SERVICE_AVERAGE_CPU_UTILIZATION;
  doScaleToTrackMetric(id, all, at);
}

void ScalableTaskCount::scaleOnMemoryUtilization(std::string_view id, const MemoryUtilizationScalingProps& props, Location at) {
  auto all = tracking(props, props.targetUtilizationPercent);
  all.predefinedMetric = PredefinedMetric::ECS_SERVICE_AVERAGE_MEMORY_UTILIZATION;
  doScaleToTrackMetric(id, all, at);
}

void ScalableTaskCount::scaleOnRequestCount(std::string_view id, const RequestCountScalingProps& props, Location at) {
  auto all = tracking(props, props.requestsPerTarget);
  all.predefinedMetric = PredefinedMetric::ALB_REQUEST_COUNT_PER_TARGET;
  all.resourceLabel = props.targetGroup->firstLoadBalancerFullName() + "/" + props.targetGroup->targetGroupFullName();
  doScaleToTrackMetric(id, all, at);
}

void ScalableTaskCount::scaleToTrackCustomMetric(std::string_view id, const TrackCustomMetricProps& props, Location at) {
  auto all = tracking(props, props.targetValue);
  all.customMetric = props.metric;
  doScaleToTrackMetric(id, all, at);
}

}  // namespace cdk::ecs
