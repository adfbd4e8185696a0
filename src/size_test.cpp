#include <cdk/size.hpp>

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
  return json::parse(in)["size"];
}

// "gibibytes(1.5)"
Size made(const std::string& about) {
  static const std::map<std::string, Size (*)(const Num&)> makers = {{"bytes", &Size::bytes},         {"kibibytes", &Size::kibibytes},
                                                                     {"mebibytes", &Size::mebibytes}, {"gibibytes", &Size::gibibytes},
                                                                     {"tebibytes", &Size::tebibytes}, {"pebibytes", &Size::pebibytes}};
  const std::size_t bracket = about.find('(');
  return makers.at(about.substr(0, bracket))(std::stod(about.substr(bracket + 1)));
}

// What the CDK calls our error.
std::string cdkName(const Error& error) {
  static const std::map<std::string, std::string> names = {{"negative-size", "StorageAmountsCannotNegative"},
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
    EXPECT_EQ(cdkName(error), expected["name"]) << error.what();
  }
}

TEST(Size, ConvertsAndPrintsAsTheCdk) {
  const json rows = vectors();
  ASSERT_GT(rows.size(), 10u);
  for (const json& row : rows) {
    check(row, "toString", [](const Size& s) { return text(s.toString()); });
    check(row, "human", [](const Size& s) { return text(s.toHumanString()); });
    check(row, "B", [](const Size& s) { return s.toBytes().number(); });
    check(row, "KiB", [](const Size& s) { return s.toKibibytes().number(); });
    check(row, "MiB", [](const Size& s) { return s.toMebibytes().number(); });
    check(row, "GiB", [](const Size& s) { return s.toGibibytes().number(); });
    check(row, "MiBfloor", [](const Size& s) { return s.toMebibytes({.rounding = SizeRoundingBehavior::FLOOR}).number(); });
    core_test::compared("values", "size", row["about"].get<std::string>());
    check(row, "MiBnone", [](const Size& s) { return s.toMebibytes({.rounding = SizeRoundingBehavior::NONE}).number(); });
  }
}

TEST(Size, RoundsHalvesUpInWords) {
  EXPECT_TRUE(Size::kibibytes(1152).toHumanString().is("1.13 MiB"));
  EXPECT_TRUE(Size::kibibytes(1408).toHumanString().is("1.38 MiB"));
  EXPECT_TRUE(Size::kibibytes(1664).toHumanString().is("1.63 MiB"));
  EXPECT_TRUE(Size::kibibytes(1920).toHumanString().is("1.88 MiB"));
  EXPECT_TRUE(Size::bytes(1034).toHumanString().is("1.01 KiB"));
  EXPECT_TRUE(Size::bytes(5).toHumanString().is("5 bytes"));
  EXPECT_TRUE(Size::kibibytes(10240).toHumanString().is("10 MiB"));
  EXPECT_TRUE(Size::mebibytes(102400).toHumanString().is("100 GiB"));
  EXPECT_TRUE(Size::gibibytes(1000000000).toHumanString().is("953.67 PiB"));
}

TEST(Size, ReachesTheLargeUnits) {
  EXPECT_EQ(Size::pebibytes(2).toTebibytes().number(), 2048);
  EXPECT_EQ(Size::tebibytes(1024).toPebibytes().number(), 1);
}

TEST(Size, ChecksAFractionInItsOwnUnitOnlyWhenARoundingIsNamed) {
  EXPECT_EQ(Size::gibibytes(1.5).toGibibytes().number(), 1.5);
  EXPECT_EQ(Size::gibibytes(1.5).toGibibytes({.rounding = SizeRoundingBehavior::FLOOR}).number(), 1);
  EXPECT_THROW(Size::gibibytes(1.5).toGibibytes({.rounding = SizeRoundingBehavior::FAIL}), Error);
}

TEST(Size, IsZeroBytesWhenNothingIsGiven) {
  EXPECT_EQ(Size{}.toMebibytes().number(), 0);
  EXPECT_EQ(Size{}.toBytes().number(), 0);
  EXPECT_TRUE(Size{}.toString().is("Size.bytes(0)"));
}

TEST(Size, KeepsTokensInTheirUnit) {
  const Size later = Size::gibibytes(lazyOf([] { return Num(5); }));
  EXPECT_TRUE(later.isUnresolved());
  EXPECT_FALSE(Size::bytes(1).isUnresolved());
  EXPECT_TRUE(later.toGibibytes().isToken());
  EXPECT_TRUE(later.toHumanString().isToken());
  try {
    later.toMebibytes();
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "a size known only at deployment cannot be converted from gibibytes to mebibytes: a lazy value; make it with Size::mebibytes(...)");
  }
}

}  // namespace
}  // namespace cdk
