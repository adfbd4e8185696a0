#include <constructs/aws/ecs/base_service.hpp>

#include <chrono>
#include <cmath>
#include <ctime>
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ecs/service.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/alternate_target.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/scalable_task_count.hpp>
#include <constructs/aws/ecs/service_checks.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_listener.hpp>

namespace cdk::ecs {

namespace elb = elasticloadbalancingv2;

namespace {

bool isSelected(const ec2::SubnetSelection& s) {
  return s.availabilityZones || s.onePerAz.isSet() || s.subnetFilters || s.subnetGroupName || s.subnetType || s.subnets;
}

bool controlledBy(const BaseServiceOptions& props, DeploymentControllerType type) {
  return props.deploymentController.type == type;
}

bool alarmsAvailable(const Str& region) {
  static constexpr std::string_view kWithout[] = {"aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b"};
  if (region.isToken()) return true;
  const Str partition = region_info::RegionInfo::get(region).partition();
  for (const std::string_view without : kWithout) {
    if (partition.is(without)) return false;
  }
  return true;
}

std::string now() {
  const auto time = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count() % 1000;
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S.", std::gmtime(&seconds));
  const std::string fraction = std::to_string(1000 + millis).substr(1);
  return text + fraction + "Z";
}

}  // namespace

class BaseService::BindHooks final : public IValidation {
 public:
  explicit BindHooks(BaseService* service) : service_(service) {}
  List<Str> validate() override {
    service_->bindHooks();
    return {};
  }

