#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr_assets/docker_image_asset.hpp>
#include <constructs/aws/ecs/ec2_service.hpp>
#include <constructs/aws/ecs/ec2_task_definition.hpp>
#include <constructs/aws/ecs/external_service.hpp>
#include <constructs/aws/ecs/external_task_definition.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>

#include <filesystem>
#include <fstream>
#include <string>

using namespace cdk;
namespace elbv2 = cdk::elasticloadbalancingv2;

namespace {

std::filesystem::path root;

void write(const char* name, const char* text) {
  std::filesystem::create_directories((root / name).parent_path());
  std::ofstream(root / name) << text;
}

Str at(const char* name) {
  return (root / name).string();
}

Use<ecs::ContainerImage> nginx() {
  return ecs::ContainerImage::fromRegistry("nginx");
}

ecs::Ec2TaskDefinition& task(Stack& stack, std::string_view id, const ecs::Ec2TaskDefinitionProps& props = {}) {
  auto& made = stack.add<ecs::Ec2TaskDefinition>(id, props);
  made.addContainer("web", {.image = nginx(), .memoryLimitMiB = 256, .portMappings = {ecs::PortMapping{.containerPort = 80}}});
  return made;
}

void output(Stack& stack, const char* id, const Str& value) {
  stack.add<CfnOutput>(id, CfnOutputProps{.value = value});
}

void instances(Stack& stack) {
  auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2, .natGateways = 1, .restrictDefaultSecurityGroup = false});
  auto& group = stack.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.vpc = vpc});
  auto& cluster = ecs::Cluster::fromClusterAttributes(stack, "Cluster", {.clusterName = "c", .securityGroups = {group}, .vpc = vpc});
  auto& plain = stack.add<ecs::Ec2Service>("Plain", ecs::Ec2ServiceProps{.cluster = cluster, .taskDefinition = task(stack, "PlainTask")});
  plain.addPlacementConstraints(ecs::PlacementConstraint::distinctInstances());
  plain.addPlacementStrategies(ecs::PlacementStrategy::spreadAcross("a", "b"), ecs::PlacementStrategy::randomly());
  plain.addPlacementStrategies(ecs::PlacementStrategy::packedByMemory());
  stack.add<ecs::Ec2Service>(
      "Daemon",
      ecs::Ec2ServiceProps{
          .cluster = cluster, .daemon = true, .taskDefinition = task(stack, "DaemonTask", {.networkMode = ecs::NetworkMode::HOST})});
  stack.add<ecs::Ec2Service>(
      "Vpced",
      ecs::Ec2ServiceProps{.assignPublicIp = true,
                           .availabilityZoneRebalancing = ecs::AvailabilityZoneRebalancing::ENABLED,
                           .circuitBreaker = {.enable = true},
                           .cluster = cluster,
                           .maxHealthyPercent = 150,
                           .minHealthyPercent = 50,
                           .placementConstraints = {ecs::PlacementConstraint::memberOf("attribute:ecs.instance-type =~ t2.*")},
                           .placementStrategies = {ecs::PlacementStrategy::spreadAcross(ecs::BuiltInAttributes::AVAILABILITY_ZONE),
                                                   ecs::PlacementStrategy::spreadAcrossInstances(), ecs::PlacementStrategy::packedByCpu()},
                           .taskDefinition = task(stack, "VpcedTask",
                                                  {.family = "vpced",
                                                   .ipcMode = ecs::IpcMode::HOST,
                                                   .networkMode = ecs::NetworkMode::AWS_VPC,
                                                   .pidMode = ecs::PidMode::TASK,
                                                   .placementConstraints = {ecs::PlacementConstraint::memberOf("attribute:x == y")}})});
  auto& balancer = stack.add<elbv2::ApplicationLoadBalancer>("Balancer", elbv2::ApplicationLoadBalancerProps{.vpc = vpc});
  balancer.addListener("Listener", {.port = 80}).addTargets("Targets", {.port = 80, .targets = {plain}});
  output(stack, "Imported",
         ecs::Ec2Service::fromEc2ServiceAttributes(stack, "Named", {.cluster = cluster, .serviceName = "named"}).serviceArn());
  output(stack, "ByArn",
         ecs::Ec2Service::fromEc2ServiceArn(stack, "ByArnService", "arn:aws:ecs:us-west-2:222222222222:service/c/s").serviceName());
  auto& imported = ecs::Ec2TaskDefinition::fromEc2TaskDefinitionAttributes(
      stack, "ImportedTask", {.networkMode = ecs::NetworkMode::HOST, .taskDefinitionArn = "arn"});
  output(stack, "Mode", ecs::text(imported.networkMode()));
}

