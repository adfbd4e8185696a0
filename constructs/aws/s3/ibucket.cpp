#include <constructs/aws/s3/ibucket.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket_notifications.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

namespace cdk::s3 {
namespace {

/// The parts with one slash between them.
Str joined(const Str& start, const Str& part) {
  if (part.isToken() || !part.text().starts_with('/')) return start + "/" + part;
  return start + part;
}

}  // namespace

class IBucket::PolicyCheck final : public IValidation {
 public:
  explicit PolicyCheck(const IBucket& bucket) : bucket_(&bucket) {}
  List<Str> validate() override { return bucket_->policy_ ? bucket_->policy_->document().validateForResourcePolicy() : List<Str>(); }

 private:
  const IBucket* bucket_;
};

IBucket::IBucket(Scope scope, std::string_view id, const ResourceProps& props) : Resource(scope, id, props) {
  node().addValidation(make<PolicyCheck>(*this));
}

iam::AddToResourcePolicyResult IBucket::addToResourcePolicy(iam::PolicyStatement permission) {
  maybeAutoCreatePolicy();
  if (!policy_) return {};
  policy_->document().addStatements(permission);
  return {.policyDependable = *policy_, .statementAdded = true};
}

void IBucket::maybeAutoCreatePolicy() {
  if (!policy_ && autoCreatePolicy_) policy_ = &add<BucketPolicy>("Policy", BucketPolicyProps{.bucket = *this});
}

Str IBucket::urlForObject(const Str& key) const {
  const Str url = "https://s3." + env().region + "." + stack().urlSuffix() + "/" + bucketName_;
  return key ? joined(url, key) : url;
}

Str IBucket::transferAccelerationUrlForObject(const Str& key, const TransferAccelerationUrlOptions& options) const {
  const Str host =
      "https://" + bucketName_ + (options.dualStack.isTrue() ? ".s3-accelerate.dualstack.amazonaws.com" : ".s3-accelerate.amazonaws.com");
  return key ? joined(host, key) : host + "/";
}

Str IBucket::virtualHostedUrlForObject(const Str& key, const VirtualHostedStyleUrlOptions& options) const {
  const Str host = "https://" + (options.regional.isFalse() ? domainName_ : regionalDomainName_);
  return key ? joined(host, key) : host;
}

Str IBucket::s3UrlForObject(const Str& key) const {
  const Str url = "s3://" + bucketName_;
  return key ? joined(url, key) : url;
}

void IBucket::addEventNotification(EventType event, Use<IBucketNotificationDestination> destination,
                                   const List<NotificationKeyFilter>& filters) {
  notifications().addNotification(event, destination, filters);
}

void IBucket::enableEventBridgeNotification() {
  notifications().enableEventBridge();
}

BucketNotifications& IBucket::notifications() {
  if (!notifications_) {
    notifications_ =
        &add<BucketNotifications>("Notifications", {.bucket = *this,
                                                    .handlerRole = notificationsHandlerRole_,
                                                    .skipDestinationValidation = notificationsSkipDestinationValidation_.isTrue()});
  }
  return *notifications_;
}

void IBucket::addReplicationPolicy(const Str& roleArn, bool accessControlTransition, const Str& account) {
  if (accessControlTransition && !account) throw Error(*this, "accessControlTransition needs the account that replicates", "replication");
  const auto allow = [&](const List<Str>& actions, const Str& resource, const Use<iam::IPrincipal>& principal) {
    return addToResourcePolicy(iam::PolicyStatement({.actions = actions, .principals = {principal}, .resources = {resource}}))
        .statementAdded;
  };
  bool added = allow({"s3:GetBucketVersioning", "s3:PutBucketVersioning"}, bucketArn_, iam::ArnPrincipal(roleArn));
  added = allow({"s3:ReplicateObject", "s3:ReplicateDelete"}, arnForObjects("*"), iam::ArnPrincipal(roleArn)) && added;
  if (accessControlTransition)
    added = allow({"s3:ObjectOwnerOverrideToBucketOwner"}, arnForObjects("*"), iam::AccountPrincipal(account)) && added;
  if (!added)
    Annotations::of(*this).addInfo(
        "the policy of this imported bucket cannot be changed here: let the replication role in where the bucket is made");
}

}  // namespace cdk::s3
