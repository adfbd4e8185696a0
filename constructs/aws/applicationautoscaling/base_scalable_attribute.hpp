#pragma once
#include <constructs/aws/applicationautoscaling/scalable_target.hpp>
#include <constructs/aws/applicationautoscaling/step_scaling_policy.hpp>
#include <constructs/aws/applicationautoscaling/target_tracking_scaling_policy.hpp>

namespace cdk::applicationautoscaling {

struct EnableScalingProps {
  /// Most that scaling goes up to.
  Req<Num, "maxCapacity"> maxCapacity;
  /// Least that scaling goes down to. Default: 1
  Num minCapacity = {};
};

struct BaseScalableAttributeProps {
  /// Which property, such as `ecs:service:DesiredCount`.
  Req<Str, "dimension"> dimension;
  Req<Num, "maxCapacity"> maxCapacity;
  /// Default: 1
  Num minCapacity = {};
  /// What is scaled.
  Req<Str, "resourceId"> resourceId;
  /// The role that scales.
  Req<Use<iam::IRole>, "role"> role;
  ReqOpt<ServiceNamespace, "serviceNamespace"> serviceNamespace;
};

/// Base of the scalable properties of resources: derive and offer the ways to scale that make sense.
class BaseScalableAttribute : public Construct {
 public:
  using Props = BaseScalableAttributeProps;
  BaseScalableAttribute(Scope scope, std::string_view id, const BaseScalableAttributeProps& props);

 protected:
  ~BaseScalableAttribute() = default;
  void doScaleOnSchedule(std::string_view id, const ScalingSchedule& props) { target_->scaleOnSchedule(id, props); }
  void doScaleOnMetric(std::string_view id, const BasicStepScalingPolicyProps& props, Location at = Location::current()) {
    target_->scaleOnMetric(id, props, at);
  }
  void doScaleToTrackMetric(std::string_view id, const BasicTargetTrackingScalingPolicyProps& props, Location at = Location::current()) {
    target_->scaleToTrackMetric(id, props, at);
  }
  const BaseScalableAttributeProps& props() const { return props_; }

 private:
  BaseScalableAttributeProps props_;
  ScalableTarget* target_;
};

}  // namespace cdk::applicationautoscaling
