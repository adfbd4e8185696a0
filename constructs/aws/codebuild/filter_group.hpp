#pragma once
#include <cdk/value.hpp>

namespace cdk::codebuild {

/// What happens in a repository.
enum class EventAction {
  PUSH,
  PULL_REQUEST_CREATED,
  PULL_REQUEST_UPDATED,
  PULL_REQUEST_CLOSED,
  PULL_REQUEST_MERGED,
  PULL_REQUEST_REOPENED,
  RELEASED,
  PRERELEASED,
  WORKFLOW_JOB_QUEUED
};

/// Which events of a webhook start a build: one of the actions, and all conditions. The functions return a larger group; patterns are
/// regular expressions.
class FilterGroup {
 public:
  /// At least one action.
  template <std::same_as<EventAction>... A>
  static FilterGroup inEventOf(EventAction first, A... more) {
    const EventAction all[] = {first, more...};
    return FilterGroup(List<EventAction>(all, 1 + sizeof...(A)));
  }

  FilterGroup andBranchIs(const Str& branchName) const { return andHeadRefIs("refs/heads/" + branchName); }
  FilterGroup andBranchIsNot(const Str& branchName) const { return andHeadRefIsNot("refs/heads/" + branchName); }
  FilterGroup andCommitMessageIs(const Str& commitMessage) const { return with("COMMIT_MESSAGE", commitMessage, true); }
  FilterGroup andCommitMessageIsNot(const Str& commitMessage) const { return with("COMMIT_MESSAGE", commitMessage, false); }
  FilterGroup andTagIs(const Str& tagName) const { return andHeadRefIs("refs/tags/" + tagName); }
  FilterGroup andTagIsNot(const Str& tagName) const { return andHeadRefIsNot("refs/tags/" + tagName); }
  FilterGroup andHeadRefIs(const Str& pattern) const { return with("HEAD_REF", pattern, true); }
  FilterGroup andHeadRefIsNot(const Str& pattern) const { return with("HEAD_REF", pattern, false); }
  FilterGroup andActorAccountIs(const Str& pattern) const { return with("ACTOR_ACCOUNT_ID", pattern, true); }
  FilterGroup andActorAccountIsNot(const Str& pattern) const { return with("ACTOR_ACCOUNT_ID", pattern, false); }
  /// Error in a group with PUSH; so are the three below.
  FilterGroup andBaseBranchIs(const Str& branchName) const { return andBaseRefIs("refs/heads/" + branchName); }
  FilterGroup andBaseBranchIsNot(const Str& branchName) const { return andBaseRefIsNot("refs/heads/" + branchName); }
  FilterGroup andBaseRefIs(const Str& pattern) const { return with("BASE_REF", pattern, true); }
  FilterGroup andBaseRefIsNot(const Str& pattern) const { return with("BASE_REF", pattern, false); }
  FilterGroup andFilePathIs(const Str& pattern) const { return with("FILE_PATH", pattern, true); }
  FilterGroup andFilePathIsNot(const Str& pattern) const { return with("FILE_PATH", pattern, false); }
  FilterGroup andRepositoryNameIs(const Str& pattern) const { return with("REPOSITORY_NAME", pattern, true); }
  FilterGroup andRepositoryNameIsNot(const Str& pattern) const { return with("REPOSITORY_NAME", pattern, false); }

  /// One condition of the group.
  struct Filter {
    Str type;
    Str pattern;
    bool include;
  };
  List<EventAction> actions() const { return actions_; }
  List<Filter> filters() const { return filters_; }
  /// Does an event of this kind start the build?
  bool isIn(EventAction action) const;
  /// Is there a condition of this type, such as `FILE_PATH`?
  bool hasFilter(std::string_view type) const;

 private:
  explicit FilterGroup(const List<EventAction>& actions) : actions_(actions) {}
  FilterGroup with(const Str& type, const Str& pattern, bool include) const;

  List<EventAction> actions_;
  List<Filter> filters_;
};

}  // namespace cdk::codebuild
