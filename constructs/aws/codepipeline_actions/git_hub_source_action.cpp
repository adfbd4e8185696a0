#include <constructs/aws/codepipeline_actions/git_hub_source_action.hpp>

#include <cdk/cfn/codepipeline/webhook.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const GitHubSourceActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::SOURCE, "GitHub", detail::kSource);
  made.outputs = {p.output};
  made.owner = "ThirdParty";
  return made;
}

class FromGitHub final : public codepipeline::Action {
 public:
  explicit FromGitHub(const GitHubSourceActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions&) override {
    using codepipeline::CfnWebhook;
    const Str token = (*props_.oauthToken).unsafeUnwrap();
    if (!props_.trigger || props_.trigger == GitHubTrigger::WEBHOOK) {
      scope.add<CfnWebhook>(
          "WebhookResource",
          CfnWebhook::Props{.authentication = "GITHUB_HMAC",
                            .authenticationConfiguration = CfnWebhook::WebhookAuthConfigurationProperty{.secretToken = token},
                            .filters = {CfnWebhook::WebhookFilterRuleProperty{.jsonPath = "$.ref", .matchEquals = "refs/heads/{Branch}"}},
                            .registerWithThirdParty = true,
                            .targetAction = props_.actionName,
                            .targetPipeline = stage.pipeline().pipelineName(),
                            .targetPipelineVersion = 1});
    }
    return {Json::obj({{"Owner", props_.owner},
                       {"Repo", props_.repo},
                       {"Branch", props_.branch ? props_.branch : Str("master")},
                       {"OAuthToken", token},
                       {"PollForSourceChanges", props_.trigger == GitHubTrigger::POLL}})};
  }

 private:
  GitHubSourceActionProps props_;
};

}  // namespace

GitHubSourceAction::GitHubSourceAction(const GitHubSourceActionProps& props) : Use(make<FromGitHub>(props)) {}

GitHubSourceVariables GitHubSourceAction::variables() const {
  const auto of = [this](const char* name) { return detail::variable(*this, name); };
  return {.authorDate = of("AuthorDate"),
          .branchName = of("BranchName"),
          .commitId = of("CommitId"),
          .commitMessage = of("CommitMessage"),
          .commitUrl = of("CommitUrl"),
          .committerDate = of("CommitterDate"),
          .repositoryName = of("RepositoryName")};
}

}  // namespace cdk::codepipeline_actions
