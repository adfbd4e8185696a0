#include <constructs/aws/codebuild/project.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/artifacts.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/cache.hpp>
#include <constructs/aws/codebuild/file_location.hpp>
#include <constructs/aws/codebuild/source.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "imported_principal.hpp"
#include "project_parts.hpp"

namespace cdk::codebuild {

namespace {

constexpr std::string_view kCodePipeline = "CODEPIPELINE";

ArnComponents arnParts(const Str& name) {
  return {.resource = "project", .resourceName = name, .service = "codebuild"};
}

Use<iam::IRole> makeRole(Construct& project, std::string_view id, const Str& name) {
  return project.add<iam::Role>(id, iam::RoleProps{.assumedBy = iam::ServicePrincipal("codebuild.amazonaws.com"), .roleName = name});
}

Str text(ProjectVisibility visibility) {
  return visibility == ProjectVisibility::PRIVATE ? "PRIVATE" : "PUBLIC_READ";
}

Num minutes(const Opt<Duration>& duration) {
  return duration ? duration->toMinutes() : Num();
}

class Imported final : public IProject {
 public:
  struct Props {
    Str arn;
    Str name;
    ResourceProps environment;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IProject(scope, id, props.environment) {
    projectName_ = props.name;
    projectArn_ = props.arn ? props.arn : Stack::of(*this).formatArn(arnParts(props.name));
    principal_ = detail::importedPrincipal(*this);
  }
};

}  // namespace

class Project::Checks final : public IValidation {
 public:
  explicit Checks(Project& project) : project_(project) {}
  List<Str> validate() override {
    Vec<Str> problems;
    if (project_.source_->type().is(kCodePipeline)) {
      if (!project_.lists_->sources.empty())
        problems.push("a project in a pipeline has no secondarySources; give extraInputs to its CodeBuildAction");
      if (!project_.lists_->artifacts.empty())
        problems.push("a project in a pipeline has no secondaryArtifacts; give outputs to its CodeBuildAction");
    }
    return List<Str>(problems);
  }

