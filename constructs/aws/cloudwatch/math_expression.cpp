#include <constructs/aws/cloudwatch/math_expression.hpp>

#include <cctype>
#include <string>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>

#include "../../../src/value/val.hpp"
#include "metric_set.hpp"

namespace cdk::cloudwatch {
namespace {

bool isSmall(char c) {
  return c >= 'a' && c <= 'z';
}
bool isWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// The literal parts of a text; tokens in it are left out.
std::string literals(const Str& text) {
  const cdk::detail::Val* val = text.val();
  if (cdk::detail::isText(val)) return std::string(text.text());
  std::string out;
  if (!val || val->kind != cdk::detail::Kind::Join) return out;
  for (std::size_t i = 0; i < val->size; ++i) {
    const cdk::detail::Val* part = cdk::detail::as<cdk::detail::JoinVal>(val).parts()[i];
    if (cdk::detail::isText(part)) out += cdk::detail::textOf(part);
  }
  return out;
}

std::string withoutQuoted(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '"' || text[i] == '\'' ? text.find(text[i], i + 1) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[i];
    } else {
      i = end;
    }
  }
  return out;
}

/// Does the expression find its metrics itself?
bool findsMetrics(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (std::string_view word : {"INSIGHT_RULE_METRIC", "SELECT", "SEARCH", "METRICS"}) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || !isWord(text[at - 1])) && (end == text.size() || !isWord(text[end]))) return true;
    }
  }
  return false;
}

/// Names in the expression that stand for no metric.
std::string unknownNames(std::string_view text, const Map<Use<IMetric>>& known) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!isSmall(text[i])) continue;
    const std::size_t start = i;
    while (i < text.size() && isWord(text[i])) ++i;
    const std::string_view name = text.substr(start, i - start);
    if (known.contains(name)) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

void checkName(const Str& key) {
  if (key.isToken()) return;
  const std::string_view name = key.text();
  bool good = !name.empty() && isSmall(name[0]);
  for (char c : name) good = good && isWord(c);
  if (!good)
    throw Error(
        format("name {} of a metric in a math expression must begin with a small letter and hold only letters, digits and _", key).text(),
        "metric-name");
}

struct Seen {
  Str id;
  IMetric* metric;
};

void checkIds(const Map<Use<IMetric>>& metrics, Vec<Seen>& seen) {
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    IMetric& metric = *metrics.at(i).value;
    const Str id = metrics.at(i).key;
    for (const Seen& other : seen) {
      if (other.id == id && !(detail::metricKey(*other.metric) == detail::metricKey(metric))) {
        throw Error(format("id {} stands for two metrics of an expression, {} and {}; give one of them another id", id, metric.toString(),
                           other.metric->toString())
                        .text(),
                    "metric-id");
      }
    }
    seen.push({id, &metric});
    const MetricConfig config = detail::checkedConfig(metric);
    if (config.mathExpression) checkIds(config.mathExpression->usingMetrics, seen);
  }
}

class MathObject final : public IMetric {
 public:
  explicit MathObject(const MathExpressionProps& given) : props(given) {
    props.period = given.period.valueOr(Duration::minutes(5));
    const bool overridden = takePeriod();
    for (std::size_t i = 0; i < props.usingMetrics.size(); ++i) checkName(props.usingMetrics.at(i).key);
    Vec<Seen> seen;
    checkIds(props.usingMetrics, seen);
    warn(overridden);
  }

  MetricConfig toMetricConfig() const override {
    return {.mathExpression = MetricExpressionConfig{.expression = props.expression,
                                                     .period = props.period->toSeconds(),
                                                     .searchAccount = props.searchAccount,
                                                     .searchRegion = props.searchRegion,
                                                     .usingMetrics = props.usingMetrics},
            .renderingProperties = {{"label", props.label}, {"color", props.color}, {"visible", props.visible}}};
  }
  Map<Str> warningsV2() const override { return warnings_; }
  Use<IMetric> withPeriod(const Duration& period) const override {
    if (period.toSeconds().number() == props.period->toSeconds().number()) return Use<IMetric>::of(const_cast<MathObject&>(*this));
    MathExpressionProps changed = props;
    changed.period = period;
    return MathExpression(changed);
  }
  Str toString() const override { return props.label && !props.label.is("") ? props.label : Str(props.expression); }

  MathExpressionProps props;

 private:
  /// Gives the metrics inside the period of the expression; true when one had chosen another.
  bool takePeriod() {
    const double seconds = props.period->toSeconds().number();
    bool overridden = false;
    Vec<Map<Use<IMetric>>::Entry> changed;
    for (std::size_t i = 0; i < props.usingMetrics.size(); ++i) {
      const Map<Use<IMetric>>::Entry entry = props.usingMetrics.at(i);
      const double own = detail::metricPeriod(*entry.value).toSeconds().number();
      overridden = overridden || (own != 300 && own != seconds);
      changed.push({entry.key, entry.value->withPeriod(*props.period)});
    }
    if (!changed.empty()) props.usingMetrics = Map<Use<IMetric>>(changed);
    return overridden;
  }

