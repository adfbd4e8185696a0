#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/alexa_skill_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/ec2_deploy_action.hpp>
#include <constructs/aws/codepipeline_actions/inspector_scan_actions.hpp>
#include <constructs/aws/codepipeline_actions/jenkins_action.hpp>
#include <constructs/aws/codepipeline_actions/manual_approval_action.hpp>
#include <constructs/aws/codepipeline_actions/service_catalog_deploy_action_beta1.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_target_group.hpp>

using namespace cdk;
namespace cp = cdk::codepipeline;
namespace actions = cdk::codepipeline_actions;

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Others", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& images = stack.add<ecr::Repository>("Images");
    auto& vpc = ec2::Vpc::fromVpcAttributes(stack, "Vpc", {.availabilityZones = {"a"}, .vpcId = "vpc-1"});
    auto& group = stack.add<elasticloadbalancingv2::ApplicationTargetGroup>(
        "Group", elasticloadbalancingv2::ApplicationTargetGroupProps{.port = 80, .vpc = vpc});
    auto& jenkins = stack.add<actions::JenkinsProvider>(
        "Jenkins", actions::JenkinsProviderProps{
                       .forTest = true, .providerName = "Jenkins", .serverUrl = "https://jenkins.example.com/", .version = "2"});
    auto& theirs = actions::JenkinsProvider::fromJenkinsProviderAttributes(
        stack, "Theirs", {.providerName = "Theirs", .serverUrl = "https://theirs.example.com"});
    const cp::Artifact code("Code");
    const actions::InspectorEcrImageScanAction scan({.actionName = "Image",
                                                     .criticalThreshold = 0,
                                                     .highThreshold = 1,
                                                     .imageTag = "v1",
                                                     .lowThreshold = 3,
                                                     .mediumThreshold = 2,
                                                     .output = cp::Artifact(),
                                                     .repository = images});
    using actions::JenkinsAction, actions::JenkinsActionType;
    stack.add<cp::Pipeline>(
        "Pipeline",
        cp::PipelineProps{
            .stages = {
                cp::StageProps{.actions = {actions::CodeStarConnectionsSourceAction({.actionName = "Source",
                                                                                     .connectionArn = "arn:aws:codestar-connections:x",
                                                                                     .output = code,
                                                                                     .owner = "o",
                                                                                     .repo = "r"})},
                               .stageName = "Source"},
                cp::StageProps{.actions = {scan, actions::InspectorSourceCodeScanAction(
                                                     {.actionName = "Code", .input = code, .output = cp::Artifact()})},
                               .stageName = "Scan"},
                cp::StageProps{.actions = {JenkinsAction({.actionName = "Build",
                                                          .inputs = {code},
                                                          .jenkinsProvider = jenkins,
                                                          .outputs = {cp::Artifact()},
                                                          .projectName = "p",
                                                          .type = JenkinsActionType::BUILD}),
                                           JenkinsAction({.actionName = "Test",
                                                          .inputs = {code},
                                                          .jenkinsProvider = jenkins,
                                                          .projectName = "p",
                                                          .type = JenkinsActionType::TEST}),
                                           JenkinsAction({.actionName = "Theirs",
                                                          .inputs = {code},
                                                          .jenkinsProvider = theirs,
                                                          .projectName = "p",
                                                          .type = JenkinsActionType::TEST}),
                                           actions::ManualApprovalAction({.actionName = "Approve",
                                                                          .additionalInformation = scan.variables().highestScannedSeverity,
                                                                          .runOrder = 2})},
                               .stageName = "Build"},
                cp::StageProps{
                    .actions = {actions::Ec2DeployAction({.actionName = "Instances",
                                                          .deploySpecifications = actions::Ec2DeploySpecifications::inline_(
                                                              {.postScript = "b.sh", .preScript = "a.sh", .targetDirectory = "/srv"}),
                                                          .input = code,
                                                          .instanceTagKey = "name",
                                                          .instanceTagValue = "web",
                                                          .instanceType = actions::Ec2InstanceType::EC2,
                                                          .maxBatch = actions::Ec2MaxInstances::targets(2),
                                                          .maxError = actions::Ec2MaxInstances::percentage(50),
                                                          .targetGroups = {group}}),
                                actions::Ec2DeployAction(
                                    {.actionName = "Nodes",
                                     .deploySpecifications = actions::Ec2DeploySpecifications::inline_({.targetDirectory = "/srv"}),
                                     .input = code,
                                     .instanceTagKey = "name",
                                     .instanceType = actions::Ec2InstanceType::SSM_MANAGED_NODE}),
                                actions::ServiceCatalogDeployActionBeta1({.actionName = "Catalog",
                                                                          .productId = "p",
                                                                          .productVersionDescription = "d",
                                                                          .productVersionName = "v",
                                                                          .templatePath = code.atPath("t.json")}),
                                actions::AlexaSkillDeployAction({.actionName = "Alexa",
                                                                 .clientId = "c",
                                                                 .clientSecret = SecretValue::secretsManager("s"),
                                                                 .input = code,
                                                                 .parameterOverridesArtifact = cp::Artifact("Code"),
                                                                 .refreshToken = SecretValue::secretsManager("t"),
                                                                 .skillId = "k"})},
                    .stageName = "Deploy"}}});
  });
}
