#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/codedeploy/deployment_group.hpp>
#include <constructs/aws/codedeploy/rollback_config.hpp>

namespace cdk::cloudwatch {
class IAlarm;
}
namespace cdk::ecs {
class IBaseService;
}
namespace cdk::elasticloadbalancingv2 {
class IListener;
class ITargetGroup;
}  // namespace cdk::elasticloadbalancingv2
namespace cdk::iam {
class IRole;
}

namespace cdk::codedeploy {

namespace detail {
struct EcsGroupState;
}

/// Deployments to one service, made here or imported.
class IEcsDeploymentGroup : public IDeploymentGroup {
 public:
  using IDeploymentGroup::IDeploymentGroup;

 protected:
  ~IEcsDeploymentGroup() = default;
};

/// Two target groups between which the traffic of a service moves.
struct EcsBlueGreenDeploymentConfig {
  Req<Use<elasticloadbalancingv2::ITargetGroup>, "blueTargetGroup"> blueTargetGroup;
  /// How long the new version waits for someone to let traffic to it; the deployment stops after that. Default: it does not wait
  Opt<Duration> deploymentApprovalWaitTime = {};
  Req<Use<elasticloadbalancingv2::ITargetGroup>, "greenTargetGroup"> greenTargetGroup;
  /// The listener of the users.
  Req<Use<elasticloadbalancingv2::IListener>, "listener"> listener;
  /// How long the old version stays up, at most 2 days. Default: not at all
  Opt<Duration> terminationWaitTime = {};
  /// A listener that gets the new version before the users do.
  Use<elasticloadbalancingv2::IListener> testListener = {};
};

struct EcsDeploymentGroupProps {
  /// Stop a deployment when they go off. Default: none
  List<Use<cloudwatch::IAlarm>> alarms = {};
  /// Default: an application of its own
  Use<IEcsApplication> application = {};
  AutoRollbackConfig autoRollback = {};
  EcsBlueGreenDeploymentConfig blueGreenDeploymentConfig;
  /// Default: EcsDeploymentConfig::ALL_AT_ONCE
  Use<IEcsDeploymentConfig> deploymentConfig = {};
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str deploymentGroupName = {};
  /// Leaves the alarms without effect. Default: false
  Bool ignoreAlarmConfiguration = {};
  /// Goes on when alarms cannot be read. Default: false
  Bool ignorePollAlarmsFailure = {};
  /// Default: a role of its own
  Use<iam::IRole> role = {};
  /// One made here must have the deployment controller CODE_DEPLOY.
  Req<Use<ecs::IBaseService>, "service"> service;
};

struct EcsDeploymentGroupAttributes {
  Req<Use<IEcsApplication>, "application"> application;
  /// Default: EcsDeploymentConfig::ALL_AT_ONCE
  Use<IEcsDeploymentConfig> deploymentConfig = {};
  Req<Str, "deploymentGroupName"> deploymentGroupName;
};

/// Blue-green deployments to a service of this app.
class EcsDeploymentGroup : public IEcsDeploymentGroup {
 public:
  using Props = EcsDeploymentGroupProps;
  EcsDeploymentGroup(Scope scope, std::string_view id, const EcsDeploymentGroupProps& props);
  static IEcsDeploymentGroup& fromEcsDeploymentGroupAttributes(Construct& scope, std::string_view id,
                                                               const EcsDeploymentGroupAttributes& attrs,
                                                               Location at = Location::current());

  Use<iam::IRole> role() const { return role_; }
  void addAlarm(Use<cloudwatch::IAlarm> alarm);

 private:
  void checkService(ecs::IBaseService& service) const;

  Use<iam::IRole> role_ = {};
  detail::EcsGroupState* state_ = nullptr;
};

}  // namespace cdk::codedeploy
