#pragma once
#include <cdk/duration.hpp>
#include <cdk/value/req.hpp>

namespace cdk::sns {

/// How the delay grows between attempts.
enum class BackoffFunction { ARITHMETIC, EXPONENTIAL, GEOMETRIC, LINEAR };

/// How often and when a delivery over HTTP is tried again.
struct HealthyRetryPolicy {
  /// Default: LINEAR
  Opt<BackoffFunction> backoffFunction = {};
  /// Whole seconds, 1 to 3600 and at least minDelayTarget. Default: 20 seconds
  Opt<Duration> maxDelayTarget = {};
  /// Whole seconds, 1 to 3600. Default: 20 seconds
  Opt<Duration> minDelayTarget = {};
  /// Attempts at the greatest delay, at the end. Default: 0
  Num numMaxDelayRetries = {};
  /// Attempts at the least delay, before the delay grows. Default: 0
  Num numMinDelayRetries = {};
  /// Attempts without a delay, at the start. Default: 0
  Num numNoDelayRetries = {};
  /// Attempts in all, 0 to 100. Default: 3
  Num numRetries = {};
};

/// What a request over HTTP looks like.
struct RequestPolicy {
  /// Default: `text/plain; charset=UTF-8`
  Str headerContentType = {};
};

/// How many deliveries there are at most.
struct ThrottlePolicy {
  /// A whole number, 1 or more. Default: no limit
  Num maxReceivesPerSecond = {};
};

/// How messages are delivered over HTTP; a part is written when one of its fields is given.
struct DeliveryPolicy {
  HealthyRetryPolicy healthyRetryPolicy = {};
  RequestPolicy requestPolicy = {};
  ThrottlePolicy throttlePolicy = {};
};

}  // namespace cdk::sns
