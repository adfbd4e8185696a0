#include <constructs/aws/codepipeline/pipeline.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/cfn/codepipeline/pipeline.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/alias.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "pipeline_state.hpp"
#include "validation.hpp"

namespace cdk::codepipeline {

using detail::PipelineStage;
using detail::PipelineState;

namespace {

Str text(ExecutionMode mode) {
  static constexpr const char* kNames[] = {"QUEUED", "SUPERSEDED", "PARALLEL"};
  return kNames[static_cast<int>(mode)];
}

std::string lowered(std::string_view text) {
  std::string all(text);
  for (char& c : all) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return all;
}

Str aliasName(const Construct& pipeline) {
  static constexpr std::string_view kPrefix = "alias/codepipeline-";
  constexpr std::size_t kLongest = 256 - kPrefix.size();
  std::string_view unique;
  if (FeatureFlags::of(pipeline).isEnabled("@aws-cdk/aws-codepipeline:crossAccountKeyAliasStackSafeResourceName")) {
    unique =
        Names::uniqueResourceName(pipeline, {.allowedSpecialCharacters = "/_-", .maxLength = static_cast<int>(kLongest), .separator = "-"});
  } else {
    unique = Names::uniqueId(pipeline);
    if (unique.size() > kLongest) unique.remove_prefix(unique.size() - kLongest);
  }
  return std::string(kPrefix) + lowered(unique);
}

Use<s3::IBucket> makeBucket(Construct& pipeline, const PipelineState& state) {
  Use<kms::IKey> key;
  if (state.crossAccountKeys) {
    key = pipeline.add<kms::Key>("ArtifactsBucketEncryptionKey",
                                 kms::KeyProps{.enableKeyRotation = state.enableKeyRotation, .removalPolicy = RemovalPolicy::DESTROY});
    pipeline.add<kms::Alias>("ArtifactsBucketEncryptionKeyAlias",
                             kms::AliasProps{.aliasName = aliasName(pipeline), .removalPolicy = RemovalPolicy::DESTROY, .targetKey = key});
  }
  return pipeline.add<s3::Bucket>("ArtifactsBucket",
                                  s3::BucketProps{.blockPublicAccess = s3::BlockPublicAccess::BLOCK_ALL,
                                                  .bucketName = PhysicalName::GENERATE_IF_NEEDED,
                                                  .encryption = key ? s3::BucketEncryption::KMS : s3::BucketEncryption::KMS_MANAGED,
                                                  .encryptionKey = key,
                                                  .enforceSSL = true,
                                                  .removalPolicy = RemovalPolicy::RETAIN});
}

Use<iam::IRole> makeRole(Construct& pipeline) {
  const bool named = FeatureFlags::of(pipeline).isEnabled("@aws-cdk/pipelines:reduceCrossAccountActionRoleTrustScope");
  return pipeline.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codepipeline.amazonaws.com"),
                                                        .roleName = named ? PhysicalName::GENERATE_IF_NEEDED : Str()});
}

StageOptions optionsOf(const StageProps& props) {
  return {.actions = props.actions,
          .beforeEntry = props.beforeEntry,
          .onFailure = props.onFailure,
          .onSuccess = props.onSuccess,
          .stageName = props.stageName,
          .transitionDisabledReason = props.transitionDisabledReason,
          .transitionToEnabled = props.transitionToEnabled};
}

class Imported final : public IPipeline {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IPipeline(scope, id, {.environmentFromArn = props.arn}) {
    pipelineArn_ = props.arn;
    pipelineName_ = Stack::of(scope).splitArn(props.arn, ArnFormat::SLASH_RESOURCE_NAME).resource;
  }
};

}  // namespace

events::Rule& IPipeline::onEvent(std::string_view id, const events::OnEventOptions& options) {
  events::Rule& rule = events::Rule::in(*this, id, events::ruleProps(options));
  if (options.target) rule.addTarget(options.target);
  rule.addEventPattern({.resources = {pipelineArn_}, .source = {"aws.codepipeline"}});
  return rule;
}

events::Rule& IPipeline::onStateChange(std::string_view id, const events::OnEventOptions& options) {
  events::Rule& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodePipeline Pipeline Execution State Change"}});
  return rule;
}

