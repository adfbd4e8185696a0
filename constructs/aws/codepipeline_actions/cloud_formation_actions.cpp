#include <constructs/aws/codepipeline_actions/cloud_formation_actions.hpp>

#include <string>
#include <vector>

#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"
#include "singleton_policy.hpp"

namespace cdk::codepipeline_actions {

namespace {

using codepipeline::Artifact;
using codepipeline::ArtifactPath;
using detail::SingletonPolicy;

enum class Mode { CREATE_UPDATE, REPLACE_ON_FAILURE, CHANGE_SET_REPLACE, CHANGE_SET_EXECUTE, DELETE_ONLY };

/// What the kinds of actions differ in; fields that a kind does not have stay empty.
struct Settings {
  Mode mode;
  Str stackName = {}, changeSetName = {}, outputFileName = {}, region = {};
  Box<ArtifactPath> templatePath = {}, templateConfiguration = {};
  bool adminPermissions = false;
  List<CfnCapabilities> capabilities = {};
  Use<iam::IRole> deploymentRole = {};
  Map<Json> parameterOverrides = {};
};

template <class P>
Settings settingsOf(const P& p, Mode mode) {
  Settings made{.mode = mode, .stackName = p.stackName, .outputFileName = p.outputFileName, .region = p.region};
  if constexpr (requires { p.changeSetName; }) made.changeSetName = p.changeSetName;
  if constexpr (requires { p.templatePath; }) made.templatePath = static_cast<const ArtifactPath&>(p.templatePath);
  if constexpr (requires { p.adminPermissions; }) {
    made.templateConfiguration = p.templateConfiguration;
    made.adminPermissions = p.adminPermissions.isTrue();
    made.capabilities = p.cfnCapabilities;
    made.deploymentRole = p.deploymentRole;
    made.parameterOverrides = p.parameterOverrides;
  }
  return made;
}

template <class P>
codepipeline::ActionProperties describe(const P& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "CloudFormation",
                             {.maxInputs = 10, .maxOutputs = 1, .minInputs = 0, .minOutputs = 0});
  made.account = p.account;
  made.region = p.region;
  if (p.outputFileName) made.outputs = {p.output ? *p.output : Artifact(format("{}_{}_Artifact", p.actionName, p.stackName))};
  Vec<Artifact> inputs;
  if constexpr (requires { p.extraInputs; }) {
    for (Artifact input : p.extraInputs) inputs.push(input);
  }
  if constexpr (requires { p.templatePath; }) {
    inputs.push(p.templatePath.artifact());
    if (p.templateConfiguration) inputs.push(p.templateConfiguration->artifact());
  }
  if (!inputs.empty()) made.inputs = List<Artifact>(inputs);
  return made;
}

class Operation final : public codepipeline::Action {
 public:
  Operation(const codepipeline::ActionProperties& properties, const Settings& settings) : Action(properties), settings_(settings) {}

  iam::IRole& deploymentRole() const {
    if (!deploymentRole_) throw Error("add the CloudFormation action to a stage before asking for its deployment role", "deployment-role");
    return *deploymentRole_;
  }

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    std::vector<Json::Entry> entries{{"StackName", settings_.stackName}, {"OutputFileName", settings_.outputFileName}};
    SingletonPolicy* policy = nullptr;
    if (settings_.mode == Mode::CHANGE_SET_EXECUTE) {
      policy = &SingletonPolicy::forRole(options.role);
      policy->grantExecuteChangeSet(settings_.stackName, settings_.changeSetName, settings_.region);
      allowArtifacts(options);
    } else {
      takeDeploymentRole(scope, stage, options);
      policy = &SingletonPolicy::forRole(options.role);
      policy->grantPassRole(*deploymentRole_);
      allowArtifacts(options);
      grantChange(*policy);
      addDeployment(scope, entries);
    }
    static constexpr const char* kModes[] = {"CREATE_UPDATE", "REPLACE_ON_FAILURE", "CHANGE_SET_REPLACE", "CHANGE_SET_EXECUTE",
                                             "DELETE_ONLY"};
    entries.push_back({"ActionMode", kModes[static_cast<int>(settings_.mode)]});
    entries.push_back({"ChangeSetName", settings_.changeSetName});
    entries.push_back({"TemplatePath", settings_.templatePath ? settings_.templatePath->location() : Str()});
    return {Map<Json>(entries)};
  }

 private:
  void allowArtifacts(const codepipeline::ActionBindOptions& options) const {
    if (!providedActionProperties().outputs.empty()) {
      options.bucket.grantReadWrite(options.role);
    } else if (!providedActionProperties().inputs.empty()) {
      options.bucket.grantRead(options.role);
    }
  }

