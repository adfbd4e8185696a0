#include <constructs/aws/codedeploy/server_deployment_group.hpp>

#include <cdk/cfn/codedeploy/deployment_group.hpp>
#include <cdk/physical_name.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "deployment_group_parts.hpp"
#include "names.hpp"

namespace cdk::codedeploy {

namespace detail {

/// What is written late: alarms can be added any time.
struct ServerGroupState {
  const Construct& group;
  Alarms alarms;

  Box<CfnDeploymentGroup::AlarmConfigurationProperty> renderAlarms() { return alarms.render(group); }
  Box<CfnDeploymentGroup::AutoRollbackConfigurationProperty> renderRollback() { return alarms.renderRollback(group); }
};

}  // namespace detail

namespace {

Use<IServerDeploymentConfig> configOf(const Use<IServerDeploymentConfig>& given) {
  return given ? given : Use<IServerDeploymentConfig>(ServerDeploymentConfig::ONE_AT_A_TIME);
}

class Imported final : public IServerDeploymentGroup {
 public:
  using Props = ServerDeploymentGroupAttributes;
  Imported(Scope scope, std::string_view id, const ServerDeploymentGroupAttributes& attrs)
      : IServerDeploymentGroup(scope, id, {.environmentFromArn = detail::importedGroupArn(*attrs.application, attrs.deploymentGroupName)}) {
    import(attrs.application, configOf(attrs.deploymentConfig), attrs.deploymentGroupName);
  }
};

/// EC2 and other machines have types of their own for the same filters.
template <class Filter>
List<Filter> filtersOf(const Construct& group, const InstanceTagGroup& tags) {
  Vec<Filter> filters;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const InstanceTagGroup::Entry tag = tags.at(i);
    const bool anyKey = tag.key.is("");
    if (anyKey && tag.value.empty()) throw Error(group, "a filter of instance tags needs a key or a value", "instance-tags");
    if (tag.value.empty()) filters.push({.key = tag.key, .type = "KEY_ONLY"});
    for (const Str& value : tag.value) {
      filters.push(anyKey ? Filter{.type = "VALUE_ONLY", .value = value} : Filter{.key = tag.key, .type = "KEY_AND_VALUE", .value = value});
    }
  }
  return filters;
}

Box<CfnDeploymentGroup::EC2TagSetProperty> ec2Tags(const Construct& group, const InstanceTagSet& set) {
  Vec<CfnDeploymentGroup::EC2TagSetListObjectProperty> groups;
  for (const InstanceTagGroup& tags : set.instanceTagGroups())
    groups.push({.ec2TagGroup = filtersOf<CfnDeploymentGroup::EC2TagFilterProperty>(group, tags)});
  if (groups.empty()) return {};
  return CfnDeploymentGroup::EC2TagSetProperty{.ec2TagSetList = groups};
}

Box<CfnDeploymentGroup::OnPremisesTagSetProperty> onPremiseTags(const Construct& group, const InstanceTagSet& set) {
  Vec<CfnDeploymentGroup::OnPremisesTagSetListObjectProperty> groups;
  for (const InstanceTagGroup& tags : set.instanceTagGroups())
    groups.push({.onPremisesTagGroup = filtersOf<CfnDeploymentGroup::TagFilterProperty>(group, tags)});
  if (groups.empty()) return {};
  return CfnDeploymentGroup::OnPremisesTagSetProperty{.onPremisesTagSetList = groups};
}

Box<CfnDeploymentGroup::LoadBalancerInfoProperty> infoOf(const List<LoadBalancer>& balancers) {
  Vec<CfnDeploymentGroup::ELBInfoProperty> classic;
  Vec<CfnDeploymentGroup::TargetGroupInfoProperty> targetGroups;
  for (const LoadBalancer& balancer : balancers) {
    if (balancer.generation() == LoadBalancerGeneration::FIRST) {
      classic.push({.name = balancer.name()});
    } else {
      targetGroups.push({.name = balancer.name()});
    }
  }
  CfnDeploymentGroup::LoadBalancerInfoProperty info;
  if (!classic.empty()) info.elbInfoList = classic;
  if (!targetGroups.empty()) info.targetGroupInfoList = targetGroups;
  return info;
}

}  // namespace

