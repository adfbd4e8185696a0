#pragma once
#include <constructs/aws/codedeploy/deployment_group.hpp>
#include <constructs/aws/codedeploy/rollback_config.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::cloudwatch {
class IAlarm;
}
namespace cdk::iam {
class IRole;
}
namespace cdk::lambda {
class Alias;
class IFunction;
}  // namespace cdk::lambda

namespace cdk::codedeploy {

namespace detail {
struct LambdaGroupState;
}

/// Deployments to one function, made here or imported.
class ILambdaDeploymentGroup : public IDeploymentGroup {
 public:
  using IDeploymentGroup::IDeploymentGroup;

 protected:
  ~ILambdaDeploymentGroup() = default;
};

struct LambdaDeploymentGroupProps {
  /// Stop a deployment when they go off. Default: none
  List<Use<cloudwatch::IAlarm>> alarms = {};
  /// The alias whose version changes.
  Req<Use<lambda::Alias>, "alias"> alias;
  /// Default: an application of its own
  Use<ILambdaApplication> application = {};
  AutoRollbackConfig autoRollback = {};
  /// Default: LambdaDeploymentConfig::CANARY_10PERCENT_5MINUTES
  Use<ILambdaDeploymentConfig> deploymentConfig = {};
  /// At most 100 letters, digits and `._+=,@-`. Default: chosen by CloudFormation
  Str deploymentGroupName = {};
  /// Leaves the alarms without effect. Default: false
  Bool ignoreAlarmConfiguration = {};
  /// Goes on when alarms cannot be read. Default: false
  Bool ignorePollAlarmsFailure = {};
  /// Runs after the traffic has moved. Default: none
  Use<lambda::IFunction> postHook = {};
  /// Runs before the traffic moves. Default: none
  Use<lambda::IFunction> preHook = {};
  /// Default: a role of its own
  Use<iam::IRole> role = {};
};

struct LambdaDeploymentGroupAttributes {
  Req<Use<ILambdaApplication>, "application"> application;
  /// Default: LambdaDeploymentConfig::CANARY_10PERCENT_5MINUTES
  Use<ILambdaDeploymentConfig> deploymentConfig = {};
  Req<Str, "deploymentGroupName"> deploymentGroupName;
};

/// Moves the traffic of an alias of this app to a new version step by step.
class LambdaDeploymentGroup : public ILambdaDeploymentGroup {
 public:
  using Props = LambdaDeploymentGroupProps;
  LambdaDeploymentGroup(Scope scope, std::string_view id, const LambdaDeploymentGroupProps& props);
  static ILambdaDeploymentGroup& fromLambdaDeploymentGroupAttributes(Construct& scope, std::string_view id,
                                                                     const LambdaDeploymentGroupAttributes& attrs,
                                                                     Location at = Location::current());

  Use<iam::IRole> role() const { return role_; }
  void addAlarm(Use<cloudwatch::IAlarm> alarm);
  /// Error when there is one.
  void addPreHook(Use<lambda::IFunction> preHook);
  /// Error when there is one.
  void addPostHook(Use<lambda::IFunction> postHook);
  /// Lets the grantee say how a hook ended.
  iam::Grant grantPutLifecycleEventHookExecutionStatus(Use<iam::IGrantable> grantee);

 private:
  void addHook(Use<lambda::IFunction>& hook, Use<lambda::IFunction> given);

  Use<iam::IRole> role_ = {};
  detail::LambdaGroupState* state_ = nullptr;
};

}  // namespace cdk::codedeploy
