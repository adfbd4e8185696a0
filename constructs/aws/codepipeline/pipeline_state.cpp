#include "pipeline_state.hpp"

#include <string>

#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::codepipeline::detail {

class PipelineState::Checks final : public IValidation {
 public:
  explicit Checks(const PipelineState& state) : state_(state) {}
  List<Str> validate() override { return state_.validate(); }

 private:
  const PipelineState& state_;
};

PipelineState::PipelineState(Pipeline& owner, const PipelineProps& props) : pipeline(owner) {
  const FeatureFlags flags = FeatureFlags::of(owner);
  if (props.artifactBucket && props.crossRegionReplicationBuckets)
    throw Error(owner, "give artifactBucket or crossRegionReplicationBuckets, not both", "artifact-bucket");
  crossAccountKeys = props.crossAccountKeys.valueOr(!flags.isEnabled("@aws-cdk/aws-codepipeline:crossAccountKeysDefaultValueToFalse"));
  enableKeyRotation = props.enableKeyRotation;
  if (enableKeyRotation.isTrue() && !crossAccountKeys)
    throw Error(owner, "enableKeyRotation needs crossAccountKeys = true: without it there is no key", "key-rotation");
  reuseSupportStacks = props.reuseCrossRegionSupportStacks.valueOr(true);
  rolesForActions = !props.usePipelineRoleForActions.isTrue();
  regionBucketsGiven = props.crossRegionReplicationBuckets.isSet();
  type = props.pipelineType.valueOr(flags.isEnabled("@aws-cdk/aws-codepipeline:defaultPipelineTypeToV2") ? PipelineType::V2
                                                                                                         : PipelineType::V1);
  const bool newModes = props.executionMode == ExecutionMode::QUEUED || props.executionMode == ExecutionMode::PARALLEL;
  if (newModes && type != PipelineType::V2)
    throw Error(owner, "the execution modes QUEUED and PARALLEL need the pipelineType V2", "execution-mode");
  for (std::size_t i = 0; i < props.crossRegionReplicationBuckets.size(); ++i) {
    const auto [region, bucket] = props.crossRegionReplicationBuckets.at(i);
    regions.push({region, {bucket, &Stack::of(*bucket)}});
  }
  owner.node().addValidation(make<Checks>(*this));
}

Str PipelineState::requireRegion() const {
  const Str region = pipeline.env().region;
  if (region.isToken())
    throw Error(pipeline, "a pipeline with actions of other regions needs a stack with a literal region in its env", "pipeline-region");
  return region;
}

bool PipelineState::isCrossRegion() const {
  if (regionBucketsGiven) return true;
  for (const PipelineStage* stage : stages) {
    for (const AttachedAction& action : stage->attached()) {
      if (action.region) return true;
    }
  }
  return false;
}

CfnPipeline::ArtifactStoreProperty PipelineState::storeOf(s3::IBucket& bucket) const {
  CfnPipeline::ArtifactStoreProperty made{.location = bucket.bucketName(), .type = "S3"};
  if (const Use<kms::IKey> key = bucket.encryptionKey())
    made.encryptionKey = CfnPipeline::EncryptionKeyProperty{.id = key->keyArn(), .type = "KMS"};
  return made;
}

Box<CfnPipeline::ArtifactStoreProperty> PipelineState::renderArtifactStore() {
  if (isCrossRegion()) return {};
  return storeOf(*pipeline.artifactBucket());
}

List<CfnPipeline::ArtifactStoreMapProperty> PipelineState::renderArtifactStores() {
  if (!isCrossRegion()) return {};
  const Str primary = requireRegion();
  Vec<CfnPipeline::ArtifactStoreMapProperty> all;
  bool seen = false;
  for (const Region& region : regions) {
    const bool own = region.name == primary;
    seen = seen || own;
    all.push({.artifactStore =
                  Box<CfnPipeline::ArtifactStoreProperty>(storeOf(own ? *pipeline.artifactBucket() : *region.support.replicationBucket)),
              .region = region.name});
  }
  if (!seen) all.push({.artifactStore = Box<CfnPipeline::ArtifactStoreProperty>(storeOf(*pipeline.artifactBucket())), .region = primary});
  return List<CfnPipeline::ArtifactStoreMapProperty>(all);
}

List<CfnPipeline::StageDeclarationProperty> PipelineState::renderStages() {
  Vec<CfnPipeline::StageDeclarationProperty> all;
  for (const PipelineStage* stage : stages) all.push(stage->render());
  return List<CfnPipeline::StageDeclarationProperty>(all);
}

List<CfnPipeline::StageTransitionProperty> PipelineState::renderDisabledTransitions() {
  Vec<CfnPipeline::StageTransitionProperty> all;
  for (const PipelineStage* stage : stages) {
    if (!stage->transitionToEnabled()) all.push({.reason = stage->transitionDisabledReason(), .stageName = stage->stageName()});
  }
  return all.empty() ? List<CfnPipeline::StageTransitionProperty>() : List<CfnPipeline::StageTransitionProperty>(all);
}

namespace {

template <class Property, class T>
List<Property> rendered(const Vec<T>& items) {
  if (items.empty()) return {};
  Vec<Json> all;
  for (const T& item : items) all.push(item.render());
  return List<Property>(List<Json>(all).val());
}

}  // namespace

List<CfnPipeline::VariableDeclarationProperty> PipelineState::renderVariables() {
  return rendered<CfnPipeline::VariableDeclarationProperty>(variables);
}
List<CfnPipeline::PipelineTriggerDeclarationProperty> PipelineState::renderTriggers() {
  return rendered<CfnPipeline::PipelineTriggerDeclarationProperty>(triggers);
}

}  // namespace cdk::codepipeline::detail
