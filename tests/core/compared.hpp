#pragma once
// Which rows of vectors/*.json the tests compare, for the summary at their end.
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace core_test {

/// The rows compared so far, as `file/section/row`.
inline std::set<std::string>& comparedRows() {
  static std::set<std::string> rows;
  return rows;
}
inline void compared(std::string_view file, std::string_view section, std::string_view row) {
  comparedRows().insert(std::string(file) + "/" + std::string(section) + "/" + std::string(row));
}

/// How a row of a list is called: by its name, by what it is about, else by all of it.
inline std::string rowName(const nlohmann::ordered_json& row) {
  for (const char* key : {"name", "about"}) {
    if (row.is_object() && row.contains(key) && !(key == std::string_view("name") && row.contains("error"))) return row[key];
  }
  return row.dump();
}
inline void comparedRow(std::string_view file, std::string_view section, const nlohmann::ordered_json& row) {
  compared(file, section, rowName(row));
}

}  // namespace core_test
