#pragma once
#include <cdk/value.hpp>

namespace cdk::app_staging_synthesizer_alpha {

/// A role that is there already, or none: then the CLI's credentials are used as they are.
class BootstrapRole {
 public:
  constexpr BootstrapRole() = default;
  static BootstrapRole cliCredentials() { return {}; }
  /// `${Qualifier}`, `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}` in it stand for the stack's.
  static BootstrapRole fromRoleArn(const Str& arn) { return BootstrapRole(arn); }

  bool isCliCredentials() const { return !arn_; }
  /// The ARN as given; empty for the CLI's credentials.
  Str roleArn() const { return arn_; }

 private:
  explicit BootstrapRole(const Str& arn) : arn_(arn) {}
  Str arn_ = {};
};

struct BootstrapRoles {
  /// Default: the bootstrapped one; so are the others
  Opt<BootstrapRole> cloudFormationExecutionRole = {};
  Opt<BootstrapRole> deploymentRole = {};
  Opt<BootstrapRole> lookupRole = {};
};

struct DefaultBootstrapRolesOptions {
  /// Region whose bootstrapped roles are used everywhere. Default: each stack's own
  Str bootstrapRegion = {};
};

/// Who deploys an app.
class DeploymentIdentities {
 public:
  constexpr DeploymentIdentities() = default;
  static DeploymentIdentities cliCredentials();
  static DeploymentIdentities specifyRoles(const BootstrapRoles& roles) { return DeploymentIdentities(roles); }
  static DeploymentIdentities defaultBootstrapRoles(const DefaultBootstrapRolesOptions& options = {});

  Opt<BootstrapRole> cloudFormationExecutionRole() const { return roles_.cloudFormationExecutionRole; }
  Opt<BootstrapRole> deploymentRole() const { return roles_.deploymentRole; }
  Opt<BootstrapRole> lookupRole() const { return roles_.lookupRole; }

 private:
  explicit DeploymentIdentities(const BootstrapRoles& roles) : roles_(roles) {}
  BootstrapRoles roles_ = {};
};

}  // namespace cdk::app_staging_synthesizer_alpha
