#include <constructs/aws/codepipeline_actions/s3_source_action.hpp>

#include <string>

#include <cdk/names.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/code_pipeline.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const S3SourceActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::SOURCE, "S3", detail::kSource);
  made.outputs = {p.output};
  made.resource = *p.bucket;
  return made;
}

class FromBucket final : public codepipeline::Action {
 public:
  explicit FromBucket(const S3SourceActionProps& props) : Action(describe(props)), props_(props) {
    if (props.bucketKey.is("")) throw Error("the bucketKey of an S3SourceAction must not be empty", "source-key");
  }

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    if (props_.trigger == S3Trigger::EVENTS) watch(stage.pipeline());
    props_.bucket->grantRead(options.role, props_.bucketKey);
    options.bucket.grantWrite(options.role);
    return {Json::obj({{"S3Bucket", props_.bucket->bucketName()},
                       {"S3ObjectKey", props_.bucketKey},
                       {"PollForSourceChanges", props_.trigger ? Bool(props_.trigger == S3Trigger::POLL) : Bool()}})};
  }

 private:
  void watch(codepipeline::IPipeline& pipeline) {
    s3::IBucket& bucket = *props_.bucket;
    events::Rule& rule = events::Rule::in(bucket, ruleId(pipeline), {.crossStackScope = &pipeline});
    rule.addTarget(events_targets::CodePipeline(pipeline));
    const Json written = Json::arr({"CompleteMultipartUpload", "CopyObject", "PutObject"});
    rule.addEventPattern({.detail = Json::obj({{"resources", Json::obj({{"ARN", Json::arr({bucket.arnForObjects(props_.bucketKey)})}})},
                                               {"eventName", written},
                                               {"requestParameters", Json::obj({{"bucketName", Json::arr({bucket.bucketName()})},
                                                                                {"key", Json::arr({props_.bucketKey})}})}}),
                          .detailType = {"AWS API Call via CloudTrail"},
                          .source = {"aws.s3"}});
  }

  std::string ruleId(codepipeline::IPipeline& pipeline) const {
    const std::string base = std::string(Names::nodeUniqueId(pipeline.node())) + "SourceEventRule";
    if (props_.bucketKey.isToken()) {
      std::string candidate = base;
      for (int i = 1; props_.bucket->node().tryFindChild(candidate); ++i) candidate = base + std::to_string(i);
      return candidate;
    }
    const std::string id = base + std::string(props_.bucketKey.text());
    if (props_.bucket->node().tryFindChild(id)) {
      throw Error(pipeline, "the pipeline has a source action for '" + std::string(props_.bucketKey.text()) + "' of this bucket already",
                  "source-key");
    }
    return id;
  }

  S3SourceActionProps props_;
};

}  // namespace

S3SourceAction::S3SourceAction(const S3SourceActionProps& props) : Use(make<FromBucket>(props)) {}
S3SourceVariables S3SourceAction::variables() const {
  return {.eTag = detail::variable(*this, "ETag"), .versionId = detail::variable(*this, "VersionId")};
}

}  // namespace cdk::codepipeline_actions
