// Expected values come from the TypeScript reference application.
#include <constructs/delivery/pipeline_monitoring/pipeline_monitoring.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/sns/topic.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class PipelineMonitoringTest : public testing::Test {
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

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("Key");
  sns::Topic& failures = stack.add<sns::Topic>("Failures");
  sns::Topic& deployments = stack.add<sns::Topic>("Deployments");

  PipelineMonitoringProps props() const {
    return {.deployStages = {{"dev", "DeployDev"}, {"prod", "DeployProduction"}},
            .deploymentTopic = deployments,
            .failureTopic = failures,
            .key = key,
            .naming = {"tools", "main"},
            .pipelineName = "pipeline-tools-main",
            .project = "orders"};
  }
  Template written(const PipelineMonitoringProps& props) {
    monitoring = &stack.add<PipelineMonitoring>("M", props);
    return Template::fromStack(stack);
  }
  static Json rule(const char* name, const Json& pattern) { return Json::obj({{"EventPattern", pattern}, {"Name", name}}); }
  static Json alarm(const char* name, const Json& more) {
    return Match::objectLike(Json::obj({{"AlarmName", name}, {"AlarmActions", more}, {"TreatMissingData", "notBreaching"}}));
  }
  PipelineMonitoring* monitoring = nullptr;
};

constexpr const char* kRule = "AWS::Events::Rule";
constexpr const char* kAlarm = "AWS::CloudWatch::Alarm";

TEST_F(PipelineMonitoringTest, tellsOfFailuresAndOfProductionDeployments) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(kRule, rule("rule-pipeline-failed-tools-main", Json::parse(R"({"source": ["aws.codepipeline"],
    "detail-type": ["CodePipeline Pipeline Execution State Change"],
    "detail": {"pipeline": ["pipeline-tools-main"], "state": ["FAILED"]}})"))));
  EXPECT_TEMPLATE(all.hasResourceProperties(kRule, rule("rule-prod-deployed-tools-main", Json::parse(R"({"source": ["aws.codepipeline"],
    "detail-type": ["CodePipeline Stage Execution State Change"],
    "detail": {"pipeline": ["pipeline-tools-main"], "stage": ["DeployProduction"], "state": ["SUCCEEDED"]}})"))));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      kRule, Json::obj({{"Targets", Json::arr({Json::obj({{"Arn", failures.topicArn()},
                                                          {"InputTransformer", Json::obj({{"InputTemplate",
                                                                                           "\"Pipeline <detail-pipeline> failed: execution "
                                                                                           "<detail-execution-id> at <time>\""}})}})})}})));
}

TEST_F(PipelineMonitoringTest, everyTargetHasDeadLetters) {
  EXPECT_TEMPLATE(written(props()).allResourcesProperties(
      kRule, Json::obj({{"Targets", Json::arr({Json::obj({{"DeadLetterConfig", Json::obj({{"Arn", Match::anyValue()}})}})})}})));
}

