#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/ecr/lifecycle_rule.hpp>
#include <constructs/aws/ecr/tag_mutability.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::events {
class Rule;
struct OnEventOptions;
}  // namespace cdk::events
namespace cdk::kms {
class IKey;
}

namespace cdk::ecr {

class CfnRepository;
struct OnCloudTrailImagePushedOptions;
struct OnImageScanCompletedOptions;

/// A repository of images, made here or imported.
class IRepository : public Resource, public iam::IResourceWithPolicy {
 public:
  using Resource::Resource;
  Str repositoryName() const { return name_; }
  Str repositoryArn() const { return arn_; }
  /// `<account>.dkr.ecr.<region>.<suffix>/<name>`
  Str repositoryUri() const { return repositoryUriForTag(); }
  /// `<account>.dkr.ecr.<region>.<suffix>`
  Str registryUri() const;
  Str repositoryUriForTag(const Str& tag = {}) const;
  Str repositoryUriForDigest(const Str& digest = {}) const;
  /// A text that begins with `sha256:` is a digest.
  Str repositoryUriForTagOrDigest(const Str& tagOrDigest = {}) const;

  /// Imported repositories leave the statement out.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement) override { return {}; }
  Resource& policyResource() override { return *this; }
  /// Lets the grantee do the actions, such as `ecr:PutImage`, with this repository.
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  iam::Grant grant(Use<iam::IGrantable> grantee, const S&... actions) {
    return grant(grantee, List<Str>{Str(actions)...});
  }
  /// To look at the repository and its images, not to pull them.
  iam::Grant grantRead(Use<iam::IGrantable> grantee);
  iam::Grant grantPull(Use<iam::IGrantable> grantee);
  iam::Grant grantPush(Use<iam::IGrantable> grantee);
  iam::Grant grantPullPush(Use<iam::IGrantable> grantee);

  /// A rule for calls that CloudTrail records. For options include events/rule.hpp, for those of the next ones ecr/repository_events.hpp.
  events::Rule& onCloudTrailEvent(std::string_view id, const events::OnEventOptions& options, Location at = Location::current());
  events::Rule& onCloudTrailEvent(std::string_view id, Location at = Location::current());
  /// A rule for pushed images.
  events::Rule& onCloudTrailImagePushed(std::string_view id, const OnCloudTrailImagePushedOptions& options,
                                        Location at = Location::current());
  events::Rule& onCloudTrailImagePushed(std::string_view id, Location at = Location::current());
  /// A rule for scans that are done.
  events::Rule& onImageScanCompleted(std::string_view id, const OnImageScanCompletedOptions& options, Location at = Location::current());
  events::Rule& onImageScanCompleted(std::string_view id, Location at = Location::current());
  /// A rule for all events of the repository.
  events::Rule& onEvent(std::string_view id, const events::OnEventOptions& options, Location at = Location::current());
  events::Rule& onEvent(std::string_view id, Location at = Location::current());

 protected:
  ~IRepository() = default;
  Str arn_ = {};
  Str name_ = {};

 private:
  iam::Grant grantWithToken(Use<iam::IGrantable> grantee, const List<Str>& actions);
};
using RepositoryBase = IRepository;

struct RepositoryProps {
  /// Older way to say emptyOnDelete, by a custom resource.
  Bool autoDeleteImages = {};
  /// Deletes the images with the repository; needs removalPolicy DESTROY. Default: false
  Bool emptyOnDelete = {};
  /// Default: KMS when there is an encryptionKey, else AES_256
  RepositoryEncryption encryption = {};
  /// Only with KMS. Default: the key that AWS keeps for the account
  Use<kms::IKey> encryptionKey = {};
  /// Default: false
  Bool imageScanOnPush = {};
  /// Default: MUTABLE
  Opt<TagMutability> imageTagMutability = {};
  /// 1 to 5; needed by the two kinds with exclusion.
  List<ImageTagMutabilityExclusionFilter> imageTagMutabilityExclusionFilters = {};
  /// Account of the registry of the lifecycle rules. Default: the stack's
  Str lifecycleRegistryId = {};
  List<LifecycleRule> lifecycleRules = {};
  /// Default: RETAIN
  Opt<RemovalPolicy> removalPolicy = {};
  /// 2 to 256 of lower-case letters, digits and `._-/`. Default: chosen by CloudFormation
  Str repositoryName = {};
};

struct RepositoryAttributes {
  Req<Str, "repositoryArn"> repositoryArn;
  Req<Str, "repositoryName"> repositoryName;
};

/// One of both is needed.
struct RepositoryLookupOptions {
  Str repositoryArn = {};
  Str repositoryName = {};
};

/// A repository of this app.
class Repository : public IRepository {
 public:
  using Props = RepositoryProps;
  Repository(Scope scope, std::string_view id, const RepositoryProps& props = {});
  /// A repository that the CLI looks up.
  static IRepository& fromLookup(Construct& scope, std::string_view id, const RepositoryLookupOptions& options,
                                 Location at = Location::current());
  static IRepository& fromRepositoryArn(Construct& scope, std::string_view id, const Str& repositoryArn, Location at = Location::current());
  static IRepository& fromRepositoryAttributes(Construct& scope, std::string_view id, const RepositoryAttributes& attrs,
                                               Location at = Location::current());
  /// In the account and region of the stack.
  static IRepository& fromRepositoryName(Construct& scope, std::string_view id, const Str& repositoryName,
                                         Location at = Location::current());
  static Str arnForLocalRepository(const Str& repositoryName, const Construct& scope, const Str& account = {});

  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;
  void addLifecycleRule(const LifecycleRule& rule);

 private:
  class PolicyCheck;
  void enableAutoDeleteImages();
  Json renderPolicy();

  CfnRepository* resource_ = nullptr;
  Str registryId_ = {};
  iam::PolicyDocument policy_;
  Vec<LifecycleRule> rules_;
};

}  // namespace cdk::ecr
