// Expected values come from the TypeScript reference application.
#include <constructs/delivery/ecs_service/ecs_service.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/delivery/artifact_store/log_bucket.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class EcsServiceTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  // Access logs are delivered by the bucket policy, as the recommended flags have it.
  ArenaScope arena;
  App app{
      AppProps{.context = {{"@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true}, {"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("Key");
  sns::Topic& alarms = stack.add<sns::Topic>("Alarms");
  ec2::Vpc& vpc = stack.add<ec2::Vpc>("Vpc");
  s3::Bucket& accessLogs = addLogBucket(stack, "AccessLogs", "alb-logs-dev-main-111111111111");
  secretsmanager::Secret& secret = stack.add<secretsmanager::Secret>("Secret");

  EcsServiceProps props(DeploymentStrategy strategy = DeploymentStrategy::ROLLING) const {
    return {.accessLogs = accessLogs,
            .alarmTopic = alarms,
            .image = ecs::ContainerImage::fromRegistry("example/app:1"),
            .logsKey = key,
            .names = {.clusterName = "ecs-cluster-dev-main",
                      .codeDeployApplication = "codedeploy-app-dev-main",
                      .codeDeployGroup = "codedeploy-group-dev-main",
                      .executionRoleName = "role-execution-dev-main",
                      .serviceName = "ecs-service-dev-main",
                      .taskFamily = "ecs-task-dev-main",
                      .taskRoleName = "role-task-dev-main"},
            .naming = {"dev", "main"},
            .secret = secret,
            .strategy = strategy,
            .vpc = vpc};
  }
  Template written(const EcsServiceProps& props) {
    service = &stack.add<EcsService>("E", props);
    return Template::fromStack(stack);
  }
  static Json deployment(const Json& configuration) { return Json::obj({{"DeploymentConfiguration", configuration}}); }
  EcsService* service = nullptr;
};

constexpr const char* kService = "AWS::ECS::Service";
constexpr const char* kTask = "AWS::ECS::TaskDefinition";
constexpr const char* kListener = "AWS::ElasticLoadBalancingV2::Listener";
constexpr const char* kTargetGroup = "AWS::ElasticLoadBalancingV2::TargetGroup";
constexpr const char* kListenerRule = "AWS::ElasticLoadBalancingV2::ListenerRule";

TEST_F(EcsServiceTest, tasksRunAsAUserOnAReadOnlyDisk) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(kTask, Json::parse(R"({"Cpu": "256", "Memory": "512", "Family": "ecs-task-dev-main",
    "NetworkMode": "awsvpc", "RequiresCompatibilities": ["FARGATE"],
    "RuntimePlatform": {"CpuArchitecture": "ARM64", "OperatingSystemFamily": "LINUX"},
    "ContainerDefinitions": [{"Name": "app", "User": "10001", "ReadonlyRootFilesystem": true, "Essential": true, "StopTimeout": 60,
      "Environment": [{"Name": "APP_ENVIRONMENT", "Value": "dev"}, {"Name": "PORT", "Value": "8080"}],
      "HealthCheck": {"Command": ["CMD-SHELL", "wget -q -O /dev/null http://localhost:8080/health || exit 1"], "Retries": 3},
      "MountPoints": [{"ContainerPath": "/tmp", "ReadOnly": false, "SourceVolume": "tmp"}],
      "PortMappings": [{"ContainerPort": 8080, "Protocol": "tcp"}]}]})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kTask,
      Json::obj(
          {{"ContainerDefinitions",
            Json::arr({Json::obj({{"Secrets", Json::arr({Json::obj({{"Name", "APP_SECRET"}, {"ValueFrom", secret.secretArn()}})})}})})}})));
}

