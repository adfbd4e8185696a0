#pragma once
// Private to the tests: an app with the parts that most of them need.
#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/ecs/fargate_task_definition.hpp>

namespace cdk::ecs {

class EcsTest : public testing::Test {
 protected:
  /// The code of the error that building or writing raises; empty when all is well.
  template <class F>
  Str refusal(F build) {
    App own;
    Stack& in = own.add<Stack>("S");
    try {
      build(in);
      assertions::Template::fromStack(in);
    } catch (const Error& error) {
      return Str(error.code());
    }
    return "";
  }

  static Use<ContainerImage> nginx() { return ContainerImage::fromRegistry("nginx"); }
  static FargateTaskDefinition& task(Stack& in, const FargateTaskDefinitionProps& props = {}) {
    return in.add<FargateTaskDefinition>("Task", props);
  }
  static FargateTaskDefinition& webTask(Stack& in, std::string_view id = "Task") {
    auto& made = in.add<FargateTaskDefinition>(id);
    made.addContainer("web", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 80, .name = "http"}}});
    return made;
  }
  static Cluster& cluster(Stack& in) {
    auto& vpc = ec2::Vpc::fromVpcAttributes(in, "Vpc", {.availabilityZones = {"a"}, .privateSubnetIds = {"subnet-1"}, .vpcId = "vpc-1"});
    return in.add<Cluster>("Cluster", ClusterProps{.vpc = vpc});
  }
  /// A service with a web container; `props` gives the rest.
  static FargateService& service(Stack& in, FargateServiceProps props) {
    if (!props.taskDefinition) props.taskDefinition = webTask(in);
    props.cluster = cluster(in);
    return in.add<FargateService>("Service", props);
  }
  /// Properties that service() completes.
  static FargateServiceProps open() { return {.cluster = Use<ICluster>(), .taskDefinition = Use<TaskDefinition>()}; }

  Json resource(std::string_view type) { return assertions::Template::fromStack(stack).findResources(type).at(0).value; }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
};

}  // namespace cdk::ecs
