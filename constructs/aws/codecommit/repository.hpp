#pragma once
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::codecommit {

class Code;
class CfnRepository;
class RepositoryGrants;
struct OnCommitOptions;

/// A repository, made here or imported.
class IRepository : public Resource {
 public:
  using Resource::Resource;

  Str repositoryArn() const { return repositoryArn_; }
  Str repositoryName() const { return repositoryName_; }
  /// Where Git finds it over HTTPS.
  Str repositoryCloneUrlHttp() const { return cloneUrlHttp_; }
  /// Where Git finds it over SSH.
  Str repositoryCloneUrlSsh() const { return cloneUrlSsh_; }
  /// Where git-remote-codecommit finds it.
  Str repositoryCloneUrlGrc() const { return cloneUrlGrc_; }

  /// A rule for all events of the repository.
  events::Rule& onEvent(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for changes of references.
  events::Rule& onStateChange(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for new branches and tags.
  events::Rule& onReferenceCreated(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for new and moved branches and tags.
  events::Rule& onReferenceUpdated(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for deleted branches and tags.
  events::Rule& onReferenceDeleted(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for pull requests.
  events::Rule& onPullRequestStateChange(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for comments on pull requests.
  events::Rule& onCommentOnPullRequest(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for comments on commits.
  events::Rule& onCommentOnCommit(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule for new and moved branches, or only those named.
  events::Rule& onCommit(std::string_view id);
  events::Rule& onCommit(std::string_view id, const OnCommitOptions& options);

  /// Permissions by what they are for.
  RepositoryGrants grants();
  /// Allows the actions on the repository.
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  iam::Grant grant(Use<iam::IGrantable> grantee, const S&... actions) {
    return grant(grantee, List<Str>{Str(actions)...});
  }
  /// Lets the grantee pull.
  iam::Grant grantPull(Use<iam::IGrantable> grantee);
  /// Lets the grantee pull and push.
  iam::Grant grantPullPush(Use<iam::IGrantable> grantee);
  /// Lets the grantee pull and look at everything.
  iam::Grant grantRead(Use<iam::IGrantable> grantee);

 protected:
  ~IRepository() = default;
  Str repositoryArn_ = {};
  Str repositoryName_ = {};
  Str cloneUrlHttp_ = {};
  Str cloneUrlSsh_ = {};
  Str cloneUrlGrc_ = {};
};

/// Grants on a repository, by what they are for.
class RepositoryGrants {
 public:
  static RepositoryGrants fromRepository(IRepository& resource) { return RepositoryGrants(resource); }
  /// The actions on the repository.
  iam::Grant actions(Use<iam::IGrantable> grantee, const List<Str>& actions) const;
  iam::Grant pull(Use<iam::IGrantable> grantee) const;
  iam::Grant pullPush(Use<iam::IGrantable> grantee) const;
  iam::Grant read(Use<iam::IGrantable> grantee) const;

 private:
  explicit RepositoryGrants(IRepository& resource) : resource_(&resource) {}
  IRepository* resource_;
};

struct OnCommitOptions {
  /// Branches to look at. Default: all
  List<Str> branches = {};
  /// Where to make the rule when the repository's own stack would depend on the target's. Default: the repository's stack
  Construct* crossStackScope = nullptr;
  Str description = {};
  /// Narrows the events down.
  events::EventPattern eventPattern = {};
  /// Default: chosen by CloudFormation
  Str ruleName = {};
  /// Default: none; see Rule::addTarget
  Use<events::IRuleTarget> target = {};
};

/// What a trigger looks at.
enum class RepositoryEventTrigger { ALL, UPDATE_REF, CREATE_REF, DELETE_REF };

struct RepositoryTriggerOptions {
  /// Default: all branches
  List<Str> branches = {};
  /// A text that is passed on. Default: none
  Str customData = {};
  /// Default: ALL
  List<RepositoryEventTrigger> events = {};
  /// Unique in the repository. Default: from path and ARN
  Str name = {};
};

struct RepositoryProps {
  /// Files to begin with. Default: none
  Use<Code> code = {};
  Str description = {};
  /// Default: the key of the service
  Use<kms::IKey> kmsKey = {};
  Req<Str, "repositoryName"> repositoryName;
};

/// A repository of this app.
class Repository : public IRepository {
 public:
  using Props = RepositoryProps;
  Repository(Scope scope, std::string_view id, const RepositoryProps& props);
  static IRepository& fromRepositoryArn(Construct& scope, std::string_view id, const Str& repositoryArn, Location at = Location::current());
  static IRepository& fromRepositoryName(Construct& scope, std::string_view id, const Str& repositoryName,
                                         Location at = Location::current());

  /// Tells a topic or a function, by its ARN, of changes. Error for a name that is taken.
  Repository& notify(const Str& arn, const RepositoryTriggerOptions& options = {});

 private:
  struct Trigger;
  Vec<Trigger*> triggers_;
};

}  // namespace cdk::codecommit
