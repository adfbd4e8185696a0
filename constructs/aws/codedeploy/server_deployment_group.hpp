#pragma once
#include <constructs/aws/codedeploy/deployment_group.hpp>
#include <constructs/aws/codedeploy/load_balancer.hpp>
#include <constructs/aws/codedeploy/rollback_config.hpp>

namespace cdk::cloudwatch {
class IAlarm;
}
namespace cdk::iam {
class IRole;
}

namespace cdk::codedeploy {

namespace detail {
struct ServerGroupState;
}

/// Deployments to instances, made here or imported.
class IServerDeploymentGroup : public IDeploymentGroup {
 public:
  using IDeploymentGroup::IDeploymentGroup;

 protected:
  ~IServerDeploymentGroup() = default;
};

/// Tags with the values they may have; an instance needs one of them. No values: any value. Key "": any tag with the value.
using InstanceTagGroup = Map<List<Str>>;

/// Up to three groups of tags; an instance must match each of them.
class InstanceTagSet {
 public:
  constexpr InstanceTagSet() = default;
  InstanceTagSet(const InstanceTagGroup& first, const InstanceTagGroup& second = {}, const InstanceTagGroup& third = {});
  List<InstanceTagGroup> instanceTagGroups() const { return groups_; }

 private:
  List<InstanceTagGroup> groups_ = {};
};

struct ServerDeploymentGroupProps {
  /// Stop a deployment when they go off. Default: none
  List<Use<cloudwatch::IAlarm>> alarms = {};
  /// Default: an application of its own
  Use<IServerApplication> application = {};
  AutoRollbackConfig autoRollback = {};
  /// Default: ServerDeploymentConfig::ONE_AT_A_TIME
  Use<IServerDeploymentConfig> deploymentConfig = {};
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str deploymentGroupName = {};
  /// The instances of EC2 to deploy to. Default: none
  InstanceTagSet ec2InstanceTags = {};
  /// Leaves the alarms without effect. Default: false
  Bool ignoreAlarmConfiguration = {};
  /// Goes on when alarms cannot be read. Default: false
  Bool ignorePollAlarmsFailure = {};
  /// Take instances out of the traffic meanwhile. Default: none
  List<LoadBalancer> loadBalancers = {};
  /// The machines outside of EC2 to deploy to. Default: none
  InstanceTagSet onPremiseInstanceTags = {};
  /// Default: a role of its own
  Use<iam::IRole> role = {};
  /// Lets a group of Auto Scaling end the deployments to an instance that it stops. Default: false
  Bool terminationHook = {};
};

struct ServerDeploymentGroupAttributes {
  Req<Use<IServerApplication>, "application"> application;
  /// Default: ServerDeploymentConfig::ONE_AT_A_TIME
  Use<IServerDeploymentConfig> deploymentConfig = {};
  Req<Str, "deploymentGroupName"> deploymentGroupName;
};

/// Deployments to instances of EC2 and to machines of one's own.
class ServerDeploymentGroup : public IServerDeploymentGroup {
 public:
  using Props = ServerDeploymentGroupProps;
  ServerDeploymentGroup(Scope scope, std::string_view id, const ServerDeploymentGroupProps& props = {});
  static IServerDeploymentGroup& fromServerDeploymentGroupAttributes(Construct& scope, std::string_view id,
                                                                     const ServerDeploymentGroupAttributes& attrs,
                                                                     Location at = Location::current());

  Use<iam::IRole> role() const { return role_; }
  void addAlarm(Use<cloudwatch::IAlarm> alarm);

 private:
  Use<iam::IRole> role_ = {};
  detail::ServerGroupState* state_ = nullptr;
};

}  // namespace cdk::codedeploy
