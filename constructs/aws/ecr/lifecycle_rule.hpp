#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::ecr {

/// Which images a lifecycle rule is for.
enum class TagStatus { ANY, TAGGED, UNTAGGED };

/// Deletes images that are too old or too many. Exactly one of maxImageAge and maxImageCount.
struct LifecycleRule {
  Str description = {};
  /// Age since the push, in days.
  Opt<Duration> maxImageAge = {};
  Num maxImageCount = {};
  /// Lower ones come first; a rule for ANY must have the highest. Default: after all others
  Num rulePriority = {};
  /// With at most 4 `*` each; only with TAGGED, and in place of tagPrefixList.
  List<Str> tagPatternList = {};
  /// Only with TAGGED, which needs this or tagPatternList.
  List<Str> tagPrefixList = {};
  /// Default: TAGGED when there is one of the lists, else ANY
  Opt<TagStatus> tagStatus = {};
};

}  // namespace cdk::ecr
