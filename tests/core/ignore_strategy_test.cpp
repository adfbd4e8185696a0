// Exclude patterns of the three syntaxes, against decisions that aws-cdk-lib made.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/ignore_strategy.hpp>

#include "core/file_sets.hpp"

namespace cdk {
namespace {

using core_test::json;

IgnoreStrategy strategyOf(const json& row) {
  std::vector<Str> patterns;
  for (const std::string pattern : row["patterns"]) patterns.emplace_back(pattern);
  const std::string mode = row["mode"];
  return mode == "glob"  ? IgnoreStrategy::glob("/root", patterns)
         : mode == "git" ? IgnoreStrategy::git("/root", patterns)
                         : IgnoreStrategy::docker("/root", patterns);
}

TEST(IgnoreStrategy, LeavesOutWhatTheCdkLeavesOut) {
  const json vectors = core_test::readVectors("ignore");
  ASSERT_GT(vectors["cases"].size(), 400u);
  for (const json& row : vectors["cases"]) {
    const IgnoreStrategy strategy = strategyOf(row);
    std::vector<std::string> ignored, folders;
    for (const std::string path : vectors["paths"]) {
      if (strategy.ignores("/root/" + path)) ignored.push_back(path);
    }
    for (const std::string path : vectors["folders"]) {
      if (strategy.completelyIgnores("/root/" + path)) folders.push_back(path);
    }
    EXPECT_EQ(ignored, row["ignored"].get<std::vector<std::string>>()) << row["mode"] << row["patterns"];
    EXPECT_EQ(folders, row["folders"].get<std::vector<std::string>>()) << row["mode"] << row["patterns"];
  }
}

TEST(IgnoreStrategy, AnAddedPatternCountsLast) {
  IgnoreStrategy strategy = IgnoreStrategy::glob("/root", {"*.log"});
  EXPECT_TRUE(strategy.ignores("/root/keep.log"));
  strategy.add("!keep.log");
  EXPECT_FALSE(strategy.ignores("/root/keep.log"));
  EXPECT_TRUE(strategy.ignores("/root/other.log"));
}

TEST(IgnoreStrategy, RelativePathsAreErrors) {
  EXPECT_THROW(IgnoreStrategy::git("root"), Error);
  EXPECT_THROW(IgnoreStrategy::glob("/root").ignores("a"), Error);
}

}  // namespace
}  // namespace cdk
