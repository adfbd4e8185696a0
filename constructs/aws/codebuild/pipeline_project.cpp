#include <constructs/aws/codebuild/pipeline_project.hpp>

#include <constructs/aws/codebuild/artifacts.hpp>
#include <constructs/aws/codebuild/source.hpp>

namespace cdk::codebuild {

namespace {

ProjectProps inPipeline(const CommonProjectProps& p) {
  return {.allowAllOutbound = p.allowAllOutbound,
          .artifacts = CodePipelineArtifacts(),
          .autoRetryLimit = p.autoRetryLimit,
          .badge = p.badge,
          .buildSpec = p.buildSpec,
          .cache = p.cache,
          .checkSecretsInPlainTextEnvVariables = p.checkSecretsInPlainTextEnvVariables,
          .concurrentBuildLimit = p.concurrentBuildLimit,
          .description = p.description,
          .encryptionKey = p.encryptionKey,
          .environment = p.environment,
          .environmentVariables = p.environmentVariables,
          .fileSystemLocations = p.fileSystemLocations,
          .grantReportGroupPermissions = p.grantReportGroupPermissions,
          .logging = p.logging,
          .projectName = p.projectName,
          .queuedTimeout = p.queuedTimeout,
          .role = p.role,
          .securityGroups = p.securityGroups,
          .source = CodePipelineSource(),
          .ssmSessionPermissions = p.ssmSessionPermissions,
          .subnetSelection = p.subnetSelection,
          .timeout = p.timeout,
          .visibility = p.visibility,
          .vpc = p.vpc};
}

}  // namespace

PipelineProject::PipelineProject(Scope scope, std::string_view id, const PipelineProjectProps& props)
    : Project(scope, id, inPipeline(props)) {}

}  // namespace cdk::codebuild
