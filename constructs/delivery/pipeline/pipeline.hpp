#pragma once
#include <cdk/construct.hpp>
#include <constructs/aws/codepipeline/action.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::codepipeline {
class IStage;
class Pipeline;
}  // namespace cdk::codepipeline
namespace cdk::iam {
class Role;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::delivery {

struct PipelineProps {
  Req<Use<kms::IKey>, "artifactKey"> artifactKey;
  Req<Use<s3::IBucket>, "artifacts"> artifacts;
  NamingConvention naming;
  Req<Str, "pipelineName"> pipelineName;
  /// Name of the service role: the roles of the target accounts trust it by this name.
  Req<Str, "serviceRoleName"> serviceRoleName;
};

/// What a failed stage leads to.
enum class OnStageFailure {
  STOP,      ///< the execution ends
  RETRY,     ///< the failed actions run once more
  ROLLBACK,  ///< the stage goes back to the last execution that passed it
};

struct DeliveryStageProps {
  List<Use<codepipeline::IAction>> actions = {};
  Req<Str, "name"> name;
  /// Default: STOP
  OnStageFailure onFailure = OnStageFailure::STOP;
};

/// A V2 pipeline with a service role of its own, one role for each action, and encrypted artifacts.
class Pipeline : public Construct {
 public:
  using Props = PipelineProps;
  Pipeline(Scope scope, std::string_view id, const PipelineProps& props);
  codepipeline::Pipeline& pipeline() const { return *pipeline_; }
  iam::Role& serviceRole() const { return *serviceRole_; }

  /// Lets the pipeline hand an action over to a role, of this or another account.
  void allowRole(const Str& arn);
  codepipeline::IStage& addStage(const DeliveryStageProps& props);
  /// Runs the pipeline on a push to the branch, unless nothing but documents changed.
  void triggerOnPush(Use<codepipeline::IAction> sourceAction, const Str& branch);
  /// A role for the actions of one kind, assumed by the service role only. An action adds what it needs to it.
  iam::Role& actionRole(std::string_view purpose, const Str& description);
  /// A role for a source action. It may write the artifact and what `statements` allow, and nothing more: an action
  /// would add the right to delete artifacts.
  iam::IRole& sourceRole(std::string_view purpose, const Str& description, const List<iam::PolicyStatement>& statements);

 private:
  void allowArtifacts(iam::Role& role);
  NamingConvention naming_;
  Use<s3::IBucket> artifacts_;
  Use<kms::IKey> artifactKey_;
  iam::Role* serviceRole_;
  codepipeline::Pipeline* pipeline_;
};

}  // namespace cdk::delivery
