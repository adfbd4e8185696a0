#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::codepipeline {

/// Which pushes start the pipeline; at most 8 of each list.
struct GitPushFilter {
  List<Str> branchesExcludes = {};
  List<Str> branchesIncludes = {};
  /// Only together with branches.
  List<Str> filePathsExcludes = {};
  List<Str> filePathsIncludes = {};
  List<Str> tagsExcludes = {};
  List<Str> tagsIncludes = {};
};

/// What happens to a pull request.
enum class GitPullRequestEvent { OPEN, UPDATED, CLOSED };

/// Which pull requests start the pipeline; branches must be given, at most 8 of each list.
struct GitPullRequestFilter {
  List<Str> branchesExcludes = {};
  List<Str> branchesIncludes = {};
  /// Default: all three
  List<GitPullRequestEvent> events = {};
  List<Str> filePathsExcludes = {};
  List<Str> filePathsIncludes = {};
};

struct GitConfiguration {
  /// At most 3.
  List<GitPullRequestFilter> pullRequestFilter = {};
  /// At most 3; this or pullRequestFilter must be given.
  List<GitPushFilter> pushFilter = {};
  /// A CodeStarConnectionsSourceAction of the pipeline.
  Req<Use<IAction>, "sourceAction"> sourceAction;
};

/// What sends the events of a trigger.
enum class ProviderType { CODE_STAR_SOURCE_CONNECTION };

struct TriggerProps {
  Box<GitConfiguration> gitConfiguration = {};
  ReqOpt<ProviderType, "providerType"> providerType;
};

/// What starts a pipeline of type V2.
class Trigger {
 public:
  /// Error for filters that CodePipeline does not take.
  explicit Trigger(const TriggerProps& props);
  /// The action whose repository is watched; null without a Git configuration.
  Use<IAction> sourceAction() const;
  /// For the library: the property of CfnPipeline.
  Json render() const;

 private:
  Box<GitConfiguration> gitConfiguration_;
};

}  // namespace cdk::codepipeline
