#include <constructs/aws/cloudwatch/metric.hpp>

#include <algorithm>
#include <vector>

#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/iam/grant.hpp>

#include "statistic.hpp"

namespace cdk::cloudwatch {
namespace {

void checkPeriod(const Duration& period) {
  if (period.isUnresolved()) return;
  const double seconds = period.toSeconds().number();
  if (seconds == 1 || seconds == 5 || seconds == 10 || seconds == 30 || static_cast<long long>(seconds) % 60 == 0) return;
  throw Error(format("period must be 1, 5, 10, 30 or a multiple of 60 seconds, got {}", period.toSeconds()).text(), "metric-period");
}

void checkLength(std::string_view what, const Str& text) {
  if (text.isToken() || (text && text.text().size() >= 1 && text.text().size() <= 255)) return;
  throw Error(format("{} of a dimension must have 1 to 255 characters, got {}", what, text ? text : Str("nothing")).text(),
              "metric-dimension");
}

void checkDimensions(const DimensionsMap& dimensions) {
  if (dimensions.size() > 30)
    throw Error(format("a metric has at most 30 dimensions, got {}", Num(dimensions.size())).text(), "metric-dimension");
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    checkLength("the name", dimensions.at(i).key);
    checkLength("the value", dimensions.at(i).value);
  }
}

List<Dimension> sortedDimensions(const DimensionsMap& map) {
  std::vector<Dimension> out;
  for (std::size_t i = 0; i < map.size(); ++i) out.push_back({map.at(i).key, map.at(i).value});
  std::sort(out.begin(), out.end(), [](const Dimension& a, const Dimension& b) { return a.name.text() < b.name.text(); });
  return out.empty() ? List<Dimension>() : List<Dimension>(out);
}

/// The options without the name; see MetricProps.
MetricOptions options(const MetricProps& p) {
  return {.account = p.account,
          .color = p.color,
          .dimensionsMap = p.dimensionsMap,
          .id = p.id,
          .label = p.label,
          .period = p.period,
          .region = p.region,
          .stackAccount = p.stackAccount,
          .stackRegion = p.stackRegion,
          .statistic = p.statistic,
          .unit = p.unit,
          .visible = p.visible};
}

/// What an object of the CDK holds: the properties with their defaults.
class MetricObject final : public IMetric {
 public:
  explicit MetricObject(const MetricProps& given) : props(given) {
    props.period = given.period.valueOr(Duration::minutes(5));
    checkPeriod(*props.period);
    checkDimensions(given.dimensionsMap);
    const detail::ParsedStatistic statistic = detail::parseStatistic(given.statistic ? given.statistic : Str(Stats::AVERAGE));
    props.statistic = statistic.text;
    if (!statistic.understood) warn(statistic.text);
  }

  MetricConfig toMetricConfig() const override {
    return {.metricStat = MetricStatConfig{.account = account(),
                                           .accountOverride = props.account,
                                           .dimensions = sortedDimensions(props.dimensionsMap),
                                           .metricName = props.metricName,
                                           .namespace_ = props.namespace_,
                                           .period = *props.period,
                                           .region = region(),
                                           .regionOverride = props.region,
                                           .statistic = props.statistic,
                                           .unitFilter = props.unit},
            .renderingProperties = {{"color", props.color}, {"label", props.label}, {"id", props.id}, {"visible", props.visible}}};
  }
  Map<Str> warningsV2() const override { return warnings_; }
  Use<IMetric> withPeriod(const Duration& period) const override {
    if (period.toSeconds() == props.period->toSeconds()) return Use<IMetric>::of(const_cast<MetricObject&>(*this));
    MetricProps changed = props;
    changed.period = period;
    return Metric(changed);
  }
  Str toString() const override { return props.label && !props.label.is("") ? props.label : Str(props.metricName); }
  Str account() const { return props.account ? props.account : props.stackAccount; }
  Str region() const { return props.region ? props.region : props.stackRegion; }

  MetricProps props;

