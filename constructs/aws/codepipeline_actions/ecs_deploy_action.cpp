#include <constructs/aws/codepipeline_actions/ecs_deploy_action.hpp>

#include <string>

#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const EcsDeployActionProps& p) {
  if (p.imageFile.isSet() == p.input.isSet()) throw Error("an EcsDeployAction takes either input or imageFile", "ecs-deploy-input");
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "ECS", detail::kDeploy);
  made.inputs = {p.imageFile ? p.imageFile->artifact() : *p.input};
  made.resource = *p.service;
  return made;
}

class ToService final : public codepipeline::Action {
 public:
  explicit ToService(const EcsDeployActionProps& props) : Action(describe(props)), props_(props) {
    if (!props.deploymentTimeout) return;
    timeout_ = props.deploymentTimeout->toMinutes({.integral = true});
    if (!timeout_.isToken() && (timeout_.number() < 1 || timeout_.number() > 60)) {
      throw Error("deploymentTimeout must be 1 to 60 minutes, got " + std::string(timeout_.str().text()), "ecs-deploy-timeout");
    }
  }

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    detail::allow(options.role,
                  {"ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:DescribeTasks", "ecs:ListTasks", "ecs:RegisterTaskDefinition",
                   "ecs:TagResource", "ecs:UpdateService"},
                  {"*"});
    detail::allow(
        options.role, {"iam:PassRole"}, {"*"},
        {{"StringEqualsIfExists", Json::obj({{"iam:PassedToService", Json::arr({"ec2.amazonaws.com", "ecs-tasks.amazonaws.com"})}})}});
    options.bucket.grantRead(options.role);
    return {Json::obj({{"ClusterName", props_.service->cluster().clusterName()},
                       {"ServiceName", props_.service->serviceName()},
                       {"FileName", props_.imageFile ? props_.imageFile->fileName() : Str()},
                       {"DeploymentTimeout", timeout_}})};
  }

 private:
  EcsDeployActionProps props_;
  Num timeout_ = {};
};

}  // namespace

EcsDeployAction::EcsDeployAction(const EcsDeployActionProps& props) : Use(make<ToService>(props)) {}

}  // namespace cdk::codepipeline_actions
