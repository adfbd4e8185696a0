#include <constructs/aws/codepipeline_actions/service_catalog_deploy_action_beta1.hpp>

#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const ServiceCatalogDeployActionBeta1Props& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "ServiceCatalog", detail::kDeploy);
  made.inputs = {p.templatePath.artifact()};
  return made;
}

class ToCatalog final : public codepipeline::Action {
 public:
  explicit ToCatalog(const ServiceCatalogDeployActionBeta1Props& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    options.role.addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("AWSServiceCatalogAdminFullAccess"));
    options.bucket.grantRead(options.role);
    return {Json::obj({{"TemplateFilePath", props_.templatePath.fileName()},
                       {"ProductVersionName", props_.productVersionName},
                       {"ProductVersionDescription", props_.productVersionDescription},
                       {"ProductType", "CLOUD_FORMATION_TEMPLATE"},
                       {"ProductId", props_.productId}})};
  }

 private:
  ServiceCatalogDeployActionBeta1Props props_;
};

}  // namespace

ServiceCatalogDeployActionBeta1::ServiceCatalogDeployActionBeta1(const ServiceCatalogDeployActionBeta1Props& props)
    : Use(make<ToCatalog>(props)) {}

}  // namespace cdk::codepipeline_actions
