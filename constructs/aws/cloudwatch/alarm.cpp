#include <constructs/aws/cloudwatch/alarm.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/cfn/cloudwatch/alarm.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/cloudwatch/graph_annotations.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>

#include "imported_alarm.hpp"
#include "metric_set.hpp"
#include "statistic.hpp"

namespace cdk::cloudwatch {
namespace {

struct Operator {
  const char* text;
  const char* symbol;  // null for bands of usual values
};
constexpr Operator kOperators[] = {
    {"GreaterThanOrEqualToThreshold", ">="},
    {"GreaterThanThreshold", ">"},
    {"LessThanThreshold", "<"},
    {"LessThanOrEqualToThreshold", "<="},
    {"LessThanLowerOrGreaterThanUpperThreshold", nullptr},
    {"GreaterThanUpperThreshold", nullptr},
    {"LessThanLowerThreshold", nullptr},
};
constexpr const char* kMissing[] = {"breaching", "notBreaching", "ignore", "missing"};

const Operator& info(ComparisonOperator op) {
  return kOperators[static_cast<int>(op)];
}
bool isBandOperator(ComparisonOperator op) {
  return info(op).symbol == nullptr;
}

bool isBand(const IMetric& metric) {
  const MetricConfig config = detail::checkedConfig(metric);
  if (!config.mathExpression || config.mathExpression->expression.isToken()) return false;
  return config.mathExpression->expression.text().find("ANOMALY_DETECTION_BAND") != std::string_view::npos;
}

Str describePeriod(double seconds) {
  if (seconds == 60) return "1 minute";
  if (seconds == 1) return "1 second";
  return seconds > 60 ? format("{} minutes", Num(seconds / 60)) : format("{} seconds", Num(seconds));
}

List<CfnAlarm::DimensionProperty> dimensions(const MetricStatConfig& stat) {
  Vec<CfnAlarm::DimensionProperty> out;
  for (const Dimension& dimension : stat.dimensions) out.push({.name = dimension.name, .value = dimension.value.asStr()});
  return out.empty() ? List<CfnAlarm::DimensionProperty>() : List<CfnAlarm::DimensionProperty>(out);
}

Str unit(const MetricStatConfig& stat) {
  return stat.unitFilter ? detail::unitText(*stat.unitFilter) : Str();
}

CfnAlarm::Props plainMetric(const MetricStatConfig& stat) {
  const detail::ParsedStatistic statistic = detail::parseStatistic(stat.statistic);
  return {.dimensions = dimensions(stat),
          .extendedStatistic = statistic.simple ? Str() : statistic.text,
          .metricName = stat.metricName,
          .namespace_ = stat.namespace_,
          .period = stat.period.toSeconds(),
          .statistic = statistic.simple ? statistic.text : Str(),
          .unit = unit(stat)};
}

[[noreturn]] void refuseSearch(const Alarm& alarm) {
  throw Error(alarm, "an alarm cannot watch a search expression; use it in a graph only", "alarm-search");
}

}  // namespace

/// The properties that say what is watched.
struct Alarm::Rendered {
  CfnAlarm::Props props;
  Str primaryId = {};
};

AlarmProps alarmProps(const CreateAlarmOptions& o, Use<IMetric> metric) {
  return {.actionsEnabled = o.actionsEnabled,
          .alarmDescription = o.alarmDescription,
          .alarmName = o.alarmName,
          .comparisonOperator = o.comparisonOperator,
          .datapointsToAlarm = o.datapointsToAlarm,
          .evaluateLowSampleCountPercentile = o.evaluateLowSampleCountPercentile,
          .evaluationPeriods = o.evaluationPeriods,
          .metric = metric,
          .threshold = o.threshold,
          .treatMissingData = o.treatMissingData};
}

Alarm::Alarm(Scope scope, std::string_view id, const AlarmProps& props)
    : IAlarm(scope, id, ResourceProps{.physicalName = props.alarmName}),
      metric_(props.metric),
      operator_(props.comparisonOperator.valueOr(ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD)),
      datapoints_(props.datapointsToAlarm),
      evaluationPeriods_(props.evaluationPeriods),
      threshold_(props.threshold) {
  const bool band = isBandOperator(operator_);
  if (band != isBand(*metric_)) {
    throw Error(*this,
                format("operator {} and metric {} do not go together; watch a band of usual values with AnomalyDetectionAlarm",
                       info(operator_).text, metric_->toString())
                    .text(),
                "alarm-band");
  }
  if (band && !threshold_.isToken() && threshold_.number() != ANOMALY_DETECTION_NO_THRESHOLD) {
    Annotations::of(*this).addWarningV2(
        "aws-cdk-lib/aws-cloudwatch:thresholdIgnoredForAnomalyDetection",
        "an alarm on a band of usual values has no threshold; set ANOMALY_DETECTION_NO_THRESHOLD or use AnomalyDetectionAlarm");
  }
  Rendered rendered = renderMetric(band);
  CfnAlarm::Props& p = rendered.props;
  p.actionsEnabled = props.actionsEnabled;
  p.alarmActions = lazy<&Alarm::renderAlarmActions>(this);
  p.alarmDescription = props.alarmDescription;
  p.alarmName = physicalName();
  p.comparisonOperator = info(operator_).text;
  p.datapointsToAlarm = props.datapointsToAlarm;
  p.evaluateLowSampleCountPercentile = props.evaluateLowSampleCountPercentile;
  p.evaluationPeriods = props.evaluationPeriods;
  p.insufficientDataActions = lazy<&Alarm::renderInsufficientDataActions>(this);
  p.okActions = lazy<&Alarm::renderOkActions>(this);
  if (band) {
    p.thresholdMetricId = rendered.primaryId;
  } else {
    p.threshold = threshold_;
  }
  if (props.treatMissingData) p.treatMissingData = kMissing[static_cast<int>(*props.treatMissingData)];
  auto& alarm = add<CfnAlarm>("Resource", p);
  alarmArn_ = getResourceArnAttribute(
      alarm.attrArn(),
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "alarm", .resourceName = physicalName(), .service = "cloudwatch"});
  alarmName_ = getResourceNameAttribute(alarm.ref());
  const Map<Str> warnings = metric_->warningsV2();
  for (std::size_t i = 0; i < warnings.size(); ++i)
    Annotations::of(*this).addWarningV2(warnings.at(i).key.text(), warnings.at(i).value.text());
}

