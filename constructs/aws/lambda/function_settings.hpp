#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::lambda {

/// Whether X-Ray follows calls: all sampled ones, those that arrive with a decision, or none.
enum class Tracing { ACTIVE, PASS_THROUGH, DISABLED };
/// Least important entry that Lambda itself logs.
enum class SystemLogLevel { INFO, DEBUG, WARN };
/// Least important entry of the code that is logged.
enum class ApplicationLogLevel { INFO, DEBUG, WARN, TRACE, ERROR, FATAL };
enum class LoggingFormat { TEXT, JSON };
/// What happens when a function calls itself by way of SQS or SNS again and again.
enum class RecursiveLoop { ALLOW, TERMINATE };

/// Snapshots from which environments start.
class SnapStartConf {
 public:
  static const SnapStartConf ON_PUBLISHED_VERSIONS;
  constexpr SnapStartConf() = default;
  Str applyOn() const { return applyOn_; }

 private:
  constexpr explicit SnapStartConf(const char* applyOn) : applyOn_(applyOn) {}
  const char* applyOn_ = "";
};

/// When a function gets a newer release of its runtime.
class RuntimeManagementMode {
 public:
  static const RuntimeManagementMode AUTO;
  static const RuntimeManagementMode FUNCTION_UPDATE;
  /// Only by hand: the ARN of the release.
  static RuntimeManagementMode manual(const Str& arn);
  constexpr RuntimeManagementMode() = default;
  Str mode() const { return mode_; }
  Str arn() const { return arn_; }

 private:
  constexpr RuntimeManagementMode(const char* mode, Str arn) : mode_(mode), arn_(arn) {}
  const char* mode_ = "Auto";
  Str arn_ = {};
};

/// Settings of a durable function.
struct DurableConfig {
  /// 1 second to 366 days.
  ReqOpt<Duration, "executionTimeout"> executionTimeout;
  /// 1 to 90 days. Default: 14 days
  Opt<Duration> retentionPeriod = {};
};

struct EnvironmentOptions {
  /// Takes the variable out when the function runs at Lambda@Edge, where it would be an error. Default: false
  Bool removeInEdge = {};
};

/// The layer that measures functions for CloudWatch.
class LambdaInsightsVersion {
 public:
  static LambdaInsightsVersion fromInsightVersionArn(const Str& arn) { return LambdaInsightsVersion(arn); }
  constexpr LambdaInsightsVersion() = default;
  Str layerVersionArn() const { return arn_; }

 private:
  explicit LambdaInsightsVersion(const Str& arn) : arn_(arn) {}
  Str arn_ = {};
};

/// Handlers that are no name of a function.
class Handler {
 public:
  /// The one that the container image names.
  static constexpr std::string_view FROM_IMAGE = "FROM_IMAGE";
};

}  // namespace cdk::lambda
