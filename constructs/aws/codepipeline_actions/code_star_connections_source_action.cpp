#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>

#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const CodeStarConnectionsSourceActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::SOURCE, "CodeStarSourceConnection", detail::kSource);
  made.outputs = {p.output};
  return made;
}

class Connected final : public codepipeline::Action {
 public:
  explicit Connected(const CodeStarConnectionsSourceActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    const bool clone = props_.codeBuildCloneOutput.isTrue();
    detail::allow(options.role, {"codestar-connections:UseConnection"}, {props_.connectionArn});
    options.bucket.grantReadWrite(options.role);
    options.bucket.grantPutAcl(options.role);
    if (clone) props_.output.setMetadata(detail::kConnectionNote, props_.connectionArn);
    return {Json::obj({{"ConnectionArn", props_.connectionArn},
                       {"FullRepositoryId", props_.owner + "/" + props_.repo},
                       {"BranchName", props_.branch ? props_.branch : Str("master")},
                       {"OutputArtifactFormat", clone ? Str("CODEBUILD_CLONE_REF") : Str()},
                       {"DetectChanges", props_.triggerOnPush}})};
  }

 private:
  CodeStarConnectionsSourceActionProps props_;
};

}  // namespace

CodeStarConnectionsSourceAction::CodeStarConnectionsSourceAction(const CodeStarConnectionsSourceActionProps& props)
    : Use(make<Connected>(props)) {}

CodeStarSourceVariables CodeStarConnectionsSourceAction::variables() const {
  const auto of = [this](const char* name) { return detail::variable(*this, name); };
  return {.authorDate = of("AuthorDate"),
          .branchName = of("BranchName"),
          .commitId = of("CommitId"),
          .commitMessage = of("CommitMessage"),
          .connectionArn = of("ConnectionArn"),
          .fullRepositoryName = of("FullRepositoryName")};
}

}  // namespace cdk::codepipeline_actions
