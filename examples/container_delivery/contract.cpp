#include "contract.hpp"

#include <string>

namespace container_delivery {

Str Contract::releaseProjectRoleName(const Str& environment) const { return tools_.name("role-release-" + std::string(environment.text())); }

Str Contract::rollbackProjectRoleName(const Str& environment) const { return tools_.name("role-rollback-" + std::string(environment.text())); }

cdk::delivery::WorkloadNames Contract::workload(const EnvironmentConfig& environment) const {
  const cdk::delivery::NamingConvention n = naming(environment.name);
  const Str prefix = cdk::format("/{}/{}/{}", config_.project, environment.name, config_.environmentSuffix);
  return {.clusterName = n.name("ecs-cluster"),
          .codeDeployApplication = n.name("codedeploy-app"),
          .codeDeployConfig = "CodeDeployDefault.ECSCanary10Percent5Minutes",
          .codeDeployGroup = n.name("codedeploy-group"),
          .deployRoleName = n.name("role-deploy"),
          .endpointParameter = prefix + "/endpoint",
          .executionRoleName = n.name("role-execution"),
          .imageTagParameter = prefix + "/image-tag",
          .rollbackRoleName = n.name("role-rollback"),
          .serviceName = n.name("ecs-service"),
          .serviceUrlParameter = prefix + "/service-url",
          .taskFamily = n.name("ecs-task"),
          .taskRoleName = n.name("role-task"),
          .verifyRoleName = n.name("role-verify")};
}

}  // namespace container_delivery
