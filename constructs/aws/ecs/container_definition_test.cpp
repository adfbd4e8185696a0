// What is refused was checked against aws-cdk-lib 2.276.0.
#include <constructs/aws/ecs/container_definition.hpp>

#include <vector>

#include <constructs/aws/ecs/ecs_test.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::ecs {
namespace {

using assertions::Match;
using assertions::Template;

class ContainerDefinitionTest : public EcsTest {
 protected:
  Str refused(const ContainerDefinitionOptions& props) {
    return refusal([&](Stack& in) { task(in).addContainer("c", props); });
  }
  Str refused(const PortMapping& mapping, NetworkMode mode = NetworkMode::AWS_VPC) {
    return refusal([&](Stack& in) {
      in.add<TaskDefinition>("Task", TaskDefinitionProps{.compatibility = Compatibility::EC2, .networkMode = mode})
          .addContainer("c", {.image = nginx(), .memoryLimitMiB = 1, .portMappings = {mapping}});
    });
  }
  Str refusedCheck(int interval, int timeout) {
    return refused(
        {.healthCheck = {{.command = List<Str>{"x"}, .interval = Duration::seconds(interval), .timeout = Duration::seconds(timeout)}},
         .image = nginx()});
  }
  Str refusedRestart(int seconds) { return refused({.image = nginx(), .restartAttemptPeriod = Duration::seconds(seconds)}); }
};

TEST_F(ContainerDefinitionTest, isEssentialAndHasNothingElseByDefault) {
  task(stack).addContainer("c", {.image = nginx()});
  EXPECT_EQ(resource("AWS::ECS::TaskDefinition")["Properties"]["ContainerDefinitions"],
            Json::arr({Json::obj({{"Essential", true}, {"Image", "nginx"}, {"Name", "c"}})}));
}

TEST_F(ContainerDefinitionTest, refusesAMemoryLimitBelowTheReservation) {
  EXPECT_EQ(refused({.image = nginx(), .memoryLimitMiB = 1, .memoryReservationMiB = 2}), "memory");
  EXPECT_EQ(refused({.image = nginx(), .memoryLimitMiB = 2, .memoryReservationMiB = 2}), "");
}

TEST_F(ContainerDefinitionTest, refusesMoreThanOneCredentialSpec) {
  EXPECT_EQ(refused({.credentialSpecs = {CredentialSpec("a", "b"), CredentialSpec("a", "b")}, .image = nginx()}), "credential-specs");
}

TEST_F(ContainerDefinitionTest, boundsOfTheRestartPolicy) {
  EXPECT_EQ(refused({.enableRestartPolicy = false, .image = nginx(), .restartIgnoredExitCodes = {1}}), "restart-policy");
  EXPECT_EQ(refused({.image = nginx(), .restartIgnoredExitCodes = List<Num>(std::vector<Num>(51, Num(1)))}), "restart-policy");
  EXPECT_EQ(refused({.image = nginx(), .restartIgnoredExitCodes = List<Num>(std::vector<Num>(50, Num(1)))}), "");
  EXPECT_EQ(refusedRestart(59), "restart-policy");
  EXPECT_EQ(refusedRestart(60), "");
  EXPECT_EQ(refusedRestart(1800), "");
  EXPECT_EQ(refusedRestart(1801), "restart-policy");
}

TEST_F(ContainerDefinitionTest, boundsOfTheHealthCheck) {
  EXPECT_EQ(refusedCheck(4, 2), "health-check");
  EXPECT_EQ(refusedCheck(5, 2), "");
  EXPECT_EQ(refusedCheck(300, 120), "");
  EXPECT_EQ(refusedCheck(301, 2), "health-check");
  EXPECT_EQ(refusedCheck(300, 1), "health-check");
  EXPECT_EQ(refusedCheck(300, 121), "health-check");
  EXPECT_EQ(refusedCheck(5, 6), "health-check");
  EXPECT_EQ(refusedCheck(6, 6), "");
  EXPECT_EQ(refused({.healthCheck = {{.command = List<Str>()}}, .image = nginx()}), "health-check");
}

TEST_F(ContainerDefinitionTest, healthCheckFindsOutWhetherAShellIsMeant) {
  auto& made = task(stack);
  made.addContainer("one", {.healthCheck = {{.command = List<Str>{"exit 0"}}}, .image = nginx()});
  made.addContainer("several", {.healthCheck = {{.command = List<Str>{"curl", "x"}}}, .image = nginx()});
  made.addContainer("named", {.healthCheck = {{.command = List<Str>{"CMD", "x"}}}, .image = nginx()});
  const Json all = resource("AWS::ECS::TaskDefinition")["Properties"]["ContainerDefinitions"];
  EXPECT_EQ(all.asArray()[0]["HealthCheck"],
            Json::obj({{"Command", Json::arr({"CMD-SHELL", "exit 0"})}, {"Interval", 30}, {"Retries", 3}, {"Timeout", 5}}));
  EXPECT_EQ(all.asArray()[1]["HealthCheck"]["Command"], Json::arr({"CMD", "curl", "x"}));
  EXPECT_EQ(all.asArray()[2]["HealthCheck"]["Command"], Json::arr({"CMD", "x"}));
}

TEST_F(ContainerDefinitionTest, refusesPortsThatDoNotFitTheNetwork) {
  EXPECT_EQ(refused(PortMapping{.containerPort = 1, .name = ""}), "port-name");
  EXPECT_EQ(refused(PortMapping{.containerPort = 0}), "port-range");
  EXPECT_EQ(refused(PortMapping{.containerPort = 1, .containerPortRange = "1-2"}), "port-range");
  EXPECT_EQ(refused(PortMapping{.containerPort = 1, .hostPort = 2}), "host-port");
  EXPECT_EQ(refused(PortMapping{.containerPort = 1, .hostPort = 1}), "");
  EXPECT_EQ(refused(PortMapping{.containerPort = 1, .hostPort = 2}, NetworkMode::BRIDGE), "");
  EXPECT_EQ(refused(PortMapping{.containerPort = 0, .containerPortRange = "1-2", .hostPort = 0}), "host-port");
  EXPECT_EQ(refused(PortMapping{.containerPort = 0, .containerPortRange = "1-"}), "port-range");
  EXPECT_EQ(refused(PortMapping{.containerPort = 0, .containerPortRange = "1-2"}), "");
  EXPECT_EQ(refused(PortMapping{.containerPort = 0, .containerPortRange = lazyOf([] { return Str("1-2"); })}), "port-range");
  EXPECT_EQ(refused(PortMapping{.containerPort = 0, .containerPortRange = "1-2"}, NetworkMode::HOST), "port-range");
  EXPECT_EQ(refused(PortMapping{.appProtocol = AppProtocol::http, .containerPort = 1}), "service-connect-name");
  EXPECT_EQ(refused(PortMapping{.containerPort = 1, .name = "n"}, NetworkMode::HOST), "service-connect-network");
}

TEST_F(ContainerDefinitionTest, refusesAPortNameTheSecondTime) {
  EXPECT_EQ(refused({.image = nginx(),
                     .portMappings = {PortMapping{.containerPort = 1, .name = "n"}, PortMapping{.containerPort = 2, .name = "n"}}}),
            "port-name");
  EXPECT_EQ(refusal([](Stack& in) {
              auto& made = task(in);
              made.addContainer("a", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 1, .name = "n"}}});
              made.addContainer("b", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 2, .name = "n"}}});
            }),
            "validation");
}

