#include <constructs/delivery/codebuild_project/codebuild_project.hpp>

#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/cache.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/delivery/codebuild_project/build_spec_file.hpp>

namespace cdk::delivery {

namespace {

Map<codebuild::BuildEnvironmentVariable> variables(const Map<Str>& values) {
  std::vector<Map<codebuild::BuildEnvironmentVariable>::Entry> entries;
  for (std::size_t i = 0; i < values.size(); ++i) entries.push_back({values.at(i).key, {.value = values.at(i).value}});
  return Map<codebuild::BuildEnvironmentVariable>(entries);
}

codebuild::CommonProjectProps settings(const CodeBuildProjectProps& props, iam::Role& role, logs::LogGroup& logGroup, const Map<Str>& values) {
  using codebuild::LocalCacheMode;
  const bool arm = props.architecture == Architecture::ARM64;
  return {.buildSpec = BuildSpecFile(props.buildSpecFile.text(), values),
          .cache = props.docker ? codebuild::Cache::local(LocalCacheMode::DOCKER_LAYER, LocalCacheMode::CUSTOM) : codebuild::Cache::local(LocalCacheMode::CUSTOM),
          .description = props.description,
          .encryptionKey = props.artifactKey,
          .environment = {.buildImage = arm ? codebuild::LinuxArmBuildImage::AMAZON_LINUX_2023_STANDARD_3_0 : codebuild::LinuxBuildImage::AMAZON_LINUX_2023_5,
                          .computeType = props.computeType,
                          .privileged = props.docker},
          .environmentVariables = variables(props.environment),
          .grantReportGroupPermissions = false,
          .logging = {.cloudWatch = {.logGroup = logGroup}},
          .projectName = props.naming.name("codebuild-" + std::string(props.purpose.text())),
          .queuedTimeout = Duration::hours(1),
          // The role's own statements are the whole of what the project may do: nothing is added.
          .role = role.withoutPolicyUpdates(),
          .ssmSessionPermissions = false,
          .timeout = props.timeout};
}

}  // namespace

CodeBuildProject::CodeBuildProject(Scope scope, std::string_view id, const CodeBuildProjectProps& props) : Construct(scope, id), role_(props.role) {
  const Stack& stack = Stack::of(*this);
  const std::string purpose(props.purpose.text(this));
  if (!role_) {
    role_ = &add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codebuild.amazonaws.com", {.conditions = {{"StringEquals", {{"aws:SourceAccount", stack.account()}}}}}),
                                                   .description = "CodeBuild: " + props.description,
                                                   .roleName = props.roleName ? props.roleName : props.naming.name("role-" + purpose)});
  }
  auto& logGroup = add<logs::LogGroup>("Logs", logs::LogGroupProps{.encryptionKey = props.logsKey,
                                                                   .logGroupName = "/aws/codebuild/" + props.naming.name("codebuild-" + purpose),
                                                                   .removalPolicy = RemovalPolicy::DESTROY,
                                                                   .retention = logs::RetentionDays::ONE_YEAR});
  allow({"logs:CreateLogStream", "logs:PutLogEvents"}, {logGroup.logGroupArn()});
  allowArtifacts(props);
  const Map<Str> values = addReports(props);
  for (iam::PolicyStatement statement : props.statements) role_->addToPolicy(statement);
  const codebuild::CommonProjectProps common = settings(props, *role_, logGroup, values);
  if (props.inPipeline) {
    project_ = &add<codebuild::PipelineProject>("Project", common);
  } else {
    project_ = &add<codebuild::Project>("Project", codebuild::ProjectProps{.buildSpec = common.buildSpec,
                                                                           .cache = common.cache,
                                                                           .description = common.description,
                                                                           .encryptionKey = common.encryptionKey,
                                                                           .environment = common.environment,
                                                                           .environmentVariables = common.environmentVariables,
                                                                           .grantReportGroupPermissions = common.grantReportGroupPermissions,
                                                                           .logging = common.logging,
                                                                           .projectName = common.projectName,
                                                                           .queuedTimeout = common.queuedTimeout,
                                                                           .role = common.role,
                                                                           .ssmSessionPermissions = common.ssmSessionPermissions,
                                                                           .timeout = common.timeout});
  }
}

void CodeBuildProject::allow(const List<Str>& actions, const List<Str>& resources) {
  role_->addToPolicy(iam::PolicyStatement({.actions = actions, .resources = resources}));
}

void CodeBuildProject::allowArtifacts(const CodeBuildProjectProps& props) {
  if (props.artifacts) {
    allow({"s3:GetObject", "s3:GetObjectVersion"}, {props.artifacts->arnForObjects("*")});
    allow({"s3:GetBucketAcl", "s3:GetBucketLocation"}, {props.artifacts->bucketArn()});
    if (props.writesArtifacts) allow({"s3:PutObject"}, {props.artifacts->arnForObjects("*")});
  }
  if (props.artifacts || !props.reports.empty()) allow({"kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"}, {props.artifactKey->keyArn()});
}

Map<Str> CodeBuildProject::addReports(const CodeBuildProjectProps& props) {
  const Stack& stack = Stack::of(*this);
  std::vector<Map<Str>::Entry> values;
  for (BuildReport report : props.reports) {
    const std::string reportName(report.name.text(this));
    const Str groupName = props.naming.name("report-" + reportName);
    auto& group = add<codebuild::ReportGroup>("Report-" + reportName, codebuild::ReportGroupProps{.deleteReports = true,
                                                                                                  .exportBucket = props.reportBucket,
                                                                                                  .removalPolicy = RemovalPolicy::DESTROY,
                                                                                                  .reportGroupName = groupName,
                                                                                                  .type = *report.type,
                                                                                                  .zipExport = true});
    const bool coverage = *report.type == codebuild::ReportGroupType::CODE_COVERAGE;
    allow({coverage ? "codebuild:BatchPutCodeCoverages" : "codebuild:BatchPutTestCases", "codebuild:CreateReport", "codebuild:UpdateReport"}, {group.reportGroupArn()});
    values.push_back({reportName + "-report", stack.formatArn({.resource = "report-group", .resourceName = groupName, .service = "codebuild"})});
  }
  if (!props.reports.empty() && props.reportBucket) {
    allow({"s3:PutObject"}, {props.reportBucket->arnForObjects("*")});
    allow({"s3:GetBucketAcl", "s3:GetBucketLocation"}, {props.reportBucket->bucketArn()});
  }
  return Map<Str>(values);
}

}  // namespace cdk::delivery
