// What is refused was checked against aws-cdk-lib 2.276.0.
#include <constructs/aws/ecs/task_definition.hpp>

#include <constructs/aws/ecs/ecs_test.hpp>
#include <constructs/aws/ecs/firelens_log_router.hpp>
#include <constructs/aws/ecs/linux_parameters.hpp>
#include <constructs/aws/ecs/log_drivers.hpp>
#include <constructs/aws/ecs/proxy_configuration.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::ecs {
namespace {

using assertions::Match;
using assertions::Template;

class TaskDefinitionTest : public EcsTest {
 protected:
  Str refused(const TaskDefinitionProps& props) {
    return refusal([&](Stack& in) { in.add<TaskDefinition>("Task", props); });
  }
  Str refusedFargate(const FargateTaskDefinitionProps& props) {
    return refusal([&](Stack& in) { task(in, props); });
  }
  Str refusedWindows(int cpu, int memory) {
    return refusedFargate({.cpu = cpu,
                           .memoryLimitMiB = memory,
                           .runtimePlatform = {.operatingSystemFamily = OperatingSystemFamily::WINDOWS_SERVER_2022_CORE}});
  }
};

TEST_F(TaskDefinitionTest, onFargateIsSmallAndHasARoleOfItsOwn) {
  task(stack);
  EXPECT_EQ(resource("AWS::ECS::TaskDefinition")["Properties"],
            Json::obj({{"Cpu", "256"},
                       {"Family", "STaskAA4FD6B0"},
                       {"Memory", "512"},
                       {"NetworkMode", "awsvpc"},
                       {"RequiresCompatibilities", Json::arr({"FARGATE"})},
                       {"TaskRoleArn", Json::obj({{"Fn::GetAtt", Json::arr({"TaskTaskRoleE98524A1", "Arn"})}})}}));
}

TEST_F(TaskDefinitionTest, makesTheExecutionRoleOnDemand) {
  auto& made = task(stack);
  EXPECT_FALSE(made.executionRole());
  made.addToExecutionRolePolicy(iam::PolicyStatement({.actions = {"s3:GetObject"}, .resources = {"*"}}));
  EXPECT_TRUE(made.executionRole());
  EXPECT_EQ(&made.obtainExecutionRole(), made.executionRole().get());
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("AWS::IAM::Role", 2));
}

TEST_F(TaskDefinitionTest, refusesWhatFargateCannotDo) {
  EXPECT_EQ(refused({.compatibility = Compatibility::FARGATE, .cpu = "256", .memoryMiB = "512", .networkMode = NetworkMode::BRIDGE}),
            "network-mode");
  EXPECT_EQ(refused({.compatibility = Compatibility::FARGATE, .memoryMiB = "512"}), "task-size");
  EXPECT_EQ(refused({.compatibility = Compatibility::FARGATE,
                     .cpu = "256",
                     .memoryMiB = "512",
                     .placementConstraints = {PlacementConstraint::distinctInstances()}}),
            "placement");
  EXPECT_EQ(
      refused({.compatibility = Compatibility::FARGATE, .cpu = "256", .inferenceAccelerators = {{.deviceName = "d"}}, .memoryMiB = "512"}),
      "accelerator");
}

TEST_F(TaskDefinitionTest, refusesWhatManagedInstancesCannotDo) {
  const Compatibility managed = Compatibility::MANAGED_INSTANCES;
  EXPECT_EQ(refused({.compatibility = managed}), "");
  EXPECT_EQ(refused({.compatibility = managed, .networkMode = NetworkMode::BRIDGE}), "network-mode");
  EXPECT_EQ(refused({.compatibility = managed, .ephemeralStorageGiB = 30}), "ephemeral-storage");
  EXPECT_EQ(refused({.compatibility = managed, .ipcMode = IpcMode::TASK}), "ipc-mode");
  EXPECT_EQ(
      refused({.compatibility = managed, .runtimePlatform = {.operatingSystemFamily = OperatingSystemFamily::WINDOWS_SERVER_2022_CORE}}),
      "system-family");
  EXPECT_EQ(refused({.compatibility = managed,
                     .volumes = {Volume{.dockerVolumeConfiguration = {{.driver = "d", .scope = VolumeScope::TASK}}, .name = "v"}}}),
            "volume");
}

