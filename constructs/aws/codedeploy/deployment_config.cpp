#include <constructs/aws/codedeploy/deployment_config.hpp>

#include <string>

#include <cdk/aws.hpp>
#include <cdk/cfn/codedeploy/deployment_config.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codedeploy/traffic_routing_config.hpp>

#include "names.hpp"

namespace cdk::codedeploy {

Use<IBaseDeploymentConfig> IBaseDeploymentConfig::bindEnvironment(Resource&) {
  return Use<IBaseDeploymentConfig>::of(*this);
}

namespace {

Str arnOf(const Str& name, const Str& account, const Str& region) {
  ArnComponents parts = detail::arnParts("deploymentconfig", name);
  parts.account = account;
  parts.partition = Aws::PARTITION;
  parts.region = region;
  return Arn::format(parts);
}

/// One of CodeDeploy's own, seen from a deployment group.
class Bound final : public IBaseDeploymentConfig {
 public:
  Bound(const Str& name, const Str& arn) : name_(name), arn_(arn) {}
  Str deploymentConfigName() const override { return name_; }
  Str deploymentConfigArn() const override { return arn_; }

 private:
  Str name_;
  Str arn_;
};

/// One of CodeDeploy's own; a constant.
class Predefined final : public IBaseDeploymentConfig {
 public:
  constexpr explicit Predefined(const char* name) : name_(name) {}
  Str deploymentConfigName() const override { return name_; }
  Str deploymentConfigArn() const override { return arnOf(name_, Aws::ACCOUNT_ID, Aws::REGION); }
  Use<IBaseDeploymentConfig> bindEnvironment(Resource& group) override {
    return make<Bound>(name_, arnOf(name_, group.env().account, group.env().region));
  }

 private:
  const char* name_;
};

template <Name name>
constinit Predefined predefined{name.text};
template <Name name>
constexpr PredefinedDeploymentConfig own() {
  return PredefinedDeploymentConfig(&predefined<name>);
}

struct ImportProps {
  Str name;
};

class Imported final : public Resource, public IBaseDeploymentConfig {
 public:
  using Props = ImportProps;
  Imported(Scope scope, std::string_view id, const ImportProps& props) : Resource(scope, id), name_(props.name) {
    arn_ = Stack::of(scope).formatArn(detail::arnParts("deploymentconfig", props.name));
  }
  Str deploymentConfigName() const override { return name_; }
  Str deploymentConfigArn() const override { return arn_; }
  Construct* construct() override { return this; }

