#pragma once
// What a piece of code raises, as text.
#include <string>

#include <cdk/error.hpp>

namespace core_test {

struct Raised {
  std::string what;  ///< empty when nothing was raised
  std::string code;
};

template <class F>
Raised raised(F&& run) {
  try {
    run();
  } catch (const cdk::Error& error) {
    return {error.what(), error.code()};
  }
  return {};
}

/// `(file.cpp:line): ` as it stands in messages about a line of a test.
inline std::string at(const char* file, int line) {
  return "(" + std::string(file) + ":" + std::to_string(line) + "): ";
}

}  // namespace core_test
