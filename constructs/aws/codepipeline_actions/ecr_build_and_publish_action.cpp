#include <constructs/aws/codepipeline_actions/ecr_build_and_publish_action.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const EcrBuildAndPublishActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::BUILD, "ECRBuildAndPublish", detail::kDeploy);
  made.inputs = {p.input};
  return made;
}

class Publish final : public codepipeline::Action {
 public:
  explicit Publish(const EcrBuildAndPublishActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    const bool open = props_.registryType == RegistryType::PUBLIC;
    allowPush(Stack::of(scope), options.role, open);
    detail::allowLogs(scope, stage, options.role);
    options.bucket.grantRead(options.role);
    Str tags;
    for (Str tag : props_.imageTags) tags = tags ? tags + "," + tag : tag;
    return {Json::obj({{"ECRRepositoryName", props_.repositoryName},
                       {"DockerFilePath", props_.dockerfileDirectoryPath},
                       {"ImageTags", tags},
                       {"RegistryType", props_.registryType ? Str(open ? "public" : "private") : Str()}})};
  }

 private:
  void allowPush(const Stack& stack, iam::IRole& role, bool open) const {
    if (open) {
      const Str arn =
          stack.formatArn({.region = "", .resource = "repository", .resourceName = props_.repositoryName, .service = "ecr-public"});
      detail::allow(role,
                    {"ecr-public:DescribeRepositories", "ecr-public:InitiateLayerUpload", "ecr-public:UploadLayerPart",
                     "ecr-public:CompleteLayerUpload", "ecr-public:PutImage", "ecr-public:BatchCheckLayerAvailability"},
                    {arn});
      detail::allow(role, {"ecr-public:GetAuthorizationToken", "sts:GetServiceBearerToken"}, {"*"});
    } else {
      const Str arn =
          stack.formatArn({.region = stack.region(), .resource = "repository", .resourceName = props_.repositoryName, .service = "ecr"});
      detail::allow(role,
                    {"ecr:DescribeRepositories", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload",
                     "ecr:PutImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"},
                    {arn});
      detail::allow(role, {"ecr:GetAuthorizationToken"}, {"*"});
    }
  }

  EcrBuildAndPublishActionProps props_;
};

}  // namespace

EcrBuildAndPublishAction::EcrBuildAndPublishAction(const EcrBuildAndPublishActionProps& props) : Use(make<Publish>(props)) {}
EcrBuildAndPublishVariables EcrBuildAndPublishAction::variables() const {
  return {.ecrImageDigestId = detail::variable(*this, "ECRImageDigestId"),
          .ecrRepositoryName = detail::variable(*this, "ECRRepositoryName")};
}

}  // namespace cdk::codepipeline_actions
