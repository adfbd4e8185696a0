#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/codepipeline/rule.hpp>

namespace cdk::codepipeline {

class IPipeline;

/// What happens to an execution.
enum class Result { ROLLBACK, FAIL, RETRY, SKIP };
/// Which actions of a failed stage run again.
enum class RetryMode { ALL_ACTIONS, FAILED_ACTIONS };

/// Rules that are all to hold, or else the result follows.
struct Condition {
  Opt<Result> result = {};
  List<Rule> rules = {};
};

struct Conditions {
  List<Condition> conditions = {};
};

/// What follows a failed stage. Given as soon as one field is.
struct FailureConditions {
  List<Condition> conditions = {};
  /// Default: the execution fails
  Opt<Result> result = {};
  /// Only with the result RETRY.
  Opt<RetryMode> retryMode = {};
};

/// A stage of a pipeline.
class IStage {
 public:
  virtual Str stageName() const = 0;
  virtual IPipeline& pipeline() const = 0;
  virtual List<Use<IAction>> actions() const = 0;
  /// Error when the stage has an action of this name.
  virtual void addAction(Use<IAction> action) = 0;
  /// A rule on state changes of the stage.
  virtual events::Rule& onStateChange(std::string_view name, Use<events::IRuleTarget> target = {},
                                      const events::RuleProps& options = {}) = 0;

 protected:
  ~IStage() = default;
};

struct StageProps {
  List<Use<IAction>> actions = {};
  /// Conditions to enter the stage.
  Conditions beforeEntry = {};
  FailureConditions onFailure = {};
  Conditions onSuccess = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "stageName"> stageName;
  /// Default: `Transition disabled`
  Str transitionDisabledReason = {};
  /// Default: true
  Bool transitionToEnabled = {};
};

/// Where a stage goes; at most one of both. Default: the end
struct StagePlacement {
  IStage* justAfter = nullptr;
  IStage* rightBefore = nullptr;
};

struct StageOptions {
  List<Use<IAction>> actions = {};
  /// Conditions to enter the stage.
  Conditions beforeEntry = {};
  FailureConditions onFailure = {};
  Conditions onSuccess = {};
  StagePlacement placement = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "stageName"> stageName;
  /// Default: `Transition disabled`
  Str transitionDisabledReason = {};
  /// Default: true
  Bool transitionToEnabled = {};
};

}  // namespace cdk::codepipeline
