// Which flag changes which of the recorded cases, when it alone is turned over in the profile of `cdk init`; against aws-cdk-lib.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "core/row_coverage.hpp"
#include "core/vectors.hpp"

namespace core_test {
namespace {

/// A row's own context, where it has one.
json contextOf(const std::string& file, const std::string& name) {
  for (const json& row : rowsOf(file, "cases")) {
    if (row["name"] == name) return row.value("context", json::object());
  }
  return json::object();
}

struct Recorded {
  std::string name;  // file/row
  Case told;
  json context;
  json before;  // its outcome, no flag turned over
};

std::vector<Recorded> allCases() {
  std::vector<Recorded> all;
  for (const auto& [file, cases] : toldCases()) {
    for (const auto& [row, told] : cases) {
      const json context = contextOf(file, row);
      all.push_back({file + "/" + row, told, context, outcome(told, "init", context)});
    }
  }
  return all;
}

class FlagEffectVectors : public testing::Test {
 protected:
  /// The cases whose outcome another value of a flag changes; a case that sets the flag itself does not count.
  static std::set<std::string> changedBy(const std::string& flag, const json& value) {
    static const std::vector<Recorded> cases = allCases();
    std::set<std::string> changed;
    for (const Recorded& one : cases) {
      if (one.context.contains(flag)) continue;
      json context = one.context;
      context[flag] = value;
      if (outcome(one.told, "init", context).dump() != one.before.dump()) changed.insert(one.name);
    }
    return changed;
  }

  /// The recorded cases of an effect, less those that cannot be told in C++.
  static std::set<std::string> expected(const json& names) {
    std::set<std::string> cases;
    for (const std::string name : names) {
      const std::size_t slash = name.find('/');
      const std::string file = name.substr(0, slash), row = name.substr(slash + 1);
      if (!isUntold(file, "cases", {{"name", row}})) cases.insert(name);
    }
    return cases;
  }
};

std::vector<std::string> onlyInOne(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::vector<std::string> all;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

/// What the flags that change nothing were turned over to: a switch to its other value, else what aws-cdk-lib recommends.
json otherValue(const std::string& flag) {
  const json& init = rowsOf("flags-init", "context");
  if (flag == "@aws-cdk/core:target-partitions") return json::array({"aws"});
  if (init.contains(flag)) return !init[flag].get<bool>();
  return rowsOf("flags-lib", "context")[flag];
}

TEST_F(FlagEffectVectors, AFlagChangesTheRecordedCasesAndNoOthers) {
  for (const json& row : rowsOf("flag-effects", "effects")) {
    SCOPED_TRACE(row["flag"].dump() + " = " + row["flippedTo"].dump());
    EXPECT_THAT(onlyInOne(changedBy(row["flag"], row["flippedTo"]), expected(row["cases"])), testing::IsEmpty());
    comparedRow("flag-effects", "effects", row);
  }
}

TEST_F(FlagEffectVectors, OtherFlagsChangeNone) {
  for (const json& row : rowsOf("flag-effects", "noEffectSeen")) {
    SCOPED_TRACE(row);
    EXPECT_THAT(changedBy(row, otherValue(row)), testing::IsEmpty());
    comparedRow("flag-effects", "noEffectSeen", row);
  }
}

}  // namespace
}  // namespace core_test
