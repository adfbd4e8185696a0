#pragma once
#include <constructs/aws/codepipeline/action.hpp>

namespace cdk::elasticloadbalancingv2 {
class ITargetGroup;
}

namespace cdk::codepipeline_actions {

/// What is deployed to.
enum class Ec2InstanceType {
  EC2,               ///< instances of EC2
  SSM_MANAGED_NODE,  ///< any machine that Systems Manager manages
};

struct Ec2DeploySpecificationsInlineProps {
  /// Script of the artifact that runs after the files are there.
  Str postScript = {};
  /// Script of the artifact that runs before.
  Str preScript = {};
  /// Where the files go; begins with `/`.
  Req<Str, "targetDirectory"> targetDirectory;
};

/// What is done on an instance.
class Ec2DeploySpecifications {
 public:
  static Ec2DeploySpecifications inline_(const Ec2DeploySpecificationsInlineProps& props) { return Ec2DeploySpecifications(props); }
  const Ec2DeploySpecificationsInlineProps& props() const { return props_; }

 private:
  explicit Ec2DeploySpecifications(const Ec2DeploySpecificationsInlineProps& props) : props_(props) {}
  Ec2DeploySpecificationsInlineProps props_;
};

/// A number of instances, or a share.
class Ec2MaxInstances {
 public:
  constexpr Ec2MaxInstances() = default;
  /// 1 or more.
  static Ec2MaxInstances targets(const Num& targets);
  /// 1 to 100.
  static Ec2MaxInstances percentage(const Num& percentage);
  Str value() const { return value_; }

 private:
  explicit Ec2MaxInstances(const Str& value) : value_(value) {}
  Str value_ = {};
};

struct Ec2DeployActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  Req<Ec2DeploySpecifications, "deploySpecifications"> deploySpecifications;
  Req<codepipeline::Artifact, "input"> input;
  /// Tag by which instances are found. Error for a token.
  Req<Str, "instanceTagKey"> instanceTagKey;
  /// Default: any value
  Str instanceTagValue = {};
  ReqOpt<Ec2InstanceType, "instanceType"> instanceType;
  /// Instances at the same time. Default: one
  Opt<Ec2MaxInstances> maxBatch = {};
  /// Errors that are put up with. Default: none
  Opt<Ec2MaxInstances> maxError = {};
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Groups that instances leave meanwhile. Default: none
  List<Use<elasticloadbalancingv2::ITargetGroup>> targetGroups = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Puts files on instances and runs scripts there.
struct Ec2DeployAction : Use<codepipeline::IAction> {
  explicit Ec2DeployAction(const Ec2DeployActionProps& props);
};

}  // namespace cdk::codepipeline_actions
