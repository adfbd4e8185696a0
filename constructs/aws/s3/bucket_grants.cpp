#include <constructs/aws/s3/bucket_grants.hpp>

#include <string_view>

#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>
#include <constructs/aws/s3/replication.hpp>

namespace cdk::s3 {
namespace {

constexpr const char* kRead[] = {"s3:GetObject*", "s3:GetBucket*", "s3:List*"};
constexpr const char* kDelete[] = {"s3:DeleteObject*"};
constexpr const char* kPut[] = {"s3:PutObject",        "s3:PutObjectLegalHold",      "s3:PutObjectRetention",
                                "s3:PutObjectTagging", "s3:PutObjectVersionTagging", "s3:Abort*"};
constexpr const char* kPutAcl[] = {"s3:PutObjectAcl", "s3:PutObjectVersionAcl"};
constexpr const char* kKeyRead[] = {"kms:Decrypt", "kms:DescribeKey"};
constexpr const char* kKeyWrite[] = {"kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Decrypt"};

/// Actions put together, each once.
class Actions {
 public:
  template <std::size_t N>
  Actions& with(const char* const (&names)[N]) {
    for (const char* name : names) add(name);
    return *this;
  }
  Actions& with(const List<Str>& names) {
    for (const Str& name : names) add(name);
    return *this;
  }
  operator List<Str>() const { return List<Str>(all_); }

 private:
  void add(const Str& name) {
    if (!all_.contains(name)) all_.push(name);
  }
  Vec<Str> all_;
};

iam::Grant onBucket(IBucket& bucket, Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns) {
  return iam::Grant::addToPrincipalOrResource({.actions = actions, .grantee = grantee, .resource = bucket, .resourceArns = resourceArns});
}

/// The ARN is not known yet when a bucket lets its own replication role in.
Str lateObjectsArn(IBucket& bucket) {
  return lazyOf([target = &bucket] { return target->arnForObjects("*"); });
}

}  // namespace

iam::Grant BucketGrants::read(Use<iam::IGrantable> identity, const Str& objectsKeyPattern) const {
  return actionsOnBucketAndObjectKeys(identity, objectsKeyPattern, Actions().with(kRead).with(kKeyRead));
}

iam::Grant BucketGrants::write(Use<iam::IGrantable> identity, const Str& objectsKeyPattern, const List<Str>& allowedActionPatterns) const {
  Actions actions;
  if (allowedActionPatterns.empty()) {
    actions.with(kDelete).with(kPut);
  } else {
    actions.with(allowedActionPatterns);
  }
  return actionsOnBucketAndObjectKeys(identity, objectsKeyPattern, actions.with(kKeyWrite));
}

iam::Grant BucketGrants::delete_(Use<iam::IGrantable> grantee, const Str& objectsKeyPattern) const {
  return actionsOnObjectKeys(grantee, objectsKeyPattern, Actions().with(kDelete));
}

iam::Grant BucketGrants::publicAccess(const Str& keyPrefix, const List<Str>& allowedActions) const {
  if (bucket_->disallowPublicAccess_)
    throw Error(*bucket_, "cannot grant public access: blockPublicPolicy is on; set it to false in blockPublicAccess", "public-access");
  return actionsOnObjectKeys(iam::AnyPrincipal(), keyPrefix, allowedActions.empty() ? List<Str>{"s3:GetObject"} : allowedActions);
}

iam::Grant BucketGrants::put(Use<iam::IGrantable> identity, const Str& objectsKeyPattern) const {
  return actionsOnObjectKeys(identity, objectsKeyPattern, Actions().with(kPut).with(kKeyWrite));
}

iam::Grant BucketGrants::putAcl(Use<iam::IGrantable> identity, const Str& objectsKeyPattern) const {
  return actionsOnObjectKeys(identity, objectsKeyPattern, Actions().with(kPutAcl));
}

iam::Grant BucketGrants::readWrite(Use<iam::IGrantable> identity, const Str& objectsKeyPattern) const {
  return actionsOnBucketAndObjectKeys(identity, objectsKeyPattern,
                                      Actions().with(kRead).with(kDelete).with(kPut).with(kKeyRead).with(kKeyWrite));
}

iam::Grant BucketGrants::replicationPermission(Use<iam::IGrantable> identity, const GrantReplicationPermissionProps& props) const {
  if (props.destinations.empty()) throw Error(*bucket_, "a replication needs at least one of destinations", "replication");
  const Str bucketArn = lazyOf([bucket = bucket_] { return bucket->bucketArn(); });
  iam::Grant all = onBucket(*bucket_, identity, {"s3:GetReplicationConfiguration", "s3:ListBucket"}, {bucketArn});
  all = all.combine(onBucket(*bucket_, identity,
                             {"s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"},
                             {lateObjectsArn(*bucket_)}));
  Vec<Str> destinations;
  for (const auto destination : props.destinations) destinations.push(lateObjectsArn(*destination.bucket));
  all = all.combine(onBucket(*bucket_, identity,
                             {"s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags", "s3:ObjectOwnerOverrideToBucketOwner"},
                             List<Str>(destinations)));
  for (const auto destination : props.destinations) {
    if (destination.encryptionKey) all = all.combine(destination.encryptionKey->grantEncrypt(identity));
  }
  if (bucket_->encryptionKey()) all = all.combine(bucket_->encryptionKey()->grant(identity, "kms:Decrypt"));
  return all;
}

iam::Grant BucketGrants::actionsOnObjectKeys(Use<iam::IGrantable> identity, const Str& objectsKeyPattern, const List<Str>& actions) const {
  return grantActions(identity, actions, {bucket_->arnForObjects(objectsKeyPattern)});
}

iam::Grant BucketGrants::actionsOnBucketAndObjectKeys(Use<iam::IGrantable> identity, const Str& objectsKeyPattern,
                                                      const List<Str>& actions) const {
  return grantActions(identity, actions, {bucket_->bucketArn(), bucket_->arnForObjects(objectsKeyPattern)});
}

iam::Grant BucketGrants::grantActions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns) const {
  Vec<Str> ofBucket;
  Vec<Str> ofKey;
  for (const Str& action : actions) (action.text(bucket_).starts_with("kms:") ? ofKey : ofBucket).push(action);
  const iam::Grant grant = onBucket(*bucket_, grantee, List<Str>(ofBucket), resourceArns);
  if (!ofKey.empty() && bucket_->encryptionKey()) bucket_->encryptionKey()->grant(grantee, List<Str>(ofKey));
  return grant;
}

}  // namespace cdk::s3
