#include <constructs/aws/ecs/cluster.hpp>

#include <string>
#include <vector>

#include <cdk/aspects.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/ecs/cluster.hpp>
#include <cdk/cfn/ecs/cluster_capacity_provider_associations.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::ecs {

namespace {

// Each in the order of its enum.
constexpr std::string_view kInsights[] = {"enabled", "disabled", "enhanced"};
constexpr std::string_view kLoggings[] = {"NONE", "DEFAULT", "OVERRIDE"};

bool isGiven(const ExecuteCommandLogConfiguration& c) {
  return c.cloudWatchEncryptionEnabled.isSet() || c.cloudWatchLogGroup || c.s3Bucket || c.s3EncryptionEnabled.isSet() || c.s3KeyPrefix;
}
bool isGiven(const ExecuteCommandConfiguration& c) {
  return c.kmsKey || c.logging || isGiven(c.logConfiguration);
}

List<CfnCluster::ClusterSettingsProperty> settings(const ClusterProps& props) {
  if (!props.containerInsights.isSet() && !props.containerInsightsV2) return {};
  const ContainerInsights older = props.containerInsights.isTrue() ? ContainerInsights::ENABLED : ContainerInsights::DISABLED;
  return {{.name = "containerInsights", .value = cdk::detail::enumText(props.containerInsightsV2.valueOr(older), kInsights)}};
}

Box<CfnCluster::ExecuteCommandLogConfigurationProperty> renderLogging(const Construct& cluster, const ExecuteCommandLogConfiguration& c) {
  if (!isGiven(c)) return {};
  if (c.s3EncryptionEnabled.isTrue() && !c.s3Bucket) throw Error(cluster, "s3EncryptionEnabled needs s3Bucket", "execute-command");
  if (c.cloudWatchEncryptionEnabled.isTrue() && !c.cloudWatchLogGroup) {
    throw Error(cluster, "cloudWatchEncryptionEnabled needs cloudWatchLogGroup", "execute-command");
  }
  return {{.cloudWatchEncryptionEnabled = c.cloudWatchEncryptionEnabled,
           .cloudWatchLogGroupName = c.cloudWatchLogGroup ? c.cloudWatchLogGroup->logGroupName() : Str(),
           .s3BucketName = c.s3Bucket ? c.s3Bucket->bucketName() : Str(),
           .s3EncryptionEnabled = c.s3EncryptionEnabled,
           .s3KeyPrefix = c.s3KeyPrefix}};
}

Str idOf(Use<kms::IKey> key) {
  return key ? key->keyId() : Str();
}

Box<CfnCluster::ClusterConfigurationProperty> configuration(const Construct& cluster, const ClusterProps& props) {
  const ExecuteCommandConfiguration& command = props.executeCommandConfiguration;
  const ManagedStorageConfiguration& storage = props.managedStorageConfiguration;
  CfnCluster::ClusterConfigurationProperty made;
  if (isGiven(command)) {
    made.executeCommandConfiguration = {{.kmsKeyId = command.kmsKey ? command.kmsKey->keyArn() : Str(),
                                         .logConfiguration = renderLogging(cluster, command.logConfiguration),
                                         .logging = cdk::detail::enumText(command.logging, kLoggings)}};
  }
  if (storage.fargateEphemeralStorageKmsKey || storage.kmsKey) {
    made.managedStorageConfiguration = {
        {.fargateEphemeralStorageKmsKeyId = idOf(storage.fargateEphemeralStorageKmsKey), .kmsKeyId = idOf(storage.kmsKey)}};
  }
  return made.executeCommandConfiguration || made.managedStorageConfiguration ? Box<CfnCluster::ClusterConfigurationProperty>(made)
                                                                              : Box<CfnCluster::ClusterConfigurationProperty>();
}

void letFargateUse(kms::IKey& key, const Str& clusterName) {
  const Json equals = clusterName ? Json::obj({{"kms:EncryptionContext:aws:ecs:clusterAccount", Json::arr({Aws::ACCOUNT_ID})},
                                               {"kms:EncryptionContext:aws:ecs:clusterName", Json::arr({clusterName})}})
                                  : Json::obj({{"kms:EncryptionContext:aws:ecs:clusterAccount", Json::arr({Aws::ACCOUNT_ID})}});
  key.addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:GenerateDataKeyWithoutPlaintext"},
                                                .conditions = {{"StringEquals", equals}},
                                                .principals = {iam::ServicePrincipal("fargate.amazonaws.com")},
                                                .resources = {"*"},
                                                .sid = "Allow generate data key access for Fargate tasks."}));
  key.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:CreateGrant"},
                            .conditions = {{"StringEquals", equals},
                                           {"ForAllValues:StringEquals", Json::obj({{"kms:GrantOperations", Json::arr({"Decrypt"})}})}},
                            .principals = {iam::ServicePrincipal("fargate.amazonaws.com")},
                            .resources = {"*"},
                            .sid = "Allow grant creation permission for Fargate tasks."}));
}

bool isFargate(const CapacityProviderStrategy& strategy) {
  return !strategy.capacityProvider.isToken() && strategy.capacityProvider.text().find("FARGATE") != std::string_view::npos;
}

