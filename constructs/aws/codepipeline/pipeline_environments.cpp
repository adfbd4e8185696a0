#include <string>

#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "pipeline_state.hpp"
#include "support_stack.hpp"
#include "validation.hpp"

namespace cdk::codepipeline::detail {

namespace {

Str regionOf(const ActionProperties& action) {
  return action.resource ? action.resource->env().region : action.region;
}

Str accountOf(const ActionProperties& action) {
  if (action.role) return action.role->env().account;
  return action.resource ? action.resource->env().account : action.account;
}

/// Is the action's account or region another one than the pipeline's, as far as is known?
bool isForeign(const Str& action, const Str& pipeline) {
  return action && !action.isToken() && Token::compareStrings(action, pipeline) != TokenComparison::SAME;
}

bool sameForAll(const Str& a, const Str& b) {
  const TokenComparison compared = Token::compareStrings(a, b);
  return compared == TokenComparison::SAME || compared == TokenComparison::BOTH_UNRESOLVED;
}

/// The stack that made the action's resource; null for an imported one of another environment.
Stack* resourceStack(const ActionProperties& action) {
  if (!action.resource) return nullptr;
  Stack& stack = Stack::of(*action.resource);
  const ResourceEnvironment env = action.resource->env();
  return sameForAll(env.region, stack.region()) && sameForAll(env.account, stack.account()) ? &stack : nullptr;
}

bool isAwsOwned(const ActionProperties& action) {
  return !action.owner || action.owner.is("") || action.owner.is("AWS");
}

std::string shown(const Str& dimension) {
  return dimension.isToken() ? "(current)" : std::string(dimension.textOr("(none)"));
}

List<Artifact> unique(const List<Artifact>& artifacts) {
  Vec<Artifact> all;
  for (const Artifact& artifact : artifacts) {
    bool seen = false;
    for (const Artifact& mine : all) {
      seen = seen || (artifact.artifactName() ? mine.artifactName() && mine.artifactName() == artifact.artifactName() : mine == artifact);
    }
    if (!seen) all.push(artifact);
  }
  return List<Artifact>(all);
}

}  // namespace

AttachedAction PipelineState::attach(PipelineStage& stage, Use<IAction> action, Construct& scope) {
  const ActionProperties properties = action->actionProperties();
  const Target target = targetOf(properties);
  const Use<iam::IRole> role = roleFor(stage, properties, scope);
  checkName(&pipeline, kNamespaceName, properties.variablesNamespace);
  const ActionConfig config = action->bind(scope, stage, {.bucket = *target.bucket, .role = role ? *role : *pipeline.role()});
  return {.action = action,
          .configuration = config.configuration,
          .inputs = unique(properties.inputs),
          .outputs = unique(properties.outputs),
          .region = target.region ? target.region : properties.region,
          .role = properties.role ? properties.role : role};
}

PipelineState::Target PipelineState::targetOf(const ActionProperties& action) {
  const Str region = regionOf(action);
  if (!isForeign(region, pipeline.env().region)) return {pipeline.artifactBucket(), {}};
  requireRegion();
  if (*action.category == ActionCategory::SOURCE) {
    throw Error(pipeline, "the source action '" + std::string(action.actionName.text()) + "' must be in the region of the pipeline",
                "source-region");
  }
  const CrossRegionSupport support = supportFor(action, region);
  Stack::of(pipeline).addStackDependency(*support.stack);
  support.replicationBucket->grantReadWrite(*pipeline.role());
  return {support.replicationBucket, region};
}

CrossRegionSupport& PipelineState::supportFor(const ActionProperties& action, const Str& region) {
  for (Region& known : regions) {
    if (known.name == region) return known.support;
  }
  const CrossRegionSupport made = makeSupport(resourceStack(action), region);
  regions.push({region, made});
  return regions.back().support;
}

CrossRegionSupport PipelineState::makeSupport(Stack* resourceStack, const Str& region) {
  const std::string regionName(region.text());
  if (resourceStack) {
    const std::string id = "CrossRegionReplicationSupport-d823f1d8-a990-4e5c-be18-4ac698532e65-" + regionName;
    auto* support = dynamic_cast<RegionSupport*>(resourceStack->node().tryFindChild(id));
    if (!support)
      support = &resourceStack->add<RegionSupport>(id, {.createKmsKey = crossAccountKeys, .enableKeyRotation = enableKeyRotation});
    return {support->replicationBucket(), resourceStack};
  }
  const Stack& own = Stack::of(pipeline);
  if (own.account().isToken())
    throw Error(pipeline, "a pipeline with actions of other regions needs a stack with a literal account in its env", "pipeline-account");
  const std::string owner(reuseSupportStacks ? own.account().text() : own.stackName().text());
  const std::string id = "cross-region-stack-" + owner + ":" + regionName;
  Construct& scope = supportScope();
  auto* stack = dynamic_cast<RegionSupportStack*>(scope.node().tryFindChild(id));
  if (!stack) {
    stack = &scope.add<RegionSupportStack>(
        id, {.createKmsKey = crossAccountKeys, .enableKeyRotation = enableKeyRotation, .pipelineStack = &own, .region = region});
  }
  return {stack->replicationBucket(), stack};
}

Use<iam::IRole> PipelineState::roleFor(PipelineStage& stage, const ActionProperties& action, Construct& scope) {
  Use<iam::IRole> role = givenOrForeignRole(stage, action);
  if (!role && isAwsOwned(action)) {
    if (!rolesForActions) return {};
    const bool reduced = FeatureFlags::of(pipeline).isEnabled("@aws-cdk/pipelines:reduceStageRoleTrustScope");
    const Use<iam::IPrincipal> trusted = reduced ? Use<iam::IPrincipal>(iam::ArnPrincipal(pipeline.role()->roleArn()))
                                                 : Use<iam::IPrincipal>(iam::AccountPrincipal(Stack::of(pipeline).account()));
    role = scope.add<iam::Role>("CodePipelineActionRole", iam::RoleProps{.assumedBy = trusted});
  }
  if (role) role->grantAssumeRole(*pipeline.role()).applyBefore(*resource);
  return role;
}

Use<iam::IRole> PipelineState::givenOrForeignRole(PipelineStage& stage, const ActionProperties& action) {
  Stack& own = Stack::of(pipeline);
  if (isForeign(accountOf(action), pipeline.env().account) && !targetOf(action).bucket->encryptionKey()) {
    throw Error(pipeline,
                "the action '" + std::string(action.actionName.text()) + "' of account " + shown(accountOf(action)) +
                    " needs artifacts that are encrypted with a key (the pipeline's account is " + shown(pipeline.env().account) +
                    "); set crossAccountKeys = true, or give a bucket with a key",
                "artifact-key");
  }
  if (action.role) {
    if (!isAwsOwned(action)) {
      throw Error(pipeline,
                  "only actions owned by AWS take a role, not those of " + std::string(action.owner.text()) + " (action '" +
                      std::string(action.actionName.text()) + "' in stage '" + std::string(stage.stageName().text()) + "')",
                  "action-role");
    }
    if (iam::Role::isRole(*action.role)) own.addStackDependency(Stack::of(*action.role));
    return action.role;
  }
  Stack* foreign = foreignStack(action);
  if (!foreign) return {};
  const iam::AccountPrincipal account(own.account());
  const bool reduced = FeatureFlags::of(pipeline).isEnabled("@aws-cdk/pipelines:reduceCrossAccountActionRoleTrustScope");
  const Use<iam::IPrincipal> trusted =
      reduced ? Use<iam::IPrincipal>(account.withConditions({{"ArnEquals", Json::obj({{"aws:PrincipalArn", pipeline.role()->roleArn()}})}}))
              : Use<iam::IPrincipal>(account);
  const std::string id = std::string(Names::uniqueId(pipeline)) + "-" + std::string(stage.stageName().text()) + "-" +
                         std::string(action.actionName.text()) + "-ActionRole";
  iam::Role& role = foreign->add<iam::Role>(id, iam::RoleProps{.assumedBy = trusted, .roleName = PhysicalName::GENERATE_IF_NEEDED});
  own.addStackDependency(*foreign);
  return role;
}

Stack* PipelineState::foreignStack(const ActionProperties& action) {
  const Str target = action.resource ? action.resource->env().account : action.account;
  if (!target) return nullptr;
  const Str own = pipeline.env().account;
  if (target.isToken()) {
    if (own.isToken()) return nullptr;
    throw Error(pipeline, "the account of the action '" + std::string(action.actionName.text()) + "' must be literal", "action-account");
  }
  if (own.isToken())
    throw Error(pipeline, "a pipeline with actions of other accounts needs a stack with a literal account in its env", "pipeline-account");
  if (own == target) return nullptr;
  Stack* candidate = action.resource ? &Stack::of(*action.resource) : nullptr;
  if (candidate && candidate->account() == target) {
    for (Account& known : accounts) {
      if (known.id == target) return known.stack = candidate;
    }
    accounts.push({target, candidate});
    return candidate;
  }
  for (const Account& known : accounts) {
    if (known.id == target) return known.stack;
  }
  Stack& made = supportStackOf(action, target);
  accounts.push({target, &made});
  return &made;
}

Stack& PipelineState::supportStackOf(const ActionProperties& action, const Str& account) {
  const std::string id = "cross-account-support-stack-" + std::string(account.text());
  Construct& scope = supportScope();
  if (auto* known = dynamic_cast<Stack*>(scope.node().tryFindChild(id))) return *known;
  const Stack& own = Stack::of(pipeline);
  const Str region = regionOf(action);
  const Str name = own.stackName().isToken() ? Str() : own.stackName() + "-support-" + account;
  return scope.add<Stack>(id, {.env = {.account = account, .region = region ? region : own.region()}, .stackName = name});
}

Construct& PipelineState::supportScope() const {
  Stage* stage = Stage::of(pipeline);
  if (!stage)
    throw Error(pipeline, "a pipeline with actions of other accounts or regions must be part of an app or a stage", "pipeline-scope");
  return *stage;
}

}  // namespace cdk::codepipeline::detail