  void warn(bool overridden) {
    Vec<Map<Str>::Entry> out;
    if (overridden) {
      out.push({"CloudWatch:Math:MetricsPeriodsOverridden",
                format("the metrics of expression {} have periods of their own, which become its {} seconds", props.expression,
                       props.period->toSeconds())});
    }
    const std::string text = literals(props.expression);
    const std::string unknown = findsMetrics(text) ? std::string() : unknownNames(withoutQuoted(text), props.usingMetrics);
    if (!unknown.empty())
      out.push({"CloudWatch:Math:UnknownIdentifier",
                format("expression {} names {}; add them to usingMetrics", props.expression, Str(unknown))});
    for (std::size_t i = 0; i < props.usingMetrics.size(); ++i) {
      const Map<Str> inner = props.usingMetrics.at(i).value->warningsV2();
      for (std::size_t j = 0; j < inner.size(); ++j) out.push(inner.at(j));
    }
    warnings_ = Map<Str>(out);
  }
  Map<Str> warnings_;
};

class SearchObject final : public IMetric {
 public:
  explicit SearchObject(const SearchExpressionProps& given) : props(given) { props.period = given.period.valueOr(Duration::minutes(5)); }
  MetricConfig toMetricConfig() const override {
    return {.renderingProperties = {{"label", props.label}, {"color", props.color}, {"visible", props.visible}},
            .searchExpression = MetricExpressionConfig{.expression = props.expression,
                                                       .period = props.period->toSeconds(),
                                                       .searchAccount = props.searchAccount,
                                                       .searchRegion = props.searchRegion}};
  }
  Use<IMetric> withPeriod(const Duration& period) const override {
    SearchExpressionProps changed = props;
    changed.period = period;
    return SearchExpression(changed);
  }
  Str toString() const override { return props.label && !props.label.is("") ? props.label : Str(props.expression); }

  SearchExpressionProps props;
};

/// Puts the given options into `props`; false when that changes nothing.
template <class P>
bool changeOptions(P& props, const MathExpressionOptions& given) {
  bool changed = false;
  const auto change = [&changed](auto& to, const auto& from) {
    if (!from.isSet() || sameValue(to, from)) return;
    to = from;
    changed = true;
  };
  change(props.label, given.label);
  change(props.color, given.color);
  change(props.visible, given.visible);
  change(props.searchAccount, given.searchAccount);
  change(props.searchRegion, given.searchRegion);
  if (given.period && given.period->toSeconds().number() != props.period->toSeconds().number()) {
    props.period = given.period;
    changed = true;
  }
  return changed;
}

}  // namespace

MathExpression::MathExpression(const MathExpressionProps& props) : Use(make<MathObject>(props)) {}

const MathExpressionProps& MathExpression::props() const {
  return static_cast<const MathObject&>(**this).props;
}

MathExpression MathExpression::with(const MathExpressionOptions& options) const {
  MathExpressionProps changed = props();
  return changeOptions(changed, options) ? MathExpression(changed) : *this;
}

Alarm& MathExpression::createAlarm(Construct& scope, std::string_view id, const CreateAlarmOptions& props, Location at) const {
  return scope.add<Alarm>(id, alarmProps(props, *this), at);
}

Str MathExpression::color() const {
  return props().color;
}
Str MathExpression::expression() const {
  return props().expression;
}
Str MathExpression::label() const {
  return props().label;
}
Duration MathExpression::period() const {
  return *props().period;
}
Str MathExpression::searchAccount() const {
  return props().searchAccount;
}
Str MathExpression::searchRegion() const {
  return props().searchRegion;
}
Map<Use<IMetric>> MathExpression::usingMetrics() const {
  return props().usingMetrics;
}
Bool MathExpression::visible() const {
  return props().visible;
}

SearchExpression::SearchExpression(const SearchExpressionProps& props) : Use(make<SearchObject>(props)) {}

const SearchExpressionProps& SearchExpression::props() const {
  return static_cast<const SearchObject&>(**this).props;
}

SearchExpression SearchExpression::with(const SearchExpressionOptions& options) const {
  SearchExpressionProps changed = props();
  return changeOptions(changed, options) ? SearchExpression(changed) : *this;
}

Str SearchExpression::color() const {
  return props().color;
}
Str SearchExpression::searchAccount() const {
  return props().searchAccount;
}
Str SearchExpression::searchRegion() const {
  return props().searchRegion;
}
Bool SearchExpression::visible() const {
  return props().visible;
}
Str SearchExpression::expression() const {
  return props().expression;
}
Str SearchExpression::label() const {
  return props().label;
}
Duration SearchExpression::period() const {
  return *props().period;
}

}  // namespace cdk::cloudwatch