TEST_F(EcsServiceTest, sizeAndVariablesAreOptions) {
  EcsServiceProps change = props();
  change.cpu = 1024;
  change.memoryMiB = 2048;
  change.environment = {{"LOG_LEVEL", "debug"}};
  EXPECT_TEMPLATE(written(change).hasResourceProperties(kTask, Json::parse(R"({"Cpu": "1024", "Memory": "2048",
    "ContainerDefinitions": [{"Environment": [{"Name": "APP_ENVIRONMENT", "Value": "dev"}, {"Name": "PORT", "Value": "8080"},
                                              {"Name": "LOG_LEVEL", "Value": "debug"}]}]})")));
}

TEST_F(EcsServiceTest, applicationMayDoNothing) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::parse(R"({"RoleName": "role-task-dev-main",
    "AssumeRolePolicyDocument": {"Statement": [{"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:ecs:us-east-1:111111111111:*"},
      "StringEquals": {"aws:SourceAccount": "111111111111"}}, "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}})")));
  const std::string_view role = all.getResourceId("AWS::IAM::Role", Json::parse(R"({"Properties": {"RoleName": "role-task-dev-main"}})"));
  EXPECT_TEMPLATE(all.resourcePropertiesCountIs("AWS::IAM::Policy", Json::obj({{"Roles", Json::arr({Json::obj({{"Ref", role}})})}}), 0));
}

TEST_F(EcsServiceTest, tasksArePrivateAndCannotBeEntered) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(kService, Json::parse(R"({"EnableExecuteCommand": false, "ServiceName": "ecs-service-dev-main",
    "LaunchType": "FARGATE", "NetworkConfiguration": {"AwsvpcConfiguration": {"AssignPublicIp": "DISABLED"}}})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(kService, Json::obj({{"DesiredCount", Match::absent()}})));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::EC2::SecurityGroup", Json::parse(R"({"GroupName": "secgroup-service-dev-main",
    "SecurityGroupEgress": [{"CidrIp": "0.0.0.0/0", "FromPort": 443, "IpProtocol": "tcp", "ToPort": 443}]})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::EC2::SecurityGroup", Json::obj({{"GroupName", "secgroup-service-dev-main"}, {"SecurityGroupIngress", Match::absent()}})));
}

TEST_F(EcsServiceTest, loadBalancerIsStrictAndLogged) {
  EXPECT_TEMPLATE(written(props()).hasResourceProperties(
      "AWS::ElasticLoadBalancingV2::LoadBalancer",
      Json::obj({{"LoadBalancerAttributes",
                  Match::arrayWith({Json::parse(R"({"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"})"),
                                    Json::parse(R"({"Key": "routing.http.desync_mitigation_mode", "Value": "strictest"})"),
                                    Json::parse(R"({"Key": "access_logs.s3.enabled", "Value": "true"})")})},
                 {"Scheme", "internet-facing"}})));
}

TEST_F(EcsServiceTest, speaksHttpWithoutACertificate) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.resourceCountIs(kListener, 1));
  EXPECT_TEMPLATE(all.hasResourceProperties(kListener, Json::parse(R"({"Port": 80, "Protocol": "HTTP"})")));
  EXPECT_EQ(stack.resolve(service->url()), stack.resolve(format("http://{}", service->loadBalancer().loadBalancerDnsName())));
}

