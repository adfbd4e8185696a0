#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/fleet.hpp>
#include <constructs/aws/codebuild/linux_gpu_build_image.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codebuild/source_credentials.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/role.hpp>

using namespace cdk;
namespace cb = cdk::codebuild;

namespace {

Use<cb::BuildSpec> spec() {
  return cb::BuildSpec::fromObject(Json::obj({{"version", "0.2"}}));
}

void addNetworks(App& app) {
  auto& stack = app.add<Stack>("Networks", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2, .natGateways = 1, .restrictDefaultSecurityGroup = false});
  auto& group = stack.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.vpc = vpc});
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codebuild.amazonaws.com")});

  auto& own = stack.add<cb::Project>("Own", cb::ProjectProps{.allowAllOutbound = false, .buildSpec = spec(), .vpc = vpc});
  own.connections().allowToAnyIpv4(ec2::Port::tcp(443));
  stack.add<cb::Project>("First", cb::ProjectProps{.buildSpec = spec(),
                                                   .role = role,
                                                   .securityGroups = {group},
                                                   .subnetSelection = {.subnetType = ec2::SubnetType::PUBLIC},
                                                   .vpc = vpc});
  stack.add<cb::Project>(
      "Second", cb::ProjectProps{.buildSpec = spec(),
                                 .environment = {.dockerServer = cb::DockerServerOptions{.computeType = cb::DockerServerComputeType::SMALL,
                                                                                         .securityGroups = {group}}},
                                 .role = role,
                                 .securityGroups = {group},
                                 .vpc = vpc});

  auto& plain = stack.add<cb::Fleet>(
      "Plain",
      cb::FleetProps{.baseCapacity = 1, .computeType = cb::FleetComputeType::MEDIUM, .environmentType = cb::EnvironmentType::MAC_ARM});
  stack.add<cb::Fleet>("ByAttributes", cb::FleetProps{.baseCapacity = 2,
                                                      .computeConfiguration = {.disk = Size::gibibytes(10),
                                                                               .machineType = cb::MachineType::NVME,
                                                                               .memory = Size::gibibytes(8),
                                                                               .vCpu = 4},
                                                      .computeType = cb::FleetComputeType::ATTRIBUTE_BASED,
                                                      .environmentType = cb::EnvironmentType::LINUX_CONTAINER,
                                                      .fleetName = "attributes",
                                                      .overflowBehavior = cb::FleetOverflowBehavior::ON_DEMAND});
  stack.add<cb::Fleet>(
      "Inside",
      cb::FleetProps{
          .baseCapacity = 1, .computeType = cb::FleetComputeType::LARGE, .environmentType = cb::EnvironmentType::LINUX_EC2, .vpc = vpc});
  stack.add<cb::Project>("OnMac",
                         cb::ProjectProps{.buildSpec = spec(), .environment = {.buildImage = cb::MacBuildImage::BASE_15, .fleet = plain}});
  auto& theirs = cb::Fleet::fromFleetArn(stack, "Theirs", "arn:aws:codebuild:eu-west-1:111111111111:fleet/theirs:1234");
  stack.add<cb::Project>("OnTheirs", cb::ProjectProps{.buildSpec = spec(), .environment = {.fleet = theirs}});
  stack.add<cb::Project>(
      "Gpu", cb::ProjectProps{.buildSpec = spec(), .environment = {.buildImage = cb::LinuxGpuBuildImage::DLC_PYTORCH_1_5_0_INFERENCE}});
  stack.add<cb::Project>("GpuOfAccount",
                         cb::ProjectProps{.buildSpec = spec(),
                                          .environment = {.buildImage = cb::LinuxGpuBuildImage::awsDeepLearningContainersImage(
                                                              "repository", "tag", "222222222222")}});
  auto& images = ecr::Repository::fromRepositoryName(stack, "Images", "images");
  stack.add<cb::Project>(
      "GpuOfRepository",
      cb::ProjectProps{.buildSpec = spec(), .environment = {.buildImage = cb::LinuxGpuBuildImage::fromEcrRepository(images)}});
  stack.add<cb::GitHubSourceCredentials>("GitHub", cb::GitHubSourceCredentialsProps{.accessToken = SecretValue::secretsManager("token")});
  stack.add<cb::GitHubEnterpriseSourceCredentials>(
      "GitHubEnterprise", cb::GitHubEnterpriseSourceCredentialsProps{.accessToken = SecretValue::secretsManager("token")});
  stack.add<cb::BitBucketSourceCredentials>(
      "BitBucket", cb::BitBucketSourceCredentialsProps{.password = SecretValue::secretsManager("bb", {.jsonField = "password"}),
                                                       .username = SecretValue::secretsManager("bb", {.jsonField = "user"})});
}

void addAnywhere(App& app) {
  auto& open = app.add<Stack>("Anywhere");
  open.add<cb::Project>("Gpu",
                        cb::ProjectProps{.buildSpec = spec(), .environment = {.buildImage = cb::LinuxGpuBuildImage::DLC_MXNET_1_6_0}});
  auto& project = open.add<cb::PipelineProject>("Project");
  project.onBuildFailed("Failed", {.description = "failed"});
  project.onPhaseChange("Phase");
  project.onBuildStarted("Started");
  project.onBuildSucceeded("Succeeded", {.eventPattern = {.detail = Json::obj({{"current-phase", Json::arr({"COMPLETED"})}})}});
  project.metricDuration({.label = "duration"}).createAlarm(open, "Alarm", {.evaluationPeriods = 1, .threshold = 60});
  project.metricFailedBuilds().createAlarm(open, "FailedAlarm", {.evaluationPeriods = 1, .threshold = 1});
  project.metric("QueuedDuration").createAlarm(open, "QueuedAlarm", {.evaluationPeriods = 1, .threshold = 1});
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    addNetworks(app);
    addAnywhere(app);
  });
}
