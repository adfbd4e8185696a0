#include <constructs/aws/codepipeline_actions/ecr_source_action.hpp>

#include <string>

#include <cdk/names.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/code_pipeline.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const EcrSourceActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::SOURCE, "ECR", detail::kSource);
  made.outputs = {p.output};
  return made;
}

class FromRegistry final : public codepipeline::Action {
 public:
  explicit FromRegistry(const EcrSourceActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    const ecr::IRepository& repository = *props_.repository;
    detail::allow(options.role, {"ecr:DescribeImages"}, {repository.repositoryArn()});
    const bool anyTag = props_.imageTag.is("");
    const Json tags = anyTag ? Json() : Json::arr({props_.imageTag ? props_.imageTag : Str("latest")});
    events::Rule& rule = scope.add<events::Rule>(
        std::string(Names::nodeUniqueId(stage.pipeline().node())) + "SourceEventRule",
        {.eventPattern = {.detailType = {"ECR Image Action"}}, .targets = {events_targets::CodePipeline(stage.pipeline())}});
    rule.addEventPattern({.detail = Json::obj({{"result", Json::arr({"SUCCESS"})},
                                               {"repository-name", Json::arr({repository.repositoryName()})},
                                               {"image-tag", tags},
                                               {"action-type", Json::arr({"PUSH"})}}),
                          .source = {"aws.ecr"}});
    options.bucket.grantWrite(options.role);
    return {Json::obj({{"RepositoryName", repository.repositoryName()}, {"ImageTag", anyTag ? Str() : props_.imageTag}})};
  }

 private:
  EcrSourceActionProps props_;
};

}  // namespace

EcrSourceAction::EcrSourceAction(const EcrSourceActionProps& props) : Use(make<FromRegistry>(props)) {}

EcrSourceVariables EcrSourceAction::variables() const {
  const auto of = [this](const char* name) { return detail::variable(*this, name); };
  return {.imageDigest = of("ImageDigest"),
          .imageTag = of("ImageTag"),
          .imageUri = of("ImageURI"),
          .registryId = of("RegistryId"),
          .repositoryName = of("RepositoryName")};
}

}  // namespace cdk::codepipeline_actions