TEST_F(EcsServiceTest, certificateMakesItHttpsWithARedirect) {
  EcsServiceProps change = props();
  change.certificateArn = "arn:aws:acm:us-east-1:111111111111:certificate/1";
  change.domainName = "orders.dev.example.com";
  const auto all = written(change);
  EXPECT_TEMPLATE(all.resourceCountIs(kListener, 2));
  EXPECT_TEMPLATE(all.hasResourceProperties(kListener, Json::parse(R"({"Port": 443, "Protocol": "HTTPS",
    "Certificates": [{"CertificateArn": "arn:aws:acm:us-east-1:111111111111:certificate/1"}],
    "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(kListener, Json::parse(R"({"Port": 80, "Protocol": "HTTP", "DefaultActions":
    [{"Type": "redirect", "RedirectConfig": {"Port": "443", "Protocol": "HTTPS", "StatusCode": "HTTP_301"}}]})")));
  EXPECT_EQ(stack.resolve(service->url()), Json("https://orders.dev.example.com"));
}

TEST_F(EcsServiceTest, rollingHasOneTargetGroupAndGoesBackByItself) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.resourceCountIs(kTargetGroup, 1));
  EXPECT_TEMPLATE(all.hasResourceProperties(kService, deployment(Json::parse(R"({"Alarms": {"Enable": true, "Rollback": true},
    "DeploymentCircuitBreaker": {"Enable": true, "Rollback": true}, "MaximumPercent": 200, "MinimumHealthyPercent": 100})"))));
  EXPECT_TEMPLATE(all.hasResourceProperties(kService, deployment(Json::obj({{"Strategy", Match::absent()}}))));
  EXPECT_EQ(service->deploymentGroup(), nullptr);
  EXPECT_EQ(service->rollbackAlarms().size(), 3u);
}

TEST_F(EcsServiceTest, blueGreenIsLeftToCodeDeploy) {
  const auto all = written(props(DeploymentStrategy::BLUE_GREEN));
  EXPECT_TEMPLATE(all.hasResourceProperties(kService, Json::parse(R"({"DeploymentController": {"Type": "CODE_DEPLOY"}})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kService, deployment(Json::obj({{"Alarms", Match::absent()}, {"DeploymentCircuitBreaker", Match::absent()}}))));
  EXPECT_TEMPLATE(all.resourceCountIs(kTargetGroup, 2));
  EXPECT_TEMPLATE(all.hasResourceProperties(kListener, Json::parse(R"({"Port": 8080, "Protocol": "HTTP"})")));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::CodeDeploy::DeploymentGroup", Json::parse(R"({
    "AlarmConfiguration": {"Enabled": true, "Alarms": [{}, {}, {}, {}, {}]},
    "AutoRollbackConfiguration": {"Enabled": true, 
      "Events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST", "DEPLOYMENT_STOP_ON_ALARM"]},
    "BlueGreenDeploymentConfiguration":
      {"TerminateBlueInstancesOnDeploymentSuccess": {"Action": "TERMINATE", "TerminationWaitTimeInMinutes": 15}},
    "DeploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes", "DeploymentGroupName": "codedeploy-group-dev-main"})")));
  EXPECT_NE(service->deploymentGroup(), nullptr);
  EXPECT_EQ(service->rollbackAlarms().size(), 5u);
}

TEST_F(EcsServiceTest, codeDeployMayTouchThisServiceOnly) {
  const auto all = written(props(DeploymentStrategy::BLUE_GREEN));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role",
                                            Json::obj({{"ManagedPolicyArns", Match::absent()}, {"RoleName", "role-codedeploy-dev-main"}})));
  const auto statement = [&](const char* text) {
    EXPECT_TEMPLATE(all.hasResourceProperties(
        "AWS::IAM::Policy", Json::obj({{"PolicyDocument", Json::obj({{"Statement", Match::arrayWith({Json::parse(text)})}})}})));
  };
  statement(R"({"Action": ["ecs:DescribeServices", "ecs:UpdateServicePrimaryTaskSet"], "Effect": "Allow",
    "Resource": "arn:aws:ecs:us-east-1:111111111111:service/ecs-cluster-dev-main/ecs-service-dev-main"})");
  statement(R"({"Action": "ecs:CreateTaskSet", "Effect": "Allow", "Resource": "*", "Condition": {"ArnEquals": {
    "ecs:service": "arn:aws:ecs:us-east-1:111111111111:service/ecs-cluster-dev-main/ecs-service-dev-main"}}})");
  statement(R"({"Action": "iam:PassRole", "Effect": "Allow",
    "Condition": {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}},
    "Resource": ["arn:aws:iam::111111111111:role/role-task-dev-main", "arn:aws:iam::111111111111:role/role-execution-dev-main"]})");
}

