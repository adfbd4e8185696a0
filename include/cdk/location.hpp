#pragma once

namespace cdk {

/// Where a construct was made or a value given: a file and a line of the user's code.
/// (`std::source_location` is missing in clang 14.)
struct Location {
  const char* file = "";
  unsigned line = 0;

  static constexpr Location current(const char* file = __builtin_FILE(), unsigned line = __builtin_LINE()) {
    return {file, line};
  }
};

}  // namespace cdk
