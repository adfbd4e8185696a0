#pragma once
#include <cstddef>
#include <string_view>

#include <cdk/error.hpp>

namespace cdk::assertions {

/// Raised by an assertion that does not hold: `what()` is where the assertion stands, then the message.
class AssertionError : public Error {
 public:
  explicit AssertionError(std::string_view message, Location at = {});

  /// What differs, without the source line.
  const char* message() const noexcept { return what() + prefix_; }

 private:
  std::size_t prefix_;
};

}  // namespace cdk::assertions
