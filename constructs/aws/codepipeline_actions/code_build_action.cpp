#include <constructs/aws/codepipeline_actions/code_build_action.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

using codepipeline::ActionCategory;
using codepipeline::Artifact;

codepipeline::ActionProperties describe(const CodeBuildActionProps& p) {
  const ActionCategory category = p.type == CodeBuildActionType::TEST ? ActionCategory::TEST : ActionCategory::BUILD;
  auto made = detail::common(p, category, "CodeBuild", {.maxInputs = 5, .maxOutputs = 5, .minInputs = 1, .minOutputs = 0});
  made.inputs = detail::together(p.input, p.extraInputs);
  made.outputs = p.outputs;
  made.resource = *p.project;
  return made;
}

class Build final : public codepipeline::Action {
 public:
  explicit Build(const CodeBuildActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    codebuild::IProject& project = *props_.project;
    const bool batch = props_.executeBatchBuild.isTrue(), writes = !props_.outputs.empty();
    if (writes && !(Stack::of(scope).account() == Stack::of(project).account())) {
      throw Error(scope, "a build in another account cannot have outputs; leave them out, or build in the pipeline's account",
                  "build-outputs");
    }
    detail::allow(
        options.role,
        {batch ? "codebuild:BatchGetBuildBatches" : "codebuild:BatchGetBuilds",
         batch ? "codebuild:StartBuildBatch" : "codebuild:StartBuild", batch ? "codebuild:StopBuildBatch" : "codebuild:StopBuild"},
        {project.projectArn()});
    if (project.role() && writes) options.bucket.grantReadWrite(project);
    if (project.role() && !writes) options.bucket.grantRead(project);
    if (auto* made = dynamic_cast<codebuild::Project*>(&project)) made->bindToCodePipeline(scope, {.artifactBucket = options.bucket});
    allowClones(project);
    return {configure(scope, project, batch)};
  }

 private:
  void allowClones(codebuild::IProject& project) {
    for (const Artifact& input : providedActionProperties().inputs) {
      const Json connection = input.getMetadata(detail::kConnectionNote), repository = input.getMetadata(detail::kRepositoryNote);
      if (connection)
        project.addToRolePolicy(
            iam::PolicyStatement({.actions = {"codestar-connections:UseConnection"}, .resources = {connection.asStr()}}));
      if (repository) project.addToRolePolicy(iam::PolicyStatement({.actions = {"codecommit:GitPull"}, .resources = {repository.asStr()}}));
    }
  }

  Json configure(Construct& scope, codebuild::IProject& project, bool batch) {
    Str variables;
    if (props_.environmentVariables) {
      variables = Stack::of(scope).toJsonString(codebuild::Project::serializeEnvVariables(props_.environmentVariables, &project));
    }
    const bool several = !props_.extraInputs.empty();
    if (batch) project.enableBatchBuilds();
    return Json::obj({{"ProjectName", project.projectName()},
                      {"EnvironmentVariables", variables},
                      {"PrimarySource", several ? props_.input.lateName() : Str()},
                      {"BatchEnabled", batch ? Str("true") : Str()},
                      {"CombineArtifacts", batch && props_.combineBatchBuildArtifacts.isTrue() ? Str("true") : Str()}});
  }

  CodeBuildActionProps props_;
};

}  // namespace

CodeBuildAction::CodeBuildAction(const CodeBuildActionProps& props) : Use(make<Build>(props)) {}
Str CodeBuildAction::variable(const Str& variableName) const {
  return detail::variable(*this, variableName);
}

}  // namespace cdk::codepipeline_actions
