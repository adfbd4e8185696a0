#pragma once
#include <cdk/stack.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

#include "contract.hpp"

namespace container_delivery {

/// Properties of the stacks that belong to one environment.
struct EnvironmentStackProps {
  const Contract* contract;
  EnvironmentConfig environment;
  cdk::StackProps stack;
};

/// The roles of a target account that the tools account works through, and the record of what runs.
class AccessStack : public cdk::Stack {
 public:
  using Props = EnvironmentStackProps;
  AccessStack(cdk::Scope scope, std::string_view id, const EnvironmentStackProps& props);

 private:
  /// ARNs of what the environment is made of.
  struct Arns {
    Str application, cluster, deploymentConfig, group, service, taskRevisions, tasks;
  };
  Arns arns() const;
  Str parameterArn(const Str& name) const;
  Str bucketArn(const Str& resource) const;
  cdk::iam::PolicyStatement passTaskRoles() const;
  void addDeployRole();
  void addVerifyRole();
  void addRollbackRole();

  const Contract& contract_;
  EnvironmentConfig environment_;
  cdk::delivery::WorkloadNames names_;
};

}  // namespace container_delivery
