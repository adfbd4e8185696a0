#include <constructs/aws/codepipeline_actions/elastic_beanstalk_deploy_action.hpp>

#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const ElasticBeanstalkDeployActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "ElasticBeanstalk", detail::kDeploy);
  made.inputs = {p.input};
  return made;
}

class ToBeanstalk final : public codepipeline::Action {
 public:
  explicit ToBeanstalk(const ElasticBeanstalkDeployActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    options.role.addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("AdministratorAccess-AWSElasticBeanstalk"));
    options.bucket.grantRead(options.role);
    return {Json::obj({{"ApplicationName", props_.applicationName}, {"EnvironmentName", props_.environmentName}})};
  }

 private:
  ElasticBeanstalkDeployActionProps props_;
};

}  // namespace

ElasticBeanstalkDeployAction::ElasticBeanstalkDeployAction(const ElasticBeanstalkDeployActionProps& props)
    : Use(make<ToBeanstalk>(props)) {}

}  // namespace cdk::codepipeline_actions
