#pragma once
#include <cdk/value.hpp>

namespace cdk::lambda {

/// The kind of processor.
class Architecture {
 public:
  static const Architecture X86_64;
  static const Architecture ARM_64;
  /// Any other. The platform defaults to `linux/amd64`.
  static Architecture custom(const Str& name, const Str& dockerPlatform = {});

  constexpr Architecture() = default;
  /// As CloudFormation writes it.
  Str name() const { return custom_ ? custom_ : Str(name_); }
  /// As Docker writes it.
  Str dockerPlatform() const { return customPlatform_ ? customPlatform_ : Str(platform_); }
  Str toString() const { return name(); }
  friend bool operator==(const Architecture& a, const Architecture& b) { return a.name() == b.name(); }

 private:
  constexpr Architecture(const char* name, const char* platform) : name_(name), platform_(platform) {}
  const char* name_ = "x86_64";
  const char* platform_ = "linux/amd64";
  Str custom_ = {};
  Str customPlatform_ = {};
};

}  // namespace cdk::lambda
