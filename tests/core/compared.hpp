#pragma once
// Which rows of vectors/*.json the tests compare, for the summary at their end.
#include <set>
#include <string>
#include <string_view>

namespace core_test {

/// The rows compared so far, as `file/section/row`.
inline std::set<std::string>& comparedRows() {
  static std::set<std::string> rows;
  return rows;
}
inline void compared(std::string_view file, std::string_view section, std::string_view row) {
  comparedRows().insert(std::string(file) + "/" + std::string(section) + "/" + std::string(row));
}

}  // namespace core_test
