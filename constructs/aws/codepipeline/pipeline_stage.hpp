#pragma once
#include <cdk/cfn/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>

namespace cdk::codepipeline::detail {

/// An action as part of a stage.
struct AttachedAction {
  Use<IAction> action = {};
  Json configuration = {};
  List<Artifact> inputs = {};
  List<Artifact> outputs = {};
  /// Where it runs, when that is not the pipeline's own region.
  Str region = {};
  Use<iam::IRole> role = {};

  ActionProperties properties() const { return action->actionProperties(); }
  double runOrder() const { return properties().runOrder.numberOr(1); }
};

/// A stage of a pipeline of this app.
class PipelineStage final : public IStage {
 public:
  PipelineStage(Pipeline& pipeline, PipelineState& state, const StageOptions& options);

  Str stageName() const override { return options_.stageName; }
  IPipeline& pipeline() const override { return pipeline_; }
  List<Use<IAction>> actions() const override;
  void addAction(Use<IAction> action) override;
  events::Rule& onStateChange(std::string_view name, Use<events::IRuleTarget> target, const events::RuleProps& options) override;

  const Vec<AttachedAction>& attached() const { return actions_; }
  bool transitionToEnabled() const { return options_.transitionToEnabled.valueOr(true); }
  Str transitionDisabledReason() const {
    return options_.transitionDisabledReason ? options_.transitionDisabledReason : "Transition disabled";
  }
  /// What is wrong with the actions.
  void validate(Vec<Str>& problems) const;
  CfnPipeline::StageDeclarationProperty render() const;

 private:
  Construct& scopeOf(const ActionProperties& action);
  void nameOutputs(const AttachedAction& action, const Str& actionName) const;

  Pipeline& pipeline_;
  PipelineState& state_;
  StageOptions options_;
  Construct* scope_ = nullptr;
  Vec<AttachedAction> actions_;
};

}  // namespace cdk::codepipeline::detail
