#include <constructs/aws/codepipeline_actions/ec2_deploy_action.hpp>

#include <cmath>
#include <string>

#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/elasticloadbalancingv2/target_group.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

bool isWhole(const Num& number, double least, double most) {
  return number.isToken() || (number.number() >= least && number.number() <= most && std::trunc(number.number()) == number.number());
}

codepipeline::ActionProperties describe(const Ec2DeployActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "EC2", detail::kDeploy);
  made.inputs = {p.input};
  return made;
}

class ToInstances final : public codepipeline::Action {
 public:
  explicit ToInstances(const Ec2DeployActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    const Ec2DeploySpecificationsInlineProps& what = props_.deploySpecifications.props();
    if (props_.instanceTagKey.isToken()) throw Error(scope, "instanceTagKey must be literal", "ec2-deploy-tag");
    if (!what.targetDirectory.isToken() && !what.targetDirectory.text().starts_with('/')) {
      throw Error(scope, "targetDirectory must begin with /, got '" + std::string(what.targetDirectory.text()) + "'",
                  "ec2-deploy-directory");
    }
    allow(Stack::of(scope), stage, options.role);
    Str groups;
    for (Use<elasticloadbalancingv2::ITargetGroup> group : props_.targetGroups) {
      groups = groups ? groups + "," + group->targetGroupName() : group->targetGroupName();
    }
    return {Json::obj({{"InstanceTagKey", props_.instanceTagKey},
                       {"InstanceTagValue", props_.instanceTagValue},
                       {"InstanceType", *props_.instanceType == Ec2InstanceType::EC2 ? "EC2" : "SSM_MANAGED_NODE"},
                       {"MaxBatch", props_.maxBatch.valueOr({}).value()},
                       {"MaxError", props_.maxError.valueOr({}).value()},
                       {"TargetGroupNameList", groups},
                       {"TargetDirectory", what.targetDirectory},
                       {"PreScript", what.preScript},
                       {"PostScript", what.postScript}})};
  }

 private:
  void allow(const Stack& stack, codepipeline::IStage& stage, iam::IRole& role) const {
    detail::allow(
        role,
        {"ec2:DescribeInstances", "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetGroups",
         "elasticloadbalancing:DescribeTargetHealth", "ssm:CancelCommand", "ssm:DescribeInstanceInformation", "ssm:ListCommandInvocations"},
        {"*"});
    const Str logs = "/aws/codepipeline/" + stage.pipeline().pipelineName() + ":*";
    detail::allow(
        role, {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"},
        {stack.formatArn({.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "log-group", .resourceName = logs, .service = "logs"})});
    const Str tag = "aws:ResourceTag/" + props_.instanceTagKey;
    const iam::Conditions tagged = props_.instanceTagValue
                                       ? iam::Conditions{{"StringEquals", Json(Map<Json>{{tag, props_.instanceTagValue}})}}
                                       : iam::Conditions{{"Null", Json(Map<Json>{{tag, "false"}})}};
    detail::allow(role, {"ssm:SendCommand"}, {stack.formatArn({.resource = "instance", .resourceName = "*", .service = "ec2"})}, tagged);
    detail::allow(role, {"ssm:SendCommand"},
                  {stack.formatArn({.account = "", .resource = "document/AWS-RunPowerShellScript", .service = "ssm"}),
                   stack.formatArn({.account = "", .resource = "document/AWS-RunShellScript", .service = "ssm"})});
    Vec<Str> groups;
    for (Use<elasticloadbalancingv2::ITargetGroup> group : props_.targetGroups) groups.push(group->targetGroupArn());
    if (!groups.empty())
      detail::allow(role, {"elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"}, List<Str>(groups));
  }

  Ec2DeployActionProps props_;
};

}  // namespace

Ec2MaxInstances Ec2MaxInstances::targets(const Num& targets) {
  if (!isWhole(targets, 1, HUGE_VAL))
    throw Error("the number of instances must be a whole number from 1 on, got " + std::string(targets.str().text()), "ec2-deploy-max");
  return Ec2MaxInstances(targets.str());
}

Ec2MaxInstances Ec2MaxInstances::percentage(const Num& percentage) {
  if (!isWhole(percentage, 1, 100))
    throw Error("the share of instances must be a whole number from 1 to 100, got " + std::string(percentage.str().text()),
                "ec2-deploy-max");
  return Ec2MaxInstances(percentage.str() + "%");
}

Ec2DeployAction::Ec2DeployAction(const Ec2DeployActionProps& props) : Use(make<ToInstances>(props)) {}

}  // namespace cdk::codepipeline_actions
