#include <constructs/aws/applicationautoscaling/target_tracking_scaling_policy.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/applicationautoscaling/scaling_policy.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/applicationautoscaling/scalable_target.hpp>
#include <constructs/aws/cloudwatch/metric_set.hpp>

namespace cdk::applicationautoscaling {
namespace {

// In the order of PredefinedMetric.
constexpr const char* predefinedMetrics[] = {
    "AppStreamAverageCapacityUtilization",
    "CassandraReadCapacityUtilization",
    "CassandraWriteCapacityUtilization",
    "ComprehendInferenceUtilization",
    "NeptuneReaderAverageCPUUtilization",
    "DynamoDBReadCapacityUtilization",
    "DynamoDBWriteCapacityUtilization",
    "DynamoDBWriteCapacityUtilization",
    "ALBRequestCountPerTarget",
    "RDSReaderAverageCPUUtilization",
    "RDSReaderAverageDatabaseConnections",
    "EC2SpotFleetRequestAverageCPUUtilization",
    "EC2SpotFleetRequestAverageNetworkIn",
    "EC2SpotFleetRequestAverageNetworkOut",
    "SageMakerVariantInvocationsPerInstance",
    "SageMakerVariantProvisionedConcurrencyUtilization",
    "SageMakerInferenceComponentInvocationsPerCopy",
    "ECSServiceAverageCPUUtilization",
    "ECSServiceAverageMemoryUtilization",
    "LambdaProvisionedConcurrencyUtilization",
    "KafkaBrokerStorageUtilization",
    "ElastiCachePrimaryEngineCPUUtilization",
    "ElastiCacheReplicaEngineCPUUtilization",
    "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
    "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage",
    "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution",
    "SageMakerVariantConcurrentRequestsPerModelHighResolution",
    "WorkSpacesAverageUserSessionsCapacityUtilization",
};

bool surelyOther(const Str& value, const Str& own) {
  return value && !value.isToken() && !own.isToken() && !(value == own);
}

void warnAbout(Construct& policy, const char* what, const Str& metric, const Str& own) {
  const bool account = Str(what).is("account");
  if (!surelyOther(metric, own)) return;
  Annotations::of(policy).addWarningV2(
      account ? "@aws-cdk/aws-applicationautoscaling:crossAccountMetricIgnored"
              : "@aws-cdk/aws-applicationautoscaling:crossRegionMetricIgnored",
      format("only metrics of the own {} can be tracked; {} of the metric is not used, {} is", Str(what), metric, own).text());
}

Box<CfnScalingPolicy::CustomizedMetricSpecificationProperty> customMetric(Construct& policy, Use<cloudwatch::IMetric> metric) {
  if (!metric) return {};
  const Opt<cloudwatch::MetricStatConfig> found = metric->toMetricConfig().metricStat;
  if (!found) throw Error(policy, "only a plain metric can be tracked; scale in steps on a math expression", "scaling-metric");
  const cloudwatch::MetricStatConfig& stat = *found;
  if (!stat.statistic.isToken() && stat.statistic.text().starts_with('p')) {
    throw Error(policy, format("the statistic must be Average, Minimum, Maximum, SampleCount or Sum, got '{}'", stat.statistic).text(),
                "scaling-metric");
  }
  warnAbout(policy, "account", stat.account, Stack::of(policy).account());
  warnAbout(policy, "region", stat.region, Stack::of(policy).region());
  Vec<CfnScalingPolicy::MetricDimensionProperty> dimensions;
  for (const cloudwatch::Dimension& dimension : stat.dimensions)
    dimensions.push({.name = dimension.name, .value = dimension.value.asStr()});
  CfnScalingPolicy::CustomizedMetricSpecificationProperty made{
      .metricName = stat.metricName,
      .namespace_ = stat.namespace_,
      .statistic = stat.statistic,
      .unit = stat.unitFilter ? cloudwatch::detail::unitText(*stat.unitFilter) : Str()};
  if (!dimensions.empty()) made.dimensions = List<CfnScalingPolicy::MetricDimensionProperty>(dimensions);
  return made;
}

}  // namespace

TargetTrackingScalingPolicy::TargetTrackingScalingPolicy(Scope scope, std::string_view id, const TargetTrackingScalingPolicyProps& props)
    : Construct(scope, id) {
  if (props.customMetric.isSet() == props.predefinedMetric.isSet())
    throw Error(*this, "give one of customMetric and predefinedMetric", "scaling-metric");
  CfnScalingPolicy::TargetTrackingScalingPolicyConfigurationProperty tracking{
      .customizedMetricSpecification = customMetric(*this, props.customMetric),
      .disableScaleIn = props.disableScaleIn,
      .scaleInCooldown = props.scaleInCooldown ? props.scaleInCooldown->toSeconds() : Num(),
      .scaleOutCooldown = props.scaleOutCooldown ? props.scaleOutCooldown->toSeconds() : Num(),
      .targetValue = props.targetValue};
  if (props.predefinedMetric) {
    tracking.predefinedMetricSpecification = CfnScalingPolicy::PredefinedMetricSpecificationProperty{
        .predefinedMetricType = predefinedMetrics[static_cast<std::size_t>(*props.predefinedMetric)], .resourceLabel = props.resourceLabel};
  }
  const bool named = props.policyName && !props.policyName.is("");
  scalingPolicyArn_ =
      add<CfnScalingPolicy>("Resource", CfnScalingPolicy::Props{.policyName = named ? props.policyName : Str(Names::uniqueId(*this)),
                                                                .policyType = "TargetTrackingScaling",
                                                                .scalingTargetId = props.scalingTarget->scalableTargetId(),
                                                                .targetTrackingScalingPolicyConfiguration = tracking})
          .ref();
}

}  // namespace cdk::applicationautoscaling
