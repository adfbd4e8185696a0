#include <constructs/aws/app_staging_synthesizer_alpha/deployment_identities.hpp>

#include <string>

#include <cdk/default_stack_synthesizer.hpp>

#include "../../../src/detail/replace_all.hpp"

namespace cdk::app_staging_synthesizer_alpha {

namespace {

BootstrapRole bootstrapped(std::string_view arn, const Str& region) {
  if (!region) return BootstrapRole::fromRoleArn(arn);
  return BootstrapRole::fromRoleArn(detail::replaceAll(std::string(arn), "${AWS::Region}", region.text()));
}

}  // namespace

DeploymentIdentities DeploymentIdentities::cliCredentials() {
  return DeploymentIdentities({.cloudFormationExecutionRole = BootstrapRole::cliCredentials(),
                               .deploymentRole = BootstrapRole::cliCredentials(),
                               .lookupRole = BootstrapRole::cliCredentials()});
}

DeploymentIdentities DeploymentIdentities::defaultBootstrapRoles(const DefaultBootstrapRolesOptions& options) {
  const Str& region = options.bootstrapRegion;
  return DeploymentIdentities(
      {.cloudFormationExecutionRole = bootstrapped(DefaultStackSynthesizer::DEFAULT_CLOUDFORMATION_ROLE_ARN, region),
       .deploymentRole = bootstrapped(DefaultStackSynthesizer::DEFAULT_DEPLOY_ROLE_ARN, region),
       .lookupRole = bootstrapped(DefaultStackSynthesizer::DEFAULT_LOOKUP_ROLE_ARN, region)});
}

}  // namespace cdk::app_staging_synthesizer_alpha
