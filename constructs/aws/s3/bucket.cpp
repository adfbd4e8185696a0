#include <constructs/aws/s3/bucket.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/aspects.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/auto_delete_objects.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>
#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3 {
namespace {

bool usesBucketPolicyForLogs(const Construct& bucket) {
  return FeatureFlags::of(bucket).isEnabled("@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy");
}

}  // namespace

/// Lets S3 write the inventories into their buckets, when everything else has been said about their policies.
class Bucket::InventoryAccess final : public IAspect {
 public:
  explicit InventoryAccess(Bucket& bucket) : bucket_(&bucket) {}

  void visit(Construct& node) override {
    if (&node != bucket_) return;
    for (unsigned& done = bucket_->inventoriesAllowed_; done < bucket_->inventories_.size(); ++done)
      allow(*bucket_->inventories_[done].destination);
  }

 private:
  void allow(const InventoryDestination& destination) {
    auto* target = dynamic_cast<Bucket*>(destination.bucket.get());
    if (!target) return;
    const Str prefix = destination.prefix ? destination.prefix : Str("");
    target->addToResourcePolicy(iam::PolicyStatement({
        .actions = {"s3:PutObject"},
        .conditions = {{"ArnLike", Json::obj({{"aws:SourceArn", bucket_->bucketArn()}})}},
        .principals = {iam::ServicePrincipal("s3.amazonaws.com")},
        .resources = {target->bucketArn(), target->arnForObjects(prefix + "*")},
    }));
  }

  Bucket* bucket_;
};

Bucket::Bucket(Scope scope, std::string_view id, const BucketProps& props)
    : IBucket(scope, id, {.physicalName = props.bucketName}),
      accessControl_(props.accessControl),
      objectOwnership_(props.objectOwnership),
      transitionDefaultMinimumObjectSize_(props.transitionDefaultMinimumObjectSize) {
  autoCreatePolicy_ = true;
  notificationsHandlerRole_ = props.notificationsHandlerRole;
  notificationsSkipDestinationValidation_ = props.notificationsSkipDestinationValidation;
  encryptionKey_ = rendering::encryptionKey(*this, props);
  rendering::checkNaming(*this, props);
  const auto replication = rendering::replication(*this, props);
  const auto objectLock = rendering::objectLock(*this, props);
  const auto publicAccessBlock = rendering::publicAccessBlock(*this, props);
  rendering::ownershipControls(*this, objectOwnership_, accessControl_);
  if (replication) replicationRoleArn_ = replication->role;
  Box<CfnBucket::AccelerateConfigurationProperty> accelerate;
  if (props.transferAcceleration.isTrue()) accelerate = CfnBucket::AccelerateConfigurationProperty{.accelerationStatus = "Enabled"};
  Box<CfnBucket::VersioningConfigurationProperty> versioning;
  if (props.versioned.isTrue()) versioning = CfnBucket::VersioningConfigurationProperty{.status = "Enabled"};

  resource_ = &add<CfnBucket>(
      "Resource",
      CfnBucket::Props{
          .abacStatus = rendering::statusOf(props.abacStatus),
          .accelerateConfiguration = accelerate,
          .accessControl = lazy<&Bucket::renderAccessControl>(this),
          .bucketEncryption = rendering::encryption(*this, props, encryptionKey_),
          .bucketName = physicalName(),
          .bucketNamePrefix = props.bucketNamePrefix,
          .bucketNamespace = rendering::namespaceText(props.bucketNamespace),
          .corsConfiguration = lazyOf([this] { return rendering::cors(cors_); }),
          .intelligentTieringConfigurations = rendering::tiering(props),
          .inventoryConfigurations = lazyOf([this] { return rendering::inventories(*this, inventories_); }),
          .lifecycleConfiguration = lazyOf([this] { return rendering::lifecycle(lifecycleRules_, transitionDefaultMinimumObjectSize_); }),
          .loggingConfiguration = rendering::accessLogs(*this, props),
          .metricsConfigurations = lazyOf([this] { return rendering::metrics(metrics_); }),
          .objectLockConfiguration = objectLock,
          .objectLockEnabled = objectLock ? Bool(true) : props.objectLockEnabled,
          .ownershipControls = lazyOf([this] { return rendering::ownershipControls(*this, objectOwnership_, accessControl_); }),
          .publicAccessBlockConfiguration = publicAccessBlock,
          .replicationConfiguration = replication,
          .versioningConfiguration = versioning,
          .websiteConfiguration = rendering::website(*this, props),
      });
  resource_->applyRemovalPolicy(props.removalPolicy);
  bucketArn_ = getResourceArnAttribute(resource_->attrArn(), {.account = "", .region = "", .resource = physicalName(), .service = "s3"});
  bucketName_ = getResourceNameAttribute(resource_->ref());
  domainName_ = resource_->attrDomainName();
  websiteUrl_ = resource_->attrWebsiteUrl();
  websiteDomainName_ = Fn::select(2, Fn::split("/", websiteUrl_));
  dualStackDomainName_ = resource_->attrDualStackDomainName();
  regionalDomainName_ = resource_->attrRegionalDomainName();
  isWebsite_ = resource_->props().websiteConfiguration.isSet();
  disallowPublicAccess_ = publicAccessBlock && publicAccessBlock->blockPublicPolicy.isTrue();

  denyInsecureTransport(props);
  setUpAccessLogs(props);
  for (const Inventory inventory : props.inventories) addInventory(inventory);
  for (const BucketMetrics metric : props.metrics) addMetric(metric);
  for (const CorsRule rule : props.cors) addCorsRule(rule);
  for (const LifecycleRule rule : props.lifecycleRules) addLifecycleRule(rule);
  if (props.publicReadAccess.isTrue()) {
    if (!props.blockPublicAccess)
      throw Error(*this, "publicReadAccess needs a blockPublicAccess that allows public policies, such as BLOCK_ACLS_ONLY",
                  "public-access");
    grantPublicAccess();
  }
  if (props.autoDeleteObjects.isTrue()) {
    if (!(props.removalPolicy == RemovalPolicy::DESTROY))
      throw Error(*this, "autoDeleteObjects needs removalPolicy DESTROY", "auto-delete");
    maybeAutoCreatePolicy();
    s3::autoDeleteObjects(*resource_);
  }
  if (props.eventBridgeEnabled.isTrue()) enableEventBridgeNotification();
}

