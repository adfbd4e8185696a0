#include <cdk/duration.hpp>

#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cdk/error.hpp>
#include <cdk/value/lazy.hpp>

#include "core/compared.hpp"

namespace cdk {
namespace {

using nlohmann::json;

// Recorded from aws-cdk-lib.
json vectors() {
  std::ifstream in(CDKPP_SOURCE_DIR "/tests/core/vectors/values.json");
  return json::parse(in)["duration"];
}

// "minutes(1.5)"
Duration one(const std::string& text) {
  const std::size_t bracket = text.find('(');
  const double amount = std::stod(text.substr(bracket + 1));
  const std::string unit = text.substr(0, bracket);
  return unit == "millis"    ? Duration::millis(amount)
         : unit == "seconds" ? Duration::seconds(amount)
         : unit == "minutes" ? Duration::minutes(amount)
         : unit == "hours"   ? Duration::hours(amount)
                             : Duration::days(amount);
}

// "hours(1)-minutes(15)", "parse PT1H"
Duration made(const std::string& about) {
  if (about.starts_with("parse ")) return Duration::parse(about.substr(6));
  const std::size_t sign = about.find_first_of("+-", about.find(')'));
  if (sign == about.npos) return one(about);
  const Duration left = one(about.substr(0, sign));
  const Duration right = one(about.substr(sign + 1));
  return about[sign] == '+' ? left.plus(right) : left.minus(right);
}

// What the CDK calls our error.
std::string cdkName(const Error& error) {
  static const std::map<std::string, std::string> names = {{"invalid-duration", "ValidDuration"},
                                                           {"negative-duration", "DurationAmountsCannotNegative"},
                                                           {"not-whole", "CannotConvertedIntoWhole"}};
  return names.at(error.code());
}

json text(const Str& value) {
  return std::string(value.text());
}

template <class F>
void check(const json& row, const char* key, F compute) {
  const json& expected = row[key];
  try {
    const json got = compute(made(row["about"]));
    EXPECT_EQ(got, expected) << row["about"] << " " << key;
  } catch (const Error& error) {
    ASSERT_TRUE(expected.is_object()) << row["about"] << " " << key << ": " << error.what();
    const std::string name = expected["name"] == "MustBeWholeNumber" ? "CannotConvertedIntoWhole" : expected["name"];
    EXPECT_EQ(cdkName(error), name) << error.what();
  }
}

TEST(Duration, ConvertsAndPrintsAsTheCdk) {
  const json rows = vectors();
  ASSERT_GT(rows.size(), 30u);
  for (const json& row : rows) {
    check(row, "toString", [](const Duration& d) { return text(d.toString()); });
    check(row, "iso", [](const Duration& d) { return text(d.toIsoString()); });
    check(row, "human", [](const Duration& d) { return text(d.toHumanString()); });
    check(row, "ms", [](const Duration& d) { return d.toMilliseconds().number(); });
    check(row, "s", [](const Duration& d) { return d.toSeconds().number(); });
    check(row, "m", [](const Duration& d) { return d.toMinutes().number(); });
    check(row, "h", [](const Duration& d) { return d.toHours().number(); });
    check(row, "d", [](const Duration& d) { return d.toDays().number(); });
    core_test::compared("values", "duration", row["about"].get<std::string>());
    check(row, "mNonIntegral", [](const Duration& d) { return d.toMinutes({.integral = false}).number(); });
  }
}

template <class F>
std::string errorOf(F action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Duration, ErrorsSayWhatIsAllowed) {
  EXPECT_EQ(errorOf([] { Duration::seconds(-1); }), "a duration must be 0 or more, got -1 seconds");
  EXPECT_EQ(errorOf([] { Duration::seconds(90).toMinutes(); }),
            "'90 seconds' is not a whole number of minutes; give a multiple, or convert with integral = false");
  EXPECT_EQ(errorOf([] { Duration::parse("P1W"); }),
            "'P1W' is not an ISO 8601 duration of days, hours, minutes and seconds such as P1DT12H or PT0.5S");
}

TEST(Duration, RefusesTextsThatAreAlmostIso) {
  for (const char* almost : {"", "T1H", "P1H", "PT1D", "PT1M1H", "PT1.2345S", "PT.5S", "PT1S ", "P-1D", "PT1,5S"}) {
    EXPECT_THROW(Duration::parse(almost), Error) << almost;
  }
  EXPECT_EQ(Duration::parse("P1DT").toDays().number(), 1);
  EXPECT_EQ(Duration::parse("PT1.S").toSeconds().number(), 1);
  EXPECT_EQ(Duration::parse("PT0.05S").toMilliseconds().number(), 50);
}

TEST(Duration, IsZeroSecondsWhenNothingIsGiven) {
  EXPECT_EQ(Duration{}.toMinutes().number(), 0);
  EXPECT_TRUE(Duration{}.toString().is("Duration.seconds(0)"));
  EXPECT_TRUE(Duration{}.toHumanString().is("0 seconds"));
}

TEST(Duration, KeepsTokensInTheirUnit) {
  const Duration later = Duration::seconds(lazyOf([] { return Num(5); }));
  EXPECT_TRUE(later.isUnresolved());
  EXPECT_FALSE(Duration::hours(1).isUnresolved());
  EXPECT_TRUE(later.toSeconds().isToken());
  EXPECT_TRUE(later.toHumanString().is("<token> seconds"));
  EXPECT_TRUE(later.formatTokenToNumber().isToken());
  EXPECT_EQ(errorOf([&] { later.toMinutes(); }),
            "a duration known only at deployment cannot be converted from seconds to minutes: a lazy value; make it with Duration::minutes(...)");
  EXPECT_THROW(later.plus(Duration::seconds(1)), Error);
  EXPECT_THROW(later.toIsoString(), Error);
}

TEST(Duration, NamesItsUnit) {
  EXPECT_EQ(Duration::hours(1).unitLabel(), "hours");
  EXPECT_EQ(Duration::parse("PT1H").unitLabel(), "millis");
  EXPECT_TRUE(Duration::seconds(5).formatTokenToNumber().is("5 seconds"));
}

}  // namespace
}  // namespace cdk
