#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;

namespace {

void output(Stack& stack, const char* id, const Str& value) {
  stack.add<CfnOutput>(id, CfnOutputProps{.value = value});
}

void made(Stack& stack) {
  auto& cluster = stack.add<ecs::Cluster>("Plain");
  ec2::IVpc& vpc = cluster.vpc();
  auto& commandKey = stack.add<kms::Key>("CommandKey");
  auto& commandLogs = stack.add<logs::LogGroup>("CommandLogs");
  auto& commandBucket = stack.add<s3::Bucket>("CommandBucket");
  auto& diskKey = stack.add<kms::Key>("DiskKey");
  auto& storageKey = stack.add<kms::Key>("StorageKey");
  auto& full = stack.add<ecs::Cluster>(
      "Full", ecs::ClusterProps{.clusterName = "full",
                                .containerInsightsV2 = ecs::ContainerInsights::ENHANCED,
                                .enableFargateCapacityProviders = true,
                                .executeCommandConfiguration = {.kmsKey = commandKey,
                                                                .logConfiguration = {.cloudWatchEncryptionEnabled = true,
                                                                                     .cloudWatchLogGroup = commandLogs,
                                                                                     .s3Bucket = commandBucket,
                                                                                     .s3EncryptionEnabled = true,
                                                                                     .s3KeyPrefix = "p"},
                                                                .logging = ecs::ExecuteCommandLogging::OVERRIDE},
                                .managedStorageConfiguration = {.fargateEphemeralStorageKmsKey = diskKey, .kmsKey = storageKey},
                                .vpc = vpc});
  full.addDefaultCapacityProviderStrategy(
      {{.base = 1, .capacityProvider = "FARGATE", .weight = 2}, {.capacityProvider = "FARGATE_SPOT", .weight = 3}});
  auto& otherDiskKey = stack.add<kms::Key>("OtherDiskKey");
  auto& older = stack.add<ecs::Cluster>(
      "Older", ecs::ClusterProps{
                   .containerInsights = false, .managedStorageConfiguration = {.fargateEphemeralStorageKmsKey = otherDiskKey}, .vpc = vpc});
  older.enableFargateCapacityProviders();
  stack.add<ecs::Cluster>(
      "NoLogs", ecs::ClusterProps{
                    .containerInsights = true, .executeCommandConfiguration = {.logging = ecs::ExecuteCommandLogging::NONE}, .vpc = vpc});
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  full.grantTaskProtection(role);
  output(stack, "Tasks", cluster.arnForTasks("*"));
  output(stack, "Arn", full.clusterArn());
  output(stack, "Name", full.clusterName());
  const cloudwatch::CreateAlarmOptions alarm{.evaluationPeriods = 1, .threshold = 1};
  full.metricCpuReservation().createAlarm(stack, "CpuReservation", alarm);
  full.metricMemoryReservation({.statistic = "Maximum"}).createAlarm(stack, "MemoryReservation", alarm);
  cluster.metricCpuUtilization().createAlarm(stack, "Cpu", alarm);
  cluster.metric("Other", {.dimensionsMap = {{"A", "b"}}}).createAlarm(stack, "Other", alarm);
  Tags::of(full).add("a", "b");
}

void imported(Stack& stack) {
  auto& vpc =
      ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"us-east-1a"}, .privateSubnetIds = {"subnet-1"}, .vpcId = "vpc-1"});
  auto& group = ec2::SecurityGroup::fromSecurityGroupId(stack, "Group", "sg-1");
  auto& cluster = ecs::Cluster::fromClusterAttributes(stack, "Cluster", {.clusterName = "imported", .securityGroups = {group}, .vpc = vpc});
  auto& byArn = ecs::Cluster::fromClusterArn(stack, "ByArn", "arn:aws:ecs:us-west-2:222222222222:cluster/other");
  cluster.connections().allowFromAnyIpv4(ec2::Port::tcp(22));
  output(stack, "Arn", cluster.clusterArn());
  output(stack, "Name", cluster.clusterName());
  output(stack, "Ec2", cluster.hasEc2Capacity() ? "true" : "false");
  output(stack, "OtherName", byArn.clusterName());
  output(stack, "OtherRegion", byArn.env().region);
  auto& service =
      ecs::BaseService::fromServiceArnWithCluster(stack, "Service", "arn:aws:ecs:us-west-2:222222222222:service/cluster-name/service-name");
  output(stack, "ClusterOfService", service.cluster().clusterArn());
  output(stack, "ServiceName", service.serviceName());
  auto& attributes = ecs::FargateService::fromFargateServiceAttributes(stack, "Named", {.cluster = cluster, .serviceName = "named"});
  output(stack, "NamedArn", attributes.serviceArn());
  auto& withArn = ecs::FargateService::fromFargateServiceAttributes(
      stack, "WithArn", {.cluster = cluster, .serviceArn = "arn:aws:ecs:us-west-2:222222222222:service/old-name"});
  output(stack, "WithArnName", withArn.serviceName());
  const Str lateArn = format("arn:aws:ecs:us-west-2:{}:service/c/late", stack.account());
  auto& fargate = ecs::FargateService::fromFargateServiceArn(stack, "Fargate", lateArn);
  output(stack, "FargateName", fargate.serviceName());
  auto& token = ecs::BaseService::fromServiceArnWithCluster(stack, "Token", lateArn);
  output(stack, "TokenName", token.serviceName());
  output(stack, "ClusterOfToken", token.cluster().clusterName());
}

}  // namespace

int main() {
  return run([](App& app) {
    made(app.add<Stack>("Made"));
    imported(app.add<Stack>("Imported"));
  });
}
