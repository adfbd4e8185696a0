#include <constructs/aws/codepipeline_actions/code_deploy_ecs_deploy_action.hpp>

#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

using codepipeline::Artifact;
using codepipeline::ArtifactPath;

Artifact artifactOf(const char* name, const Box<ArtifactPath>& file, const Box<Artifact>& input) {
  if (file.isSet() == input.isSet()) {
    throw Error("a CodeDeployEcsDeployAction takes either " + std::string(name) + "File or " + std::string(name) + "Input",
                "code-deploy-input");
  }
  return file ? file->artifact() : *input;
}

Artifact taskDefinitionOf(const CodeDeployEcsDeployActionProps& p) {
  return artifactOf("taskDefinitionTemplate", p.taskDefinitionTemplateFile, p.taskDefinitionTemplateInput);
}
Artifact appSpecOf(const CodeDeployEcsDeployActionProps& p) {
  return artifactOf("appSpecTemplate", p.appSpecTemplateFile, p.appSpecTemplateInput);
}

codepipeline::ActionProperties describe(const CodeDeployEcsDeployActionProps& p) {
  std::vector<Artifact> inputs{taskDefinitionOf(p), appSpecOf(p)};
  if (p.containerImageInputs.size() > 4) {
    throw Error("a CodeDeployEcsDeployAction takes at most 4 containerImageInputs, got " + std::to_string(p.containerImageInputs.size()),
                "code-deploy-images");
  }
  for (const CodeDeployEcsContainerImageInput& image : p.containerImageInputs) inputs.push_back(image.input);
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "CodeDeployToECS",
                             {.maxInputs = 5, .maxOutputs = 0, .minInputs = 1, .minOutputs = 0});
  made.inputs = inputs;
  made.resource = *p.deploymentGroup;
  return made;
}

class BlueGreen final : public codepipeline::Action {
 public:
  explicit BlueGreen(const CodeDeployEcsDeployActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    const codedeploy::IEcsDeploymentGroup& group = *props_.deploymentGroup;
    iam::IRole& role = options.role;
    detail::allow(role, {"codedeploy:GetApplication", "codedeploy:GetApplicationRevision", "codedeploy:RegisterApplicationRevision"},
                  {group.application().applicationArn()});
    detail::allow(role, {"codedeploy:CreateDeployment", "codedeploy:GetDeployment"}, {group.deploymentGroupArn()});
    detail::allow(role, {"codedeploy:GetDeploymentConfig"}, {group.deploymentConfig()->deploymentConfigArn()});
    detail::allow(role, {"ecs:RegisterTaskDefinition"}, {"*"});
    detail::allow(role, {"iam:PassRole"}, {"*"},
                  {{"StringEqualsIfExists", Json::obj({{"iam:PassedToService", Json::arr({"ecs-tasks.amazonaws.com"})}})}});
    options.bucket.grantRead(role);
    // The bucket of another region names the role in its policy, so the role's stack goes first.
    if (Resource::isOwnedResource(options.bucket) && Resource::isOwnedResource(role))
      Stack::of(options.bucket).addStackDependency(Stack::of(role), "role of the action");
    return {configure(group)};
  }

 private:
  Json configure(const codedeploy::IEcsDeploymentGroup& group) const {
    const auto path = [](const Box<ArtifactPath>& file, const char* otherwise) { return file ? file->fileName() : Str(otherwise); };
    std::vector<Json::Entry> entries{{"ApplicationName", group.application().applicationName()},
                                     {"DeploymentGroupName", group.deploymentGroupName()},
                                     {"TaskDefinitionTemplateArtifact", taskDefinitionOf(props_).lateName()},
                                     {"TaskDefinitionTemplatePath", path(props_.taskDefinitionTemplateFile, "taskdef.json")},
                                     {"AppSpecTemplateArtifact", appSpecOf(props_).lateName()},
                                     {"AppSpecTemplatePath", path(props_.appSpecTemplateFile, "appspec.yaml")}};
    int number = 0;
    for (const CodeDeployEcsContainerImageInput& image : props_.containerImageInputs) {
      const std::string prefix = "Image" + std::to_string(++number);
      entries.push_back({prefix + "ArtifactName", image.input.lateName()});
      entries.push_back({prefix + "ContainerName", image.taskDefinitionPlaceholder ? image.taskDefinitionPlaceholder : Str("IMAGE")});
    }
    return Map<Json>(entries);
  }

  CodeDeployEcsDeployActionProps props_;
};

}  // namespace

CodeDeployEcsDeployAction::CodeDeployEcsDeployAction(const CodeDeployEcsDeployActionProps& props) : Use(make<BlueGreen>(props)) {}

}  // namespace cdk::codepipeline_actions
