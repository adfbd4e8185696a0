#pragma once
#include <cdk/value.hpp>

namespace cdk::custom_resources {

struct LoggingProps {
  /// Default: true
  Bool logApiResponseData = {};
};

/// What a call of the SDK leaves in the log of its function.
class Logging {
 public:
  explicit Logging(const LoggingProps& props = {}) : logApiResponseData_(props.logApiResponseData) {}
  /// The call and its answer.
  static Logging all() { return Logging(); }
  /// The call only.
  static Logging withDataHidden() { return Logging({.logApiResponseData = false}); }
  /// Empty when it is left to the default.
  Bool logApiResponseData() const { return logApiResponseData_; }

 private:
  Bool logApiResponseData_;
};

}  // namespace cdk::custom_resources