 private:
  Project& project_;
};

void IProject::addToRolePolicy(const iam::PolicyStatement& statement) {
  if (role_) role_->addToPrincipalPolicy(statement);
}

Project::Project(Scope scope, std::string_view id, const ProjectProps& props)
    : IProject(scope, id, {.physicalName = props.projectName}), lists_(make<detail::ProjectLists>().get()) {
  role_ = props.role ? props.role : makeRole(*this, "Role", PhysicalName::GENERATE_IF_NEEDED);
  principal_ = role_;
  source_ = props.source ? props.source : Use<ISource>(NoSource());
  const Use<IBuildImage> image =
      props.environment.buildImage ? props.environment.buildImage : Use<IBuildImage>(LinuxBuildImage::STANDARD_7_0);
  const Use<Cache> cache = props.cache ? props.cache : Cache::none();
  const Use<IArtifacts> artifacts = artifactsOf(props);

  SourceConfig source = source_->bind(*this, *this);
  if (props.badge.isTrue() && !source_->badgeSupported()) {
    throw Error(*this, "a source of type " + std::string(source_->type().text()) + " has no badge; leave badge out", "project-badge");
  }
  const ArtifactsConfig output = artifacts->bind(*this, *this);
  cache->bind(*this);
  if (source_->type().is("NO_SOURCE") && !(props.buildSpec && props.buildSpec->isImmediate())) {
    throw Error(*this, "without a source there is no file to build from: give a buildSpec made by BuildSpec::fromObject or of your own",
                "project-build-spec");
  }
  for (Use<ISource> secondary : props.secondarySources) addSecondarySource(secondary);
  for (Use<IArtifacts> secondary : props.secondaryArtifacts) addSecondaryArtifact(secondary);
  checkPipelineSide(*artifacts);
  for (Use<IFileSystemLocation> location : props.fileSystemLocations) addFileSystemLocation(location);
  if (props.autoRetryLimit && !props.autoRetryLimit.isToken() &&
      (props.autoRetryLimit.number() < 0 || props.autoRetryLimit.number() > 10)) {
    throw Error(*this, "autoRetryLimit must be 0 to 10, got " + std::string(props.autoRetryLimit.str().text()), "project-auto-retry");
  }

  if (props.buildSpec) source.sourceProperty.buildSpec = props.buildSpec->toBuildSpec(*this);
  const auto environment = detail::renderEnvironment(*this, *image, props);
  if (props.environment.fleet && props.vpc) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-codebuild:noUselessProjectVpc",
                                        "the vpc of the project has no effect with a fleet: give it to the fleet");
  }
  joinNetwork(props);
  const auto logs = detail::renderLogging(*this, props.logging);
  resource_ =
      &add<CfnProject>("Resource", CfnProject::Props{.artifacts = Box<CfnProject::ArtifactsProperty>(output.artifactsProperty),
                                                     .autoRetryLimit = props.autoRetryLimit,
                                                     .badgeEnabled = props.badge,
                                                     .cache = Box<CfnProject::ProjectCacheProperty>(cache->toCloudFormation().val()),
                                                     .concurrentBuildLimit = props.concurrentBuildLimit,
                                                     .description = props.description,
                                                     .encryptionKey = "alias/aws/s3",
                                                     .environment = environment,
                                                     .logsConfig = logs,
                                                     .name = physicalName(),
                                                     .queuedTimeoutInMinutes = minutes(props.queuedTimeout),
                                                     .serviceRole = role_->roleArn(),
                                                     .source = Box<CfnProject::SourceProperty>(source.sourceProperty),
                                                     .sourceVersion = source.sourceVersion,
                                                     .timeoutInMinutes = minutes(props.timeout),
                                                     .triggers = source.buildTriggers,
                                                     .visibility = props.visibility ? text(*props.visibility) : Str()});
  updateResource();
  addNetworkPermissions(props);
  projectArn_ = getResourceArnAttribute(resource_->attrArn(), arnParts(physicalName()));
  projectName_ = getResourceNameAttribute(resource_->ref());
  addPermissions(props);
  if (props.encryptionKey) setEncryptionKey(props.encryptionKey);
  image->bind(*this, *this, {});
  node().addValidation(make<Checks>(*this));
}

Use<IArtifacts> Project::artifactsOf(const ProjectProps& props) const {
  if (props.artifacts) return props.artifacts;
  return source_->type().is(kCodePipeline) ? Use<IArtifacts>(CodePipelineArtifacts()) : Use<IArtifacts>(NoArtifacts());
}

void Project::checkPipelineSide(const IArtifacts& artifacts) const {
  if (source_->type().is(kCodePipeline) != artifacts.type().is(kCodePipeline)) {
    throw Error(*this, "source and artifacts must both be CodePipeline's, or neither", "project-artifacts");
  }
}

