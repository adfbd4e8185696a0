#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::iam {
class IRole;
}
namespace cdk::lambda {
class IFunction;
}

namespace cdk::ecs {

/// When in a deployment a hook is called.
enum class DeploymentLifecycleStage {
  RECONCILE_SERVICE,
  PRE_SCALE_UP,
  POST_SCALE_UP,
  TEST_TRAFFIC_SHIFT,
  POST_TEST_TRAFFIC_SHIFT,
  PRODUCTION_TRAFFIC_SHIFT,
  POST_PRODUCTION_TRAFFIC_SHIFT
};

/// What a hook gives to the service.
struct DeploymentLifecycleHookTargetConfig {
  Req<List<DeploymentLifecycleStage>, "lifecycleStages"> lifecycleStages;
  /// As which the service calls the hook.
  Req<Use<iam::IRole>, "role"> role;
  /// ARN of what is called.
  Req<Str, "targetArn"> targetArn;
};

/// Something that is called in the stages of a deployment. Derive for a kind of your own and pass make<Mine>(...).
class IDeploymentLifecycleHookTarget {
 public:
  virtual DeploymentLifecycleHookTargetConfig bind(Construct& scope) = 0;

 protected:
  ~IDeploymentLifecycleHookTarget() = default;
};

struct DeploymentLifecycleLambdaTargetProps {
  Req<List<DeploymentLifecycleStage>, "lifecycleStages"> lifecycleStages;
  /// As which the service calls the function. Default: a role below the service
  Use<iam::IRole> role = {};
};

/// A function that is called in the stages of a deployment. The role it makes is named after the id.
struct DeploymentLifecycleLambdaTarget : Use<IDeploymentLifecycleHookTarget> {
  DeploymentLifecycleLambdaTarget(Use<lambda::IFunction> handler, const Str& id, const DeploymentLifecycleLambdaTargetProps& props);
  /// Raises an error before the hook is part of a service.
  iam::IRole& role() const;
};

}  // namespace cdk::ecs