TEST_F(ContainerDefinitionTest, knowsItsFirstPort) {
  auto& made = task(stack);
  auto& none = made.addContainer("none", {.image = nginx()});
  EXPECT_THROW(none.containerPort(), Error);
  auto& range =
      made.addContainer("range", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 0, .containerPortRange = "1-2"}}});
  EXPECT_THROW(range.containerPort(), Error);
  auto& two =
      made.addContainer("two", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 80}, PortMapping{.containerPort = 81}}});
  EXPECT_EQ(two.containerPort().number(), 80);
  EXPECT_EQ(two.ingressPort().number(), 80);
  auto& bridge = stack.add<TaskDefinition>("Bridge", TaskDefinitionProps{.compatibility = Compatibility::EC2});
  auto& dynamic = bridge.addContainer("c", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 80}}});
  EXPECT_EQ(dynamic.ingressPort().number(), 0);
  auto& fixed = bridge.addContainer("d", {.image = nginx(), .portMappings = {PortMapping{.containerPort = 80, .hostPort = 8080}}});
  EXPECT_EQ(fixed.ingressPort().number(), 8080);
}

TEST_F(ContainerDefinitionTest, refusesLinksOutsideBridgesAndUnknownAccelerators) {
  EXPECT_EQ(refusal([](Stack& in) {
              auto& container = task(in).addContainer("c", {.image = nginx()});
              container.addLink(container);
            }),
            "link");
  EXPECT_EQ(refusal([](Stack& in) {
              in.add<TaskDefinition>("Task", TaskDefinitionProps{.compatibility = Compatibility::EC2})
                  .addContainer("c", {.image = nginx(), .inferenceAcceleratorResources = {"x"}, .memoryLimitMiB = 1});
            }),
            "accelerator");
}

