// Expected values were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/cloudwatch/metric.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/error.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::cloudwatch {
namespace {

Metric metric(const MetricOptions& options = {}) {
  return Metric({.metricName = "m", .namespace_ = "n"}).with(options);
}

template <class F>
std::string refusal(F make) {
  try {
    make();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

struct Spelling {
  const char* given;
  const char* official;
  bool known;
};
constexpr Spelling kStatistics[] = {{"Average", "Average", true},
                                    {"avg", "Average", true},
                                    {"MIN", "Minimum", true},
                                    {"maximum", "Maximum", true},
                                    {"N", "SampleCount", true},
                                    {"sum", "Sum", true},
                                    {"iqm", "IQM", true},
                                    {"p90", "p90", true},
                                    {"P99.9", "p99.9", true},
                                    {"p100", "p100", true},
                                    {"p101", "p101", false},
                                    {"p", "p", false},
                                    {"pr(10:20)", "PR(10:20)", true},
                                    {"PR(:5)", "PR(:5)", true},
                                    {"PR(5:)", "PR(5:)", true},
                                    {"tm90", "tm90", true},
                                    {"TM(10%:90%)", "TM(10%:90%)", true},
                                    {"tm(10%:90)", "tm(10%:90)", false},
                                    {"WM(:90%)", "WM(:90%)", true},
                                    {"wm(1:2:3)", "WM(1:2:3)", true},
                                    {"ts(x:1)", "ts(x:1)", false},
                                    {"TC(0.5:)", "TC(0.5:)", true},
                                    {"tc( 1 : 2 )", "TC( 1 : 2 )", true},
                                    {"p.5", "p.5", false},
                                    {"p5.", "p5.", false},
                                    {"tm(:)", "tm(:)", false},
                                    {"tm(10%:110%)", "tm(10%:110%)", false},
                                    {"foo", "foo", false}};

class Statistics : public testing::TestWithParam<Spelling> {
 protected:
  ArenaScope arena;
};

TEST_P(Statistics, areSpeltAsCloudWatchDoesAndUnknownOnesAreWarnedOf) {
  const Metric made = metric({.statistic = GetParam().given});
  EXPECT_EQ(made.statistic(), Str(GetParam().official));
  EXPECT_EQ(made.warningsV2().empty(), GetParam().known);
}
INSTANTIATE_TEST_SUITE_P(All, Statistics, testing::ValuesIn(kStatistics));

TEST(Stats, writesOneOrTwoBounds) {
  ArenaScope arena;
  EXPECT_EQ(Stats::p(90), Str("p90"));
  EXPECT_EQ(Stats::p(99.9), Str("p99.9"));
  EXPECT_EQ(Stats::tm(10, 90.0), Str("TM(10%:90%)"));
  EXPECT_EQ(Stats::tm(5), Str("tm5"));
  EXPECT_EQ(Stats::wm(1, 2.0), Str("WM(1%:2%)"));
  EXPECT_EQ(Stats::tc(7), Str("tc7"));
  EXPECT_EQ(Stats::pr(1, 2.0), Str("PR(1:2)"));
  EXPECT_EQ(Stats::pr(3), Str("PR(:3)"));
}

TEST(Stats, refusesWhatIsNoPercentage) {
  ArenaScope arena;
  EXPECT_EQ(refusal([] { Stats::p(101); }), "percentage");
  EXPECT_EQ(refusal([] { Stats::ts(1, -1.0); }), "percentage");
}

TEST(Metric, takesTheShortPeriodsAndWholeMinutes) {
  ArenaScope arena;
  for (int good : {1, 5, 10, 30, 60, 120}) EXPECT_EQ(refusal([&] { metric({.period = Duration::seconds(good)}); }), "") << good;
  for (int bad : {2, 15, 45, 90}) EXPECT_EQ(refusal([&] { metric({.period = Duration::seconds(bad)}); }), "metric-period") << bad;
}

TEST(Metric, isItselfWhenWithChangesNothing) {
  ArenaScope arena;
  const Metric made = metric({.label = "l", .statistic = "sum", .unit = Unit::COUNT});
  EXPECT_EQ(made.with({.label = "l", .period = Duration::minutes(5), .statistic = "Sum", .unit = Unit::COUNT}).get(), made.get());
  EXPECT_NE(made.with({.label = "other"}).get(), made.get());
  EXPECT_EQ(made.with({.label = "other"}).unit(), Unit::COUNT);
}

TEST(Metric, knowsThePlaceOfTheStackItIsAttachedTo) {
  ArenaScope arena;
  App app;
  auto& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  EXPECT_EQ(metric().attachTo(stack).region(), Str("eu-west-1"));
  EXPECT_EQ(metric({.region = "us-east-1"}).attachTo(stack).region(), Str("us-east-1"));
  EXPECT_FALSE(metric().attachTo(app.add<Stack>("Open")).account().isSet());
}

TEST(Metric, refusesDimensionsThatAreTooManyOrEmpty) {
  ArenaScope arena;
  Vec<Map<Str>::Entry> many;
  for (int i = 0; i < 31; ++i) many.push({format("d{}", Num(i)), "v"});
  EXPECT_EQ(refusal([&] { metric({.dimensionsMap = Map<Str>(many)}); }), "metric-dimension");
  EXPECT_EQ(refusal([&] { metric({.dimensionsMap = {{"d", ""}}}); }), "metric-dimension");
  EXPECT_EQ(refusal([&] { metric({.dimensionsMap = {{"d", std::string(256, 'x')}}}); }), "metric-dimension");
}

TEST(Metric, letsARoleWriteDataPoints) {
  ArenaScope arena;
  App app;
  auto& role = app.add<Stack>("S").add<iam::Role>("R", {.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  EXPECT_TRUE(Metric::grantPutMetricData(role).success());
}

TEST(MathExpression, warnsOfNamesItDoesNotKnow) {
  ArenaScope arena;
  const auto warnings = [](const char* expression) {
    return MathExpression({.expression = expression, .usingMetrics = {{"a", metric()}}}).warningsV2();
  };
  EXPECT_TRUE(warnings("a+b").contains("CloudWatch:Math:UnknownIdentifier"));
  EXPECT_TRUE(warnings("a + FILL(a, \"x\")").empty());
  EXPECT_TRUE(warnings("x + SUM(METRICS())").empty());
}

TEST(MathExpression, givesItsPeriodToTheMetricsInside) {
  ArenaScope arena;
  const MathExpression made(
      {.expression = "a", .period = Duration::minutes(10), .usingMetrics = {{"a", metric({.period = Duration::minutes(1)})}}});
  EXPECT_EQ(made.usingMetrics().at(0).value->toMetricConfig().metricStat->period.toSeconds().number(), 600);
  EXPECT_TRUE(made.warningsV2().contains("CloudWatch:Math:MetricsPeriodsOverridden"));
  const MathExpression quiet({.expression = "a", .period = Duration::minutes(10), .usingMetrics = {{"a", metric()}}});
  EXPECT_TRUE(quiet.warningsV2().empty());
}

TEST(MathExpression, refusesBadNamesAndNamesOfTwoMetrics) {
  ArenaScope arena;
  EXPECT_EQ(refusal([] { MathExpression({.expression = "A", .usingMetrics = {{"A", metric()}}}); }), "metric-name");
  const Metric other({.metricName = "z", .namespace_ = "n"});
  const MathExpression inner({.expression = "a", .usingMetrics = {{"a", other}}});
  EXPECT_EQ(refusal([&] { MathExpression({.expression = "a+b", .usingMetrics = {{"a", metric()}, {"b", inner}}}); }), "metric-id");
}

/// A metric of a user's own.
struct Mine final : IMetric {
  MetricConfig toMetricConfig() const override {
    return {.metricStat = MetricStatConfig{.metricName = "mine", .namespace_ = "n", .period = Duration::minutes(1), .statistic = "Sum"}};
  }
  Str toString() const override { return "mine"; }
};

TEST(MathExpression, needsMetricsThatCanTakeItsPeriod) {
  ArenaScope arena;
  EXPECT_EQ(refusal([] { MathExpression({.expression = "a", .usingMetrics = {{"a", make<Mine>()}}}); }), "metric-period");
}

}  // namespace
}  // namespace cdk::cloudwatch
