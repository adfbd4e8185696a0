#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/codepipeline/artifact.hpp>
#include <constructs/aws/events/rule.hpp>

namespace cdk::iam {
class IRole;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::codepipeline {

class IStage;

/// What kind of work an action does.
enum class ActionCategory { SOURCE, BUILD, TEST, APPROVAL, DEPLOY, INVOKE, COMPUTE };
/// The name that CodePipeline knows it by, such as `Source`.
Str text(ActionCategory category);

/// How many artifacts an action takes and makes.
struct ActionArtifactBounds {
  int maxInputs = 0;
  int maxOutputs = 0;
  int minInputs = 0;
  int minOutputs = 0;
};

/// Variables that every execution has.
struct GlobalVariables {
  /// `#{codepipeline.PipelineExecutionId}`
  static constexpr std::string_view executionId = "#{codepipeline.PipelineExecutionId}";
};

/// What an action is.
struct ActionProperties {
  /// Account where it runs. Default: that of the role or the resource, else the pipeline's
  Str account = {};
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  ActionArtifactBounds artifactBounds = {};
  ReqOpt<ActionCategory, "category"> category;
  /// Shell commands of an action of the category COMPUTE.
  List<Str> commands = {};
  List<Artifact> inputs = {};
  List<Str> outputVariables = {};
  List<Artifact> outputs = {};
  /// Who made the kind of action. Default: `AWS`
  Str owner = {};
  Req<Str, "provider"> provider;
  /// Region where it runs. Default: that of the resource, else the pipeline's
  Str region = {};
  /// What it works on; its account and region are the action's.
  Use<Resource> resource = {};
  /// Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Whole minutes.
  Opt<Duration> timeout = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
  /// Default: `1`
  Str version = {};
};

/// What a pipeline gives to an action that is added to it.
struct ActionBindOptions {
  /// The bucket of the artifacts.
  s3::IBucket& bucket;
  /// The role of the action, or the pipeline's own where the action has none.
  iam::IRole& role;
};

struct ActionConfig {
  /// Keys and values as CodePipeline wants them; empty entries are left out.
  Json configuration = {};
};

/// A step of a pipeline. Derive from Action for a kind of your own and pass make<Mine>(...).
class IAction {
 public:
  virtual ActionProperties actionProperties() = 0;
  /// Called when the action is added to a stage; `scope` is a construct for what the action needs.
  virtual ActionConfig bind(Construct& scope, IStage& stage, const ActionBindOptions& options) = 0;
  /// A rule on state changes of the action; error before it is added to a stage.
  virtual events::Rule& onStateChange(std::string_view name, Use<events::IRuleTarget> target = {},
                                      const events::RuleProps& options = {}) = 0;

 protected:
  ~IAction() = default;
};

struct CommonActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

struct CommonAwsActionProps {
  /// Letters, digits and `.@_-`, at most 100 characters.
  Req<Str, "actionName"> actionName;
  /// The role as which the action runs. Default: a role made for the action
  Use<iam::IRole> role = {};
  /// Actions of a stage run in this order, those with the same number together. Default: 1
  Num runOrder = {};
  /// Default: `<stage>_<action>_NS` once a variable is used
  Str variablesNamespace = {};
};

/// Base of actions: keeps the namespace of variables and where the action was added.
class Action : public IAction {
 public:
  ActionProperties actionProperties() final;
  ActionConfig bind(Construct& scope, IStage& stage, const ActionBindOptions& options) final;
  events::Rule& onStateChange(std::string_view name, Use<events::IRuleTarget> target = {}, const events::RuleProps& options = {}) final;
  /// A variable of the action for the configuration of others: `#{<namespace>.<name>}`.
  Str variableExpression(const Str& variableName);

 protected:
  explicit Action(const ActionProperties& providedActionProperties);
  ~Action() = default;
  /// The action is part of the stage now: grant what it needs and return its configuration.
  virtual ActionConfig bound(Construct& scope, IStage& stage, const ActionBindOptions& options) = 0;
  /// What the constructor was given.
  const ActionProperties& providedActionProperties() const { return properties_; }

 private:
  Str renderNamespace();
  ActionProperties properties_;
  Str namespace_ = {};
  Str actualNamespace_ = {};
  Construct* scope_ = nullptr;
  IStage* stage_ = nullptr;
  bool referenced_ = false;
};

}  // namespace cdk::codepipeline
