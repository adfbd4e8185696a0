#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Services : public StackTest {};

TEST_P(Services, RunTheirTasksOnFargate) {
  auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2, .natGateways = 1});
  auto& cluster = stack.add<ecs::Cluster>("Cluster", ecs::ClusterProps{.vpc = vpc});
  auto& task = stack.add<ecs::FargateTaskDefinition>("Task", ecs::FargateTaskDefinitionProps{.cpu = 512, .memoryLimitMiB = 1024});
  task.addContainer("web", {.environment = {{"NUMBER", format("{}", Num(i))}},
                            .image = ecs::ContainerImage::fromRegistry("example/web"),
                            .portMappings = {{.containerPort = 8000 + i}}});
  stack.add<ecs::FargateService>("Service", ecs::FargateServiceProps{.circuitBreaker = ecs::DeploymentCircuitBreaker{.rollback = true},
                                                                     .cluster = cluster,
                                                                     .desiredCount = i % 5 + 1,
                                                                     .minHealthyPercent = 100,
                                                                     .taskDefinition = task});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::ECS::Service",
      {{"DeploymentConfiguration", {{"DeploymentCircuitBreaker", {{"Enable", true}, {"Rollback", true}}}, {"MinimumHealthyPercent", 100}}},
       {"DesiredCount", i % 5 + 1},
       {"LaunchType", "FARGATE"}}));
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::ECS::TaskDefinition",
      {{"ContainerDefinitions",
        Json::arr({Match::objectLike({{"Environment", Json::arr({{{"Name", "NUMBER"}, {"Value", format("{}", Num(i))}}})},
                                      {"Image", "example/web"},
                                      {"PortMappings", Json::arr({Match::objectLike({{"ContainerPort", 8000 + i}})})}})})},
       {"Cpu", "512"}}));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::EC2::SecurityGroup", 1));
}

INSTANTIATE_TEST_SUITE_P(Cases, Services, testing::Range(0, 100));

}  // namespace template_tests
