#include <cdk/app.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/dashboard.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>

using namespace cdk;
namespace cw = cdk::cloudwatch;

namespace {

void fill(cw::Dashboard& board, Stack& stack, cw::Alarm& alarm, const Str& name, const cw::Metric& errors, const cw::Metric& requests,
          const cw::MathExpression& rate, const cw::SearchExpression& search) {
  board.addWidgets(cw::TextWidget({.height = 1, .markdown = "# Title\n\"quoted\" \\ text", .width = 24}));
  board.addWidgets(
      cw::GraphWidget({.left = {errors, requests.attachTo(stack)},
                       .leftYAxis = cw::YAxisProps{.label = "n", .min = 0},
                       .right = {rate, search},
                       .rightYAxis = cw::YAxisProps{.max = 1, .showUnits = false},
                       .stacked = true,
                       .title = "Both",
                       .width = 12}),
      cw::GraphWidget(
          {.accountId = "444444444444",
           .displayLabelsOnChart = true,
           .end = "2026-12-31T00:00:00Z",
           .height = 9,
           .left = {errors.with({.id = "x", .visible = false}), requests.with({.account = "111111111111", .region = "eu-west-1"}),
                    requests.with({.stackAccount = "333333333333", .stackRegion = "eu-west-1"})},
           .leftAnnotations = {{.color = cw::Color::BLUE, .fill = cw::Shading::ABOVE, .label = "line", .value = 5, .visible = true},
                               alarm.toAnnotation()},
           .legendPosition = cw::LegendPosition::RIGHT,
           .liveData = true,
           .period = Duration::minutes(15),
           .region = "us-west-2",
           .rightAnnotations = {{.value = 1.5}},
           .setPeriodToTimeRange = true,
           .start = "-P7D",
           .statistic = "p50",
           .title = "All options",
           .verticalAnnotations = {{.color = "#000000",
                                    .date = "2026-01-31T23:59:59Z",
                                    .fill = cw::VerticalShading::BEFORE,
                                    .label = "release",
                                    .visible = false}},
           .view = cw::GraphWidgetView::PIE,
           .width = 8}),
      cw::SingleValueWidget({.metrics = {{errors, rate}}, .setPeriodToTimeRange = true, .title = "Now", .width = 6}),
      cw::SingleValueWidget({.fullPrecision = true,
                             .liveData = false,
                             .metrics = {{requests}},
                             .period = Duration::hours(1),
                             .sparkline = true,
                             .start = "-PT1H"}));
  board.addWidgets(
      cw::Column(cw::Row(cw::Spacer({.width = 2}), cw::GaugeWidget({.annotations = {{.label = "high", .value = 80}},
                                                                    .leftYAxis = cw::YAxisProps{.label = "pc", .max = 90},
                                                                    .legendPosition = cw::LegendPosition::HIDDEN,
                                                                    .metrics = {errors}})),
                 cw::AlarmWidget({.alarm = alarm, .leftYAxis = cw::YAxisProps{.min = 1}, .region = "eu-west-1", .title = "The alarm"})),
      cw::AlarmStatusWidget({.alarms = {{alarm}},
                             .sortBy = cw::AlarmStatusWidgetSortBy::STATE_UPDATED_TIMESTAMP,
                             .states = {cw::AlarmState::ALARM, cw::AlarmState::INSUFFICIENT_DATA}}));
  board.addWidgets(cw::LogQueryWidget({.logGroupNames = {{"a", "b"}},
                                       .queryLanguage = cw::LogQueryLanguage::SQL,
                                       .queryLines = {"fields @message", "limit 5"},
                                       .title = "Logs",
                                       .view = cw::LogQueryVisualizationType::STACKEDAREA}),
                   cw::LogQueryWidget({.accountId = "5",
                                       .logGroupNames = {{name}},
                                       .queryString = "stats count(*)",
                                       .view = cw::LogQueryVisualizationType::BAR,
                                       .width = 12}),
                   cw::CustomWidget({.functionArn = "arn:aws:lambda:eu-west-1:111111111111:function:draw",
                                     .params = Json::obj({{"a", 1}, {"b", Json::arr({name})}}),
                                     .title = "Custom",
                                     .updateOnResize = false}),
                   cw::TableWidget({.fullPrecision = true,
                                    .layout = cw::TableLayout::VERTICAL,
                                    .metrics = {errors, requests},
                                    .showUnitsInLabel = true,
                                    .summary = {.columns = {cw::TableSummaryColumn::AVERAGE, cw::TableSummaryColumn::MAXIMUM},
                                                .hideNonSummaryColumns = true,
                                                .sticky = true},
                                    .thresholds = {cw::TableThreshold::above(5, cw::Color::GREEN), cw::TableThreshold::below(1),
                                                   cw::TableThreshold::between(2, 3, cw::Color::PINK)},
                                    .title = "Table"}));
}

void build(App& app) {
  auto& stack = app.add<Stack>("Boards", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& open = app.add<Stack>("Open");
  auto& parameter = stack.add<CfnParameter>("Name");
  const Str name = parameter.valueAsString();

  const cw::Metric errors(
      {.dimensionsMap = {{"FunctionName", name}}, .metricName = "Errors", .namespace_ = "AWS/Lambda", .statistic = "Sum"});
  const cw::Metric requests({.color = cw::Color::RED,
                             .label = "all \"requests\"",
                             .metricName = "Requests",
                             .namespace_ = "My/App",
                             .period = Duration::minutes(1)});
  const cw::MathExpression rate(
      {.expression = "errors / requests", .period = Duration::minutes(1), .usingMetrics = {{"errors", errors}, {"requests", requests}}});
  const cw::SearchExpression search({.expression = "SEARCH('{AWS/EC2,InstanceId} CPUUtilization', 'Average', 300)",
                                     .label = "",
                                     .searchAccount = "222222222222",
                                     .searchRegion = "us-east-1"});
  auto& alarm = requests.createAlarm(
      stack, "Alarm", {.comparisonOperator = cw::ComparisonOperator::LESS_THAN_THRESHOLD, .evaluationPeriods = 2, .threshold = 5});

  auto& board = stack.add<cw::Dashboard>(
      "Board", {.dashboardName = "board", .defaultInterval = Duration::hours(36), .periodOverride = cw::PeriodOverride::INHERIT});
  fill(board, stack, alarm, name, errors, requests, rate, search);
  board.addVariable(cw::DashboardVariable(
      {.defaultValue = cw::DefaultValue::FIRST,
       .id = "fn",
       .inputType = cw::VariableInputType::SELECT,
       .label = "Function",
       .type = cw::VariableType::PROPERTY,
       .value = "FunctionName",
       .values = cw::Values::fromSearchComponents(
           {.dimensions = {{"FunctionName"}}, .metricName = "Errors", .namespace_ = "AWS/Lambda", .populateFrom = "FunctionName"}),
       .visible = true}));
  board.addVariable(
      cw::DashboardVariable({.defaultValue = cw::DefaultValue::value("eu-west-1"),
                             .id = "r",
                             .inputType = cw::VariableInputType::RADIO,
                             .type = cw::VariableType::PATTERN,
                             .value = "us-east-1",
                             .values = cw::Values::fromValues({{.label = "here", .value = "eu-west-1"}, {.value = "us-east-1"}})}));
  board.addVariable(
      cw::DashboardVariable({.id = "i", .inputType = cw::VariableInputType::INPUT, .type = cw::VariableType::PATTERN, .value = "x"}));
  open.add<cw::Dashboard>("Empty");
  open.add<cw::Dashboard>("Rows", {.end = "2026-01-01",
                                   .start = "-P1D",
                                   .widgets = {{cw::TextWidget({.background = cw::TextWidgetBackground::SOLID, .markdown = "a"})},
                                               {cw::GraphWidget({.left = {requests.with({.stackAccount = "1", .stackRegion = "x"})}}),
                                                cw::TextWidget({.markdown = "b"})}}});
}

}  // namespace

int main() {
  return run(build);
}
