#include <constructs/aws/codedeploy/deployment_group.hpp>

#include <cdk/aws.hpp>
#include <cdk/cfn/codedeploy/deployment_group.hpp>
#include <cdk/stack.hpp>

#include "names.hpp"

namespace cdk::codedeploy {

namespace detail {

Str importedGroupArn(const IApplication& application, const Str& groupName) {
  ArnComponents parts = arnParts("deploymentgroup", application.applicationName() + "/" + groupName);
  parts.account = application.env().account;
  parts.partition = Aws::PARTITION;
  parts.region = application.env().region;
  return Arn::format(parts);
}

}  // namespace detail

void IDeploymentGroup::setNameAndArn(const CfnDeploymentGroup& resource) {
  const auto parts = [&](const Str& name) { return detail::arnParts("deploymentgroup", applicationName() + "/" + name); };
  deploymentGroupName_ = getResourceNameAttribute(resource.ref());
  deploymentGroupArn_ = getResourceArnAttribute(stack().formatArn(parts(resource.ref())), parts(physicalName()));
}

void IDeploymentGroup::import(Use<IApplication> application, Use<IBaseDeploymentConfig> config, const Str& name) {
  application_ = application.get();
  deploymentConfig_ = config->bindEnvironment(*this);
  deploymentGroupName_ = name;
  deploymentGroupArn_ = detail::importedGroupArn(*application, name);
}

}  // namespace cdk::codedeploy