 private:
  Str name_;
  Str arn_;
};

Use<IBaseDeploymentConfig> byName(Construct& scope, std::string_view id, const Str& name, Location at) {
  return scope.add<Imported>(std::string(id) + ":Imported", {name}, at);
}

void checkDuration(const Construct& config, const Opt<Duration>& duration, const char* name) {
  if (!duration || duration->isUnresolved()) return;
  const double milliseconds = duration->toMilliseconds().number();
  if (milliseconds > 0 && milliseconds < 1000) {
    throw Error(config, std::string(name) + " must be 0 or at least 1 second, got " + std::string(duration->toHumanString().text()),
                "zonal-config");
  }
}

Num seconds(const Opt<Duration>& duration) {
  return duration ? duration->toSeconds() : Num();
}

Box<CfnDeploymentConfig::ZonalConfigProperty> render(const Construct& config, const ZonalConfig& zonal) {
  checkDuration(config, zonal.monitorDuration, "monitorDuration");
  checkDuration(config, zonal.firstZoneMonitorDuration, "firstZoneMonitorDuration");
  if (!zonal.monitorDuration && !zonal.firstZoneMonitorDuration && !zonal.minimumHealthyHostsPerZone) return {};
  CfnDeploymentConfig::ZonalConfigProperty made{.firstZoneMonitorDurationInSeconds = seconds(zonal.firstZoneMonitorDuration),
                                                .monitorDurationInSeconds = seconds(zonal.monitorDuration)};
  if (zonal.minimumHealthyHostsPerZone) {
    made.minimumHealthyHostsPerZone = CfnDeploymentConfig::MinimumHealthyHostsPerZoneProperty{
        .type = zonal.minimumHealthyHostsPerZone->type(), .value = zonal.minimumHealthyHostsPerZone->value()};
  }
  return made;
}

Box<CfnDeploymentConfig::TrafficRoutingConfigProperty> render(Construct& scope, const Use<TrafficRouting>& routing) {
  if (!routing) return {};
  const TrafficRoutingConfig config = routing->bind(scope);
  CfnDeploymentConfig::TrafficRoutingConfigProperty made{.type = config.type};
  if (config.timeBasedCanary) {
    made.timeBasedCanary = CfnDeploymentConfig::TimeBasedCanaryProperty{.canaryInterval = config.timeBasedCanary->canaryInterval,
                                                                        .canaryPercentage = config.timeBasedCanary->canaryPercentage};
  }
  if (config.timeBasedLinear) {
    made.timeBasedLinear = CfnDeploymentConfig::TimeBasedLinearProperty{.linearInterval = config.timeBasedLinear->linearInterval,
                                                                        .linearPercentage = config.timeBasedLinear->linearPercentage};
  }
  return made;
}

Str text(ComputePlatform platform) {
  static constexpr const char* kNames[] = {"Server", "Lambda", "ECS"};
  return kNames[static_cast<int>(platform)];
}

BaseDeploymentConfigProps onPlatform(const EcsDeploymentConfigProps& props, ComputePlatform platform) {
  return {.computePlatform = platform,
          .deploymentConfigName = props.deploymentConfigName,
          .trafficRouting = props.trafficRouting ? props.trafficRouting : TrafficRouting::allAtOnce()};
}

BaseDeploymentConfigProps forServers(const ServerDeploymentConfigProps& props) {
  return {.deploymentConfigName = props.deploymentConfigName,
          .minimumHealthyHosts = *props.minimumHealthyHosts,
          .zonalConfig = props.zonalConfig};
}

}  // namespace

constinit const PredefinedDeploymentConfig EcsDeploymentConfig::ALL_AT_ONCE = own<"CodeDeployDefault.ECSAllAtOnce">();
constinit const PredefinedDeploymentConfig EcsDeploymentConfig::LINEAR_10PERCENT_EVERY_1MINUTES =
    own<"CodeDeployDefault.ECSLinear10PercentEvery1Minutes">();
constinit const PredefinedDeploymentConfig EcsDeploymentConfig::LINEAR_10PERCENT_EVERY_3MINUTES =
    own<"CodeDeployDefault.ECSLinear10PercentEvery3Minutes">();
constinit const PredefinedDeploymentConfig EcsDeploymentConfig::CANARY_10PERCENT_5MINUTES =
    own<"CodeDeployDefault.ECSCanary10Percent5Minutes">();
constinit const PredefinedDeploymentConfig EcsDeploymentConfig::CANARY_10PERCENT_15MINUTES =
    own<"CodeDeployDefault.ECSCanary10Percent15Minutes">();

constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::ALL_AT_ONCE = own<"CodeDeployDefault.LambdaAllAtOnce">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::CANARY_10PERCENT_30MINUTES =
    own<"CodeDeployDefault.LambdaCanary10Percent30Minutes">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::CANARY_10PERCENT_5MINUTES =
    own<"CodeDeployDefault.LambdaCanary10Percent5Minutes">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::CANARY_10PERCENT_10MINUTES =
    own<"CodeDeployDefault.LambdaCanary10Percent10Minutes">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::CANARY_10PERCENT_15MINUTES =
    own<"CodeDeployDefault.LambdaCanary10Percent15Minutes">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::LINEAR_10PERCENT_EVERY_10MINUTES =
    own<"CodeDeployDefault.LambdaLinear10PercentEvery10Minutes">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::LINEAR_10PERCENT_EVERY_1MINUTE =
    own<"CodeDeployDefault.LambdaLinear10PercentEvery1Minute">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::LINEAR_10PERCENT_EVERY_2MINUTES =
    own<"CodeDeployDefault.LambdaLinear10PercentEvery2Minutes">();
constinit const PredefinedDeploymentConfig LambdaDeploymentConfig::LINEAR_10PERCENT_EVERY_3MINUTES =
    own<"CodeDeployDefault.LambdaLinear10PercentEvery3Minutes">();

constinit const PredefinedDeploymentConfig ServerDeploymentConfig::ONE_AT_A_TIME = own<"CodeDeployDefault.OneAtATime">();
constinit const PredefinedDeploymentConfig ServerDeploymentConfig::HALF_AT_A_TIME = own<"CodeDeployDefault.HalfAtATime">();
constinit const PredefinedDeploymentConfig ServerDeploymentConfig::ALL_AT_ONCE = own<"CodeDeployDefault.AllAtOnce">();

BaseDeploymentConfig::BaseDeploymentConfig(Scope scope, std::string_view id, const BaseDeploymentConfigProps& props)
    : Resource(scope, id, {.physicalName = props.deploymentConfigName}) {
  const bool servers = !props.computePlatform || props.computePlatform == ComputePlatform::SERVER;
  if (props.trafficRouting && servers) throw Error(*this, "trafficRouting is not for servers; leave it out", "deployment-config");
  if (props.minimumHealthyHosts && !servers)
    throw Error(*this, "minimumHealthyHosts is for servers only; leave it out", "deployment-config");
  CfnDeploymentConfig::Props made{.computePlatform = props.computePlatform ? text(*props.computePlatform) : Str(),
                                  .deploymentConfigName = physicalName()};
  made.trafficRoutingConfig = render(*this, props.trafficRouting);
  made.zonalConfig = render(*this, props.zonalConfig);
  if (props.minimumHealthyHosts) {
    made.minimumHealthyHosts = CfnDeploymentConfig::MinimumHealthyHostsProperty{.type = props.minimumHealthyHosts->type(),
                                                                                .value = props.minimumHealthyHosts->value()};
  }
  const auto& resource = add<CfnDeploymentConfig>("Resource", made);
  name_ = getResourceNameAttribute(resource.ref());
  arn_ = getResourceArnAttribute(arnOf(resource.ref(), Aws::ACCOUNT_ID, Aws::REGION), detail::arnParts("deploymentconfig", physicalName()));
  detail::checkNameLater(*this, "deployment configuration", physicalName());
}

EcsDeploymentConfig::EcsDeploymentConfig(Scope scope, std::string_view id, const EcsDeploymentConfigProps& props)
    : BaseDeploymentConfig(scope, id, onPlatform(props, ComputePlatform::ECS)) {}
LambdaDeploymentConfig::LambdaDeploymentConfig(Scope scope, std::string_view id, const LambdaDeploymentConfigProps& props)
    : BaseDeploymentConfig(scope, id, onPlatform(props, ComputePlatform::LAMBDA)) {}
ServerDeploymentConfig::ServerDeploymentConfig(Scope scope, std::string_view id, const ServerDeploymentConfigProps& props)
    : BaseDeploymentConfig(scope, id, forServers(props)) {}

Use<IEcsDeploymentConfig> EcsDeploymentConfig::fromEcsDeploymentConfigName(Construct& scope, std::string_view id, const Str& name,
                                                                           Location at) {
  return byName(scope, id, name, at);
}
Use<ILambdaDeploymentConfig> LambdaDeploymentConfig::fromLambdaDeploymentConfigName(Construct& scope, std::string_view id, const Str& name,
                                                                                    Location at) {
  return byName(scope, id, name, at);
}
Use<IServerDeploymentConfig> ServerDeploymentConfig::fromServerDeploymentConfigName(Construct& scope, std::string_view id, const Str& name,
                                                                                    Location at) {
  return byName(scope, id, name, at);
}

}  // namespace cdk::codedeploy