bool hasBase(const CapacityProviderStrategy& strategy) {
  return strategy.base && (strategy.base.isToken() || strategy.base.number() != 0);
}

}  // namespace

/// Says which providers the cluster has when all are known.
class Cluster::AssociateProviders final : public IAspect {
 public:
  AssociateProviders(Cluster* cluster, const Str& id) : cluster_(cluster), id_(id) {}
  void visit(Construct& node) override {
    if (&node != cluster_ || (cluster_->providers_.empty() && cluster_->strategy_.empty())) return;
    using L1 = CfnClusterCapacityProviderAssociations;
    std::vector<L1::CapacityProviderStrategyProperty> strategy;
    for (const CapacityProviderStrategy& s : cluster_->strategy_) {
      strategy.push_back({.base = s.base, .capacityProvider = s.capacityProvider, .weight = s.weight});
    }
    cluster_->add<L1>(id_.text(), L1::Props{.capacityProviders = List<Str>(cluster_->providers_),
                                            .cluster = cluster_->clusterName(),
                                            .defaultCapacityProviderStrategy = List<L1::CapacityProviderStrategyProperty>(strategy)});
  }

 private:
  Cluster* cluster_;
  Str id_;
};

Cluster::Cluster(Scope scope, std::string_view id, const ClusterProps& props) : ICluster(scope, id, {.physicalName = props.clusterName}) {
  if (props.containerInsights.isSet() && props.containerInsightsV2) {
    throw Error(*this, "containerInsights and containerInsightsV2 exclude each other; give the second", "container-insights");
  }
  if (props.enableFargateCapacityProviders.isTrue()) enableFargateCapacityProviders();
  const ExecuteCommandConfiguration& command = props.executeCommandConfiguration;
  if ((command.logging == ExecuteCommandLogging::OVERRIDE) != isGiven(command.logConfiguration)) {
    throw Error(*this, "logConfiguration of executeCommandConfiguration and logging OVERRIDE must be given together", "execute-command");
  }
  executeCommand_ = command;
  hasExecuteCommand_ = isGiven(command);
  auto& resource = add<CfnCluster>(
      "Resource",
      CfnCluster::Props{.clusterName = physicalName(), .clusterSettings = settings(props), .configuration = configuration(*this, props)});
  clusterArn_ = getResourceArnAttribute(resource.attrArn(), {.resource = "cluster", .resourceName = physicalName(), .service = "ecs"});
  clusterName_ = getResourceNameAttribute(resource.ref());
  vpc_ = props.vpc;
  if (!vpc_) vpc_ = add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2});
  if (props.managedStorageConfiguration.fargateEphemeralStorageKmsKey) {
    letFargateUse(*props.managedStorageConfiguration.fargateEphemeralStorageKmsKey, props.clusterName);
  }
  const bool mutating = FeatureFlags::of(*this).isEnabled("@aws-cdk/core:aspectPrioritiesMutating");
  Aspects::of(*this).add(make<AssociateProviders>(this, id), {.priority = mutating ? AspectPriority::MUTATING : AspectPriority::DEFAULT});
}

bool Cluster::isCluster(const Construct& construct) {
  return dynamic_cast<const Cluster*>(&construct) != nullptr;
}

void Cluster::enableFargateCapacityProviders() {
  for (const Str& provider : {Str("FARGATE"), Str("FARGATE_SPOT")}) {
    if (!providers_.contains(provider)) providers_.push(provider);
  }
}

void Cluster::addDefaultCapacityProviderStrategy(const List<CapacityProviderStrategy>& strategy) {
  if (!strategy_.empty()) throw Error(*this, "the cluster has a default capacity provider strategy already", "capacity-strategy");
  std::size_t fargate = 0, bases = 0;
  for (const CapacityProviderStrategy& s : strategy) {
    fargate += isFargate(s);
    bases += hasBase(s);
  }
  if (fargate != 0 && fargate != strategy.size()) {
    throw Error(*this, "a capacity provider strategy must not mix Fargate with other providers", "capacity-strategy");
  }
  for (const CapacityProviderStrategy& s : strategy) {
    if (!providers_.contains(s.capacityProvider)) {
      throw Error(*this, "the cluster has no capacity provider " + std::string(s.capacityProvider.text()) + "; add it before the strategy",
                  "capacity-provider");
    }
  }
  if (bases > 1) throw Error(*this, "one capacity provider of a strategy can have a base above 0", "capacity-strategy");
  for (const CapacityProviderStrategy& s : strategy) strategy_.push(s);
}

Str Cluster::arnForTasks(const Str& keyPattern) const {
  return stack().formatArn(
      {.arnFormat = ArnFormat::SLASH_RESOURCE_NAME, .resource = "task", .resourceName = clusterName_ + "/" + keyPattern, .service = "ecs"});
}

cloudwatch::Metric Cluster::metric(const Str& metricName, const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.dimensionsMap = {{"ClusterName", clusterName_}}, .metricName = metricName, .namespace_ = "AWS/ECS"})
      .with(props)
      .attachTo(*this);
}

}  // namespace cdk::ecs
