#pragma once
#include <constructs/delivery/naming/naming_convention.hpp>

#include "config.hpp"

namespace container_delivery {

/// Names one account needs to know of another. Both sides of a relation between accounts compute the same name, so no
/// stack has to be deployed before another for its ARN to be known, and no stack imports a value from another account.
class Contract {
 public:
  explicit Contract(const Config& config) : config_(config), tools_("tools", config.environmentSuffix.text()) {}

  const Config& config() const { return config_; }
  const cdk::delivery::NamingConvention& tools() const { return tools_; }
  cdk::delivery::NamingConvention naming(const Str& environment) const { return {environment.text(), config_.environmentSuffix.text()}; }

  Str pipelineName() const { return tools_.name("pipeline"); }
  Str pipelineRoleName() const { return tools_.name("role-pipeline"); }
  Str repositoryName() const { return tools_.name("ecr-app"); }
  Str artifactBucketName() const { return tools_.globalName("artifacts", config_.toolsAccount); }
  /// Role of the CodeBuild projects that release to an environment (prepare and verify).
  Str releaseProjectRoleName(const Str& environment) const;
  /// Role of the CodeBuild project that rolls an environment back on demand.
  Str rollbackProjectRoleName(const Str& environment) const;
  cdk::delivery::WorkloadNames workload(const EnvironmentConfig& environment) const;

 private:
  Config config_;
  cdk::delivery::NamingConvention tools_;
};

}  // namespace container_delivery