void elsewhere(Stack& stack, Stack& shared) {
  auto& vpc =
      ec2::Vpc::fromVpcAttributes(shared, "Vpc", {.availabilityZones = {"us-east-1a"}, .privateSubnetIds = {"subnet-1"}, .vpcId = "vpc-1"});
  auto& group = shared.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.vpc = vpc});
  auto& cluster = ecs::Cluster::fromClusterAttributes(shared, "Cluster", {.clusterName = "c", .securityGroups = {group}, .vpc = vpc});
  auto& service = stack.add<ecs::Ec2Service>("Service", ecs::Ec2ServiceProps{.cluster = cluster, .taskDefinition = task(stack, "Task")});
  service.connections().allowFromAnyIpv4(ec2::Port::tcp(80));
}

void external(Stack& stack) {
  auto& vpc =
      ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"us-east-1a"}, .privateSubnetIds = {"subnet-1"}, .vpcId = "vpc-1"});
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& made = stack.add<ecs::ExternalTaskDefinition>(
      "Task", ecs::ExternalTaskDefinitionProps{.family = "external", .networkMode = ecs::NetworkMode::NONE});
  made.addContainer("web", {.image = nginx(), .memoryLimitMiB = 256});
  stack.add<ecs::ExternalService>(
      "Service", ecs::ExternalServiceProps{.cluster = cluster, .propagateTags = ecs::PropagatedTagSource::SERVICE, .taskDefinition = made});
  stack.add<ecs::ExternalService>(
      "Daemon", ecs::ExternalServiceProps{.cluster = cluster, .daemon = true, .minHealthyPercent = 10, .taskDefinition = made});
  output(
      stack, "ByArn",
      ecs::ExternalService::fromExternalServiceArn(stack, "ByArnService", "arn:aws:ecs:us-west-2:222222222222:service/c/s").serviceName());
  auto& imported = ecs::ExternalTaskDefinition::fromExternalTaskDefinitionAttributes(
      stack, "ImportedTask", {.networkMode = ecs::NetworkMode::HOST, .taskDefinitionArn = "arn"});
  output(stack, "Mode", ecs::text(imported.networkMode()));
}

void assets(Stack& stack) {
  auto& made = stack.add<ecs::FargateTaskDefinition>("Task");
  made.addContainer("folder", {.environmentFiles = {ecs::EnvironmentFile::fromAsset(at("vars.env"))},
                               .image = ecs::ContainerImage::fromAsset(
                                   at("image"), {.buildArgs = {{"A", "b"}}, .platform = ecr_assets::Platform::LINUX_ARM64})});
  made.addContainer("plain",
                    {.image = ecs::ContainerImage::fromAsset(at("image")), .versionConsistency = ecs::VersionConsistency::ENABLED});
  auto& image = stack.add<ecr_assets::DockerImageAsset>("Image", ecr_assets::DockerImageAssetProps{.directory = at("image")});
  made.addContainer("asset", {.image = ecs::ContainerImage::fromDockerImageAsset(image)});
  made.addContainer("tarball", {.image = ecs::ContainerImage::fromTarball(at("image.tar"))});
}

}  // namespace

int main() {
  std::string name = (std::filesystem::temp_directory_path() / "parity-XXXXXX").string();
  root = mkdtemp(name.data());
  write("image/Dockerfile", "FROM scratch\n");
  write("image.tar", "tarball");
  write("vars.env", "A=b\n");
  const int result = run([](App& app) {
    instances(app.add<Stack>("Instances"));
    auto& stack = app.add<Stack>("Elsewhere");
    elsewhere(stack, app.add<Stack>("Shared"));
    external(app.add<Stack>("External"));
    assets(app.add<Stack>("Assets"));
  });
  std::filesystem::remove_all(root);
  return result;
}
