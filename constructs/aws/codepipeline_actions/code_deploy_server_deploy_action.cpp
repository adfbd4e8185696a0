#include <constructs/aws/codepipeline_actions/code_deploy_server_deploy_action.hpp>

#include <constructs/aws/codedeploy/server_deployment_group.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const CodeDeployServerDeployActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "CodeDeploy", detail::kDeploy);
  made.inputs = {p.input};
  made.resource = *p.deploymentGroup;
  return made;
}

class ToServers final : public codepipeline::Action {
 public:
  explicit ToServers(const CodeDeployServerDeployActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    const codedeploy::IServerDeploymentGroup& group = *props_.deploymentGroup;
    iam::IRole& role = options.role;
    detail::allow(role, {"codedeploy:GetApplicationRevision", "codedeploy:RegisterApplicationRevision"},
                  {group.application().applicationArn()});
    detail::allow(role, {"codedeploy:CreateDeployment", "codedeploy:GetDeployment"}, {group.deploymentGroupArn()});
    detail::allow(role, {"codedeploy:GetDeploymentConfig"}, {group.deploymentConfig()->deploymentConfigArn()});
    options.bucket.grantRead(role);
    return {Json::obj({{"ApplicationName", group.applicationName()}, {"DeploymentGroupName", group.deploymentGroupName()}})};
  }

 private:
  CodeDeployServerDeployActionProps props_;
};

}  // namespace

CodeDeployServerDeployAction::CodeDeployServerDeployAction(const CodeDeployServerDeployActionProps& props) : Use(make<ToServers>(props)) {}

}  // namespace cdk::codepipeline_actions