TEST_F(ContainerDefinitionTest, needsATask) {
  EXPECT_EQ(refusal([](Stack& in) { in.add<ContainerDefinition>("c", ContainerDefinitionProps{.image = nginx()}); }), "no-task");
}

/// A secret of the test's own.
struct OwnSecret final : Secret {
  Use<iam::IGrantable> reader;
  Str arn() const override { return "own-arn"; }
  bool hasField() const override { return true; }
  iam::Grant grantRead(Use<iam::IGrantable> grantee) override {
    reader = grantee;
    return iam::Grant::drop(grantee, "test");
  }
};

TEST_F(ContainerDefinitionTest, asksASecretOfYourOwnToBeReadByTheExecutionRole) {
  auto& made = task(stack);
  const Use<OwnSecret> secret = make<OwnSecret>();
  auto& container = made.addContainer("c", {.image = nginx(), .secrets = {{"A", secret}}});
  EXPECT_TRUE(container.referencesSecretJsonField());
  EXPECT_EQ(secret->reader.get(), static_cast<iam::IGrantable*>(&made.obtainExecutionRole()));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::ECS::TaskDefinition",
      Json::obj({{"ContainerDefinitions", Json::arr({Match::objectLike(Json::obj(
                                              {{"Secrets", Json::arr({Json::obj({{"Name", "A"}, {"ValueFrom", "own-arn"}})})}}))})}})));
}

/// An image of the test's own.
struct OwnImage final : ContainerImage {
  ContainerImageConfig bind(Construct& scope, ContainerDefinition& container) override {
    return {.imageName = format("{}/{}", Str(scope.node().id()), container.containerName()),
            .repositoryCredentials = {.credentialsParameter = "secret-arn"}};
  }
};

TEST_F(ContainerDefinitionTest, takesAnImageOfYourOwn) {
  auto& made = task(stack).addContainer("c", {.containerName = "name", .image = make<OwnImage>()});
  EXPECT_EQ(made.imageName(), Str("c/name"));
  const Json written = resource("AWS::ECS::TaskDefinition")["Properties"]["ContainerDefinitions"].asArray()[0];
  EXPECT_EQ(written["Image"], Json("c/name"));
  EXPECT_EQ(written["RepositoryCredentials"], Json::obj({{"CredentialsParameter", "secret-arn"}}));
}

TEST_F(ContainerDefinitionTest, warnsWhenAnImageOfEcrIsNamedWithoutPermissions) {
  auto& made = task(stack);
  made.addContainer("ecr", {.image = ContainerImage::fromRegistry("111111111111.dkr.ecr.us-east-1.amazonaws.com/x")});
  made.addContainer("china", {.image = ContainerImage::fromRegistry("111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn/x")});
  made.addContainer("other", {.image = ContainerImage::fromRegistry("public.ecr.aws/x")});
  const auto notes = assertions::Annotations::fromStack(stack);
  EXPECT_EQ(notes.findWarning("/S/Task/ecr", Match::stringLikeRegexp("ecrImageRequiresPolicy")).size(), 1U);
  EXPECT_EQ(notes.findWarning("/S/Task/china", Match::stringLikeRegexp("ecrImageRequiresPolicy")).size(), 1U);
  EXPECT_EQ(notes.findWarning("/S/Task/other", Match::anyValue()).size(), 0U);
}

}  // namespace
}  // namespace cdk::ecs