  void takeDeploymentRole(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) {
    deploymentRole_ = settings_.deploymentRole;
    if (deploymentRole_) return;
    const iam::ServicePrincipal service("cloudformation.amazonaws.com");
    Stack& roleStack = Stack::of(options.role);
    if (roleStack.account() == Stack::of(scope).account()) {
      deploymentRole_ = scope.add<iam::Role>("Role", iam::RoleProps{.assumedBy = service});
    } else {
      const std::string id = std::string(Names::nodeUniqueId(stage.pipeline().node())) + "-" + std::string(stage.stageName().text()) + "-" +
                             std::string(providedActionProperties().actionName.text()) + "-DeploymentRole";
      deploymentRole_ = roleStack.add<iam::Role>(id, iam::RoleProps{.assumedBy = service, .roleName = PhysicalName::GENERATE_IF_NEEDED});
    }
    options.bucket.grantRead(*deploymentRole_);
    if (settings_.adminPermissions) detail::allow(*deploymentRole_, {"*"}, {"*"});
  }

  void grantChange(SingletonPolicy& policy) const {
    switch (settings_.mode) {
      case Mode::CHANGE_SET_REPLACE:
        return policy.grantCreateReplaceChangeSet(settings_.stackName, settings_.changeSetName, settings_.region);
      case Mode::DELETE_ONLY: return policy.grantDeleteStack(settings_.stackName, settings_.region);
      default: return policy.grantCreateUpdateStack(settings_.stackName, settings_.region, settings_.mode == Mode::REPLACE_ON_FAILURE);
    }
  }

  void addDeployment(Construct& scope, std::vector<Json::Entry>& entries) const {
    List<CfnCapabilities> capabilities = settings_.capabilities;
    if (!capabilities && settings_.adminPermissions) capabilities = {CfnCapabilities::NAMED_IAM};
    entries.push_back({"Capabilities", detail::capabilityText(capabilities)});
    entries.push_back({"RoleArn", deploymentRole_->roleArn()});
    entries.push_back(
        {"ParameterOverrides", settings_.parameterOverrides ? Stack::of(scope).toJsonString(settings_.parameterOverrides) : Str()});
    entries.push_back({"TemplateConfiguration", settings_.templateConfiguration ? settings_.templateConfiguration->location() : Str()});
  }

  Settings settings_;
  Use<iam::IRole> deploymentRole_ = {};
};

template <class P>
Use<Operation> operation(const P& props, Mode mode) {
  return make<Operation>(describe(props), settingsOf(props, mode));
}

iam::IRole& roleOf(const Use<codepipeline::IAction>& action) {
  return static_cast<const Operation*>(action.get())->deploymentRole();
}
bool addTo(const Use<codepipeline::IAction>& action, const iam::PolicyStatement& statement) {
  return roleOf(action).addToPrincipalPolicy(statement).statementAdded;
}

}  // namespace

CloudFormationCreateUpdateStackAction::CloudFormationCreateUpdateStackAction(const CloudFormationCreateUpdateStackActionProps& props)
    : Use(operation(props, props.replaceOnFailure.isTrue() ? Mode::REPLACE_ON_FAILURE : Mode::CREATE_UPDATE)) {}
iam::IRole& CloudFormationCreateUpdateStackAction::deploymentRole() const {
  return roleOf(*this);
}
bool CloudFormationCreateUpdateStackAction::addToDeploymentRolePolicy(const iam::PolicyStatement& statement) const {
  return addTo(*this, statement);
}

CloudFormationCreateReplaceChangeSetAction::CloudFormationCreateReplaceChangeSetAction(
    const CloudFormationCreateReplaceChangeSetActionProps& props)
    : Use(operation(props, Mode::CHANGE_SET_REPLACE)) {}
iam::IRole& CloudFormationCreateReplaceChangeSetAction::deploymentRole() const {
  return roleOf(*this);
}
bool CloudFormationCreateReplaceChangeSetAction::addToDeploymentRolePolicy(const iam::PolicyStatement& statement) const {
  return addTo(*this, statement);
}

CloudFormationDeleteStackAction::CloudFormationDeleteStackAction(const CloudFormationDeleteStackActionProps& props)
    : Use(operation(props, Mode::DELETE_ONLY)) {}
iam::IRole& CloudFormationDeleteStackAction::deploymentRole() const {
  return roleOf(*this);
}
bool CloudFormationDeleteStackAction::addToDeploymentRolePolicy(const iam::PolicyStatement& statement) const {
  return addTo(*this, statement);
}

CloudFormationExecuteChangeSetAction::CloudFormationExecuteChangeSetAction(const CloudFormationExecuteChangeSetActionProps& props)
    : Use(operation(props, Mode::CHANGE_SET_EXECUTE)) {}

}  // namespace cdk::codepipeline_actions