TEST_F(PipelineMonitoringTest, deadLettersAreKeptEncryptedAndTakeTlsOnly) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::SQS::Queue",
      Json::obj({{"KmsMasterKeyId", key.keyArn()}, {"MessageRetentionPeriod", 1209600}, {"QueueName", "sqs-events-dlq-tools-main"}})));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::SQS::QueuePolicy",
      Json::obj(
          {{"PolicyDocument",
            Json::obj({{"Statement",
                        Match::arrayWith({Match::objectLike(Json::parse(
                            R"({"Action": "sqs:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}, "Effect": "Deny"})"))})}})}})));
}

TEST_F(PipelineMonitoringTest, theFunctionKnowsTheStagesAndRunsForTheirEnds) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::Lambda::Function", Json::parse(R"({"Architectures": ["arm64"], "Handler": "index.handler",
    "Environment": {"Variables": {"METRIC_NAMESPACE": "orders/delivery",
                                  "DEPLOY_STAGES": "{\"DeployDev\":\"dev\",\"DeployProduction\":\"prod\"}"}},
    "FunctionName": "lambda-deploy-metrics-tools-main", "MemorySize": 128, "Runtime": "python3.14", "Timeout": 30})")));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::Lambda::Function", Json::obj({{"KmsKeyArn", key.keyArn()}})));
  EXPECT_TEMPLATE(all.hasResourceProperties(kRule, rule("rule-stage-ended-tools-main", Json::parse(R"({"source": ["aws.codepipeline"],
    "detail": {"pipeline": ["pipeline-tools-main"], "stage": ["DeployDev", "DeployProduction"], "state": ["SUCCEEDED", "FAILED"]}})"))));
}

TEST_F(PipelineMonitoringTest, theFunctionMayPublishToItsNamespaceOnly) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::IAM::Policy",
      Json::obj(
          {{"PolicyDocument", Json::obj({{"Statement", Match::arrayWith({Json::parse(R"({"Action": "codepipeline:ListActionExecutions",
        "Effect": "Allow", "Resource": "arn:aws:codepipeline:us-east-1:111111111111:pipeline-tools-main"})"),
                                                                         Json::parse(R"({"Action": "cloudwatch:PutMetricData",
        "Condition": {"StringEquals": {"cloudwatch:namespace": "orders/delivery"}}, "Effect": "Allow", "Resource": "*"})")})}})}})));
  EXPECT_TEMPLATE(all.allResourcesProperties("AWS::Logs::LogGroup", Json::obj({{"KmsKeyId", key.keyArn()}, {"RetentionInDays", 365}})));
}

TEST_F(PipelineMonitoringTest, alarmsGoToTheTopicsTheyConcern) {
  const auto all = written(props());
  EXPECT_TEMPLATE(all.resourceCountIs(kAlarm, 5));
  for (const char* name : {"alarm-pipeline-failed-tools-main", "alarm-deployment-duration-tools-main", "alarm-metrics-errors-tools-main",
                           "alarm-undelivered-events-tools-main"}) {
    EXPECT_TEMPLATE(all.hasResourceProperties(kAlarm, alarm(name, Json::arr({failures.topicArn()}))));
  }
  EXPECT_TEMPLATE(all.hasResourceProperties(kAlarm, alarm("alarm-prod-deployed-tools-main", Json::arr({deployments.topicArn()}))));
  EXPECT_EQ(monitoring->alarms().size(), 5u);
}

TEST_F(PipelineMonitoringTest, longDeploymentsRaiseAnAlarmAfterThreeQuartersOfAnHour) {
  EXPECT_TEMPLATE(written(props()).hasResourceProperties(kAlarm, Json::parse(R"({"AlarmName": "alarm-deployment-duration-tools-main",
    "ComparisonOperator": "GreaterThanOrEqualToThreshold", "MetricName": "DeploymentDuration", "Namespace": "orders/delivery",
    "Period": 300, "Statistic": "Maximum", "Threshold": 2700})")));
}

TEST_F(PipelineMonitoringTest, longestDeploymentIsAnOption) {
  PipelineMonitoringProps change = props();
  change.maxDeployment = Duration::minutes(10);
  EXPECT_TEMPLATE(written(change).hasResourceProperties(
      kAlarm, Json::parse(R"({"AlarmName": "alarm-deployment-duration-tools-main", "Threshold": 600})")));
}

TEST_F(PipelineMonitoringTest, everyProjectHasAnAlarm) {
  PipelineMonitoringProps change = props();
  change.projects = {{"unit-test", codebuild::Project::fromProjectName(stack, "Test", "codebuild-unit-test-tools-main")}};
  const auto all = written(change);
  EXPECT_TEMPLATE(all.resourceCountIs(kAlarm, 6));
  EXPECT_TEMPLATE(all.hasResourceProperties(kAlarm, Json::parse(R"({"AlarmName": "alarm-build-failed-unit-test-tools-main",
    "AlarmDescription": "The CodeBuild project 'unit-test' failed",
    "Dimensions": [{"Name": "ProjectName", "Value": "codebuild-unit-test-tools-main"}],
    "MetricName": "FailedBuilds", "Namespace": "AWS/CodeBuild", "Statistic": "Sum", "Threshold": 1})")));
}

TEST_F(PipelineMonitoringTest, hasADashboard) {
  EXPECT_TEMPLATE(written(props()).hasResourceProperties("AWS::CloudWatch::Dashboard",
                                                         Json::obj({{"DashboardName", "dashboard-delivery-tools-main"}})));
}

TEST_F(PipelineMonitoringTest, hasNoWebhookByDefault) {
  EXPECT_TEMPLATE(written(props()).resourceCountIs("AWS::Events::ApiDestination", 0));
}

TEST_F(PipelineMonitoringTest, webhookGetsItsTokenFromTheSecret) {
  auto& secret = stack.add<secretsmanager::Secret>("Secret");
  PipelineMonitoringProps change = props();
  change.webhook = {.secret = secret, .url = "https://hooks.example.com/deployments"};
  const auto all = written(change);
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::Events::ApiDestination", Json::parse(R"({"HttpMethod": "POST",
    "InvocationEndpoint": "https://hooks.example.com/deployments", "InvocationRateLimitPerSecond": 10})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::Events::Connection",
      Json::obj({{"AuthParameters", Json::obj({{"ApiKeyAuthParameters",
                                                Json::obj({{"ApiKeyName", "X-Webhook-Token"},
                                                           {"ApiKeyValue", format("{{{{resolve:secretsmanager:{}:SecretString:token::}}}}",
                                                                                  secret.secretArn())}})}})}})));
  EXPECT_TEMPLATE(all.hasResourceProperties(kRule, rule("rule-webhook-tools-main", Json::parse(R"({
    "detail": {"pipeline": ["pipeline-tools-main"], "state": ["STARTED", "SUCCEEDED", "FAILED", "STOPPED", "SUPERSEDED"]}})"))));
}

TEST_F(PipelineMonitoringTest, refusesAWebhookWithoutItsSecret) {
  PipelineMonitoringProps change = props();
  change.webhook.url = "https://hooks.example.com/deployments";
  const std::string message = refusal([&] { written(change); });
  EXPECT_NE(message.find("a webhook needs the secret that holds its token; give webhook.secret"), std::string::npos) << message;
}

TEST_F(PipelineMonitoringTest, refusesStagesWithoutProduction) {
  PipelineMonitoringProps change = props();
  change.deployStages = {{"dev", "DeployDev"}};
  const std::string message = refusal([&] { written(change); });
  EXPECT_NE(message.find("deployStages must name the stage of 'prod'"), std::string::npos) << message;
}

}  // namespace
}  // namespace cdk::delivery
