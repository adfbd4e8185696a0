#include <constructs/aws/codepipeline/trigger.hpp>

#include <string>

#include <cdk/cfn/codepipeline/pipeline.hpp>
#include <cdk/error.hpp>

namespace cdk::codepipeline {

namespace {

constexpr std::size_t kMostFilters = 3, kMostPatterns = 8;

struct Field {
  const char* name;
  List<Str> patterns;
};

[[noreturn]] void fail(const Str& action, const std::string& message) {
  throw Error("trigger of the action '" + std::string(action.textOr("(token)")) + "': " + message, "pipeline-trigger");
}

void checkLengths(const Str& action, std::initializer_list<Field> fields) {
  for (const Field& field : fields) {
    if (field.patterns.size() > kMostPatterns)
      fail(action, std::string(field.name) + " takes at most 8 patterns, got " + std::to_string(field.patterns.size()));
  }
}

template <class F>
void checkBranchesAndPaths(const Str& action, const F& filter) {
  checkLengths(action, {{"branchesExcludes", filter.branchesExcludes},
                        {"branchesIncludes", filter.branchesIncludes},
                        {"filePathsExcludes", filter.filePathsExcludes},
                        {"filePathsIncludes", filter.filePathsIncludes}});
}

void check(const GitConfiguration& git) {
  const ActionProperties source = git.sourceAction->actionProperties();
  const Str& action = source.actionName;
  if (!source.provider.is("CodeStarSourceConnection"))
    fail(action,
         "only actions of the provider CodeStarSourceConnection can trigger, got " + std::string(source.provider.textOr("a token")));
  if (git.pushFilter.empty() && git.pullRequestFilter.empty()) fail(action, "give a pushFilter or a pullRequestFilter");
  if (git.pushFilter.size() > kMostFilters)
    fail(action, "pushFilter takes at most 3 filters, got " + std::to_string(git.pushFilter.size()));
  if (git.pullRequestFilter.size() > kMostFilters)
    fail(action, "pullRequestFilter takes at most 3 filters, got " + std::to_string(git.pullRequestFilter.size()));
  for (const GitPushFilter& filter : git.pushFilter) {
    checkBranchesAndPaths(action, filter);
    checkLengths(action, {{"tagsExcludes", filter.tagsExcludes}, {"tagsIncludes", filter.tagsIncludes}});
    const bool branches = filter.branchesExcludes || filter.branchesIncludes, tags = filter.tagsExcludes || filter.tagsIncludes;
    if (!branches && (filter.filePathsExcludes || filter.filePathsIncludes))
      fail(action, "file paths go with branches; give branchesIncludes or branchesExcludes");
    if (!branches && !tags) fail(action, "a push filter needs branches or tags");
  }
  for (const GitPullRequestFilter& filter : git.pullRequestFilter) {
    if (!filter.branchesExcludes && !filter.branchesIncludes) fail(action, "a filter of pull requests needs branches");
    checkBranchesAndPaths(action, filter);
  }
}

/// What CloudFormation calls excludes and includes; empty when neither has patterns.
template <class Criteria>
Box<Criteria> criteria(const List<Str>& excludes, const List<Str>& includes) {
  if (excludes.empty() && includes.empty()) return {};
  return Criteria{.excludes = excludes.empty() ? List<Str>() : excludes, .includes = includes.empty() ? List<Str>() : includes};
}

List<Str> eventsOf(const GitPullRequestFilter& filter) {
  static constexpr const char* kNames[] = {"OPEN", "UPDATED", "CLOSED"};
  if (filter.events.empty()) return {kNames[0], kNames[1], kNames[2]};
  Vec<GitPullRequestEvent> seen;
  Vec<Str> names;
  for (GitPullRequestEvent event : filter.events) {
    if (seen.contains(event)) continue;
    seen.push(event);
    names.push(kNames[static_cast<int>(event)]);
  }
  return List<Str>(names);
}

Box<CfnPipeline::GitConfigurationProperty> renderGit(const GitConfiguration& git) {
  CfnPipeline::GitConfigurationProperty made{.sourceActionName = git.sourceAction->actionProperties().actionName};
  Vec<CfnPipeline::GitPushFilterProperty> pushes;
  for (const GitPushFilter& f : git.pushFilter) {
    pushes.push({.branches = criteria<CfnPipeline::GitBranchFilterCriteriaProperty>(f.branchesExcludes, f.branchesIncludes),
                 .filePaths = criteria<CfnPipeline::GitFilePathFilterCriteriaProperty>(f.filePathsExcludes, f.filePathsIncludes),
                 .tags = criteria<CfnPipeline::GitTagFilterCriteriaProperty>(f.tagsExcludes, f.tagsIncludes)});
  }
  Vec<CfnPipeline::GitPullRequestFilterProperty> pulls;
  for (const GitPullRequestFilter& f : git.pullRequestFilter) {
    pulls.push({.branches = criteria<CfnPipeline::GitBranchFilterCriteriaProperty>(f.branchesExcludes, f.branchesIncludes),
                .events = eventsOf(f),
                .filePaths = criteria<CfnPipeline::GitFilePathFilterCriteriaProperty>(f.filePathsExcludes, f.filePathsIncludes)});
  }
  if (!pushes.empty()) made.push = List<CfnPipeline::GitPushFilterProperty>(pushes);
  if (!pulls.empty()) made.pullRequest = List<CfnPipeline::GitPullRequestFilterProperty>(pulls);
  return made;
}

}  // namespace

Trigger::Trigger(const TriggerProps& props) : gitConfiguration_(props.gitConfiguration) {
  if (gitConfiguration_) check(*gitConfiguration_);
}

Use<IAction> Trigger::sourceAction() const {
  return gitConfiguration_ ? Use<IAction>(gitConfiguration_->sourceAction) : Use<IAction>();
}

Json Trigger::render() const {
  CfnPipeline::PipelineTriggerDeclarationProperty made{.providerType = "CodeStarSourceConnection"};
  if (gitConfiguration_) made.gitConfiguration = renderGit(*gitConfiguration_);
  return made;
}

}  // namespace cdk::codepipeline