Alarm::Rendered Alarm::renderMetric(bool twoLevels) {
  const MetricConfig config = detail::checkedConfig(*metric_);
  if (config.searchExpression) refuseSearch(*this);
  if (config.mathExpression) return renderExpression(twoLevels);
  checkStat(*config.metricStat, *metric_);
  const Map<Json>& shown = config.renderingProperties;
  const bool labelled = shown.contains("label") && shown.get("label");
  if (!labelled && !requiresAccountId(*config.metricStat)) return {.props = plainMetric(*config.metricStat)};
  return {.props = {.metrics = List<CfnAlarm::MetricDataQueryProperty>(List<Json>{metricQuery(*metric_, config, "m1", true)}.val())},
          .primaryId = "m1"};
}

Alarm::Rendered Alarm::renderExpression(bool twoLevels) {
  detail::MetricSet set;
  set.addTopLevel("primary", *metric_);
  Vec<Json> queries;
  Str primary;
  int unnamed = 0;
  for (const detail::MetricEntry& entry : set.entries()) {
    const Str id = entry.id ? entry.id : format("expr_{}", Num(++unnamed));
    if (entry.tag) primary = id;
    queries.push(metricQuery(*entry.metric, detail::checkedConfig(*entry.metric), id, entry.level <= (twoLevels ? 2 : 1)));
  }
  return {.props = {.metrics = List<CfnAlarm::MetricDataQueryProperty>(List<Json>(queries).val())}, .primaryId = primary};
}

