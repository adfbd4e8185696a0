#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>

namespace cdk::cloudwatch {
class IMetric;
}

namespace cdk::applicationautoscaling {

class IScalableTarget;

/// Metrics that the services know themselves, by the names of the CDK.
enum class PredefinedMetric {
  APPSTREAM_AVERAGE_CAPACITY_UTILIZATION,
  CASSANDRA_READ_CAPACITY_UTILIZATION,
  CASSANDRA_WRITE_CAPACITY_UTILIZATION,
  COMPREHEND_INFERENCE_UTILIZATION,
  NEPTURE_READER_AVERAGE_CPU_UTILIZATION,
  DYNAMODB_READ_CAPACITY_UTILIZATION,
  DYNAMODB_WRITE_CAPACITY_UTILIZATION,
  DYANMODB_WRITE_CAPACITY_UTILIZATION,
  ALB_REQUEST_COUNT_PER_TARGET,
  RDS_READER_AVERAGE_CPU_UTILIZATION,
  RDS_READER_AVERAGE_DATABASE_CONNECTIONS,
  EC2_SPOT_FLEET_REQUEST_AVERAGE_CPU_UTILIZATION,
  EC2_SPOT_FLEET_REQUEST_AVERAGE_NETWORK_IN,
  EC2_SPOT_FLEET_REQUEST_AVERAGE_NETWORK_OUT,
  SAGEMAKER_VARIANT_INVOCATIONS_PER_INSTANCE,
  SAGEMAKER_VARIANT_PROVISIONED_CONCURRENCY_UTILIZATION,
  SAGEMAKER_INFERENCE_COMPONENT_INVOCATIONS_PER_COPY,
  ECS_SERVICE_AVERAGE_CPU_UTILIZATION,
  ECS_SERVICE_AVERAGE_MEMORY_UTILIZATION,
  LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION,
  KAFKA_BROKER_STORAGE_UTILIZATION,
  ELASTICACHE_PRIMARY_ENGINE_CPU_UTILIZATION,
  ELASTICACHE_REPLICA_ENGINE_CPU_UTILIZATION,
  ELASTICACHE_DATABASE_MEMORY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE,
  ELASTICACHE_DATABASE_CAPACITY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE,
  SAGEMAKER_INFERENCE_COMPONENT_CONCURRENT_REQUESTS_PER_COPY_HIGH_RESOLUTION,
  SAGEMAKER_VARIANT_CONCURRENT_REQUESTS_PER_MODEL_HIGH_RESOLUTION,
  WORKSPACES_AVERAGE_USER_SESSIONS_CAPACITY_UTILIZATION,
};

struct BaseTargetTrackingProps {
  /// Only scales out. Default: false
  Bool disableScaleIn = {};
  /// Default: unique in the app
  Str policyName = {};
  /// Time after scaling in until the next time. Default: by the service
  Opt<Duration> scaleInCooldown = {};
  /// Time after scaling out until the next time. Default: by the service
  Opt<Duration> scaleOutCooldown = {};
};

/// Exactly one of customMetric and predefinedMetric must be given.
struct BasicTargetTrackingScalingPolicyProps {
  /// A metric with one of the plain statistics; not a math expression.
  Use<cloudwatch::IMetric> customMetric = {};
  Bool disableScaleIn = {};
  Str policyName = {};
  Opt<PredefinedMetric> predefinedMetric = {};
  /// Which load balancer and target group; only for ALB_REQUEST_COUNT_PER_TARGET.
  Str resourceLabel = {};
  Opt<Duration> scaleInCooldown = {};
  Opt<Duration> scaleOutCooldown = {};
  /// The value that the metric is kept at.
  Req<Num, "targetValue"> targetValue;
};

struct TargetTrackingScalingPolicyProps {
  Use<cloudwatch::IMetric> customMetric = {};
  Bool disableScaleIn = {};
  Str policyName = {};
  Opt<PredefinedMetric> predefinedMetric = {};
  Str resourceLabel = {};
  Opt<Duration> scaleInCooldown = {};
  Opt<Duration> scaleOutCooldown = {};
  Req<Use<IScalableTarget>, "scalingTarget"> scalingTarget;
  Req<Num, "targetValue"> targetValue;
};

/// Keeps a metric at a value.
class TargetTrackingScalingPolicy : public Construct {
 public:
  using Props = TargetTrackingScalingPolicyProps;
  /// Raises an error for none or both metrics, and for a metric that cannot be tracked.
  TargetTrackingScalingPolicy(Scope scope, std::string_view id, const TargetTrackingScalingPolicyProps& props);
  Str scalingPolicyArn() const { return scalingPolicyArn_; }

 private:
  Str scalingPolicyArn_;
};

}  // namespace cdk::applicationautoscaling
