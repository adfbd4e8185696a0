#pragma once
// Include it to pass options to the onXxx methods of a bucket.
#include <constructs/aws/events/rule.hpp>

namespace cdk::s3 {

/// The fields besides paths are those of events::OnEventOptions.
struct OnCloudTrailBucketEventOptions {
  Construct* crossStackScope = nullptr;
  Str description = {};
  events::EventPattern eventPattern = {};
  /// Only objects with one of these keys. Default: the bucket itself
  List<Str> paths = {};
  Str ruleName = {};
  Use<events::IRuleTarget> target = {};
};

}  // namespace cdk::s3