InstanceTagSet::InstanceTagSet(const InstanceTagGroup& first, const InstanceTagGroup& second, const InstanceTagGroup& third) {
  Vec<InstanceTagGroup> groups;
  for (const InstanceTagGroup* group : {&first, &second, &third}) {
    if (group->isSet()) groups.push(*group);
  }
  groups_ = groups;
}

ServerDeploymentGroup::ServerDeploymentGroup(Scope scope, std::string_view id, const ServerDeploymentGroupProps& props)
    : IServerDeploymentGroup(scope, id, {.physicalName = props.deploymentGroupName}) {
  role_ = props.role
              ? props.role
              : Use<iam::IRole>(add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codedeploy.amazonaws.com")}));
  detail::checkNameLater(*this, "deployment group", physicalName());
  const bool generated = props.deploymentGroupName.val() == PhysicalName::GENERATE_IF_NEEDED.val();
  application_ = props.application
                     ? props.application.get()
                     : &add<ServerApplication>(
                           "Application", ServerApplicationProps{.applicationName = generated ? PhysicalName::GENERATE_IF_NEEDED : Str()});
  role_->addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("service-role/AWSCodeDeployRole"));
  deploymentConfig_ = configOf(props.deploymentConfig)->bindEnvironment(*this);
  // Where the agent comes from; the CDK has it in its tree whether an agent is installed or not.
  s3::Bucket::fromBucketName(*this, "Bucket", format("aws-codedeploy-{}", stack().region()));
  if (props.loadBalancers.isSet() && props.loadBalancers.empty())
    throw Error(*this, "loadBalancers needs one: add it, or leave the list out", "load-balancers");
  state_ = make<detail::ServerGroupState>(detail::ServerGroupState{.group = *this,
                                                                   .alarms = {.all = {},
                                                                              .rollback = props.autoRollback,
                                                                              .ignoreConfiguration = props.ignoreAlarmConfiguration,
                                                                              .ignorePollFailure = props.ignorePollAlarmsFailure}})
               .get();
  for (Use<cloudwatch::IAlarm> alarm : props.alarms) addAlarm(alarm);
  CfnDeploymentGroup::Props written{.alarmConfiguration = lazy<&detail::ServerGroupState::renderAlarms>(state_),
                                    .applicationName = applicationName(),
                                    .autoRollbackConfiguration = lazy<&detail::ServerGroupState::renderRollback>(state_),
                                    .deploymentGroupName = physicalName(),
                                    .ec2TagSet = ec2Tags(*this, props.ec2InstanceTags),
                                    .onPremisesTagSet = onPremiseTags(*this, props.onPremiseInstanceTags),
                                    .serviceRoleArn = role_->roleArn(),
                                    .terminationHookEnabled = props.terminationHook};
  if (props.deploymentConfig) written.deploymentConfigName = props.deploymentConfig->deploymentConfigName();
  if (props.loadBalancers) {
    written.deploymentStyle = CfnDeploymentGroup::DeploymentStyleProperty{.deploymentOption = "WITH_TRAFFIC_CONTROL"};
    written.loadBalancerInfo = infoOf(props.loadBalancers);
  }
  setNameAndArn(add<CfnDeploymentGroup>("Resource", written));
}

void ServerDeploymentGroup::addAlarm(Use<cloudwatch::IAlarm> alarm) {
  state_->alarms.all.push(alarm);
}

IServerDeploymentGroup& ServerDeploymentGroup::fromServerDeploymentGroupAttributes(Construct& scope, std::string_view id,
                                                                                   const ServerDeploymentGroupAttributes& attrs,
                                                                                   Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::codedeploy
