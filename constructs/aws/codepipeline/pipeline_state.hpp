#pragma once
#include <cdk/cfn/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline/pipeline_stage.hpp>

namespace cdk::codepipeline::detail {

/// What a pipeline grows while it is built, and the rules for actions of other accounts and regions.
struct PipelineState {
  struct Region {
    Str name;
    CrossRegionSupport support;
  };
  struct Account {
    Str id;
    Stack* stack;
  };
  class Checks;

  explicit PipelineState(Pipeline& owner, const PipelineProps& props);

  /// Makes the action part of the stage: its region, its role, its configuration.
  AttachedAction attach(PipelineStage& stage, Use<IAction> action, Construct& scope);
  List<Str> validate() const;

  Box<CfnPipeline::ArtifactStoreProperty> renderArtifactStore();
  List<CfnPipeline::ArtifactStoreMapProperty> renderArtifactStores();
  List<CfnPipeline::StageDeclarationProperty> renderStages();
  List<CfnPipeline::StageTransitionProperty> renderDisabledTransitions();
  List<CfnPipeline::VariableDeclarationProperty> renderVariables();
  List<CfnPipeline::PipelineTriggerDeclarationProperty> renderTriggers();
  /// The literal region of the pipeline; error when it is open.
  Str requireRegion() const;

  Pipeline& pipeline;
  CfnPipeline* resource = nullptr;
  Vec<PipelineStage*> stages;
  Vec<Variable> variables;
  Vec<Trigger> triggers;
  Vec<Region> regions;
  Vec<Account> accounts;
  PipelineType type = PipelineType::V2;
  Bool enableKeyRotation;
  bool crossAccountKeys = false;
  bool reuseSupportStacks = true;
  bool rolesForActions = true;
  bool regionBucketsGiven = false;

 private:
  struct Target {
    Use<s3::IBucket> bucket;
    Str region;
  };
  Target targetOf(const ActionProperties& action);
  CrossRegionSupport& supportFor(const ActionProperties& action, const Str& region);
  CrossRegionSupport makeSupport(Stack* resourceStack, const Str& region);
  Use<iam::IRole> roleFor(PipelineStage& stage, const ActionProperties& action, Construct& scope);
  Use<iam::IRole> givenOrForeignRole(PipelineStage& stage, const ActionProperties& action);
  Stack* foreignStack(const ActionProperties& action);
  Stack& supportStackOf(const ActionProperties& action, const Str& account);
  Construct& supportScope() const;
  bool isCrossRegion() const;
  CfnPipeline::ArtifactStoreProperty storeOf(s3::IBucket& bucket) const;
  void validateArtifacts(Vec<Str>& problems) const;
};

}  // namespace cdk::codepipeline::detail