void Project::addPermissions(const ProjectProps& props) {
  const Str logs = Stack::of(*this).formatArn({.arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                               .resource = "log-group",
                                               .resourceName = "/aws/codebuild/" + projectName_,
                                               .service = "logs"});
  addToRolePolicy(iam::PolicyStatement(
      {.actions = {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"}, .resources = {logs, logs + ":*"}}));
  if (!props.grantReportGroupPermissions.isFalse()) {
    const Str groups =
        Stack::of(*this).formatArn({.resource = "report-group", .resourceName = projectName_ + "-*", .service = "codebuild"});
    addToRolePolicy(iam::PolicyStatement({.actions = {"codebuild:CreateReportGroup", "codebuild:CreateReport", "codebuild:UpdateReport",
                                                      "codebuild:BatchPutTestCases", "codebuild:BatchPutCodeCoverages"},
                                          .resources = {groups}}));
  }
  if (props.ssmSessionPermissions.isTrue()) {
    addToRolePolicy(
        iam::PolicyStatement({.actions = {"ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
                                          "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel", "logs:DescribeLogGroups",
                                          "logs:CreateLogStream", "logs:PutLogEvents", "s3:GetEncryptionConfiguration", "s3:PutObject"},
                              .resources = {"*"}}));
  }
}

void Project::setEncryptionKey(Use<kms::IKey> key) {
  encryptionKey_ = key;
  resource_->props().encryptionKey = key->keyArn();
  key->grantEncryptDecrypt(*this);
}

void Project::updateResource() {
  if (!resource_) return;
  CfnProject::Props& live = resource_->props();
  if (!lists_->fileSystems.empty()) live.fileSystemLocations = List<CfnProject::ProjectFileSystemLocationProperty>(lists_->fileSystems);
  if (!lists_->artifacts.empty()) live.secondaryArtifacts = List<CfnProject::ArtifactsProperty>(lists_->artifacts);
  if (!lists_->sources.empty()) live.secondarySources = List<CfnProject::SourceProperty>(lists_->sources);
  if (!lists_->sourceVersions.empty())
    live.secondarySourceVersions = List<CfnProject::ProjectSourceVersionProperty>(lists_->sourceVersions);
  if (batchRole_) live.buildBatchConfig = CfnProject::ProjectBuildBatchConfigProperty{.serviceRole = batchRole_->roleArn()};
}

BatchBuildConfig Project::enableBatchBuilds() {
  if (!batchRole_) {
    batchRole_ = makeRole(*this, "BatchServiceRole", {});
    batchRole_->addToPrincipalPolicy(
        iam::PolicyStatement({.actions = {"codebuild:StartBuild", "codebuild:StopBuild", "codebuild:RetryBuild"},
                              .resources = {lazyOf([this] { return projectArn_; })}}));
    updateResource();
  }
  return {batchRole_};
}

void Project::addSecondarySource(Use<ISource> secondarySource) {
  if (!secondarySource->identifier()) throw Error(*this, "a secondary source needs an identifier", "project-secondary");
  const SourceConfig config = secondarySource->bind(*this, *this);
  lists_->sources.push(config.sourceProperty);
  if (config.sourceVersion)
    lists_->sourceVersions.push({.sourceIdentifier = secondarySource->identifier(), .sourceVersion = config.sourceVersion});
  updateResource();
}

void Project::addSecondaryArtifact(Use<IArtifacts> secondaryArtifact) {
  if (!secondaryArtifact->identifier()) throw Error(*this, "secondary artifacts need an identifier", "project-secondary");
  lists_->artifacts.push(secondaryArtifact->bind(*this, *this).artifactsProperty);
  updateResource();
}

void Project::addFileSystemLocation(Use<IFileSystemLocation> fileSystemLocation) {
  lists_->fileSystems.push(fileSystemLocation->bind(*this, *this).location);
  updateResource();
}

void Project::bindToCodePipeline(Construct&, const BindToCodePipelineOptions& options) {
  const Use<kms::IKey> key = options.artifactBucket->encryptionKey();
  if (!key || encryptionKey_) return;
  // A key of this app in another environment has no name that could be referred to from here.
  const Stack &mine = Stack::of(*this), &other = Stack::of(*key);
  const bool elsewhere = !(other.account() == mine.account()) || !(other.region() == mine.region());
  if (!elsewhere || !dynamic_cast<kms::Key*>(key.get())) setEncryptionKey(key);
}

IProject& Project::fromProjectArn(Construct& scope, std::string_view id, const Str& projectArn, Location at) {
  const ArnComponents parts = Stack::of(scope).splitArn(projectArn, ArnFormat::SLASH_RESOURCE_NAME);
  return scope.add<Imported>(id, {projectArn, parts.resourceName, {.account = parts.account, .region = parts.region}}, at);
}

IProject& Project::fromProjectName(Construct& scope, std::string_view id, const Str& projectName, Location at) {
  return scope.add<Imported>(id, {{}, projectName, {}}, at);
}

}  // namespace cdk::codebuild
