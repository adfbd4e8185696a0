#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/artifacts.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/cache.hpp>
#include <constructs/aws/codebuild/file_location.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codebuild/report_group.hpp>
#include <constructs/aws/codebuild/source.hpp>
#include <constructs/aws/codebuild/untrusted_code_boundary_policy.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

using namespace cdk;
namespace cb = cdk::codebuild;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Builds", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& key = stack.add<kms::Key>("Key");
    auto& bucket = stack.add<s3::Bucket>("Bucket", s3::BucketProps{.encryptionKey = key});
    auto& plain = stack.add<s3::Bucket>("Plain");
    auto& group = stack.add<logs::LogGroup>("Group");
    auto& secret = stack.add<secretsmanager::Secret>("Secret");

    stack.add<cb::Project>(
        "Least",
        cb::ProjectProps{.buildSpec = cb::BuildSpec::fromObject(Json::obj(
                             {{"version", "0.2"}, {"phases", Json::obj({{"build", Json::obj({{"commands", Json::arr({"make"})}})}})}}))});
    stack.add<cb::PipelineProject>("InPipeline");

    using Variable = cb::BuildEnvironmentVariableType;
    auto& full = stack.add<cb::Project>(
        "Full",
        cb::ProjectProps{
            .artifacts = cb::Artifacts::s3({.bucket = bucket,
                                            .encryption = false,
                                            .identifier = "main",
                                            .includeBuildId = false,
                                            .name = "out.zip",
                                            .packageZip = false,
                                            .path = "a/b"}),
            .autoRetryLimit = 2,
            .badge = true,
            .buildSpec = cb::BuildSpec::fromSourceFilename("ci/build.yml"),
            .cache = cb::Cache::bucket(plain, {.cacheNamespace = "shared", .prefix = "cache"}),
            .checkSecretsInPlainTextEnvVariables = true,
            .concurrentBuildLimit = 3,
            .description = "everything at once",
            .encryptionKey = key,
            .environment = {.buildImage = cb::LinuxArmBuildImage::AMAZON_LINUX_2023_STANDARD_3_0,
                            .certificate = cb::BuildEnvironmentCertificate{.bucket = plain, .objectKey = "cert.pem"},
                            .computeType = cb::ComputeType::SMALL,
                            .dockerServer = cb::DockerServerOptions{.computeType = cb::DockerServerComputeType::MEDIUM},
                            .environmentVariables = {{"SHARED", {.value = "environment"}}, {"ONLY_HERE", {.value = 1}}},
                            .hostKernel = cb::HostKernel::LINUX_KERNEL_6,
                            .privileged = true},
            .environmentVariables = {{"SHARED", {.value = "project"}},
                                     {"FLAG", {.value = true}},
                                     {"PARAMETER", {.type = Variable::PARAMETER_STORE, .value = "/app/name"}},
                                     {"PARAMETER2", {.type = Variable::PARAMETER_STORE, .value = "other"}},
                                     {"SECRET_NAME", {.type = Variable::SECRETS_MANAGER, .value = "my-secret:field"}},
                                     {"SECRET_ARN",
                                      {.type = Variable::SECRETS_MANAGER,
                                       .value = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:theirs-abc123:field"}},
                                     {"SECRET_TOKEN", {.type = Variable::SECRETS_MANAGER, .value = secret.secretArn() + ":password"}},
                                     {"SECRET_TOKEN2", {.type = Variable::SECRETS_MANAGER, .value = secret.secretArn()}}},
            .fileSystemLocations = {cb::FileSystemLocation::efs(
                {.identifier = "efs", .location = "fs-1.efs.eu-west-1.amazonaws.com:/", .mountOptions = "hard", .mountPoint = "/mnt"})},
            .logging = {.cloudWatch = {.logGroup = group, .prefix = "p"},
                        .s3 = cb::S3LoggingOptions{.bucket = plain, .encrypted = false, .prefix = "logs"}},
            .projectName = "full",
            .queuedTimeout = Duration::hours(1),
            .secondaryArtifacts = {cb::Artifacts::s3({.bucket = plain, .identifier = "extra"})},
            .secondarySources = {cb::Source::s3({.bucket = plain, .identifier = "second", .path = "src.zip", .version = "v1"})},
            .source = cb::Source::gitHub(
                {.branchOrRef = "main",
                 .buildStatusContext = "context",
                 .buildStatusUrl = "https://example.com",
                 .cloneDepth = 1,
                 .fetchSubmodules = true,
                 .owner = "owner",
                 .repo = "repo",
                 .reportBuildStatus = false,
                 .webhook = true,
                 .webhookFilters = {cb::FilterGroup::inEventOf(cb::EventAction::PUSH).andBranchIs("main").andFilePathIsNot("docs/.*"),
                                    cb::FilterGroup::inEventOf(cb::EventAction::PULL_REQUEST_CREATED, cb::EventAction::PULL_REQUEST_UPDATED)
                                        .andBaseBranchIs("main")
                                        .andActorAccountIs("1")},
                 .webhookTriggersBatchBuild = true}),
            .ssmSessionPermissions = true,
            .timeout = Duration::minutes(90),
            .visibility = cb::ProjectVisibility::PRIVATE});
    full.addToRolePolicy(iam::PolicyStatement({.actions = {"s3:ListAllMyBuckets"}, .resources = {"*"}}));

    auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codebuild.amazonaws.com")});
    auto& repository = stack.add<ecr::Repository>("Repository");
    stack.add<cb::Project>(
        "FromRepository",
        cb::ProjectProps{
            .buildSpec = cb::BuildSpec::fromObjectToYaml(Json::obj(
                {{"version", 0.2},
                 {"env", Json::obj({{"variables",
                                     Json::obj({{"A", "yes"}, {"B", "1"}, {"C", "a: b"}, {"D", repository.repositoryUri() + ":x"}})}})},
                 {"phases", Json::obj({{"build", Json::obj({{"commands", Json::arr({"echo \"hi\"", "line one\nline two\n", "- x",
                                                                                    "\"quoted\" start", "a\n\n  b", "", "it's", "#c",
                                                                                    "12:30", "x ", repository.repositoryName()})},
                                                            {"finally", Json::arr()}})}})}})),
            .cache = cb::Cache::local(cb::LocalCacheMode::DOCKER_LAYER, cb::LocalCacheMode::CUSTOM, cb::LocalCacheMode::SOURCE),
            .environment = {.buildImage = cb::LinuxBuildImage::fromEcrRepository(repository, "v1")},
            .grantReportGroupPermissions = false,
            .logging = {.cloudWatch = {.enabled = false}},
            .role = role});
    stack.add<cb::Project>(
        "FromRegistry",
        cb::ProjectProps{
            .buildSpec = cb::mergeBuildSpecs(
                cb::BuildSpec::fromObject(Json::obj({{"version", "0.2"},
                                                     {"phases", Json::obj({{"install", Json::obj({{"commands", "one"}})},
                                                                           {"build", Json::obj({{"commands", Json::arr({"two"})}})}})},
                                                     {"cache", Json::obj({{"paths", "p"}})}})),
                cb::BuildSpec::fromObject(
                    Json::obj({{"phases", Json::obj({{"build", Json::obj({{"commands", "three"}, {"finally", "four"}})}})},
                               {"env", Json::obj({{"exported-variables", "V"}})}}))),
            .environment = {.buildImage =
                                cb::LinuxBuildImage::fromDockerRegistry("registry/image:1", {.secretsManagerCredentials = secret})}});
    stack.add<cb::Project>("Windows",
                           cb::ProjectProps{.environment = {.buildImage = cb::WindowsBuildImage::WIN_SERVER_CORE_2022_BASE_3_0,
                                                            .computeType = cb::ComputeType::LARGE},
                                            .source = cb::Source::bitBucket({.buildStatusName = "name", .owner = "o", .repo = "r"})});
    stack.add<cb::Project>("Lambda",
                           cb::ProjectProps{.environment = {.buildImage = cb::LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_NODE_22},
                                            .source = cb::Source::gitHubEnterprise(
                                                {.httpsCloneUrl = "https://git.example.com/a.git",
                                                 .ignoreSslErrors = true,
                                                 .webhookFilters = {cb::FilterGroup::inEventOf(cb::EventAction::PUSH).andTagIs("v.*")}})});
    stack.add<cb::Project>("Runner", cb::ProjectProps{.artifacts = cb::Artifacts::s3({.bucket = bucket}),
                                                      .source = cb::Source::gitHub({.owner = "organization", .webhook = true})});
    auto& batch = stack.add<cb::Project>("Batch", cb::ProjectProps{.buildSpec = cb::BuildSpec::fromSourceFilename("b.yml"),
                                                                   .source = cb::Source::s3({.bucket = plain, .path = "b.zip"})});
    batch.enableBatchBuilds();
    stack.add<cb::Project>(
        "Script", cb::ProjectProps{.buildSpec = cb::LinuxBuildImage::STANDARD_7_0->runScriptBuildspec("run.sh"),
                                   .environment = {.buildImage = cb::LinuxBuildImage::fromCodeBuildImageId("aws/codebuild/other:1")}});
    stack.add<cb::Project>("WindowsScript",
                           cb::ProjectProps{.buildSpec = cb::WindowsBuildImage::WINDOWS_BASE_2_0->runScriptBuildspec("run.ps1")});

    auto& reports = stack.add<cb::ReportGroup>("Reports", cb::ReportGroupProps{.deleteReports = true,
                                                                               .exportBucket = bucket,
                                                                               .removalPolicy = RemovalPolicy::DESTROY,
                                                                               .reportGroupName = "reports",
                                                                               .type = cb::ReportGroupType::CODE_COVERAGE,
                                                                               .zipExport = true});
    reports.grantWrite(role);
    cb::ReportGroup::fromReportGroupName(stack, "Imported", "theirs").grantWrite(role);
    stack.add<cb::ReportGroup>("PlainReports");
    stack.add<cb::UntrustedCodeBoundaryPolicy>(
        "Boundary", cb::UntrustedCodeBoundaryPolicyProps{
                        .additionalStatements = {iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}})},
                        .managedPolicyName = "boundary"});

    auto& imported = cb::Project::fromProjectArn(stack, "ImportedProject", "arn:aws:codebuild:us-east-1:333333333333:project/theirs");
    auto& named = cb::Project::fromProjectName(stack, "NamedProject", "mine");
    role.addToPolicy(iam::PolicyStatement(
        {.actions = {"codebuild:StartBuild"}, .resources = {imported.projectArn(), named.projectArn(), full.projectArn()}}));
  });
}