Json Alarm::metricQuery(const IMetric& metric, const MetricConfig& config, const Str& id, bool returnData) {
  if (config.searchExpression) refuseSearch(*this);
  const Str label = config.renderingProperties.contains("label") ? config.renderingProperties.get("label").asStr() : Str();
  if (config.metricStat) {
    const MetricStatConfig& stat = *config.metricStat;
    checkStat(stat, metric);
    return CfnAlarm::MetricDataQueryProperty{
        .accountId = requiresAccountId(stat) ? stat.account : Str(),
        .id = id,
        .label = label,
        .metricStat = {{.metric = {{.dimensions = dimensions(stat), .metricName = stat.metricName, .namespace_ = stat.namespace_}},
                        .period = stat.period.toSeconds(),
                        .stat = stat.statistic,
                        .unit = unit(stat)}},
        .returnData = returnData};
  }
  const MetricExpressionConfig& expression = *config.mathExpression;
  if (expression.usingMetrics.size() > 10) {
    throw Error(*this, format("an alarm on an expression takes at most 10 metrics, got {}", Num(expression.usingMetrics.size())).text(),
                "alarm-metrics");
  }
  if (expression.searchAccount || expression.searchRegion) {
    throw Error(*this, "an alarm cannot watch an expression with searchAccount or searchRegion; leave them out", "alarm-search");
  }
  return CfnAlarm::MetricDataQueryProperty{.expression = expression.expression,
                                           .id = id,
                                           .label = label,
                                           .period = expression.usingMetrics.empty() ? expression.period : Num(),
                                           .returnData = returnData};
}

void Alarm::checkStat(const MetricStatConfig& stat, const IMetric& metric) {
  const Str region = stack().region();
  if (!stat.region || region.isToken() || stat.region == region) return;
  throw Error(*this,
              format("an alarm in region {} cannot watch metric {} of region {}; make the alarm in a stack of that region", region,
                     metric.toString(), stat.region)
                  .text(),
              "alarm-region");
}

bool Alarm::requiresAccountId(const MetricStatConfig& stat) {
  return stat.account && !(stack().account() == stat.account);
}

HorizontalAnnotation Alarm::toAnnotation() const {
  if (isBandOperator(operator_)) return {.label = "Anomaly Detection Band", .value = ANOMALY_DETECTION_NO_THRESHOLD, .visible = false};
  const Num datapoints = datapoints_ && datapoints_.number() != 0 ? datapoints_ : evaluationPeriods_;
  const double seconds = evaluationPeriods_.number() * detail::metricPeriod(*metric_).toSeconds().number();
  return {.label = format("{} {} {} for {} datapoints within {}", metric_->toString(), info(operator_).symbol, threshold_, datapoints,
                          describePeriod(seconds)),
          .labelFirst = true,
          .value = threshold_};
}

void Alarm::checkAlarmAction(const Str& arn) {
  if (arn.isToken()) return;
  const std::string_view text = arn.text();
  if (!text.starts_with("arn:aws") || text.find(":automate:") == std::string_view::npos || text.find(":ec2:") == std::string_view::npos)
    return;
  const MetricConfig config = metric_->toMetricConfig();
  if (config.metricStat && config.metricStat->dimensions.size() == 1 && config.metricStat->dimensions[0].name.is("InstanceId")) return;
  throw Error(*this,
              format("an action on an EC2 instance needs a metric whose only dimension is InstanceId, got {}", metric_->toString()).text(),
              "alarm-ec2");
}

IAlarm& Alarm::fromAlarmName(Construct& scope, std::string_view id, const Str& alarmName, Location at) {
  return fromAlarmArn(scope, id, detail::alarmArn(scope, alarmName), at);
}

IAlarm& Alarm::fromAlarmArn(Construct& scope, std::string_view id, const Str& alarmArn, Location at) {
  return scope.add<detail::ImportedAlarm>(id, {alarmArn}, at);
}

namespace {

AlarmProps bandAlarm(const AnomalyDetectionAlarmProps& p) {
  const MathExpression band =
      Metric::anomalyDetectionFor({.metric = p.metric, .period = detail::metricPeriod(*p.metric), .stdDevs = p.stdDevs});
  return {.actionsEnabled = p.actionsEnabled,
          .alarmDescription = p.alarmDescription,
          .alarmName = p.alarmName,
          .comparisonOperator = p.comparisonOperator.valueOr(ComparisonOperator::LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD),
          .datapointsToAlarm = p.datapointsToAlarm,
          .evaluateLowSampleCountPercentile = p.evaluateLowSampleCountPercentile,
          .evaluationPeriods = p.evaluationPeriods,
          .metric = band,
          .threshold = Alarm::ANOMALY_DETECTION_NO_THRESHOLD,
          .treatMissingData = p.treatMissingData};
}

}  // namespace

AnomalyDetectionAlarm::AnomalyDetectionAlarm(Scope scope, std::string_view id, const AnomalyDetectionAlarmProps& props)
    : Alarm(scope, id, bandAlarm(props)) {}

}  // namespace cdk::cloudwatch
