#pragma once
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::codepipeline_actions::detail {

inline constexpr codepipeline::ActionArtifactBounds kSource{.maxInputs = 0, .maxOutputs = 1, .minInputs = 0, .minOutputs = 1};
inline constexpr codepipeline::ActionArtifactBounds kDeploy{.maxInputs = 1, .maxOutputs = 0, .minInputs = 1, .minOutputs = 0};
inline constexpr codepipeline::ActionArtifactBounds kNone{};

/// What artifacts are noted with, for actions that build from a clone.
inline constexpr std::string_view kConnectionNote = "CodeStarConnectionArnProperty", kRepositoryNote = "CodeCommitCloneRepositoryArn";

/// What all actions tell about themselves.
template <class P>
codepipeline::ActionProperties common(const P& p, codepipeline::ActionCategory category, const char* provider,
                                      const codepipeline::ActionArtifactBounds& bounds) {
  codepipeline::ActionProperties made{.actionName = p.actionName,
                                      .artifactBounds = bounds,
                                      .category = category,
                                      .provider = provider,
                                      .runOrder = p.runOrder,
                                      .variablesNamespace = p.variablesNamespace};
  if constexpr (requires { p.role; }) made.role = p.role;
  return made;
}

/// A variable of an action of the library.
inline Str variable(const Use<codepipeline::IAction>& action, const Str& name) {
  return static_cast<codepipeline::Action*>(action.get())->variableExpression(name);
}

inline void allow(iam::IRole& role, const List<Str>& actions, const List<Str>& resources, const iam::Conditions& conditions = {}) {
  role.addToPrincipalPolicy(iam::PolicyStatement({.actions = actions, .conditions = conditions, .resources = resources}));
}

/// First artifact and others as one list.
List<codepipeline::Artifact> together(const codepipeline::Artifact& first, const List<codepipeline::Artifact>& others);
/// Lets the role write the logs that CodePipeline itself makes; returns the ARN of the group's streams.
Str allowLogs(Construct& scope, codepipeline::IStage& stage, iam::IRole& role);

}  // namespace cdk::codepipeline_actions::detail
