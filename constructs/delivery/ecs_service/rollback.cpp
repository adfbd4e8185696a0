#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch_actions/sns_action.hpp>
#include <constructs/aws/codedeploy/application.hpp>
#include <constructs/aws/codedeploy/deployment_config.hpp>
#include <constructs/aws/codedeploy/ecs_deployment_group.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_listener.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/delivery/ecs_service/ecs_service.hpp>
#include <constructs/delivery/naming/arns.hpp>

namespace cdk::delivery {

namespace elbv2 = elasticloadbalancingv2;

namespace {

cloudwatch::MetricOptions perMinute(const Str& statistic) { return {.period = Duration::minutes(1), .statistic = statistic}; }

}  // namespace

void EcsService::notify(cloudwatch::Alarm& alarm) {
  const cloudwatch_actions::SnsAction action(props_.alarmTopic);
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
}

void EcsService::addGroupAlarms(TargetGroup& group, std::string_view title, std::string_view color) {
  rollbackAlarms_.push(&add<cloudwatch::Alarm>(std::string(title) + "Errors",
                                               cloudwatch::AlarmProps{.alarmDescription = "The tasks answer with server errors",
                                                                      .alarmName = props_.naming.name("alarm-5xx-" + std::string(color)),
                                                                      .comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_THRESHOLD,
                                                                      .evaluationPeriods = 2,
                                                                      .metric = group.metrics().httpCodeTarget(elbv2::HttpCodeTarget::TARGET_5XX_COUNT, perMinute("Sum")),
                                                                      .threshold = 10,
                                                                      .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING}));
  rollbackAlarms_.push(&add<cloudwatch::Alarm>(std::string(title) + "Unhealthy",
                                               cloudwatch::AlarmProps{.alarmDescription = "Tasks fail the health check of the load balancer",
                                                                      .alarmName = props_.naming.name("alarm-unhealthy-" + std::string(color)),
                                                                      .comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
                                                                      .evaluationPeriods = 3,
                                                                      .metric = group.metrics().unhealthyHostCount(perMinute("Maximum")),
                                                                      .threshold = 1,
                                                                      .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING}));
}

void EcsService::addRollbackAlarms() {
  addGroupAlarms(*blue_, "Blue", "blue");
  if (green_) addGroupAlarms(*green_, "Green", "green");
  rollbackAlarms_.push(&add<cloudwatch::Alarm>("Latency", cloudwatch::AlarmProps{.alarmDescription = "One request in twenty takes more than two seconds",
                                                                                 .alarmName = props_.naming.name("alarm-latency"),
                                                                                 .comparisonOperator = cloudwatch::ComparisonOperator::GREATER_THAN_THRESHOLD,
                                                                                 .evaluationPeriods = 3,
                                                                                 .metric = loadBalancer_->metrics().targetResponseTime(perMinute("p95")),
                                                                                 .threshold = 2,
                                                                                 .treatMissingData = cloudwatch::TreatMissingData::NOT_BREACHING}));
  for (cloudwatch::Alarm* alarm : rollbackAlarms_) notify(*alarm);
}

void EcsService::addDeploymentGroup() {
  auto& role = addCodeDeployRole();
  auto& application = add<codedeploy::EcsApplication>("Application", codedeploy::EcsApplicationProps{.applicationName = props_.names.codeDeployApplication});
  std::vector<Use<cloudwatch::IAlarm>> alarms;
  for (cloudwatch::Alarm* alarm : rollbackAlarms_) alarms.push_back(*alarm);
  // The role is passed without updates: the managed policy that would be attached covers every service of the account.
  deploymentGroup_ = &add<codedeploy::EcsDeploymentGroup>(
      "DeploymentGroup",
      codedeploy::EcsDeploymentGroupProps{.alarms = List<Use<cloudwatch::IAlarm>>(alarms),
                                          .application = application,
                                          .autoRollback = {.deploymentInAlarm = true, .failedDeployment = true, .stoppedDeployment = true},
                                          .blueGreenDeploymentConfig = codedeploy::EcsBlueGreenDeploymentConfig{.blueTargetGroup = *blue_,
                                                                                                                 .greenTargetGroup = *green_,
                                                                                                                 .listener = *listener_,
                                                                                                                 .terminationWaitTime = Duration::minutes(15),
                                                                                                                 .testListener = *testListener_},
                                          .deploymentConfig = codedeploy::EcsDeploymentConfig::CANARY_10PERCENT_5MINUTES,
                                          .deploymentGroupName = props_.names.codeDeployGroup,
                                          .role = role.withoutPolicyUpdates(),
                                          .service = *service_});
  deploymentGroup_->node().addDependency(role);
}

iam::Role& EcsService::addCodeDeployRole() {
  const Stack& stack = Stack::of(*this);
  const WorkloadNames& names = props_.names;
  auto& role = add<iam::Role>("CodeDeployRole",
                              iam::RoleProps{.assumedBy = iam::ServicePrincipal("codedeploy.amazonaws.com", {.conditions = {{"StringEquals", {{"aws:SourceAccount", stack.account()}}}}}),
                                             .description = "CodeDeploy: shifts the traffic of the service",
                                             .roleName = props_.naming.name("role-codedeploy")});
  const auto allow = [&](const List<Str>& actions, const List<Str>& resources, const iam::Conditions& conditions = {}) {
    role.addToPolicy(iam::PolicyStatement({.actions = actions, .conditions = conditions, .resources = resources}));
  };
  const Str service = names.clusterName + "/" + names.serviceName;
  const Str serviceArn = stack.formatArn({.resource = "service", .resourceName = service, .service = "ecs"});
  allow({"ecs:DescribeServices", "ecs:UpdateServicePrimaryTaskSet"}, {serviceArn});
  allow({"ecs:DeleteTaskSet"}, {stack.formatArn({.resource = "task-set", .resourceName = service + "/*", .service = "ecs"})});
  // Takes no resource: the condition names the service.
  allow({"ecs:CreateTaskSet"}, {"*"}, {{"ArnEquals", {{"ecs:service", serviceArn}}}});
  allow({"elasticloadbalancing:ModifyListener"}, {listener_->listenerArn(), testListener_->listenerArn()});
  // These take no resource.
  allow({"cloudwatch:DescribeAlarms", "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTargetGroups"}, {"*"});
  allow({"iam:PassRole"}, {roleArn(stack, stack.account(), names.taskRoleName), roleArn(stack, stack.account(), names.executionRoleName)},
        {{"StringEquals", {{"iam:PassedToService", "ecs-tasks.amazonaws.com"}}}});
  return role;
}

}  // namespace cdk::delivery
