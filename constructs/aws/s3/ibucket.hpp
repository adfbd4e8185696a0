#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/s3/bucket_grants.hpp>
#include <constructs/aws/s3/notifications.hpp>

namespace cdk::events {
class Rule;
}
namespace cdk::iam {
class IRole;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::s3 {

class BucketNotifications;
class BucketPolicy;
struct GrantReplicationPermissionProps;
struct OnCloudTrailBucketEventOptions;

struct VirtualHostedStyleUrlOptions {
  /// With the region in the host name. Default: true
  Bool regional = {};
};

struct TransferAccelerationUrlOptions {
  /// Also for IPv6. Default: false
  Bool dualStack = {};
};

/// A bucket, made here or imported.
class IBucket : public Resource, public iam::IResourceWithPolicy {
 public:
  IBucket(Scope scope, std::string_view id, const ResourceProps& props = {});

  Str bucketArn() const { return bucketArn_; }
  Str bucketName() const { return bucketName_; }
  /// `http://...` of the website.
  Str bucketWebsiteUrl() const { return websiteUrl_; }
  Str bucketWebsiteDomainName() const { return websiteDomainName_; }
  Str bucketDomainName() const { return domainName_; }
  Str bucketDualStackDomainName() const { return dualStackDomainName_; }
  Str bucketRegionalDomainName() const { return regionalDomainName_; }
  /// Is it set up as a website?
  bool isWebsite() const { return isWebsite_; }
  /// Does it refuse policies that let everyone in?
  bool disallowPublicAccess() const { return disallowPublicAccess_; }
  /// The key of the default encryption; null when there is none.
  Use<kms::IKey> encryptionKey() const { return encryptionKey_; }
  /// The policy; null as long as no statement was added.
  BucketPolicy* policy() const { return policy_; }
  /// The role that replicates; empty when nothing is replicated.
  Str replicationRoleArn() const { return replicationRoleArn_; }
  BucketGrants grants() { return BucketGrants(*this); }

  /// Adds to the bucket's policy, which is made when needed; imported buckets leave the statement out.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement permission) override;
  Resource& policyResource() override { return *this; }

  /// `https://s3.<region>.<suffix>/<bucket>/<key>`
  Str urlForObject(const Str& key = {}) const;
  /// `https://<bucket>.s3-accelerate.amazonaws.com/<key>`
  Str transferAccelerationUrlForObject(const Str& key = {}, const TransferAccelerationUrlOptions& options = {}) const;
  /// `https://<bucket>.s3.<region>.<suffix>/<key>`
  Str virtualHostedUrlForObject(const Str& key = {}, const VirtualHostedStyleUrlOptions& options = {}) const;
  /// `s3://<bucket>/<key>`
  Str s3UrlForObject(const Str& key = {}) const;
  /// ARN of the objects whose keys match; `*` stands for any characters.
  Str arnForObjects(const Str& keyPattern) const { return bucketArn_ + "/" + keyPattern; }

  iam::Grant grantRead(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") {
    return grants().read(identity, objectsKeyPattern);
  }
  /// Default of allowedActionPatterns: put, abort and delete
  iam::Grant grantWrite(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*", const List<Str>& allowedActionPatterns = {}) {
    return grants().write(identity, objectsKeyPattern, allowedActionPatterns);
  }
  iam::Grant grantPut(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") {
    return grants().put(identity, objectsKeyPattern);
  }
  iam::Grant grantPutAcl(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") {
    return grants().putAcl(identity, objectsKeyPattern);
  }
  iam::Grant grantDelete(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") {
    return grants().delete_(identity, objectsKeyPattern);
  }
  iam::Grant grantReadWrite(Use<iam::IGrantable> identity, const Str& objectsKeyPattern = "*") {
    return grants().readWrite(identity, objectsKeyPattern);
  }
  iam::Grant grantReplicationPermission(Use<iam::IGrantable> identity, const GrantReplicationPermissionProps& props) {
    return grants().replicationPermission(identity, props);
  }
  /// Everyone may do the actions with keys that match. Default of allowedActions: `s3:GetObject`. Error where public policies are blocked.
  iam::Grant grantPublicAccess(const Str& keyPrefix = "*", const List<Str>& allowedActions = {}) {
    return grants().publicAccess(keyPrefix, allowedActions);
  }