TEST_F(TaskDefinitionTest, refusesWhatDoesNotGoTogetherElsewhere) {
  EXPECT_EQ(refused({.compatibility = Compatibility::EXTERNAL, .networkMode = NetworkMode::AWS_VPC}), "network-mode");
  EXPECT_EQ(refused({.compatibility = Compatibility::EC2, .runtimePlatform = {.cpuArchitecture = CpuArchitecture::ARM64}}),
            "runtime-platform");
  EXPECT_EQ(refused({.compatibility = Compatibility::EC2, .enableFaultInjection = true}), "fault-injection");
  const AppMeshProxyConfiguration proxy(
      {.containerName = "c", .properties = {.appPorts = List<Num>{1}, .ignoredUID = 1, .proxyEgressPort = 1, .proxyIngressPort = 1}});
  EXPECT_EQ(refused({.compatibility = Compatibility::EC2, .proxyConfiguration = proxy}), "proxy");
  EXPECT_THROW(AppMeshProxyConfiguration(
                   {.containerName = "c", .properties = {.appPorts = List<Num>{1}, .proxyEgressPort = 1, .proxyIngressPort = 1}}),
               Error);
}

TEST_F(TaskDefinitionTest, boundsOfFargate) {
  EXPECT_EQ(refusedFargate({.ephemeralStorageGiB = 20}), "ephemeral-storage");
  EXPECT_EQ(refusedFargate({.ephemeralStorageGiB = 21}), "");
  EXPECT_EQ(refusedFargate({.ephemeralStorageGiB = 200}), "");
  EXPECT_EQ(refusedFargate({.ephemeralStorageGiB = 201}), "ephemeral-storage");
  EXPECT_EQ(refusedFargate({.pidMode = PidMode::TASK}), "pid-mode");
  EXPECT_EQ(refusedFargate({.pidMode = PidMode::HOST, .runtimePlatform = {.operatingSystemFamily = OperatingSystemFamily::LINUX}}),
            "pid-mode");
  EXPECT_EQ(refusedFargate({.pidMode = PidMode::TASK, .runtimePlatform = {.operatingSystemFamily = OperatingSystemFamily::LINUX}}), "");
  EXPECT_EQ(refusedWindows(512, 1024), "task-size");
  EXPECT_EQ(refusedWindows(1024, 2048), "");
  EXPECT_EQ(refusedWindows(1024, 1500), "task-size");
}

TEST_F(TaskDefinitionTest, containersGetNoMoreCpuThanTheTaskHas) {
  const auto with = [](int second) {
    return [second](Stack& in) {
      auto& made = task(in);
      made.addContainer("a", {.cpu = 200, .image = nginx()});
      made.addContainer("b", {.cpu = second, .image = nginx()});
    };
  };
  EXPECT_EQ(refusal(with(56)), "");
  EXPECT_EQ(refusal(with(57)), "cpu");
}

TEST_F(TaskDefinitionTest, validatesVolumesThatAreConfiguredAtLaunch) {
  EXPECT_EQ(refusal([](Stack& in) { task(in).addVolume({.configuredAtLaunch = true, .host = {.sourcePath = "/x"}, .name = "a"}); }),
            "volume");
  EXPECT_EQ(refusal([](Stack& in) { task(in).addVolume({.configuredAtLaunch = true, .name = "a"}); }), "validation");
  const auto mounted = [](const char* second) {
    return [second](Stack& in) {
      auto& made = task(in);
      auto& container = made.addContainer("c", {.image = nginx()});
      for (const char* name : {"a", second}) {
        if (!*name) continue;
        made.addVolume({.configuredAtLaunch = true, .name = name});
        container.addMountPoints({.containerPath = name, .readOnly = false, .sourceVolume = name});
      }
    };
  };
  EXPECT_EQ(refusal(mounted("")), "");
  EXPECT_EQ(refusal(mounted("b")), "validation");
}

TEST_F(TaskDefinitionTest, onInstancesContainersNeedMemory) {
  EXPECT_EQ(
      refusal([](Stack& in) {
        in.add<TaskDefinition>("Task", TaskDefinitionProps{.compatibility = Compatibility::EC2}).addContainer("c", {.image = nginx()});
      }),
      "validation");
}

TEST_F(TaskDefinitionTest, importedOneKnowsWhatItWasGiven) {
  auto& plain = TaskDefinition::fromTaskDefinitionArn(stack, "Plain", "arn:aws:ecs:a:b:task-definition/x");
  EXPECT_THROW(plain.networkMode(), Error);
  EXPECT_THROW(plain.taskRole(), Error);
  EXPECT_TRUE(plain.isEc2Compatible());
  EXPECT_TRUE(plain.isFargateCompatible());
  auto& fargate = FargateTaskDefinition::fromFargateTaskDefinitionAttributes(
      stack, "Fargate", {.networkMode = NetworkMode::AWS_VPC, .taskDefinitionArn = "arn:aws:ecs:a:b:task-definition/x"});
  EXPECT_EQ(fargate.networkMode(), NetworkMode::AWS_VPC);
  EXPECT_FALSE(fargate.isEc2Compatible());
}

