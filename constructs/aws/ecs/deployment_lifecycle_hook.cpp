#include <constructs/aws/ecs/deployment_lifecycle_hook.hpp>

#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function.hpp>

namespace cdk::ecs {

namespace {

struct LambdaHook final : IDeploymentLifecycleHookTarget {
  Use<lambda::IFunction> handler;
  Str id;
  DeploymentLifecycleLambdaTargetProps props;
  Use<iam::IRole> role;
  LambdaHook(Use<lambda::IFunction> function, const Str& name, const DeploymentLifecycleLambdaTargetProps& p)
      : handler(function), id(name), props(p), role(p.role) {}

  DeploymentLifecycleHookTargetConfig bind(Construct& scope) override {
    if (!role) {
      role = scope.add<iam::Role>((id + "Role").text(&scope), iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs.amazonaws.com")});
      handler->grantInvoke(role);
    }
    return {.lifecycleStages = props.lifecycleStages, .role = role, .targetArn = handler->functionArn()};
  }
};

}  // namespace

DeploymentLifecycleLambdaTarget::DeploymentLifecycleLambdaTarget(Use<lambda::IFunction> handler, const Str& id,
                                                                 const DeploymentLifecycleLambdaTargetProps& props)
    : Use(make<LambdaHook>(handler, id, props)) {}

iam::IRole& DeploymentLifecycleLambdaTarget::role() const {
  const Use<iam::IRole> role = static_cast<const LambdaHook*>(get())->role;
  if (!role) throw Error("the role of a hook is made when a service gets the hook; add the hook first", "hook-role");
  return *role;
}

}  // namespace cdk::ecs
