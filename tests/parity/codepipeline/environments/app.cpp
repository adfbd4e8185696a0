#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_build_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
namespace cp = cdk::codepipeline;
namespace actions = cdk::codepipeline_actions;

namespace {

/// Where the actions below run.
struct Place {
  Str account = {};
  Str region = {};
  Use<iam::IRole> role = {};
};

class Custom final : public cp::Action {
 public:
  Custom(const Str& name, const cp::Artifact& input, const Place& place)
      : Action({.account = place.account,
                .actionName = name,
                .artifactBounds = {.maxInputs = 1, .minInputs = 1},
                .category = cp::ActionCategory::DEPLOY,
                .inputs = {input},
                .provider = "Mine",
                .region = place.region,
                .role = place.role}) {}

 protected:
  cp::ActionConfig bound(Construct&, cp::IStage&, const cp::ActionBindOptions& options) override {
    options.bucket.grantRead(options.role);
    return {};
  }
};

Use<cp::IAction> custom(const Str& name, const cp::Artifact& input, const Place& place) { return make<Custom>(name, input, place); }

Use<cp::IAction> source(const cp::Artifact& output) {
  return actions::CodeStarConnectionsSourceAction(
      {.actionName = "Source", .connectionArn = "arn:aws:codestar-connections:us-east-1:111111111111:connection/x", .output = output, .owner = "o", .repo = "r"});
}

const StackProps here() { return {.env = {.account = "111111111111", .region = "us-east-1"}}; }

List<cp::StageProps> stages(const cp::Artifact& code, Use<cp::IAction> deploy) {
  return {cp::StageProps{.actions = {source(code)}, .stageName = "Source"}, cp::StageProps{.actions = {deploy}, .stageName = "Deploy"}};
}

void byRole(App& app) {
  auto& stack = app.add<Stack>("ByRole", here());
  const cp::Artifact code;
  auto& role = iam::Role::fromRoleArn(stack, "Theirs", "arn:aws:iam::222222222222:role/deploy", {.mutable_ = false});
  stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.crossAccountKeys = true, .stages = stages(code, custom("Deploy", code, {.role = role}))});
}

void byName(App& app) {
  auto& stack = app.add<Stack>("ByName", here());
  const cp::Artifact code;
  auto& pipeline = stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.crossAccountKeys = true});
  pipeline.addStage({.actions = {source(code)}, .stageName = "Source"});
  pipeline.addStage({.actions = {custom("Account", code, {.account = "222222222222"}), custom("Region", code, {.region = "eu-west-1"}),
                                 custom("Both", code, {.account = "333333333333", .region = "eu-west-1"})},
                     .stageName = "Deploy"});
}

void byResource(App& app) {
  auto& account = app.add<Stack>("OtherAccount", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}});
  auto& region = app.add<Stack>("OtherRegion", StackProps{.env = {.account = "111111111111", .region = "eu-central-1"}});
  auto& stack = app.add<Stack>("ByResource", here());
  const cp::Artifact code;
  auto& there = account.add<codebuild::PipelineProject>("Project", codebuild::PipelineProjectProps{.projectName = "theirs"});
  auto& far = region.add<codebuild::PipelineProject>("Project", codebuild::PipelineProjectProps{.projectName = "far"});
  auto& pipeline = stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.crossAccountKeys = true});
  pipeline.addStage({.actions = {source(code)}, .stageName = "Source"});
  pipeline.addStage({.actions = {actions::CodeBuildAction({.actionName = "There", .input = code, .project = there}),
                                 actions::CodeBuildAction({.actionName = "Far", .input = code, .project = far})},
                     .stageName = "Build"});
}

void givenBuckets(App& app) {
  auto& stack = app.add<Stack>("GivenBuckets", here());
  const cp::Artifact code;
  auto& own = stack.add<s3::Bucket>("Here");
  auto& there = s3::Bucket::fromBucketName(stack, "There", "there");
  stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.crossRegionReplicationBuckets = {{"us-east-1", own}, {"eu-west-1", there}},
                                                        .stages = stages(code, custom("Deploy", code, {.region = "eu-west-1"}))});
}

void noKeys(App& app) {
  auto& stack = app.add<Stack>("NoKeys", here());
  const cp::Artifact code;
  stack.add<cp::Pipeline>("Pipeline", cp::PipelineProps{.reuseCrossRegionSupportStacks = false, .stages = stages(code, custom("Deploy", code, {.region = "eu-west-1"}))});
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    byRole(app);
    byName(app);
    byResource(app);
    givenBuckets(app);
    noKeys(app);
  });
}
