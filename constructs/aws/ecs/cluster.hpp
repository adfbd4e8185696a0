#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::ec2 {
class IVpc;
}
namespace cdk::kms {
class IKey;
}
namespace cdk::logs {
class ILogGroup;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::ecs {

/// What CloudWatch learns about containers.
enum class ContainerInsights { ENABLED, DISABLED, ENHANCED };

/// Where the sessions of `execute command` are logged.
enum class ExecuteCommandLogging {
  NONE,      ///< nowhere
  DEFAULT,   ///< to the log group of the task
  OVERRIDE,  ///< to what logConfiguration says
};

struct ExecuteCommandLogConfiguration {
  /// Needs a log group. Default: false
  Bool cloudWatchEncryptionEnabled = {};
  Use<logs::ILogGroup> cloudWatchLogGroup = {};
  Use<s3::IBucket> s3Bucket = {};
  /// Needs a bucket. Default: false
  Bool s3EncryptionEnabled = {};
  /// Default: none
  Str s3KeyPrefix = {};
};

/// How sessions of `execute command` are encrypted and logged.
struct ExecuteCommandConfiguration {
  /// Default: a key of the service
  Use<kms::IKey> kmsKey = {};
  /// With logging OVERRIDE, and only then.
  ExecuteCommandLogConfiguration logConfiguration = {};
  /// Default: DEFAULT
  Opt<ExecuteCommandLogging> logging = {};
};

/// Keys for the disks of the service.
struct ManagedStorageConfiguration {
  /// Encrypts the disks of Fargate tasks; its policy lets Fargate use it. Default: a key of AWS
  Use<kms::IKey> fargateEphemeralStorageKmsKey = {};
  /// Encrypts managed volumes. Default: a key of AWS
  Use<kms::IKey> kmsKey = {};
};

/// How many tasks a capacity provider gets.
struct CapacityProviderStrategy {
  /// Tasks that run here before the weights count; for one provider only. Default: 0
  Num base = {};
  /// Name, such as `FARGATE_SPOT`.
  Req<Str, "capacityProvider"> capacityProvider;
  /// Share of the tasks. Default: 0
  Num weight = {};
};

/// A cluster, made here or imported.
class ICluster : public Resource, public ec2::IConnectable {
 public:
  using Resource::Resource;
  Str clusterArn() const { return clusterArn_; }
  Str clusterName() const { return clusterName_; }
  /// Raises an error for one imported by its ARN alone.
  ec2::IVpc& vpc() const;
  /// Of its instances. Raises an error for one imported by its ARN alone.
  ec2::Connections connections() override;
  /// Are there instances to run tasks? Raises an error for one imported by its ARN alone.
  bool hasEc2Capacity() const;
  /// Null when there is none.
  const ExecuteCommandConfiguration* executeCommandConfiguration() const { return hasExecuteCommand_ ? &executeCommand_ : nullptr; }

 protected:
  ~ICluster() = default;
  Str clusterArn_ = {};
  Str clusterName_ = {};
  ec2::Connections connections_;
  ExecuteCommandConfiguration executeCommand_ = {};
  bool hasExecuteCommand_ = false;
  bool hasEc2Capacity_ = false;
  bool onlyArn_ = false;
  Use<ec2::IVpc> vpc_ = {};

 private:
  void requireAttributes(std::string_view attribute) const;
};

/// Grants on a cluster, by what they are for.
class ClusterGrants {
 public:
  static ClusterGrants fromCluster(ICluster& resource) { return ClusterGrants(resource); }
  /// Lets the grantee protect tasks of the cluster from being stopped.
  iam::Grant taskProtection(Use<iam::IGrantable> grantee) const;

 private:
  explicit ClusterGrants(ICluster& resource) : resource_(&resource) {}
  ICluster* resource_;
};

struct ClusterProps {
  /// Default: chosen by CloudFormation
  Str clusterName = {};
  /// Older way to say containerInsightsV2; not both. Default: as the account says
  Bool containerInsights = {};
  /// Default: as the account says
  Opt<ContainerInsights> containerInsightsV2 = {};
  /// Offers FARGATE and FARGATE_SPOT as capacity providers. Default: false
  Bool enableFargateCapacityProviders = {};
  /// Default: as the service does
  ExecuteCommandConfiguration executeCommandConfiguration = {};
  /// Default: keys of AWS
  ManagedStorageConfiguration managedStorageConfiguration = {};
  /// Network of the tasks. Default: a new one with two zones
  Use<ec2::IVpc> vpc = {};
};

struct ClusterAttributes {
  /// Default: from the name
  Str clusterArn = {};
  Req<Str, "clusterName"> clusterName;
  /// Default: none
  ExecuteCommandConfiguration executeCommandConfiguration = {};
  /// Default: true
  Bool hasEc2Capacity = {};
  /// Of the instances. Default: none
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  Req<Use<ec2::IVpc>, "vpc"> vpc;
};

/// A cluster of this app: where services and tasks run.
class Cluster : public ICluster {
 public:
  using Props = ClusterProps;
  Cluster(Scope scope, std::string_view id, const ClusterProps& props = {});
  static bool isCluster(const Construct& construct);
  static ICluster& fromClusterAttributes(Construct& scope, std::string_view id, const ClusterAttributes& attrs,
                                         Location at = Location::current());
  /// By its ARN. Raises an error when the ARN holds no name.
  static ICluster& fromClusterArn(Construct& scope, std::string_view id, const Str& clusterArn, Location at = Location::current());

  /// Offers FARGATE and FARGATE_SPOT as capacity providers.
  void enableFargateCapacityProviders();
  /// The strategy of services that have none; providers must be the cluster's. Raises an error the second time, for a mix of Fargate and others
  /// and for more than one base.
  void addDefaultCapacityProviderStrategy(const List<CapacityProviderStrategy>& defaultCapacityProviderStrategy);
  List<CapacityProviderStrategy> defaultCapacityProviderStrategy() const { return List<CapacityProviderStrategy>(strategy_); }
  List<Str> capacityProviderNames() const { return List<Str>(providers_); }
  /// ARN of the tasks whose id fits; `*` for all.
  Str arnForTasks(const Str& keyPattern) const;
  ClusterGrants grants() { return ClusterGrants::fromCluster(*this); }
  /// As `grants().taskProtection(grantee)`.
  iam::Grant grantTaskProtection(Use<iam::IGrantable> grantee) { return grants().taskProtection(grantee); }

  /// Any metric of the cluster. Default: the average over 5 minutes
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Per cent of the instances' CPU that tasks reserve.
  cloudwatch::Metric metricCpuReservation(const cloudwatch::MetricOptions& props = {}) const { return metric("CPUReservation", props); }
  /// Per cent of the CPU that tasks use.
  cloudwatch::Metric metricCpuUtilization(const cloudwatch::MetricOptions& props = {}) const { return metric("CPUUtilization", props); }
  /// Per cent of the instances' memory that tasks reserve.
  cloudwatch::Metric metricMemoryReservation(const cloudwatch::MetricOptions& props = {}) const {
    return metric("MemoryReservation", props);
  }
  /// Per cent of the memory that tasks use.
  cloudwatch::Metric metricMemoryUtilization(const cloudwatch::MetricOptions& props = {}) const {
    return metric("MemoryUtilization", props);
  }

 private:
  class AssociateProviders;
  Vec<Str> providers_;
  Vec<CapacityProviderStrategy> strategy_;
};

}  // namespace cdk::ecs
