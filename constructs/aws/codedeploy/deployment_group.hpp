#pragma once
#include <constructs/aws/codedeploy/application.hpp>
#include <constructs/aws/codedeploy/deployment_config.hpp>

namespace cdk::codedeploy {

class CfnDeploymentGroup;

/// Deployments of an application, made here or imported.
class IDeploymentGroup : public Resource {
 public:
  using Resource::Resource;
  IApplication& application() const { return *application_; }
  Str applicationName() const { return application_->applicationName(); }
  Use<IBaseDeploymentConfig> deploymentConfig() const { return deploymentConfig_; }
  Str deploymentGroupName() const { return deploymentGroupName_; }
  Str deploymentGroupArn() const { return deploymentGroupArn_; }

 protected:
  ~IDeploymentGroup() = default;
  void setNameAndArn(const CfnDeploymentGroup& resource);
  /// What an imported group has.
  void import(Use<IApplication> application, Use<IBaseDeploymentConfig> config, const Str& name);

  IApplication* application_ = nullptr;
  Use<IBaseDeploymentConfig> deploymentConfig_ = {};
  Str deploymentGroupName_ = {};
  Str deploymentGroupArn_ = {};
};

namespace detail {
/// The ARN of a group that is where its application is.
Str importedGroupArn(const IApplication& application, const Str& groupName);
}  // namespace detail

}  // namespace cdk::codedeploy
