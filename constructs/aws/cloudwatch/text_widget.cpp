#include <constructs/aws/cloudwatch/text_widget.hpp>

#include <cdk/aws.hpp>
#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

#include "widget_texts.hpp"

namespace cdk::cloudwatch {
namespace {

using detail::units;

constexpr const char* kBackgrounds[] = {"solid", "transparent"};
constexpr const char* kSorts[] = {"default", "stateUpdatedTimestamp", "timestamp"};
constexpr const char* kStates[] = {"ALARM", "OK", "INSUFFICIENT_DATA"};
constexpr const char* kViews[] = {"table", "timeSeries", "timeSeries", "bar", "pie"};
constexpr const char* kLanguages[] = {"Logs", "SQL", "PPL"};

class Text final : public ConcreteWidget {
 public:
  explicit Text(const TextWidgetProps& p)
      : ConcreteWidget(units(p.width, 6), units(p.height, 2)),
        markdown_(p.markdown),
        background_(p.background.valueOr(TextWidgetBackground::TRANSPARENT)) {}

 private:
  Str type() const override { return "text"; }
  Json properties() const override {
    return Json::obj({{"markdown", markdown_}, {"background", kBackgrounds[static_cast<int>(background_)]}});
  }
  Str markdown_;
  TextWidgetBackground background_;
};

class AlarmStatus final : public ConcreteWidget {
 public:
  explicit AlarmStatus(const AlarmStatusWidgetProps& p) : ConcreteWidget(units(p.width, 6), units(p.height, 3)), props_(p) {}

 private:
  Str type() const override { return "alarm"; }
  Json properties() const override {
    Vec<Json> alarms;
    for (Use<IAlarm> alarm : props_.alarms) alarms.push(alarm->alarmArn());
    Vec<Json> states;
    for (AlarmState state : props_.states) states.push(kStates[static_cast<int>(state)]);
    return Json::obj({{"title", props_.title && !props_.title.is("") ? props_.title : "Alarm Status"},
                      {"alarms", List<Json>(alarms)},
                      {"states", props_.states ? Json(List<Json>(states)) : Json()},
                      {"sortBy", detail::text(kSorts, props_.sortBy)}});
  }
  AlarmStatusWidgetProps props_;
};

class LogQuery final : public ConcreteWidget {
 public:
  explicit LogQuery(const LogQueryWidgetProps& p) : ConcreteWidget(units(p.width, 6), units(p.height, 6)), props_(p) {
    if (p.logGroupNames.empty()) throw Error("a log query widget needs at least one name in logGroupNames, got none", "log-query");
    if (p.queryString.isSet() == p.queryLines.isSet())
      throw Error("a log query widget takes either queryString or queryLines; set exactly one of them", "log-query");
  }

 private:
  Str type() const override { return "log"; }
  Json properties() const override {
    const bool series = props_.view == LogQueryVisualizationType::LINE || props_.view == LogQueryVisualizationType::STACKEDAREA;
    return Json::obj({{"view", kViews[static_cast<int>(props_.view.valueOr(LogQueryVisualizationType::TABLE))]},
                      {"title", props_.title},
                      {"region", props_.region ? props_.region : Aws::REGION},
                      {"accountId", props_.accountId},
                      {"query", query()},
                      {"queryLanguage", detail::text(kLanguages, props_.queryLanguage)},
                      {"stacked", series ? Json(props_.view == LogQueryVisualizationType::STACKEDAREA) : Json()}});
  }
  Str query() const {
    Str out = "";
    for (const Str& name : props_.logGroupNames) out = out + format("SOURCE '{}' | ", name);
    if (!props_.queryLines) return out + props_.queryString;
    bool first = true;
    for (const Str& line : props_.queryLines) {
      out = out + (first ? "" : "\n| ") + line;
      first = false;
    }
    return out;
  }
  LogQueryWidgetProps props_;
};

class Custom final : public ConcreteWidget {
 public:
  explicit Custom(const CustomWidgetProps& p) : ConcreteWidget(units(p.width, 6), units(p.height, 6)), props_(p) {}

 private:
  Str type() const override { return "custom"; }
  Json properties() const override {
    return Json::obj({{"endpoint", props_.functionArn},
                      {"params", props_.params},
                      {"title", props_.title},
                      {"updateOn", Json::obj({{"refresh", props_.updateOnRefresh.valueOr(true)},
                                              {"resize", props_.updateOnResize.valueOr(true)},
                                              {"timeRange", props_.updateOnTimeRangeChange.valueOr(true)}})}});
  }
  CustomWidgetProps props_;
};

}  // namespace

TextWidget::TextWidget(const TextWidgetProps& props) : Widget(make<Text>(props)) {}
AlarmStatusWidget::AlarmStatusWidget(const AlarmStatusWidgetProps& props) : Widget(make<AlarmStatus>(props)) {}
LogQueryWidget::LogQueryWidget(const LogQueryWidgetProps& props) : Widget(make<LogQuery>(props)) {}
CustomWidget::CustomWidget(const CustomWidgetProps& props) : Widget(make<Custom>(props)) {}

}  // namespace cdk::cloudwatch
