#pragma once
// Include it to pass options to the onXxx methods of a repository.
#include <constructs/aws/events/rule.hpp>

namespace cdk::ecr {

/// The fields besides imageTag are those of events::OnEventOptions.
struct OnCloudTrailImagePushedOptions {
  Construct* crossStackScope = nullptr;
  Str description = {};
  events::EventPattern eventPattern = {};
  /// Only pushes of this tag. Default: all
  Str imageTag = {};
  Str ruleName = {};
  Use<events::IRuleTarget> target = {};
};

/// The fields besides imageTags are those of events::OnEventOptions.
struct OnImageScanCompletedOptions {
  Construct* crossStackScope = nullptr;
  Str description = {};
  events::EventPattern eventPattern = {};
  /// Only scans of images with one of these tags. Default: all
  List<Str> imageTags = {};
  Str ruleName = {};
  Use<events::IRuleTarget> target = {};
};

}  // namespace cdk::ecr