  /// A rule for calls that CloudTrail records. For options include s3/bucket_events.hpp.
  events::Rule& onCloudTrailEvent(std::string_view id, const OnCloudTrailBucketEventOptions& options,
                                  cdk::Location at = cdk::Location::current());
  events::Rule& onCloudTrailEvent(std::string_view id, cdk::Location at = cdk::Location::current());
  /// A rule for objects that are put, though not by copies and multipart uploads.
  events::Rule& onCloudTrailPutObject(std::string_view id, const OnCloudTrailBucketEventOptions& options,
                                      cdk::Location at = cdk::Location::current());
  events::Rule& onCloudTrailPutObject(std::string_view id, cdk::Location at = cdk::Location::current());
  /// A rule for objects that are written in any way.
  events::Rule& onCloudTrailWriteObject(std::string_view id, const OnCloudTrailBucketEventOptions& options,
                                        cdk::Location at = cdk::Location::current());
  events::Rule& onCloudTrailWriteObject(std::string_view id, cdk::Location at = cdk::Location::current());

  /// Sends a message when something happens to an object, by a custom resource.
  void addEventNotification(EventType event, Use<IBucketNotificationDestination> destination,
                            const List<NotificationKeyFilter>& filters = {});
  void addObjectCreatedNotification(Use<IBucketNotificationDestination> destination, const List<NotificationKeyFilter>& filters = {}) {
    addEventNotification(EventType::OBJECT_CREATED, destination, filters);
  }
  void addObjectRemovedNotification(Use<IBucketNotificationDestination> destination, const List<NotificationKeyFilter>& filters = {}) {
    addEventNotification(EventType::OBJECT_REMOVED, destination, filters);
  }
  /// Sends all events to EventBridge.
  void enableEventBridgeNotification();
  /// Lets the role of another account's bucket replicate into this one. The account is needed for accessControlTransition.
  void addReplicationPolicy(const Str& roleArn, bool accessControlTransition = false, const Str& account = {});

 protected:
  ~IBucket() = default;
  /// Makes the policy if there is none and it may be made.
  void maybeAutoCreatePolicy();
  Str bucketArn_ = {}, bucketName_ = {}, websiteUrl_ = {}, websiteDomainName_ = {};
  Str domainName_ = {}, dualStackDomainName_ = {}, regionalDomainName_ = {};
  Str replicationRoleArn_ = {};
  Use<kms::IKey> encryptionKey_ = {};
  Use<iam::IRole> notificationsHandlerRole_ = {};
  Bool notificationsSkipDestinationValidation_ = {};
  BucketPolicy* policy_ = nullptr;
  /// False where the policy belongs to somebody else.
  bool autoCreatePolicy_ = false;
  bool disallowPublicAccess_ = false;
  bool isWebsite_ = false;

 private:
  friend class BucketGrants;
  friend class BucketPolicy;
  class PolicyCheck;
  BucketNotifications& notifications();
  BucketNotifications* notifications_ = nullptr;
};
using BucketBase = IBucket;

struct BucketAttributes {
  /// Account of the bucket. Default: the stack's
  Str account = {};
  /// At least one of bucketArn and bucketName is needed.
  Str bucketArn = {};
  Str bucketDomainName = {};
  Str bucketDualStackDomainName = {};
  Str bucketName = {};
  Str bucketRegionalDomainName = {};
  /// The website's host has a dot before the region. Default: as the region has it
  Bool bucketWebsiteNewUrlFormat = {};
  Str bucketWebsiteUrl = {};
  Use<kms::IKey> encryptionKey = {};
  /// Default: false
  Bool isWebsite = {};
  /// Role of the custom resource behind notifications. Default: one is made
  Use<iam::IRole> notificationsHandlerRole = {};
  /// Default: the stack's
  Str region = {};
};

}  // namespace cdk::s3