TEST_F(TaskDefinitionTest, hasOneLogRouterAtMost) {
  const FirelensLogRouterDefinitionOptions router{.firelensConfig = {.type = FirelensLogRouterType::FLUENTBIT}, .image = nginx()};
  EXPECT_EQ(refusal([&](Stack& in) {
              auto& made = task(in);
              made.addFirelensLogRouter("a", router);
              made.addFirelensLogRouter("b", router);
            }),
            "log-router");
  FirelensLogRouterDefinitionOptions half = router;
  half.firelensConfig.options.configFileValue = "x";
  EXPECT_EQ(refusal([&](Stack& in) { task(in).addFirelensLogRouter("a", half); }), "config-file");
}

TEST_F(TaskDefinitionTest, logRouterThatSomebodyMadeIsUsed) {
  auto& made = task(stack);
  made.addContainer("c", {.image = nginx(), .logging = LogDrivers::firelens({})});
  made.addFirelensLogRouter("mine", {.firelensConfig = {.type = FirelensLogRouterType::FLUENTD}, .image = nginx()});
  const Json all = resource("AWS::ECS::TaskDefinition")["Properties"]["ContainerDefinitions"];
  EXPECT_EQ(all.asArray().size(), 2U);
  EXPECT_EQ(all.asArray()[1]["FirelensConfiguration"], Json::obj({{"Type", "fluentd"}}));
}

TEST_F(TaskDefinitionTest, synthesizesTheSameTextTwiceWithALogRouterOfItsOwn) {
  task(stack).addContainer("c", {.image = nginx(), .logging = LogDrivers::firelens({.options = {{"Name", "kinesis"}}})});
  const Json first = Template::fromStack(stack).toJSON();
  EXPECT_EQ(Template::fromStack(stack).toJSON(), first);
}

TEST_F(TaskDefinitionTest, driversRefuseOptionsOutOfBounds) {
  auto& group = stack.add<logs::LogGroup>("Logs");
  EXPECT_THROW(AwsLogDriver({.logGroup = group, .logRetention = logs::RetentionDays::ONE_DAY, .streamPrefix = "p"}), Error);
  EXPECT_THROW(AwsLogDriver({.maxBufferSize = Size::bytes(1), .streamPrefix = "p"}), Error);
  EXPECT_THROW(LogDrivers::gelf({.address = "a", .compressionLevel = 10}), Error);
  EXPECT_THROW(LogDrivers::gelf({.address = "a", .tcpMaxReconnect = -1}), Error);
  EXPECT_THROW(LogDrivers::jsonFile({.maxFile = -1}), Error);
  EXPECT_NO_THROW(LogDrivers::gelf({.address = "a", .compressionLevel = -1, .tcpMaxReconnect = 0}));
}

TEST_F(TaskDefinitionTest, kernelSettingsRefuseNumbersOutOfBounds) {
  const auto refusedLinux = [this](const LinuxParametersProps& props) {
    return refusal([&](Stack& in) { in.add<LinuxParameters>("L", props); });
  };
  EXPECT_EQ(refusedLinux({.sharedMemorySize = -1}), "linux-parameters");
  EXPECT_EQ(refusedLinux({.sharedMemorySize = 0.5}), "linux-parameters");
  EXPECT_EQ(refusedLinux({.swappiness = 101}), "linux-parameters");
  EXPECT_EQ(refusedLinux({.sharedMemorySize = 0, .swappiness = 100}), "");
}

/// An extension of the test's own.
struct Sidecar final : ITaskDefinitionExtension {
  void extend(TaskDefinition& taskDefinition) override {
    taskDefinition.addContainer("sidecar", {.essential = false, .image = ContainerImage::fromRegistry("x")});
  }
};

TEST_F(TaskDefinitionTest, extensionOfYourOwnChangesTheTask) {
  auto& made = task(stack);
  made.addExtension(make<Sidecar>());
  EXPECT_NE(made.findContainer("sidecar"), nullptr);
  EXPECT_EQ(made.defaultContainer(), nullptr);
}

}  // namespace
}  // namespace cdk::ecs
