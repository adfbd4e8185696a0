#include "core/row_coverage.hpp"

#include <algorithm>

namespace core_test {

bool isUntold(const std::string& file, const std::string& section, const nlohmann::ordered_json& row) {
  const std::string name = file + "/" + section + "/" + rowName(row);
  return std::any_of(untoldRows().begin(), untoldRows().end(), [&](const UntoldRow& one) { return one.row == name; });
}

RowCoverage::RowCoverage(const RecordedRows& recorded, const std::set<std::string>& compared, const std::vector<UntoldRow>& untold) {
  std::set<std::string> listed, known;
  for (const UntoldRow& one : untold) {
    listed.insert(one.row);
    if (one.why.empty()) mistakes_.push_back(one.row + " is listed without a reason");
    if (compared.contains(one.row)) mistakes_.push_back(one.row + " is listed, but a test compares it");
  }
  for (const auto& [file, rows] : recorded) {
    std::size_t done = 0;
    for (const std::string& row : rows) {
      const std::string name = file + "/" + row;
      known.insert(name);
      const bool isListed = listed.contains(name), isCompared = !isListed && compared.contains(name);
      done += isListed || isCompared;
      compared_ += isCompared;
      listed_ += isListed;
      if (!isListed && !isCompared) open_.push_back(name);
    }
    total_ += rows.size();
    if (done == rows.size()) continue;
    openFiles_ += (openFiles_.empty() ? "" : ", ") + file + " " + std::to_string(done) + " of " + std::to_string(rows.size());
  }
  for (const auto* rows : {&compared, static_cast<const std::set<std::string>*>(&listed)}) {
    for (const std::string& row : *rows) {
      if (!known.contains(row)) mistakes_.push_back(row + " is not recorded");
    }
  }
}

std::string RowCoverage::summary() const {
  std::string text = std::to_string(compared_) + " of " + std::to_string(total_);
  if (listed_ > 0) text += ", " + std::to_string(listed_) + " listed with a reason";
  if (!openFiles_.empty()) text += " (" + openFiles_ + ")";
  return text;
}

}  // namespace core_test