Pipeline::Pipeline(Scope scope, std::string_view id, const PipelineProps& props)
    : IPipeline(scope, id, {.physicalName = props.pipelineName}) {
  detail::checkName(this, detail::kPipelineName, props.pipelineName);
  state_ = make<PipelineState>(*this, props).get();
  artifactBucket_ = props.artifactBucket;
  if (!artifactBucket_ && props.crossRegionReplicationBuckets) {
    const std::string_view region = state_->requireRegion().text();
    if (props.crossRegionReplicationBuckets.contains(region)) artifactBucket_ = props.crossRegionReplicationBuckets.get(region);
  }
  if (!artifactBucket_) artifactBucket_ = makeBucket(*this, *state_);
  role_ = props.role ? props.role : makeRole(*this);
  const bool typed = props.pipelineType || FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-codepipeline:defaultPipelineTypeToV2");
  if (!typed) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-codepipeline:unspecifiedPipelineType",
                                        "the pipeline is of type V1; set pipelineType to say so, or to V2 for its features");
  }
  resource_ = &add<CfnPipeline>(
      "Resource", CfnPipeline::Props{.artifactStore = lazy<&PipelineState::renderArtifactStore>(state_),
                                     .artifactStores = lazy<&PipelineState::renderArtifactStores>(state_),
                                     .disableInboundStageTransitions = lazy<&PipelineState::renderDisabledTransitions>(state_),
                                     .executionMode = props.executionMode ? text(*props.executionMode) : Str(),
                                     .name = physicalName(),
                                     .pipelineType = typed ? Str(state_->type == PipelineType::V1 ? "V1" : "V2") : Str(),
                                     .restartExecutionOnUpdate = props.restartExecutionOnUpdate,
                                     .roleArn = role_->roleArn(),
                                     .stages = lazy<&PipelineState::renderStages>(state_),
                                     .triggers = lazy<&PipelineState::renderTriggers>(state_),
                                     .variables = lazy<&PipelineState::renderVariables>(state_)});
  state_->resource = resource_;
  pipelineName_ = getResourceNameAttribute(resource_->ref());
  pipelineArn_ = Stack::of(*this).formatArn({.resource = pipelineName_, .service = "codepipeline"});
  resource_->node().addDependency(*role_);
  artifactBucket_->grantReadWrite(*role_);
  for (const StageProps& stage : props.stages) addStage(optionsOf(stage));
  for (const Variable& variable : props.variables) addVariable(variable);
  for (const TriggerProps& trigger : props.triggers) addTrigger(trigger);
}

IPipeline& Pipeline::fromPipelineArn(Construct& scope, std::string_view id, const Str& pipelineArn, Location at) {
  return scope.add<Imported>(id, {pipelineArn}, at);
}

Str Pipeline::pipelineVersion() const {
  return resource_->attrVersion();
}

IStage& Pipeline::addStage(const StageOptions& options) {
  for (const PipelineStage* stage : state_->stages) {
    if (stage->stageName() == options.stageName)
      throw Error(*this, "the pipeline has a stage '" + std::string(options.stageName.text()) + "' already", "duplicate-stage");
  }
  const StagePlacement& placement = options.placement;
  if (placement.justAfter && placement.rightBefore) throw Error(*this, "give justAfter or rightBefore, not both", "stage-placement");
  PipelineStage& stage = *make<PipelineStage>(*this, *state_, options);
  const IStage* neighbour = placement.justAfter ? placement.justAfter : placement.rightBefore;
  std::size_t index = state_->stages.size();
  if (neighbour) {
    for (index = 0; index < state_->stages.size() && state_->stages[index] != neighbour; ++index) {
    }
    if (index == state_->stages.size()) {
      throw Error(*this,
                  "the stage '" + std::string(neighbour->stageName().text()) + "' to place the new one beside is not in this pipeline",
                  "stage-placement");
    }
    if (placement.justAfter) ++index;
  }
  state_->stages.push(&stage);
  for (std::size_t i = state_->stages.size() - 1; i > index; --i) state_->stages[i] = state_->stages[i - 1];
  state_->stages[index] = &stage;
  return stage;
}

void Pipeline::addToRolePolicy(const iam::PolicyStatement& statement) {
  role_->addToPrincipalPolicy(statement);
}

Variable Pipeline::addVariable(const Variable& variable) {
  for (const Variable& mine : state_->variables) {
    if (mine.variableName() == variable.variableName()) {
      throw Error(*this, "the pipeline has a variable '" + std::string(variable.variableName().text()) + "' already", "duplicate-variable");
    }
  }
  state_->variables.push(variable);
  return variable;
}

Trigger Pipeline::addTrigger(const TriggerProps& props) {
  const Trigger trigger(props);
  for (const Trigger& mine : state_->triggers) {
    if (!trigger.sourceAction() || !mine.sourceAction()) continue;
    const Str name = trigger.sourceAction()->actionProperties().actionName;
    if (mine.sourceAction()->actionProperties().actionName == name) {
      throw Error(*this, "the pipeline has a trigger of the action '" + std::string(name.text()) + "' already", "duplicate-trigger");
    }
  }
  state_->triggers.push(trigger);
  return trigger;
}

std::size_t Pipeline::stageCount() const {
  return state_->stages.size();
}

List<IStage*> Pipeline::stages() const {
  Vec<IStage*> all;
  for (PipelineStage* stage : state_->stages) all.push(stage);
  return List<IStage*>(all);
}

IStage& Pipeline::stage(std::string_view stageName) const {
  std::string names;
  for (PipelineStage* stage : state_->stages) {
    if (stage->stageName().is(stageName)) return *stage;
    names += (names.empty() ? "" : ", ") + std::string(stage->stageName().text());
  }
  throw Error(*this, "the pipeline has no stage '" + std::string(stageName) + "'; it has: " + names, "unknown-stage");
}

Map<CrossRegionSupport> Pipeline::crossRegionSupport() const {
  Vec<Map<CrossRegionSupport>::Entry> all;
  for (const PipelineState::Region& region : state_->regions) all.push({region.name, region.support});
  return Map<CrossRegionSupport>(all);
}

}  // namespace cdk::codepipeline