 private:
  BaseService* service_;
};

BaseService::BaseService(Scope scope, std::string_view id, const BaseServiceOptions& props, const detail::ServiceExtras& extras,
                         TaskDefinition& task)
    : IBaseService(scope, id, {.physicalName = props.serviceName}), gracePeriod_(props.healthCheckGracePeriod), taskDefinition_(&task) {
  cluster_ = props.cluster.get();
  ecsController_ = props.deploymentController.type.valueOr(DeploymentControllerType::ECS) == DeploymentControllerType::ECS;
  detail::checkService(*this, props, ecsController_);
  resource_ = &makeResource(props, extras);
  serviceArn_ = getResourceArnAttribute(
      resource_->ref(), {.resource = "service", .resourceName = cluster_->clusterName() + "/" + physicalName(), .service = "ecs"});
  serviceName_ = getResourceNameAttribute(resource_->attrName());
  node().addDependency(task.taskRole());
  detail::warnAboutService(*this, props, ecsController_);
  if (props.forceNewDeployment) useForceNewDeployment(props.forceNewDeployment->enabled, props.forceNewDeployment->nonce);
  chooseRevision(props);
  if (detail::isGiven(props.serviceConnectConfiguration)) enableServiceConnect(props.serviceConnectConfiguration);
  for (Use<ServiceManagedVolume> volume : props.volumeConfigurations) addVolume(*volume);
  if (props.enableExecuteCommand.isTrue()) setUpExecuteCommand();
  setUpAlarms(props);
  for (Use<IDeploymentLifecycleHookTarget> hook : props.lifecycleHooks) addLifecycleHook(hook);
  node().setDefaultChild(*resource_);
}

void BaseService::chooseRevision(const BaseServiceOptions& props) {
  const bool codeDeploy = controlledBy(props, DeploymentControllerType::CODE_DEPLOY);
  if (!codeDeploy && !props.taskDefinitionRevision) return;
  const bool numbered = !codeDeploy && !props.taskDefinitionRevision.is("latest");
  resource_->props().taskDefinition = numbered ? taskDefinition_->family() + ":" + props.taskDefinitionRevision : taskDefinition_->family();
  node().addDependency(*taskDefinition_);
}

void BaseService::useForceNewDeployment(const Bool& enabled, const Str& nonce) {
  if (!ecsController_) throw Error(*this, "forceNewDeployment needs the deployment controller ECS", "deployment-controller");
  if (nonce && !nonce.isToken() && (nonce.text().empty() || nonce.text().size() > 255)) {
    throw Error(*this, "the nonce of forceNewDeployment must have 1 to 255 characters, got " + std::to_string(nonce.text().size()),
                "nonce");
  }
  resource_->props().forceNewDeployment = {{.enableForceNewDeployment = enabled, .forceNewDeploymentNonce = nonce}};
}

void BaseService::forceNewDeployment(const Str& nonce) {
  useForceNewDeployment(true, nonce ? nonce : Str(now()));
}

void BaseService::setUpAlarms(const BaseServiceOptions& props) {
  if (props.deploymentAlarms) {
    if (props.deploymentAlarms->alarmNames.empty()) throw Error(*this, "deploymentAlarms needs at least one alarm name", "no-alarm");
    alarms_ = {.given = true,
               .enable = true,
               .names = props.deploymentAlarms->alarmNames,
               .rollback = !(props.deploymentAlarms->behavior == AlarmBehavior::FAIL_ON_ALARM)};
    return;
  }
  const bool leaveOut = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm");
  if (ecsController_ && !leaveOut && alarmsAvailable(stack().region())) {
    alarms_ = {.given = true, .enable = false, .names = List<Str>(nullptr, 0), .rollback = false};
  }
}

void BaseService::enableDeploymentAlarms(const List<Str>& alarmNames, const DeploymentAlarmOptions& options) {
  if (alarmNames.empty()) throw Error(*this, "enableDeploymentAlarms needs at least one alarm name", "no-alarm");
  for (const Str& name : alarmNames) {
    if (!name.isToken()) continue;
    Annotations::of(*this).addInfo(
        "a deployment alarm is named by a reference: if the alarm depends on this service, the stack cannot be deployed; give the alarm a "
        "name");
  }
  const bool rollback = !(options.behavior == AlarmBehavior::FAIL_ON_ALARM);
  if (alarms_.enable && options.behavior && rollback != alarms_.rollback) {
    throw Error(*this, "all deployment alarms of a service must have the same behavior", "alarm-behavior");
  }
  if (!alarms_.enable) alarms_ = {.given = true, .enable = true, .names = alarmNames, .rollback = rollback};
}

void BaseService::addLifecycleHook(Use<IDeploymentLifecycleHookTarget> target) {
  if (!ecsController_) throw Error(*this, "lifecycle hooks need the deployment controller ECS", "deployment-controller");
  if (hooks_.empty()) node().addValidation(make<BindHooks>(this));
  hooks_.push({target, {}});
}

void BaseService::addVolume(ServiceManagedVolume& volume) {
  volumes_.push(&volume);
}

ScalableTaskCount& BaseService::autoScaleTaskCount(const applicationautoscaling::EnableScalingProps& props) {
  if (scaling_) throw Error(*this, "the number of tasks of this service is scaled already", "scaling");
  iam::IRole& role =
      iam::Role::fromRoleArn(*this, "ScalingRole",
                             stack().formatArn({.region = "",
                                                .resource = "role/aws-service-role/ecs.application-autoscaling.amazonaws.com",
                                                .resourceName = "AWSServiceRoleForApplicationAutoScaling_ECSService",
                                                .service = "iam"}));
  scaling_ = &add<ScalableTaskCount>("TaskCount",
                                     ScalableTaskCountProps{.dimension = "ecs:service:DesiredCount",
                                                            .maxCapacity = props.maxCapacity,
                                                            .minCapacity = props.minCapacity,
                                                            .resourceId = format("service/{}/{}", cluster_->clusterName(), serviceName_),
                                                            .role = role,
                                                            .serviceNamespace = applicationautoscaling::ServiceNamespace::ECS});
  return *scaling_;
}

cloudwatch::Metric BaseService::metric(const Str& metricName, const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.dimensionsMap = {{"ClusterName", cluster_->clusterName()}, {"ServiceName", serviceName_}},
                             .metricName = metricName,
                             .namespace_ = "AWS/ECS"})
      .with(props)
      .attachTo(*this);
}

void BaseService::configureAwsVpcNetworkingWithSecurityGroups(ec2::IVpc& vpc, const Bool& assignPublicIp,
                                                              const ec2::SubnetSelection& vpcSubnets,
                                                              const List<Use<ec2::ISecurityGroup>>& securityGroups) {
  ec2::SubnetSelection subnets = vpcSubnets;
  if (!isSelected(subnets) && assignPublicIp.isTrue()) subnets.subnetType = ec2::SubnetType::PUBLIC;
  List<Use<ec2::ISecurityGroup>> groups = securityGroups;
  if (groups.empty()) groups = {add<ec2::SecurityGroup>("SecurityGroup", ec2::SecurityGroupProps{.vpc = vpc})};
  for (Use<ec2::ISecurityGroup> group : groups) connections_.addSecurityGroup(group);
  network_ = CfnService::NetworkConfigurationProperty{
      .awsvpcConfiguration = CfnService::AwsVpcConfigurationProperty{
          .assignPublicIp = assignPublicIp.isTrue() ? "ENABLED" : "DISABLED",
          .securityGroups = detail::mapped<Str>(groups, [](Use<ec2::ISecurityGroup> group) { return group->securityGroupId(); }),
          .subnets = vpc.selectSubnets(subnets).subnetIds}};
}

}  // namespace cdk::ecs
