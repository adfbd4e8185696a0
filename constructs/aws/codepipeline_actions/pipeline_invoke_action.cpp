#include <constructs/aws/codepipeline_actions/pipeline_invoke_action.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

Str text(RevisionType type) {
  static constexpr const char* kNames[] = {"COMMIT_ID", "IMAGE_DIGEST", "S3_OBJECT_VERSION_ID", "S3_OBJECT_KEY"};
  return kNames[static_cast<int>(type)];
}

class StartPipeline final : public codepipeline::Action {
 public:
  explicit StartPipeline(const PipelineInvokeActionProps& props)
      : Action(detail::common(props, codepipeline::ActionCategory::INVOKE, "CodePipeline", detail::kNone)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    detail::allow(options.role, {"codepipeline:StartPipelineExecution"}, {props_.targetPipeline->pipelineArn()});
    Vec<Json> revisions, variables;
    for (const SourceRevision& revision : props_.sourceRevisions) {
      revisions.push(Json::obj({{"actionName", revision.actionName},
                                {"revisionType", text(*revision.revisionType)},
                                {"revisionValue", revision.revisionValue}}));
    }
    for (const Variable& variable : props_.variables) variables.push(Json::obj({{"name", variable.name}, {"value", variable.value}}));
    const auto written = [&](bool given, const Vec<Json>& items) {
      return given ? Stack::of(scope).toJsonString(List<Json>(items)) : Str();
    };
    return {Json::obj({{"PipelineName", props_.targetPipeline->pipelineName()},
                       {"SourceRevisions", written(props_.sourceRevisions.isSet(), revisions)},
                       {"Variables", written(props_.variables.isSet(), variables)}})};
  }

 private:
  PipelineInvokeActionProps props_;
};

}  // namespace

PipelineInvokeAction::PipelineInvokeAction(const PipelineInvokeActionProps& props) : Use(make<StartPipeline>(props)) {}

}  // namespace cdk::codepipeline_actions
