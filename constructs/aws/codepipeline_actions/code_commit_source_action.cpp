#include <constructs/aws/codepipeline_actions/code_commit_source_action.hpp>

#include <string>

#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/codecommit/repository.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/code_pipeline.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const CodeCommitSourceActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::SOURCE, "CodeCommit", detail::kSource);
  made.outputs = {p.output};
  made.resource = *p.repository;
  return made;
}

class FromRepository final : public codepipeline::Action {
 public:
  explicit FromRepository(const CodeCommitSourceActionProps& props) : Action(describe(props)), props_(props) {
    if (props.branch.is(""))
      throw Error("the branch of a CodeCommitSourceAction must not be empty; leave it out for the default", "source-branch");
    if (props.codeBuildCloneOutput.isTrue()) props_.output.setMetadata(detail::kRepositoryNote, props.repository->repositoryArn());
  }

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    codecommit::IRepository& repository = *props_.repository;
    const Str branch = branchOf(scope);
    watch(stage, branch);
    options.bucket.grantReadWrite(options.role);
    if (Token::compareStrings(repository.env().account, Stack::of(stage.pipeline()).account()) == TokenComparison::DIFFERENT)
      options.bucket.grantPutAcl(options.role);
    const bool clone = props_.codeBuildCloneOutput.isTrue();
    Vec<Str> actions;
    for (const char* action : {"codecommit:GetBranch", "codecommit:GetCommit", "codecommit:UploadArchive",
                               "codecommit:GetUploadArchiveStatus", "codecommit:CancelUploadArchive"}) {
      actions.push(action);
    }
    if (clone) actions.push("codecommit:GetRepository");
    detail::allow(options.role, List<Str>(actions), {repository.repositoryArn()});
    return {Json::obj({{"RepositoryName", repository.repositoryName()},
                       {"BranchName", branch},
                       {"PollForSourceChanges", props_.trigger == CodeCommitTrigger::POLL},
                       {"OutputArtifactFormat", clone ? Str("CODEBUILD_CLONE_REF") : Str()}})};
  }

 private:
  Str branchOf(const Construct& scope) const {
    if (props_.branch) return props_.branch;
    return FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-codepipeline-actions:useNewDefaultBranchForCodeCommitSource") ? "main"
                                                                                                                         : "master";
  }

  void watch(codepipeline::IStage& stage, const Str& branch) {
    codecommit::IRepository& repository = *props_.repository;
    if (props_.customEventRule) {
      const ICustomEventRule& custom = *props_.customEventRule;
      repository.onEvent(ruleId(stage), {.crossStackScope = &stage.pipeline(),
                                         .description = custom.description,
                                         .eventPattern = custom.eventPattern,
                                         .ruleName = custom.ruleName,
                                         .target = custom.target});
    } else if (!props_.trigger || props_.trigger == CodeCommitTrigger::EVENTS) {
      const events_targets::CodePipeline target(stage.pipeline(), {.eventRole = props_.eventRole});
      repository.onCommit(ruleId(stage), {.branches = {branch}, .crossStackScope = &stage.pipeline(), .target = target});
    }
  }

  std::string ruleId(codepipeline::IStage& stage) const {
    const std::string base(Names::nodeUniqueId(stage.pipeline().node()));
    if (props_.branch.isToken()) {
      for (int i = 0;; ++i) {
        const std::string candidate = base + std::to_string(i) + "EventRule";
        if (!props_.repository->node().tryFindChild(candidate)) return candidate;
      }
    }
    const bool plain = !props_.branch || props_.branch.is("master");
    return base + (plain ? "" : "-" + std::string(props_.branch.text()) + "-") + "EventRule";
  }

  CodeCommitSourceActionProps props_;
};

}  // namespace

CodeCommitSourceAction::CodeCommitSourceAction(const CodeCommitSourceActionProps& props) : Use(make<FromRepository>(props)) {}

CodeCommitSourceVariables CodeCommitSourceAction::variables() const {
  const auto of = [this](const char* name) { return detail::variable(*this, name); };
  return {.authorDate = of("AuthorDate"),
          .branchName = of("BranchName"),
          .commitId = of("CommitId"),
          .commitMessage = of("CommitMessage"),
          .committerDate = of("CommitterDate"),
          .repositoryName = of("RepositoryName")};
}

}  // namespace cdk::codepipeline_actions
