#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>
#include <constructs/aws/cloudwatch/metric_types.hpp>

namespace cdk::cloudwatch {

class CfnAlarm;
struct HorizontalAnnotation;

/// How the value is compared with the threshold. The last three are for bands of usual values.
enum class ComparisonOperator {
  GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  GREATER_THAN_THRESHOLD,
  LESS_THAN_THRESHOLD,
  LESS_THAN_OR_EQUAL_TO_THRESHOLD,
  LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD,
  GREATER_THAN_UPPER_THRESHOLD,
  LESS_THAN_LOWER_THRESHOLD,
};

/// What a period without data counts as.
enum class TreatMissingData { BREACHING, NOT_BREACHING, IGNORE, MISSING };

struct CreateAlarmOptions {
  /// Default: true
  Bool actionsEnabled = {};
  Str alarmDescription = {};
  /// Default: chosen by CloudFormation
  Str alarmName = {};
  /// Default: GREATER_THAN_OR_EQUAL_TO_THRESHOLD
  Opt<ComparisonOperator> comparisonOperator = {};
  /// How many of the periods must be bad. Default: all
  Num datapointsToAlarm = {};
  /// `ignore` keeps the state when a percentile has too few samples.
  Str evaluateLowSampleCountPercentile = {};
  /// Periods that are looked at.
  Req<Num, "evaluationPeriods"> evaluationPeriods;
  Req<Num, "threshold"> threshold;
  /// Default: MISSING
  Opt<TreatMissingData> treatMissingData = {};
};
/// The part of CreateAlarmOptions without threshold and operator, which are not used here.
using CreateAlarmOptionsBase = CreateAlarmOptions;

struct AlarmProps {
  /// Default: true
  Bool actionsEnabled = {};
  Str alarmDescription = {};
  /// Default: chosen by CloudFormation
  Str alarmName = {};
  /// Default: GREATER_THAN_OR_EQUAL_TO_THRESHOLD
  Opt<ComparisonOperator> comparisonOperator = {};
  /// How many of the periods must be bad. Default: all
  Num datapointsToAlarm = {};
  /// `ignore` keeps the state when a percentile has too few samples.
  Str evaluateLowSampleCountPercentile = {};
  /// Periods that are looked at.
  Req<Num, "evaluationPeriods"> evaluationPeriods;
  /// A metric with a label is written as one of metric math.
  Req<Use<IMetric>, "metric"> metric;
  Req<Num, "threshold"> threshold;
  /// Default: MISSING
  Opt<TreatMissingData> treatMissingData = {};
};

/// The options of createAlarm for a metric.
AlarmProps alarmProps(const CreateAlarmOptions& options, Use<IMetric> metric);

/// Watches a metric.
class Alarm : public IAlarm {
 public:
  using Props = AlarmProps;
  Alarm(Scope scope, std::string_view id, const AlarmProps& props);
  static IAlarm& fromAlarmName(Construct& scope, std::string_view id, const Str& alarmName, Location at = Location::current());
  static IAlarm& fromAlarmArn(Construct& scope, std::string_view id, const Str& alarmArn, Location at = Location::current());
  /// Threshold of alarms on a band of usual values, which have none.
  static constexpr int ANOMALY_DETECTION_NO_THRESHOLD = 0;

  Use<IMetric> metric() const { return metric_; }
  /// A line at the threshold, for graphs.
  HorizontalAnnotation toAnnotation() const;

 private:
  struct Rendered;
  Rendered renderMetric(bool twoLevels);
  Rendered renderExpression(bool twoLevels);
  Json metricQuery(const IMetric& metric, const MetricConfig& config, const Str& id, bool returnData);
  void checkStat(const MetricStatConfig& stat, const IMetric& metric);
  bool requiresAccountId(const MetricStatConfig& stat);
  void checkAlarmAction(const Str& arn) override;

  Use<IMetric> metric_;
  ComparisonOperator operator_;
  Num datapoints_;
  Num evaluationPeriods_;
  Num threshold_;
};

struct AnomalyDetectionAlarmProps {
  /// Default: true
  Bool actionsEnabled = {};
  Str alarmDescription = {};
  /// Default: chosen by CloudFormation
  Str alarmName = {};
  /// One of the last three. Default: LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD
  Opt<ComparisonOperator> comparisonOperator = {};
  /// How many of the periods must be bad. Default: all
  Num datapointsToAlarm = {};
  /// `ignore` keeps the state when a percentile has too few samples.
  Str evaluateLowSampleCountPercentile = {};
  /// Periods that are looked at.
  Req<Num, "evaluationPeriods"> evaluationPeriods;
  Req<Use<IMetric>, "metric"> metric;
  /// Width of the band in standard deviations, more than 0. Default: 2
  Opt<double> stdDevs = {};
  /// Default: MISSING
  Opt<TreatMissingData> treatMissingData = {};
};

/// Watches whether a metric leaves its usual band.
class AnomalyDetectionAlarm : public Alarm {
 public:
  using Props = AnomalyDetectionAlarmProps;
  AnomalyDetectionAlarm(Scope scope, std::string_view id, const AnomalyDetectionAlarmProps& props);
};

}  // namespace cdk::cloudwatch
