#include <constructs/aws/codepipeline_actions/stack_set_actions.hpp>

#include <cmath>
#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"
#include "singleton_policy.hpp"

namespace cdk::codepipeline_actions {

namespace {

using codepipeline::Artifact;

void checkPercentage(const char* name, const Num& value) {
  if (!value || value.isToken()) return;
  if (value.number() < 0 || value.number() > 100 || std::trunc(value.number()) != value.number()) {
    throw Error(std::string(name) + " must be a whole number from 0 to 100, got " + std::string(value.str().text()), "percentage");
  }
}

template <class P>
void checkPercentages(const P& p) {
  checkPercentage("failureTolerancePercentage", p.failureTolerancePercentage);
  checkPercentage("maxAccountConcurrencyPercentage", p.maxAccountConcurrencyPercentage);
}

void addAll(std::vector<Artifact>& all, const List<Artifact>& more) {
  for (Artifact artifact : more) all.push_back(artifact);
}

codepipeline::ActionProperties describe(const CloudFormationDeployStackSetActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "CloudFormationStackSet",
                             {.maxInputs = 3, .maxOutputs = 0, .minInputs = 1, .minOutputs = 0});
  std::vector<Artifact> inputs{p.template_.path().artifact()};
  if (p.parameters) addAll(inputs, p.parameters->artifacts());
  if (p.stackInstances) addAll(inputs, p.stackInstances->artifacts());
  made.inputs = inputs;
  made.region = p.stackSetRegion;
  return made;
}

codepipeline::ActionProperties describe(const CloudFormationDeployStackInstancesActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "CloudFormationStackInstances",
                             {.maxInputs = 3, .maxOutputs = 0, .minInputs = 0, .minOutputs = 0});
  std::vector<Artifact> inputs;
  if (p.parameterOverrides) addAll(inputs, p.parameterOverrides->artifacts());
  addAll(inputs, (*p.stackInstances).artifacts());
  made.inputs = inputs;
  made.region = p.stackSetRegion;
  return made;
}

class DeploySet final : public codepipeline::Action {
 public:
  explicit DeploySet(const CloudFormationDeployStackSetActionProps& props) : Action(describe(props)), props_(props) {
    checkPercentages(props);
  }

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    auto& policy = detail::SingletonPolicy::forRole(options.role);
    policy.grantCreateUpdateStackSet(props_.stackSetName);
    const StackInstances instances = props_.stackInstances.valueOr({});
    std::vector<Json::Entry> entries{{"StackSetName", props_.stackSetName},
                                     {"Description", props_.description},
                                     {"TemplatePath", props_.template_.path().location()},
                                     {"Parameters", props_.parameters ? props_.parameters->rendered() : Str()},
                                     {"Capabilities", detail::capabilityText(props_.cfnCapabilities)},
                                     {"FailureTolerancePercentage", props_.failureTolerancePercentage},
                                     {"MaxConcurrentPercentage", props_.maxAccountConcurrencyPercentage},
                                     {"DeploymentTargets", instances.targets()},
                                     {"Regions", instances.regions()}};
    addModel(scope, policy, entries);
    options.bucket.grantRead(options.role);
    return {Map<Json>(entries)};
  }

 private:
  void addModel(Construct& scope, detail::SingletonPolicy& policy, std::vector<Json::Entry>& entries) const {
    const StackSetDeploymentModel model = props_.deploymentModel.valueOr({});
    if (!model.isSelfManaged()) {
      static constexpr const char* kNames[] = {"Enabled", "Disabled", "EnabledWithStackRetention"};
      const auto automatic = model.organizationsProps().autoDeployment;
      entries.push_back({"PermissionModel", "SERVICE_MANAGED"});
      entries.push_back({"OrganizationsAutoDeployment", automatic ? Str(kNames[static_cast<int>(*automatic)]) : Str()});
      return;
    }
    const SelfManagedDeploymentProps own = model.selfManagedProps();
    const Use<iam::IRole> role = own.administrationRole ? own.administrationRole : makeRole(scope, own.executionRoleName);
    policy.grantPassRole(*role);
    entries.push_back({"PermissionModel", "SELF_MANAGED"});
    entries.push_back({"AdministrationRoleArn", role->roleArn()});
    entries.push_back({"ExecutionRoleName", own.executionRoleName});
  }

  static Use<iam::IRole> makeRole(Construct& scope, const Str& executionRoleName) {
    const Str sets = format("arn:{}:cloudformation:*:{}:stackset/*", Aws::PARTITION, Aws::ACCOUNT_ID);
    const iam::ServicePrincipal service("cloudformation.amazonaws.com",
                                        {.conditions = {{"StringLike", Json::obj({{"aws:SourceArn", sets}})}}});
    auto& role = scope.add<iam::Role>("StackSetAdministrationRole", iam::RoleProps{.assumedBy = service});
    const Str name = executionRoleName ? executionRoleName : Str("AWSCloudFormationStackSetExecutionRole");
    detail::allow(role, {"sts:AssumeRole"}, {format("arn:{}:iam::*:role/{}", Aws::PARTITION, name)});
    return role;
  }

  CloudFormationDeployStackSetActionProps props_;
};

class DeployInstances final : public codepipeline::Action {
 public:
  explicit DeployInstances(const CloudFormationDeployStackInstancesActionProps& props) : Action(describe(props)), props_(props) {
    checkPercentages(props);
  }

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    detail::SingletonPolicy::forRole(options.role).grantCreateUpdateStackSet(props_.stackSetName);
    if (!providedActionProperties().inputs.empty()) options.bucket.grantRead(options.role);
    const StackInstances instances = *props_.stackInstances;
    return {Json::obj({{"StackSetName", props_.stackSetName},
                       {"ParameterOverrides", props_.parameterOverrides ? props_.parameterOverrides->rendered() : Str()},
                       {"FailureTolerancePercentage", props_.failureTolerancePercentage},
                       {"MaxConcurrentPercentage", props_.maxAccountConcurrencyPercentage},
                       {"DeploymentTargets", instances.targets()},
                       {"Regions", instances.regions()}})};
  }

 private:
  CloudFormationDeployStackInstancesActionProps props_;
};

}  // namespace

CloudFormationDeployStackSetAction::CloudFormationDeployStackSetAction(const CloudFormationDeployStackSetActionProps& props)
    : Use(make<DeploySet>(props)) {}
CloudFormationDeployStackInstancesAction::CloudFormationDeployStackInstancesAction(
    const CloudFormationDeployStackInstancesActionProps& props)
    : Use(make<DeployInstances>(props)) {}

}  // namespace cdk::codepipeline_actions
