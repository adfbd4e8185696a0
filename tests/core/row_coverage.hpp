#pragma once
// Is every recorded row compared, or listed with a reason?
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/compared.hpp"

namespace core_test {

/// Why no test tells a row again, written `file/section/row`.
struct UntoldRow {
  std::string row;
  std::string why;
};

/// The rows that no test tells again: they are impossible or mean nothing in C++.
const std::vector<UntoldRow>& untoldRows();
/// Is a row of a list one of them?
bool isUntold(const std::string& file, const std::string& section, const nlohmann::ordered_json& row);

/// The recorded rows of each file, written `section/row`. Rows that are equal in all are named twice.
using RecordedRows = std::map<std::string, std::vector<std::string>>;

class RowCoverage {
 public:
  RowCoverage(const RecordedRows& recorded, const std::set<std::string>& compared, const std::vector<UntoldRow>& untold);

  /// `3 of 5, 1 listed with a reason (ids 1 of 2)`: the files are those that have open rows.
  std::string summary() const;
  /// Rows that are neither compared nor listed.
  const std::vector<std::string>& open() const { return open_; }
  /// What is wrong whatever part of the tests runs: rows that are not recorded, and listed ones that are compared.
  const std::vector<std::string>& mistakes() const { return mistakes_; }

 private:
  std::size_t total_ = 0, compared_ = 0, listed_ = 0;
  std::string openFiles_;
  std::vector<std::string> open_, mistakes_;
};

}  // namespace core_test
