#pragma once
#include <constructs/aws/cloudwatch/alarm_rule.hpp>
#include <constructs/aws/cloudwatch/widget.hpp>

namespace cdk::cloudwatch {

enum class TextWidgetBackground { SOLID, TRANSPARENT };

struct TextWidgetProps {
  /// Default: TRANSPARENT
  Opt<TextWidgetBackground> background = {};
  /// Default: 2
  Num height = {};
  Req<Str, "markdown"> markdown;
  /// Default: 6
  Num width = {};
};

/// Text on a dashboard.
struct TextWidget : Widget {
  explicit TextWidget(const TextWidgetProps& props);
};

enum class AlarmStatusWidgetSortBy { DEFAULT, STATE_UPDATED_TIMESTAMP, TIMESTAMP };

struct AlarmStatusWidgetProps {
  Req<List<Use<IAlarm>>, "alarms"> alarms;
  /// Default: 3
  Num height = {};
  /// Default: by name
  Opt<AlarmStatusWidgetSortBy> sortBy = {};
  /// Shows alarms in these states only. Default: all
  List<AlarmState> states = {};
  /// Default: `Alarm Status`
  Str title = {};
  /// Default: 6
  Num width = {};
};

/// The states of several alarms.
struct AlarmStatusWidget : Widget {
  explicit AlarmStatusWidget(const AlarmStatusWidgetProps& props);
};

enum class LogQueryVisualizationType { TABLE, LINE, STACKEDAREA, BAR, PIE };
enum class LogQueryLanguage { LOGS_INSIGHTS, SQL, PPL };

struct LogQueryWidgetProps {
  /// Default: that of the dashboard
  Str accountId = {};
  /// Default: 6
  Num height = {};
  /// At least one.
  Req<List<Str>, "logGroupNames"> logGroupNames;
  /// Default: LOGS_INSIGHTS
  Opt<LogQueryLanguage> queryLanguage = {};
  /// Lines of the query; this or queryString.
  List<Str> queryLines = {};
  /// The query; this or queryLines.
  Str queryString = {};
  /// Default: that of the dashboard
  Str region = {};
  Str title = {};
  /// Default: TABLE
  Opt<LogQueryVisualizationType> view = {};
  /// Default: 6
  Num width = {};
};

/// The result of a query over logs.
struct LogQueryWidget : Widget {
  explicit LogQueryWidget(const LogQueryWidgetProps& props);
};

struct CustomWidgetProps {
  Req<Str, "functionArn"> functionArn;
  /// Default: 6
  Num height = {};
  /// Given to the function.
  Json params = {};
  Req<Str, "title"> title;
  /// Default: true
  Bool updateOnRefresh = {};
  /// Default: true
  Bool updateOnResize = {};
  /// Default: true
  Bool updateOnTimeRangeChange = {};
  /// Default: 6
  Num width = {};
};

/// What a Lambda function draws.
struct CustomWidget : Widget {
  explicit CustomWidget(const CustomWidgetProps& props);
};

}  // namespace cdk::cloudwatch
