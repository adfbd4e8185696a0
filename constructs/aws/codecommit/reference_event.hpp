#pragma once
#include <constructs/aws/events/rule_target_input.hpp>

namespace cdk::codecommit {

/// Fields of the event of a changed reference, for the input of a target.
class ReferenceEvent {
 public:
  ReferenceEvent() = delete;
  /// `referenceCreated`, `referenceUpdated` or `referenceDeleted`.
  static Str eventType() { return events::EventField::fromPath("$.detail.event"); }
  static Str repositoryName() { return events::EventField::fromPath("$.detail.repositoryName"); }
  static Str repositoryId() { return events::EventField::fromPath("$.detail.repositoryId"); }
  /// `tag` or `branch`.
  static Str referenceType() { return events::EventField::fromPath("$.detail.referenceType"); }
  /// Name of the branch or tag.
  static Str referenceName() { return events::EventField::fromPath("$.detail.referenceName"); }
  /// As referenceName, with `refs/heads/` or `refs/tags/` before it.
  static Str referenceFullName() { return events::EventField::fromPath("$.detail.referenceFullName"); }
  static Str commitId() { return events::EventField::fromPath("$.detail.commitId"); }
};

}  // namespace cdk::codecommit
