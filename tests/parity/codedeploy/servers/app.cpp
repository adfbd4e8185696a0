#include <string>

#include <cdk/app.hpp>
#include <cdk/physical_name.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/codedeploy/server_deployment_group.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_deploy_server_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>
#include <constructs/aws/elasticloadbalancingv2/network_target_group.hpp>
#include <constructs/aws/iam/role.hpp>

using namespace cdk;
namespace cd = cdk::codedeploy;
namespace cp = cdk::codepipeline;
namespace actions = cdk::codepipeline_actions;
namespace elbv2 = cdk::elasticloadbalancingv2;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Servers", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& vpc = ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
    auto& application = stack.add<elbv2::ApplicationTargetGroup>("Web", elbv2::ApplicationTargetGroupProps{.port = 80, .vpc = vpc});
    auto& network = stack.add<elbv2::NetworkTargetGroup>("Net", elbv2::NetworkTargetGroupProps{.port = 443, .vpc = vpc});
    const auto alarm = [](Stack& in) -> cloudwatch::Alarm& {
      return in.add<cloudwatch::Alarm>(
          "Alarm", cloudwatch::AlarmProps{
                       .evaluationPeriods = 1, .metric = cloudwatch::Metric({.metricName = "M", .namespace_ = "N"}), .threshold = 1});
    };
    auto& here = alarm(stack);
    auto& least = stack.add<cd::ServerDeploymentGroup>("Least");
    auto& full = stack.add<cd::ServerDeploymentGroup>(
        "Full",
        cd::ServerDeploymentGroupProps{
            .alarms = {here},
            .application = stack.add<cd::ServerApplication>("Application", cd::ServerApplicationProps{.applicationName = "servers"}),
            .autoRollback = {.deploymentInAlarm = true, .failedDeployment = false},
            .deploymentConfig = cd::ServerDeploymentConfig::HALF_AT_A_TIME,
            .deploymentGroupName = "group",
            .ec2InstanceTags = {{{"env", {"prod", "test"}}, {"web", {}}}, {{"", {"any"}}}},
            .ignorePollAlarmsFailure = true,
            .loadBalancers = {cd::LoadBalancer::application(application), cd::LoadBalancer::network(network)},
            .onPremiseInstanceTags = cd::InstanceTagSet({{"rack", {"1"}}}),
            .role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codedeploy.amazonaws.com")}),
            .terminationHook = true});
    auto& far = app.add<Stack>("Far", StackProps{.env = {.account = "222222222222", .region = "eu-west-1"}});
    auto& named = far.add<cd::ServerDeploymentGroup>(
        "Named", cd::ServerDeploymentGroupProps{
                     .deploymentConfig = far.add<cd::ServerDeploymentConfig>(
                         "Config", cd::ServerDeploymentConfigProps{.minimumHealthyHosts = cd::MinimumHealthyHosts::count(2)}),
                     .deploymentGroupName = PhysicalName::GENERATE_IF_NEEDED});
    named.addAlarm(alarm(far));
    auto& imported = cd::ServerDeploymentGroup::fromServerDeploymentGroupAttributes(
        stack, "Imported",
        {.application = cd::ServerApplication::fromServerApplicationName(stack, "Theirs", "theirs"), .deploymentGroupName = "theirs"});
    const cp::Artifact input("Code");
    int number = 0;
    const auto deploy = [&](cd::IServerDeploymentGroup& group) {
      const std::string name = "Deploy" + std::to_string(number++);
      return actions::CodeDeployServerDeployAction({.actionName = name, .deploymentGroup = group, .input = input, .runOrder = number});
    };
    stack.add<cp::Pipeline>(
        "Pipeline",
        cp::PipelineProps{
            .crossAccountKeys = true,
            .stages = {
                cp::StageProps{.actions = {actions::CodeStarConnectionsSourceAction({.actionName = "Source",
                                                                                     .connectionArn = "arn:aws:codestar-connections:x",
                                                                                     .output = input,
                                                                                     .owner = "o",
                                                                                     .repo = "r"})},
                               .stageName = "Source"},
                cp::StageProps{.actions = {deploy(least), deploy(full), deploy(named), deploy(imported)}, .stageName = "Deploy"}}});
  });
}