TEST_F(EcsServiceTest, ecsShiftsTheTrafficInRulesOfTwoListeners) {
  const auto all = written(props(DeploymentStrategy::ECS_BLUE_GREEN));
  EXPECT_TEMPLATE(all.hasResourceProperties(kService, deployment(Json::parse(R"({"BakeTimeInMinutes": 5, "Strategy": "BLUE_GREEN",
    "Alarms": {"Enable": true, "Rollback": true}, "DeploymentCircuitBreaker": {"Enable": true, "Rollback": true}})"))));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kService, Json::obj({{"LoadBalancers",
                            Json::arr({Json::obj({{"AdvancedConfiguration", Json::obj({{"AlternateTargetGroupArn", Match::anyValue()},
                                                                                       {"ProductionListenerRule", Match::anyValue()},
                                                                                       {"TestListenerRule", Match::anyValue()}})}})})}})));
  EXPECT_TEMPLATE(all.resourceCountIs(kTargetGroup, 2));
  EXPECT_TEMPLATE(all.resourceCountIs(kListenerRule, 2));
  EXPECT_TEMPLATE(all.allResourcesProperties(kListener, Json::parse(R"({"DefaultActions": [{"Type": "fixed-response"}]})")));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::parse(R"({"RoleName": "role-traffic-dev-main",
    "AssumeRolePolicyDocument": {"Statement": [{"Principal": {"Service": "ecs.amazonaws.com"}}]}})")));
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::CodeDeploy::DeploymentGroup", 0));
}

TEST_F(EcsServiceTest, linearShiftsAFifthEachMinute) {
  EXPECT_TEMPLATE(
      written(props(DeploymentStrategy::ECS_LINEAR))
          .hasResourceProperties(
              kService, deployment(Json::parse(
                            R"({"Strategy": "LINEAR", "LinearConfiguration": {"StepBakeTimeInMinutes": 1, "StepPercent": 20}})"))));
}

TEST_F(EcsServiceTest, canaryShiftsATenthFirst) {
  EXPECT_TEMPLATE(
      written(props(DeploymentStrategy::ECS_CANARY))
          .hasResourceProperties(
              kService, deployment(Json::parse(
                            R"({"Strategy": "CANARY", "CanaryConfiguration": {"CanaryBakeTimeInMinutes": 5, "CanaryPercent": 10}})"))));
}

TEST_F(EcsServiceTest, testListenerIsReachableFromTheVpcOnly) {
  const auto all = written(props(DeploymentStrategy::BLUE_GREEN));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::EC2::SecurityGroup",
      Json::obj(
          {{"GroupName", "secgroup-alb-dev-main"},
           {"SecurityGroupIngress", Json::arr({Json::parse(R"({"CidrIp": "0.0.0.0/0", "FromPort": 80})"),
                                               Json::obj({{"CidrIp", vpc.vpcCidrBlock()}, {"FromPort", 8080}, {"ToPort", 8080}})})}})));
}

TEST_F(EcsServiceTest, scalesBetweenItsLimits) {
  EcsServiceProps change = props();
  change.minTasks = 3;
  change.maxTasks = 12;
  const auto all = written(change);
  EXPECT_TEMPLATE(
      all.hasResourceProperties("AWS::ApplicationAutoScaling::ScalableTarget", Json::parse(R"({"MaxCapacity": 12, "MinCapacity": 3})")));
  EXPECT_TEMPLATE(
      all.hasResourceProperties("AWS::ApplicationAutoScaling::ScalingPolicy", Json::parse(R"({"PolicyName": "scaling-cpu-dev-main",
    "TargetTrackingScalingPolicyConfiguration": {"ScaleInCooldown": 300, "ScaleOutCooldown": 60, "TargetValue": 60}})")));
  EXPECT_TEMPLATE(
      all.hasResourceProperties("AWS::ApplicationAutoScaling::ScalingPolicy", Json::parse(R"({"PolicyName": "scaling-memory-dev-main",
    "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 70}})")));
}

TEST_F(EcsServiceTest, alarmsTellTheTopicOfBothWays) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::CloudWatch::Alarm", 4));
  EXPECT_TEMPLATE(all.allResourcesProperties("AWS::CloudWatch::Alarm", Json::obj({{"AlarmActions", Json::arr({alarms.topicArn()})},
                                                                                  {"OKActions", Json::arr({alarms.topicArn()})},
                                                                                  {"TreatMissingData", "notBreaching"}})));
}

TEST_F(EcsServiceTest, logsAreKeptAYearEncrypted) {
  EXPECT_TEMPLATE(written(props()).hasResourceProperties(
      "AWS::Logs::LogGroup",
      Json::obj({{"KmsKeyId", key.keyArn()}, {"LogGroupName", "/ecs/ecs-service-dev-main"}, {"RetentionInDays", 365}})));
}

}  // namespace
}  // namespace cdk::delivery
