#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/applicationautoscaling/schedule.hpp>

namespace cdk::iam {
class IRole;
class PolicyStatement;
}  // namespace cdk::iam

namespace cdk::applicationautoscaling {

struct BasicStepScalingPolicyProps;
struct BasicTargetTrackingScalingPolicyProps;
class CfnScalableTarget;
class StepScalingPolicy;
class TargetTrackingScalingPolicy;

/// Services whose capacity can be scaled.
enum class ServiceNamespace {
  ECS,
  ELASTIC_MAP_REDUCE,
  EC2,
  APPSTREAM,
  DYNAMODB,
  RDS,
  SAGEMAKER,
  CUSTOM_RESOURCE,
  LAMBDA,
  COMPREHEND,
  KAFKA,
  ELASTICACHE,
  NEPTUNE,
  CASSANDRA,
  WORKSPACES,
};

/// A capacity that can be scaled, made here or imported.
class IScalableTarget : public Resource {
 public:
  using Resource::Resource;
  /// Its id, with resource, dimension and service in it.
  Str scalableTargetId() const { return scalableTargetId_; }

 protected:
  ~IScalableTarget() = default;
  Str scalableTargetId_ = {};
};

struct ScalableTargetProps {
  /// At least minCapacity.
  Req<Num, "maxCapacity"> maxCapacity;
  /// 0 or more.
  Req<Num, "minCapacity"> minCapacity;
  /// What is scaled, such as `service/cluster/name`.
  Req<Str, "resourceId"> resourceId;
  /// Default: a new one
  Use<iam::IRole> role = {};
  /// Which property, such as `ecs:service:DesiredCount`.
  Req<Str, "scalableDimension"> scalableDimension;
  ReqOpt<ServiceNamespace, "serviceNamespace"> serviceNamespace;
};

struct ScalableTargetAttributes {
  Req<Str, "scalableDimension"> scalableDimension;
  Req<Str, "scalableTargetId"> scalableTargetId;
  Req<Str, "serviceNamespace"> serviceNamespace;
};

/// Other bounds at certain times; one of the capacities must be given.
struct ScalingSchedule {
  /// Last moment, as `2030-01-31T08:00:00Z`. Default: none
  Str endTime = {};
  /// Default: as it is
  Num maxCapacity = {};
  /// Default: as it is
  Num minCapacity = {};
  Req<Schedule, "schedule"> schedule;
  /// First moment. Default: at once
  Str startTime = {};
  /// Name of a time zone such as `Europe/Berlin`. Default: UTC
  Str timeZone = {};
};

/// A capacity that can be scaled.
class ScalableTarget : public IScalableTarget {
 public:
  using Props = ScalableTargetProps;
  /// Raises an error for negative capacities and for a maximum below the minimum.
  ScalableTarget(Scope scope, std::string_view id, const ScalableTargetProps& props);
  static IScalableTarget& fromScalableTargetId(Construct& scope, std::string_view id, const Str& scalableTargetId,
                                               Location at = Location::current());
  static IScalableTarget& fromScalableTargetAttributes(Construct& scope, std::string_view id, const ScalableTargetAttributes& attrs,
                                                       Location at = Location::current());

  /// The role that scales.
  iam::IRole& role() const { return *role_; }
  void addToRolePolicy(const iam::PolicyStatement& statement);
  /// Other bounds at certain times.
  void scaleOnSchedule(std::string_view id, const ScalingSchedule& action);
  /// Follows a metric in steps.
  StepScalingPolicy& scaleOnMetric(std::string_view id, const BasicStepScalingPolicyProps& props, Location at = Location::current());
  /// Keeps a metric at a value.
  TargetTrackingScalingPolicy& scaleToTrackMetric(std::string_view id, const BasicTargetTrackingScalingPolicyProps& props,
                                                  Location at = Location::current());

 private:
  Json renderActions();
  struct Action {
    Str name;
    ScalingSchedule schedule;
  };
  Vec<Action> actions_;
  Use<iam::IRole> role_;
};

}  // namespace cdk::applicationautoscaling
