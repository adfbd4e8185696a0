#pragma once
#include <constructs/aws/applicationautoscaling/base_scalable_attribute.hpp>

namespace cdk::elasticloadbalancingv2 {
class ApplicationTargetGroup;
}

namespace cdk::ecs {

using ScalableTaskCountProps = applicationautoscaling::BaseScalableAttributeProps;

struct CpuUtilizationScalingProps {
  /// Only scales out. Default: false
  Bool disableScaleIn = {};
  /// Default: unique in the app
  Str policyName = {};
  /// Time after scaling in until the next time. Default: by the service
  Opt<Duration> scaleInCooldown = {};
  /// Time after scaling out until the next time. Default: by the service
  Opt<Duration> scaleOutCooldown = {};
  /// Per cent of the reserved CPU.
  Req<Num, "targetUtilizationPercent"> targetUtilizationPercent;
};

struct MemoryUtilizationScalingProps {
  Bool disableScaleIn = {};
  Str policyName = {};
  Opt<Duration> scaleInCooldown = {};
  Opt<Duration> scaleOutCooldown = {};
  /// Per cent of the reserved memory.
  Req<Num, "targetUtilizationPercent"> targetUtilizationPercent;
};

struct RequestCountScalingProps {
  Bool disableScaleIn = {};
  Str policyName = {};
  /// Requests for each task in a minute.
  Req<Num, "requestsPerTarget"> requestsPerTarget;
  Opt<Duration> scaleInCooldown = {};
  Opt<Duration> scaleOutCooldown = {};
  /// The group of the service, behind a load balancer.
  Req<Use<elasticloadbalancingv2::ApplicationTargetGroup>, "targetGroup"> targetGroup;
};

struct TrackCustomMetricProps {
  Bool disableScaleIn = {};
  /// Must fall when tasks are added.
  Req<Use<cloudwatch::IMetric>, "metric"> metric;
  Str policyName = {};
  Opt<Duration> scaleInCooldown = {};
  Opt<Duration> scaleOutCooldown = {};
  /// The value that the metric is kept at.
  Req<Num, "targetValue"> targetValue;
};

/// The number of tasks of a service, scaled; see BaseService::autoScaleTaskCount.
class ScalableTaskCount : public applicationautoscaling::BaseScalableAttribute {
 public:
  using Props = ScalableTaskCountProps;
  ScalableTaskCount(Scope scope, std::string_view id, const ScalableTaskCountProps& props) : BaseScalableAttribute(scope, id, props) {}

  /// Other bounds at certain times.
  void scaleOnSchedule(std::string_view id, const applicationautoscaling::ScalingSchedule& props) { doScaleOnSchedule(id, props); }
  /// Follows a metric in steps.
  void scaleOnMetric(std::string_view id, const applicationautoscaling::BasicStepScalingPolicyProps& props,
                     Location at = Location::current()) {
    doScaleOnMetric(id, props, at);
  }
  /// Keeps the use of the CPU at a value.
  void scaleOnCpuUtilization(std::string_view id, const CpuUtilizationScalingProps& props, Location at = Location::current());
  /// Keeps the use of the memory at a value.
  void scaleOnMemoryUtilization(std::string_view id, const MemoryUtilizationScalingProps& props, Location at = Location::current());
  /// Keeps the requests for each task at a number. Raises an error when the group has no load balancer.
  void scaleOnRequestCount(std::string_view id, const RequestCountScalingProps& props, Location at = Location::current());
  /// Keeps any metric at a value.
  void scaleToTrackCustomMetric(std::string_view id, const TrackCustomMetricProps& props, Location at = Location::current());
};

}  // namespace cdk::ecs
