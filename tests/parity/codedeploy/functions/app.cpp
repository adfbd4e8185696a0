#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codedeploy/lambda_deployment_group.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/function.hpp>

using namespace cdk;
namespace cd = cdk::codedeploy;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Functions", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    const auto fn = [&](const char* id) -> lambda::Function& {
      return stack.add<lambda::Function>(
          id, lambda::FunctionProps{
                  .code = lambda::Code::fromInline("x"), .handler = "index.handler", .runtime = lambda::Runtime::PYTHON_3_14});
    };
    auto& target = fn("Target");
    auto& alias = stack.add<lambda::Alias>("Alias", lambda::AliasProps{.aliasName = "live", .version = target.currentVersion()});
    auto& other = stack.add<lambda::Alias>("Other", lambda::AliasProps{.aliasName = "other", .version = target.currentVersion()});
    auto& alarm = stack.add<cloudwatch::Alarm>(
        "Alarm", cloudwatch::AlarmProps{.evaluationPeriods = 1, .metric = alias.metricErrors(), .threshold = 1});
    stack.add<cd::LambdaDeploymentGroup>("Least", cd::LambdaDeploymentGroupProps{.alias = alias});
    auto& application = stack.add<cd::LambdaApplication>("Application");
    auto& before = fn("Before");
    auto& group = stack.add<cd::LambdaDeploymentGroup>(
        "Full", cd::LambdaDeploymentGroupProps{.alarms = {alarm},
                                               .alias = other,
                                               .application = application,
                                               .autoRollback = {.deploymentInAlarm = true, .stoppedDeployment = true},
                                               .deploymentConfig = cd::LambdaDeploymentConfig::LINEAR_10PERCENT_EVERY_1MINUTE,
                                               .deploymentGroupName = "group",
                                               .preHook = before});
    group.addPostHook(fn("After"));
    auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
    group.grantPutLifecycleEventHookExecutionStatus(role);
    auto& imported = cd::LambdaDeploymentGroup::fromLambdaDeploymentGroupAttributes(
        stack, "Imported",
        {.application = cd::LambdaApplication::fromLambdaApplicationName(stack, "ImportedApplication", "theirs"),
         .deploymentGroupName = "theirs"});
    role.addToPolicy(iam::PolicyStatement(
        {.actions = {"codedeploy:*"}, .resources = {imported.deploymentGroupArn(), imported.deploymentConfig()->deploymentConfigArn()}}));
  });
}
