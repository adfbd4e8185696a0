#include <string>

#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/fleet.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/s3/ibucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

#include "project_parts.hpp"

namespace cdk::codebuild::detail {

namespace {

void checkEnvironment(Project& project, const IBuildImage& image, const ProjectProps& props) {
  std::string problems;
  const auto add = [&](std::string_view problem) { problems += (problems.empty() ? "" : "; ") + std::string(problem); };
  for (Str problem : image.validate(props.environment)) add(problem.text());
  if (image.isLambda()) {
    if (props.timeout) add("builds on Lambda have no timeout");
    if (props.queuedTimeout) add("builds on Lambda have no queuedTimeout");
    if (props.cache) add("builds on Lambda have no cache");
    if (props.badge.isTrue()) add("builds on Lambda have no badge");
  }
  if (!problems.empty()) throw Error(project, "image and environment do not fit: " + problems, "build-environment");
}

void allowPull(Project& project, const IBuildImage& image, ImagePullPrincipalType pull) {
  const Use<ecr::IRepository> repository = image.repository();
  if (repository && pull == ImagePullPrincipalType::SERVICE_ROLE) repository->grantPull(project);
  if (repository && pull == ImagePullPrincipalType::CODEBUILD) {
    repository->addToResourcePolicy(
        iam::PolicyStatement({.actions = {"ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"},
                              .principals = {iam::ServicePrincipal("codebuild.amazonaws.com")},
                              .sid = "CodeBuild"}));
  }
  if (pull == ImagePullPrincipalType::SERVICE_ROLE && image.secretsManagerCredentials())
    image.secretsManagerCredentials()->grantRead(project);
}

List<CfnProject::EnvironmentVariableProperty> renderVariables(Project& project, const ProjectProps& props) {
  Vec<Map<BuildEnvironmentVariable>::Entry> entries;
  for (const Map<BuildEnvironmentVariable>& part : {props.environment.environmentVariables, props.environmentVariables}) {
    for (std::size_t i = 0; i < part.size(); ++i) entries.push(part.at(i));
  }
  if (entries.empty()) return {};
  Vec<CfnProject::EnvironmentVariableProperty> all;
  for (Json variable : Project::serializeEnvVariables(Map<BuildEnvironmentVariable>(entries), &project)) {
    all.push({.name = variable["name"].asStr(), .type = variable["type"].asStr(), .value = variable["value"].asStr()});
  }
  return List<CfnProject::EnvironmentVariableProperty>(all);
}

Box<CfnProject::ProjectFleetProperty> renderFleet(Project& project, const IBuildImage& image, const Use<IFleet>& fleet) {
  if (!fleet) return {};
  if (fleet->fleetArn().isToken() && !(image.type() == text(fleet->environmentType()))) {
    throw Error(project,
                "the fleet is for " + std::string(text(fleet->environmentType()).text()) + ", the image for " +
                    std::string(image.type().text()) + "; they must be the same",
                "build-environment");
  }
  return CfnProject::ProjectFleetProperty{.fleetArn = fleet->fleetArn()};
}

Box<CfnProject::DockerServerProperty> renderDockerServer(const Box<DockerServerOptions>& given) {
  if (!given) return {};
  CfnProject::DockerServerProperty made{.computeType = text(*given->computeType)};
  Vec<Str> groups;
  for (Use<ec2::ISecurityGroup> group : given->securityGroups) groups.push(group->securityGroupId());
  if (given->securityGroups) made.securityGroupIds = List<Str>(groups);
  return made;
}

Box<CfnProject::RegistryCredentialProperty> renderCredential(const Use<secretsmanager::ISecret>& secret) {
  if (!secret) return {};
  const Str name = secret->secretFullArn() ? secret->secretFullArn() : secret->secretName();
  return CfnProject::RegistryCredentialProperty{.credential = name, .credentialProvider = "SECRETS_MANAGER"};
}

}  // namespace

Box<CfnProject::EnvironmentProperty> renderEnvironment(Project& project, IBuildImage& image, const ProjectProps& props) {
  const BuildEnvironment& given = props.environment;
  checkEnvironment(project, image, props);
  const ImagePullPrincipalType pull = image.imagePullPrincipalType().valueOr(ImagePullPrincipalType::SERVICE_ROLE);
  if (!image.isLambda()) allowPull(project, image, pull);
  CfnProject::EnvironmentProperty made{
      .computeType = text(given.computeType.valueOr(image.defaultComputeType())), .image = image.imageIdFor(project), .type = image.type()};
  if (given.certificate) made.certificate = given.certificate->bucket->arnForObjects(given.certificate->objectKey);
  made.dockerServer = renderDockerServer(given.dockerServer);
  made.fleet = renderFleet(project, image, given.fleet);
  if (given.hostKernel) made.hostKernel = text(*given.hostKernel);
  if (!image.isLambda()) made.imagePullCredentialsType = text(pull);
  made.privilegedMode = given.privileged.isTrue();
  made.registryCredential = renderCredential(image.secretsManagerCredentials());
  made.environmentVariables = renderVariables(project, props);
  return made;
}

}  // namespace cdk::codebuild::detail
