#pragma once
#include <constructs/aws/events/rule_target_input.hpp>

namespace cdk::codebuild {

/// Fields of the events of onStateChange and its like, for the input of targets.
class StateChangeEvent {
 public:
  static Str buildStatus() { return events::EventField::fromPath("$.detail.build-status"); }
  static Str projectName() { return events::EventField::fromPath("$.detail.project-name"); }
  static Str buildId() { return events::EventField::fromPath("$.detail.build-id"); }
  static Str currentPhase() { return events::EventField::fromPath("$.detail.current-phase"); }
};

/// Fields of the events of onPhaseChange, for the input of targets.
class PhaseChangeEvent {
 public:
  static Str projectName() { return events::EventField::fromPath("$.detail.project-name"); }
  static Str buildId() { return events::EventField::fromPath("$.detail.build-id"); }
  static Str completedPhase() { return events::EventField::fromPath("$.detail.completed-phase"); }
  static Str completedPhaseStatus() { return events::EventField::fromPath("$.detail.completed-phase-status"); }
  static Str completedPhaseDurationSeconds() { return events::EventField::fromPath("$.detail.completed-phase-duration-seconds"); }
  static Str buildComplete() { return events::EventField::fromPath("$.detail.build-complete"); }
};

}  // namespace cdk::codebuild
