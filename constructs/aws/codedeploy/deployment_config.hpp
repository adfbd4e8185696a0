#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/codedeploy/host_health_config.hpp>

namespace cdk::codedeploy {

class TrafficRouting;

/// How fast a deployment goes, made here, imported, or one of CodeDeploy's own.
class IBaseDeploymentConfig {
 public:
  virtual Str deploymentConfigName() const = 0;
  virtual Str deploymentConfigArn() const = 0;
  /// The same in the account and region of a deployment group, for configurations of CodeDeploy's own.
  virtual Use<IBaseDeploymentConfig> bindEnvironment(Resource& deploymentGroup);
  /// The construct behind it, or null.
  virtual Construct* construct() { return nullptr; }

 protected:
  ~IBaseDeploymentConfig() = default;
};
using IBindableDeploymentConfig = IBaseDeploymentConfig;
using IEcsDeploymentConfig = IBaseDeploymentConfig;
using ILambdaDeploymentConfig = IBaseDeploymentConfig;
using IServerDeploymentConfig = IBaseDeploymentConfig;

/// A configuration of CodeDeploy's own.
struct PredefinedDeploymentConfig : Use<IBaseDeploymentConfig> {
  constexpr explicit PredefinedDeploymentConfig(IBaseDeploymentConfig* config) : Use(config, 0) {}
};

/// What is deployed to.
enum class ComputePlatform { SERVER, LAMBDA, ECS };

/// Deployment to one zone after the other.
struct ZonalConfig {
  /// How long the first zone is watched; 0 or at least 1 second.
  Opt<Duration> firstZoneMonitorDuration = {};
  Opt<MinimumHealthyHostsPerZone> minimumHealthyHostsPerZone = {};
  /// How long each zone is watched; 0 or at least 1 second.
  Opt<Duration> monitorDuration = {};
};

struct BaseDeploymentConfigProps {
  /// Default: SERVER
  Opt<ComputePlatform> computePlatform = {};
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str deploymentConfigName = {};
  /// Servers only.
  Opt<MinimumHealthyHosts> minimumHealthyHosts = {};
  /// Not for servers.
  Use<TrafficRouting> trafficRouting = {};
  /// Servers only; given as soon as one field is.
  ZonalConfig zonalConfig = {};
};

/// Base of the configurations of this app.
class BaseDeploymentConfig : public Resource, public IBaseDeploymentConfig {
 public:
  using Props = BaseDeploymentConfigProps;
  BaseDeploymentConfig(Scope scope, std::string_view id, const BaseDeploymentConfigProps& props = {});
  Str deploymentConfigName() const override { return name_; }
  Str deploymentConfigArn() const override { return arn_; }
  Construct* construct() override { return this; }

 private:
  Str name_ = {};
  Str arn_ = {};
};

struct EcsDeploymentConfigProps {
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str deploymentConfigName = {};
  /// Default: TrafficRouting::allAtOnce()
  Use<TrafficRouting> trafficRouting = {};
};
using LambdaDeploymentConfigProps = EcsDeploymentConfigProps;

struct ServerDeploymentConfigProps {
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str deploymentConfigName = {};
  ReqOpt<MinimumHealthyHosts, "minimumHealthyHosts"> minimumHealthyHosts;
  /// Given as soon as one field is.
  ZonalConfig zonalConfig = {};
};

/// How traffic moves to a new version of an ECS service.
class EcsDeploymentConfig : public BaseDeploymentConfig {
 public:
  static const PredefinedDeploymentConfig ALL_AT_ONCE, LINEAR_10PERCENT_EVERY_1MINUTES, LINEAR_10PERCENT_EVERY_3MINUTES;
  static const PredefinedDeploymentConfig CANARY_10PERCENT_5MINUTES, CANARY_10PERCENT_15MINUTES;

  using Props = EcsDeploymentConfigProps;
  EcsDeploymentConfig(Scope scope, std::string_view id, const EcsDeploymentConfigProps& props = {});
  static Use<IEcsDeploymentConfig> fromEcsDeploymentConfigName(Construct& scope, std::string_view id, const Str& ecsDeploymentConfigName,
                                                               Location at = Location::current());
};

/// How traffic moves to a new version of a function.
class LambdaDeploymentConfig : public BaseDeploymentConfig {
 public:
  static const PredefinedDeploymentConfig ALL_AT_ONCE, CANARY_10PERCENT_30MINUTES, CANARY_10PERCENT_5MINUTES, CANARY_10PERCENT_10MINUTES;
  static const PredefinedDeploymentConfig CANARY_10PERCENT_15MINUTES, LINEAR_10PERCENT_EVERY_10MINUTES, LINEAR_10PERCENT_EVERY_1MINUTE;
  static const PredefinedDeploymentConfig LINEAR_10PERCENT_EVERY_2MINUTES, LINEAR_10PERCENT_EVERY_3MINUTES;

  using Props = LambdaDeploymentConfigProps;
  LambdaDeploymentConfig(Scope scope, std::string_view id, const LambdaDeploymentConfigProps& props = {});
  static Use<ILambdaDeploymentConfig> fromLambdaDeploymentConfigName(Construct& scope, std::string_view id,
                                                                     const Str& lambdaDeploymentConfigName,
                                                                     Location at = Location::current());
};

/// How many servers stay up during a deployment.
class ServerDeploymentConfig : public BaseDeploymentConfig {
 public:
  static const PredefinedDeploymentConfig ONE_AT_A_TIME, HALF_AT_A_TIME, ALL_AT_ONCE;

  using Props = ServerDeploymentConfigProps;
  ServerDeploymentConfig(Scope scope, std::string_view id, const ServerDeploymentConfigProps& props);
  static Use<IServerDeploymentConfig> fromServerDeploymentConfigName(Construct& scope, std::string_view id,
                                                                     const Str& serverDeploymentConfigName,
                                                                     Location at = Location::current());
};

}  // namespace cdk::codedeploy
