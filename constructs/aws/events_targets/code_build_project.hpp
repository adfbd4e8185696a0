#pragma once
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::codebuild {
class IProject;
}

namespace cdk::events_targets {

struct CodeBuildProjectProps {
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Default: the whole event
  events::RuleTargetInput event = {};
  /// Default: a new role below the project
  Use<iam::IRole> eventRole = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
};

/// Starts a build.
struct CodeBuildProject : Use<events::IRuleTarget> {
  explicit CodeBuildProject(Use<codebuild::IProject> project, const CodeBuildProjectProps& props = {});
};

}  // namespace cdk::events_targets
