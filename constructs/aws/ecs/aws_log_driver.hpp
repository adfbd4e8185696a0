#pragma once
#include <cdk/size.hpp>
#include <constructs/aws/ecs/log_driver.hpp>
#include <constructs/aws/logs/retention_days.hpp>

namespace cdk::logs {
class ILogGroup;
}

namespace cdk::ecs {

/// What a container does while its output cannot be sent.
enum class AwsLogDriverMode {
  BLOCKING,      ///< waits
  NON_BLOCKING,  ///< keeps some in memory and loses the rest
};

struct AwsLogDriverProps {
  /// Pattern of the time with which an event begins. Default: each line is an event
  Str datetimeFormat = {};
  /// Default: a log group below the container
  Use<logs::ILogGroup> logGroup = {};
  /// How long the events of the made group are kept; not with logGroup. Default: for ever
  Opt<logs::RetentionDays> logRetention = {};
  /// Memory for what cannot be sent; only with NON_BLOCKING. Default: decided by the service
  Opt<Size> maxBufferSize = {};
  /// Default: decided by the service
  Opt<AwsLogDriverMode> mode = {};
  /// Regular expression of the line with which an event begins. Default: each line is an event
  Str multilinePattern = {};
  /// Streams are named `<prefix>/<container>/<task>`.
  Req<Str, "streamPrefix"> streamPrefix;
};

/// Sends the output to CloudWatch Logs; the execution role may write there.
struct AwsLogDriver : Use<LogDriver> {
  /// Raises an error for logRetention together with logGroup, and for maxBufferSize without NON_BLOCKING.
  explicit AwsLogDriver(const AwsLogDriverProps& props);
  /// The group; null while it is not made yet.
  Use<logs::ILogGroup> logGroup() const;
};

}  // namespace cdk::ecs
