#include <constructs/delivery/pipeline_monitoring/pipeline_monitoring.hpp>

#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/dashboard.hpp>
#include <constructs/aws/cloudwatch_actions/sns_action.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/lambda_function.hpp>
#include <constructs/aws/events_targets/sns_topic.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>
#include <constructs/delivery/pipeline_monitoring/metrics_code.hpp>

namespace cdk::delivery {

namespace {

constexpr const char* kExecutionChange = "CodePipeline Pipeline Execution State Change";
constexpr const char* kStageChange = "CodePipeline Stage Execution State Change";

Json values(const Map<Str>& map) {
  std::vector<Str> all;
  for (std::size_t i = 0; i < map.size(); ++i) all.push_back(map.at(i).value);
  return List<Str>(all);
}

/// JSON text from stage to environment, for the function's environment.
std::string stagesJson(const Map<Str>& deployStages) {
  std::string text = "{";
  for (std::size_t i = 0; i < deployStages.size(); ++i) {
    const auto entry = deployStages.at(i);
    text += (i ? ",\"" : "\"") + std::string(entry.value.text()) + "\":\"" + std::string(entry.key.text()) + "\"";
  }
  return text + "}";
}

cloudwatch::Metric ruleMetric(const events::Rule& rule) {
  return cloudwatch::Metric({.dimensionsMap = {{"RuleName", rule.ruleName()}},
                             .metricName = "TriggeredRules",
                             .namespace_ = "AWS/Events",
                             .period = Duration::minutes(5),
                             .statistic = "Sum"});
}

}  // namespace

PipelineMonitoring::PipelineMonitoring(Scope scope, std::string_view id, const PipelineMonitoringProps& props)
    : Construct(scope, id), props_(props), metricNamespace_(props.project + "/delivery") {
  if (!props.deployStages.contains("prod")) throw Error(*this, "deployStages must name the stage of 'prod'", "deploy-stages");
  deadLetters_ = &add<sqs::Queue>("DeadLetters", sqs::QueueProps{.encryption = sqs::QueueEncryption::KMS,
                                                                 .encryptionMasterKey = props.key,
                                                                 .enforceSSL = true,
                                                                 .queueName = props.naming.name("sqs-events-dlq"),
                                                                 .removalPolicy = RemovalPolicy::DESTROY,
                                                                 .retentionPeriod = Duration::days(14)});
  const Json pipeline = Json::arr({props.pipelineName});
  auto& failed = addRule("FailedRule", "rule-pipeline-failed", "The pipeline failed", {kExecutionChange}, Json::obj({{"pipeline", pipeline}, {"state", Json::arr({"FAILED"})}}));
  addNotification(failed, props.failureTopic, "failed");
  auto& deployed = addRule("ProductionRule", "rule-prod-deployed", "A deployment to production succeeded", {kStageChange},
                           Json::obj({{"pipeline", pipeline}, {"stage", Json::arr({props.deployStages.get("prod")})}, {"state", Json::arr({"SUCCEEDED"})}}));
  addNotification(deployed, props.deploymentTopic, "deployed to production");

  auto& publisher = metricsFunction();
  auto& ended = addRule("StageRule", "rule-stage-ended", "A deployment stage ended", {kStageChange},
                        Json::obj({{"pipeline", pipeline}, {"stage", values(props.deployStages)}, {"state", Json::arr({"SUCCEEDED", "FAILED"})}}));
  ended.addTarget(events_targets::LambdaFunction(publisher, {.deadLetterQueue = *deadLetters_, .maxEventAge = Duration::hours(1), .retryAttempts = 3}));
  if (props.webhook.url) addWebhook();
  addAlarms(failed, deployed, publisher);
  addDashboard();
}

List<Use<cloudwatch::Alarm>> PipelineMonitoring::alarms() const {
  std::vector<Use<cloudwatch::Alarm>> all;
  for (cloudwatch::Alarm* alarm : alarms_) all.push_back(*alarm);
  return List<Use<cloudwatch::Alarm>>(all);
}

cloudwatch::Metric PipelineMonitoring::deploymentMetric(std::string_view metricName, const Str& environment, const Str& statistic) const {
  return cloudwatch::Metric({.dimensionsMap = {{"Pipeline", props_.pipelineName}, {"Environment", environment}},
                             .metricName = metricName,
                             .namespace_ = metricNamespace_,
                             .period = Duration::minutes(5),
                             .statistic = statistic});
}

events::Rule& PipelineMonitoring::addRule(std::string_view id, std::string_view resourceType, const Str& description, const List<Str>& detailType, const Json& detail) {
  return add<events::Rule>(id, events::RuleProps{.description = description,
                                                 .eventPattern = {.detail = detail, .detailType = detailType, .source = {"aws.codepipeline"}},
                                                 .ruleName = props_.naming.name(resourceType)});
}

void PipelineMonitoring::addNotification(events::Rule& rule, Use<sns::ITopic> topic, const Str& what) {
  using events::EventField;
  const Str message = format("Pipeline {} {}: execution {} at {}", EventField::fromPath("$.detail.pipeline"), what, EventField::fromPath("$.detail.execution-id"), EventField::time());
  rule.addTarget(events_targets::SnsTopic(topic, {.deadLetterQueue = *deadLetters_, .message = events::RuleTargetInput::fromText(message)}));
}

void PipelineMonitoring::addAlarm(std::string_view id, std::string_view resourceType, const Str& description, Use<cloudwatch::IMetric> metric, Use<sns::ITopic> topic, const Num& threshold) {
  auto& alarm = add<cloudwatch::Alarm>(id, cloudwatch::AlarmProps{.alarmDescription = description,
                                                                  .alarmName = props_.naming.name(resourceType),
                                                                  .comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
                                                                  .evaluationPeriods = 1,
                                                                  .metric = metric,
                                                                  .threshold = threshold,
                                                                  .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING});
  alarm.addAlarmAction(cloudwatch_actions::SnsAction(topic));
  alarms_.push(&alarm);
}

void PipelineMonitoring::addAlarms(events::Rule& failed, events::Rule& deployed, lambda::Function& publisher) {
  const Use<sns::ITopic> failures = props_.failureTopic;
  // The rules themselves are the signal: no code of ours stands between an event and its alarm.
  addAlarm("PipelineFailed", "alarm-pipeline-failed", "The pipeline failed", ruleMetric(failed), failures);
  addAlarm("ProductionDeployed", "alarm-prod-deployed", "A deployment to production succeeded (information, not a fault)", ruleMetric(deployed), props_.deploymentTopic);
  addAlarm("DeploymentSlow", "alarm-deployment-duration", "A deployment to production took longer than it should", deploymentMetric("DeploymentDuration", "prod", "Maximum"), failures,
           props_.maxDeployment.toSeconds());
  addAlarm("MetricsErrors", "alarm-metrics-errors", "The function that publishes the deployment metrics fails",
           publisher.metricErrors({.period = Duration::minutes(5), .statistic = "Sum"}), failures);
  addAlarm("UndeliveredEvents", "alarm-undelivered-events", "A notification or metric event could not be delivered",
           deadLetters_->metricApproximateNumberOfMessagesVisible({.period = Duration::minutes(5), .statistic = "Maximum"}), failures);
  for (std::size_t i = 0; i < props_.projects.size(); ++i) {
    const auto entry = props_.projects.at(i);
    const std::string name(entry.key.text());
    addAlarm("BuildFailed-" + name, "alarm-build-failed-" + name, "The CodeBuild project '" + name + "' failed",
             entry.value->metricFailedBuilds({.period = Duration::minutes(5), .statistic = "Sum"}), failures);
  }
}

lambda::Function& PipelineMonitoring::metricsFunction() {
  const Stack& stack = Stack::of(*this);
  const Str functionName = props_.naming.name("lambda-deploy-metrics");
  auto& logGroup = add<logs::LogGroup>("MetricsLogs", logs::LogGroupProps{.encryptionKey = props_.key,
                                                                          .logGroupName = "/aws/lambda/" + functionName,
                                                                          .removalPolicy = RemovalPolicy::DESTROY,
                                                                          .retention = logs::RetentionDays::ONE_YEAR});
  auto& role = add<iam::Role>("MetricsRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"),
                                                            .description = "Publishes the deployment metrics",
                                                            .roleName = props_.naming.name("role-deploy-metrics")});
  logGroup.grantWrite(role);
  role.addToPolicy(iam::PolicyStatement({.actions = {"codepipeline:ListActionExecutions"},
                                         .resources = {stack.formatArn({.resource = props_.pipelineName, .service = "codepipeline"})}}));
  role.addToPolicy(iam::PolicyStatement({.actions = {"cloudwatch:PutMetricData"},
                                         .conditions = {{"StringEquals", {{"cloudwatch:namespace", metricNamespace_}}}},
                                         .resources = {"*"}}));
  // Dead letters are sent in the role's name, and the queue is encrypted: only the sending is granted by itself.
  role.addToPolicy(iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:GenerateDataKey"}, .resources = {props_.key->keyArn()}}));
  return add<lambda::Function>("MetricsFunction", lambda::FunctionProps{.architecture = lambda::Architecture::ARM_64,
                                                                        .code = lambda::Code::fromInline(metricsCode),
                                                                        .deadLetterQueue = *deadLetters_,
                                                                        .description = "Deployment duration and outcome, from the ends of the deployment stages",
                                                                        .environment = {{"METRIC_NAMESPACE", metricNamespace_}, {"DEPLOY_STAGES", stagesJson(props_.deployStages)}},
                                                                        .environmentEncryption = props_.key,
                                                                        .functionName = functionName,
                                                                        .handler = "index.handler",
                                                                        .logGroup = logGroup,
                                                                        .memorySize = 128,
                                                                        .role = role,
                                                                        .runtime = lambda::Runtime::PYTHON_3_14,
                                                                        .timeout = Duration::seconds(30),
                                                                        .tracing = lambda::Tracing::ACTIVE});
}

}  // namespace cdk::delivery
