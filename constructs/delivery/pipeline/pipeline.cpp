#include <constructs/delivery/pipeline/pipeline.hpp>

#include <string>

#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::delivery {

namespace {

codepipeline::FailureConditions failure(OnStageFailure onFailure) {
  switch (onFailure) {
    case OnStageFailure::RETRY: return {.result = codepipeline::Result::RETRY, .retryMode = codepipeline::RetryMode::FAILED_ACTIONS};
    case OnStageFailure::ROLLBACK: return {.result = codepipeline::Result::ROLLBACK};
    default: return {};
  }
}

}  // namespace

Pipeline::Pipeline(Scope scope, std::string_view id, const PipelineProps& props)
    : Construct(scope, id), naming_(props.naming), artifacts_(props.artifacts), artifactKey_(props.artifactKey) {
  serviceRole_ = &add<iam::Role>(
      "ServiceRole",
      iam::RoleProps{.assumedBy = iam::ServicePrincipal("codepipeline.amazonaws.com", {.conditions = {{"StringEquals", {{"aws:SourceAccount", Stack::of(*this).account()}}}}}),
                     .description = "CodePipeline: reads and writes artifacts, and assumes the role of each action",
                     .roleName = props.serviceRoleName});
  allowArtifacts(*serviceRole_);
  pipeline_ = &add<codepipeline::Pipeline>("Pipeline", codepipeline::PipelineProps{.artifactBucket = props.artifacts,
                                                                                   .executionMode = codepipeline::ExecutionMode::SUPERSEDED,
                                                                                   .pipelineName = props.pipelineName,
                                                                                   .pipelineType = codepipeline::PipelineType::V2,
                                                                                   .restartExecutionOnUpdate = false,
                                                                                   // It would be let delete artifacts: additions are kept away.
                                                                                   .role = serviceRole_->withoutPolicyUpdates()});
  // A new pipeline runs at once: what its role may do has to be there by then.
  pipeline_->node().addDependency(*serviceRole_);
}

void Pipeline::allowRole(const Str& arn) { serviceRole_->addToPolicy(iam::PolicyStatement({.actions = {"sts:AssumeRole"}, .resources = {arn}})); }

codepipeline::IStage& Pipeline::addStage(const DeliveryStageProps& props) {
  return pipeline_->addStage({.actions = props.actions, .onFailure = failure(props.onFailure), .stageName = props.name});
}

void Pipeline::triggerOnPush(Use<codepipeline::IAction> sourceAction, const Str& branch) {
  pipeline_->addTrigger({.gitConfiguration = {{.pushFilter = {{.branchesIncludes = {branch}, .filePathsExcludes = {"docs/**", "**/*.md"}}}, .sourceAction = sourceAction}},
                         .providerType = codepipeline::ProviderType::CODE_STAR_SOURCE_CONNECTION});
}

iam::Role& Pipeline::actionRole(std::string_view purpose, const Str& description) {
  auto& role = add<iam::Role>(std::string(purpose) + "-role", iam::RoleProps{.assumedBy = iam::ArnPrincipal(serviceRole_->roleArn()),
                                                                             .description = description,
                                                                             .roleName = naming_.name("role-action-" + std::string(purpose))});
  allowRole(role.roleArn());
  // As for the service role: without its policy the first run would fail.
  pipeline_->node().addDependency(role);
  return role;
}

iam::IRole& Pipeline::sourceRole(std::string_view purpose, const Str& description, const List<iam::PolicyStatement>& statements) {
  iam::Role& role = actionRole(purpose, description);
  allowArtifacts(role);
  for (iam::PolicyStatement statement : statements) role.addToPolicy(statement);
  return role.withoutPolicyUpdates();
}

void Pipeline::allowArtifacts(iam::Role& role) {
  role.addToPolicy(iam::PolicyStatement({.actions = {"s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"}, .resources = {artifacts_->arnForObjects("*")}}));
  role.addToPolicy(iam::PolicyStatement({.actions = {"s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning"}, .resources = {artifacts_->bucketArn()}}));
  artifactKey_->grant(role, "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey");
}

}  // namespace cdk::delivery
