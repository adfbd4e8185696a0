// Expected values were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/cloudwatch/dashboard.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>

namespace cdk::cloudwatch {
namespace {

using assertions::Template;

template <class F>
std::string refusal(F make) {
  try {
    make();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

Spacer box(int width, int height) {
  return Spacer({.height = height, .width = width});
}

class DashboardTest : public testing::Test {
 protected:
  Json body() {
    const Map<Json> found = Template::fromStack(stack).findResources("AWS::CloudWatch::Dashboard");
    return found.at(0).value["Properties"]["DashboardBody"];
  }
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
};

TEST_F(DashboardTest, isEmptyWithoutWidgets) {
  stack.add<Dashboard>("D");
  EXPECT_EQ(body(), Json("{\"widgets\":[]}"));
}

TEST_F(DashboardTest, putsRowsBelowEachOther) {
  auto& board = stack.add<Dashboard>("D", {.periodOverride = PeriodOverride::AUTO});
  board.addWidgets(TextWidget({.markdown = "a", .width = 20}), TextWidget({.markdown = "b"}));
  board.addWidgets(TextWidget({.height = 1, .markdown = "c"}));
  const auto text = [](const char* markdown, int width, int height, int x, int y) {
    return format(
        "{{\"type\":\"text\",\"width\":{},\"height\":{},\"x\":{},\"y\":{},\"properties\":{{\"markdown\":\"{}\",\"background\":"
        "\"transparent\"}}}}",
        Num(width), Num(height), Num(x), Num(y), markdown);
  };
  EXPECT_EQ(body(), Json(format("{{\"periodOverride\":\"auto\",\"widgets\":[{},{},{}]}}", text("a", 20, 2, 0, 0), text("b", 6, 2, 0, 2),
                                text("c", 6, 1, 0, 4))));
}

TEST_F(DashboardTest, saysWhereAMetricIsOnlyWhenItIsElsewhere) {
  const Metric metric({.metricName = "m", .namespace_ = "n"});
  auto& board = stack.add<Dashboard>("D");
  board.addWidgets(GraphWidget(
      {.left = {metric.with({.stackAccount = "111111111111", .stackRegion = "eu-west-1"}), metric.with({.stackRegion = "us-east-1"})}}));
  const Json afterRegion = body()["Fn::Join"].asArray()[1].asArray()[2];
  EXPECT_TRUE(afterRegion.asStr().text().starts_with("\",\"metrics\":[[\"n\",\"m\"],[\"n\",\"m\",{\"region\":\"us-east-1\"}]]"))
      << afterRegion.asStr().text();
}

TEST(Row, breaksWhereTheWidthEnds) {
  ArenaScope arena;
  Row row(box(10, 2), box(10, 3), box(10, 1));
  EXPECT_EQ(row->width(), 20);
  EXPECT_EQ(row->height(), 4);
  row.addWidget(box(4, 4));
  EXPECT_EQ(row->width(), 24);
  EXPECT_EQ(row->height(), 8);
}

TEST(Column, isAsWideAsItsWidestWidget) {
  ArenaScope arena;
  const Column column(box(3, 2), box(5, 4));
  EXPECT_EQ(column->width(), 5);
  EXPECT_EQ(column->height(), 6);
}

TEST_F(DashboardTest, refusesBadNamesTimesAndWidths) {
  EXPECT_EQ(refusal([&] { stack.add<Dashboard>("A", {.dashboardName = "a b"}); }), "dashboard-name");
  EXPECT_EQ(refusal([&] { stack.add<Dashboard>("B", {.end = "2026-01-01"}); }), "dashboard-times");
  EXPECT_EQ(refusal([&] { stack.add<Dashboard>("C", {.defaultInterval = Duration::days(1), .start = "-P1D"}); }), "dashboard-times");
  EXPECT_EQ(refusal([] { TextWidget({.markdown = "x", .width = 25}); }), "widget-width");
  EXPECT_EQ(refusal([] { GraphWidget({.end = "x"}); }), "widget-times");
  EXPECT_EQ(refusal([] { GraphWidget({.displayLabelsOnChart = true}); }), "widget-view");
  EXPECT_EQ(refusal([] { GraphWidget({.verticalAnnotations = {{.date = "2026-13-01T00:00:00Z"}}}); }), "widget-date");
  EXPECT_EQ(refusal([] { SingleValueWidget({.metrics = List<Use<IMetric>>(), .setPeriodToTimeRange = true, .sparkline = true}); }),
            "widget-sparkline");
  EXPECT_EQ(refusal([] { LogQueryWidget({.logGroupNames = {{"g"}}}); }), "log-query");
  EXPECT_EQ(
      refusal([] { DashboardVariable({.id = "i", .inputType = VariableInputType::SELECT, .type = VariableType::PATTERN, .value = "v"}); }),
      "variable-values");
}

}  // namespace
}  // namespace cdk::cloudwatch
