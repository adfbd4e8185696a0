#pragma once
#include <exception>
#include <string_view>

#include <cdk/location.hpp>

namespace cdk {

class Construct;

/// Everything that cdkpp reports as wrong: `what()` reads `Stack/Path (file.cpp:42): message`.
class Error : public std::exception {
 public:
  /// An error about one construct; its path and source line are put before the message.
  Error(const Construct& where, std::string_view message, std::string_view code = "");
  /// As above, with another source line than the construct's.
  Error(const Construct& where, Location at, std::string_view message, std::string_view code = "");
  /// An error that belongs to no construct.
  explicit Error(std::string_view message, std::string_view code = "");
  Error(const Error& other);
  Error& operator=(const Error&) = delete;
  ~Error() override;

  const char* what() const noexcept override { return text_; }
  /// Short machine-readable word for the kind of error; empty when none was given.
  const char* code() const noexcept { return code_; }
  /// Is it about one construct, whose path `what()` begins with?
  bool located() const noexcept { return located_; }

 private:
  void assign(std::string_view prefix, std::string_view message, std::string_view code);
  char* text_ = nullptr;
  char* code_ = nullptr;
  bool located_ = false;
};

}  // namespace cdk
