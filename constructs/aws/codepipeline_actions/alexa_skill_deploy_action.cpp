#include <constructs/aws/codepipeline_actions/alexa_skill_deploy_action.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const AlexaSkillDeployActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "AlexaSkillsKit",
                             {.maxInputs = 2, .maxOutputs = 0, .minInputs = 1, .minOutputs = 0});
  made.owner = "ThirdParty";
  const codepipeline::Artifact input = p.input;
  if (p.parameterOverridesArtifact) {
    made.inputs = {input, *p.parameterOverridesArtifact};
  } else {
    made.inputs = {input};
  }
  return made;
}

class ToAlexa final : public codepipeline::Action {
 public:
  explicit ToAlexa(const AlexaSkillDeployActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions&) override {
    return {Json::obj({{"ClientId", props_.clientId},
                       {"ClientSecret", (*props_.clientSecret).unsafeUnwrap()},
                       {"RefreshToken", (*props_.refreshToken).unsafeUnwrap()},
                       {"SkillId", props_.skillId}})};
  }

 private:
  AlexaSkillDeployActionProps props_;
};

}  // namespace

AlexaSkillDeployAction::AlexaSkillDeployAction(const AlexaSkillDeployActionProps& props) : Use(make<ToAlexa>(props)) {}

}  // namespace cdk::codepipeline_actions
