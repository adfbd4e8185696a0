// The summary at the end of the tests: how many of the recorded rows were compared.
#include <cstdio>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/compared.hpp"
#include "core/file_sets.hpp"
#include "core/row_coverage.hpp"

namespace core_test {
namespace {

namespace fs = std::filesystem;

/// Files that hold settings, or rows that do not belong to the recorded 1263.
const std::set<std::string> kNotCounted = {"flags-init.json", "flags-lib.json", "ignore.json", "known-flags.json", "tokens-random.json"};

/// The names of the rows of a section: a single value is one row.
std::vector<std::string> namesOf(const json& section) {
  if (!section.is_structured()) return {""};
  std::vector<std::string> names;
  for (const auto& [key, row] : section.items()) names.push_back(section.is_object() ? key : rowName(row));
  return names;
}

RecordedRows recordedRows() {
  RecordedRows rows;
  for (const auto& entry : fs::directory_iterator(CDKPP_SOURCE_DIR "/tests/core/vectors")) {
    if (entry.path().extension() != ".json" || kNotCounted.contains(entry.path().filename())) continue;
    const std::string file = entry.path().stem();
    const json all = readVectors(file);
    for (const auto& [key, section] : all.items()) {
      if (key == "about" || key == "generated_with") continue;
      for (const std::string& name : namesOf(section)) rows[file].push_back(key + "/" + name);
    }
  }
  return rows;
}

/// Prints the summary; when all tests ran, a row that is neither compared nor listed fails.
class Summary : public testing::Environment {
 public:
  void TearDown() override {
    if (comparedRows().empty()) return;
    const RowCoverage coverage(recordedRows(), comparedRows(), untoldRows());
    for (const std::string& mistake : coverage.mistakes()) ADD_FAILURE() << mistake;
    if (GTEST_FLAG_GET(filter) == "*") {
      for (const std::string& row : coverage.open()) ADD_FAILURE() << "nothing compares " << row;
    }
    std::printf("vectors: %s\n", coverage.summary().c_str());
    testing::Test::RecordProperty("vectors", coverage.summary());  // for tests/run.py
  }
};
[[maybe_unused]] const auto* const kSummary = testing::AddGlobalTestEnvironment(new Summary);

}  // namespace
}  // namespace core_test