Str Bucket::renderAccessControl() {
  return rendering::accessControlText(accessControl_);
}

void Bucket::addLifecycleRule(const LifecycleRule& rule) {
  rendering::checkLifecycleRule(*this, rule);
  lifecycleRules_.push(rule);
}

void Bucket::addInventory(const Inventory& inventory) {
  rendering::checkInventory(*this, inventory);
  if (inventories_.empty()) Aspects::of(*this).add(make<InventoryAccess>(*this), {.priority = AspectPriority::MUTATING});
  inventories_.push(inventory);
}

void Bucket::denyInsecureTransport(const BucketProps& props) {
  if (!props.enforceSSL.isTrue()) {
    if (props.minimumTLSVersion) throw Error(*this, "minimumTLSVersion needs enforceSSL: true", "minimum-tls");
    return;
  }
  const auto deny = [&](std::string_view operation, std::string_view key, const Json& value) {
    addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:*"},
                                              .conditions = {{operation, Json::obj({{key, value}})}},
                                              .effect = iam::Effect::DENY,
                                              .principals = {iam::AnyPrincipal()},
                                              .resources = {bucketArn(), arnForObjects("*")}}));
  };
  deny("Bool", "aws:SecureTransport", "false");
  if (props.minimumTLSVersion) deny("NumericLessThan", "s3:TlsVersion", props.minimumTLSVersion);
}

void Bucket::setUpAccessLogs(const BucketProps& props) {
  if (auto* target = dynamic_cast<Bucket*>(props.serverAccessLogsBucket.get())) {
    target->allowLogDelivery(*this, props.serverAccessLogsPrefix);
  } else if (props.serverAccessLogsBucket) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-s3:accessLogsPolicyNotAdded",
                                        "the log service was not let into the imported bucket " +
                                            std::string(props.serverAccessLogsBucket->node().path()) + "; do it where that bucket is made");
  } else if (props.serverAccessLogsPrefix) {
    allowLogDelivery(*this, props.serverAccessLogsPrefix);
  }
}

void Bucket::allowLogDelivery(Bucket& from, const Str& prefix) {
  if (!usesBucketPolicyForLogs(*this)) {
    if (accessControl_ && *accessControl_ != BucketAccessControl::LOG_DELIVERY_WRITE) {
      throw Error(*this,
                  "access logs need accessControl LOG_DELIVERY_WRITE here; leave accessControl out, or set the flag "
                  "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy",
                  "access-logs");
    }
    accessControl_ = BucketAccessControl::LOG_DELIVERY_WRITE;
    rendering::ownershipControls(*this, objectOwnership_, accessControl_);
    return;
  }
  iam::Conditions conditions;
  if (&stack() == &from.stack()) {
    conditions = {{"ArnLike", Json::obj({{"aws:SourceArn", from.bucketArn()}})},
                  {"StringEquals", Json::obj({{"aws:SourceAccount", from.env().account}})}};
  }
  addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:PutObject"},
                                            .conditions = conditions,
                                            .effect = iam::Effect::ALLOW,
                                            .principals = {iam::ServicePrincipal("logging.s3.amazonaws.com")},
                                            .resources = {arnForObjects(prefix ? prefix + "*" : Str("*"))}}));
}

}  // namespace cdk::s3