 private:
  void warn(const Str& statistic) {
    const Str label = props.label ? format(" ({})", props.label) : Str("");
    warnings_ = {
        {"CloudWatch:Alarm:UnrecognizedStatistic",
         format("statistic {} of metric {} {}{} is not known here; make it with cloudwatch::Stats, or ignore this when CloudWatch knows it",
                statistic, props.namespace_, props.metricName, label)}};
  }
  Map<Str> warnings_;
};

template <class T>
void change(T& to, const T& given) {
  if (given.isSet()) to = given;
}

const MetricObject& object(const Metric& metric) {
  return static_cast<const MetricObject&>(*metric);
}

bool samePeriod(const Opt<Duration>& given, const Duration& own) {
  return !given || sameValue(given->toSeconds(), own.toSeconds());
}

}  // namespace

Metric::Metric(const MetricProps& props) : Use(make<MetricObject>(props)) {}

const MetricProps& Metric::props() const {
  return object(*this).props;
}

Metric Metric::with(const MetricOptions& p) const {
  const MetricOptions own = options(props());
  const auto same = [](const Value& given, const Value& mine) { return !given.isSet() || sameValue(given, mine); };
  const bool sameUnit = !p.unit || (own.unit && *own.unit == *p.unit);
  if (same(p.label, own.label) && same(p.color, own.color) && same(p.id, own.id) && same(p.visible, own.visible) &&
      same(p.statistic, own.statistic) && sameUnit && same(p.account, own.account) && same(p.region, own.region) &&
      same(p.stackAccount, own.stackAccount) && same(p.stackRegion, own.stackRegion) && !p.dimensionsMap &&
      samePeriod(p.period, *own.period)) {
    return *this;
  }
  MetricProps changed = props();
  change(changed.account, p.account);
  change(changed.color, p.color);
  change(changed.dimensionsMap, p.dimensionsMap);
  change(changed.id, p.id);
  change(changed.label, p.label);
  change(changed.period, p.period);
  change(changed.region, p.region);
  change(changed.stackAccount, p.stackAccount);
  change(changed.stackRegion, p.stackRegion);
  change(changed.statistic, p.statistic);
  change(changed.unit, p.unit);
  change(changed.visible, p.visible);
  return Metric(changed);
}

Metric Metric::attachTo(const Construct& scope) const {
  const Stack& stack = Stack::of(scope);
  const auto literal = [](const Str& value) { return value.isToken() ? Str() : value; };
  return with({.stackAccount = literal(stack.account()), .stackRegion = literal(stack.region())});
}

MathExpression Metric::anomalyDetectionFor(const AnomalyDetectionMetricOptions& p) {
  const double deviations = p.stdDevs.valueOr(2);
  if (deviations <= 0) throw Error(format("stdDevs must be more than 0, got {}", Num(deviations)).text(), "std-devs");
  return MathExpression({.color = p.color,
                         .expression = format("ANOMALY_DETECTION_BAND(m0, {})", Num(deviations)),
                         .label = p.label ? p.label : "Anomaly Detection Band",
                         .period = p.period,
                         .searchAccount = p.searchAccount,
                         .searchRegion = p.searchRegion,
                         .usingMetrics = {{"m0", p.metric}},
                         .visible = p.visible});
}

iam::Grant Metric::grantPutMetricData(Use<iam::IGrantable> grantee) {
  return iam::Grant::addToPrincipal({.actions = {"cloudwatch:PutMetricData"}, .grantee = grantee, .resourceArns = {"*"}});
}

Alarm& Metric::createAlarm(Construct& scope, std::string_view id, const CreateAlarmOptions& props, Location at) const {
  return scope.add<Alarm>(id, alarmProps(props, *this), at);
}

Str Metric::account() const {
  return object(*this).account();
}
Str Metric::color() const {
  return props().color;
}
DimensionsMap Metric::dimensions() const {
  return props().dimensionsMap;
}
Str Metric::id() const {
  return props().id;
}
Str Metric::label() const {
  return props().label;
}
Str Metric::metricName() const {
  return props().metricName;
}
Str Metric::namespace_() const {
  return props().namespace_;
}
Duration Metric::period() const {
  return *props().period;
}
Str Metric::region() const {
  return object(*this).region();
}
Str Metric::statistic() const {
  return props().statistic;
}
Opt<Unit> Metric::unit() const {
  return props().unit;
}
Bool Metric::visible() const {
  return props().visible;
}

}  // namespace cdk::cloudwatch
