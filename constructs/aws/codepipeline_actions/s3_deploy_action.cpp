#include <constructs/aws/codepipeline_actions/s3_deploy_action.hpp>

#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

codepipeline::ActionProperties describe(const S3DeployActionProps& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::DEPLOY, "S3", detail::kDeploy);
  made.inputs = {p.input};
  made.resource = *p.bucket;
  return made;
}

Str cannedAcl(s3::BucketAccessControl access) {
  static constexpr const char* kNames[] = {"private",
                                           "public-read",
                                           "public-read-write",
                                           "authenticated-read",
                                           "log-delivery-write",
                                           "bucket-owner-read",
                                           "bucket-owner-full-control",
                                           "aws-exec-read"};
  return kNames[static_cast<int>(access)];
}

class ToBucket final : public codepipeline::Action {
 public:
  explicit ToBucket(const S3DeployActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions& options) override {
    props_.bucket->grantWrite(options.role);
    if (props_.accessControl) props_.bucket->grantPutAcl(options.role);
    options.bucket.grantRead(options.role);
    if (props_.encryptionKey) props_.encryptionKey->grantEncrypt(options.role);
    Str cacheControl;
    for (const CacheControl& part : props_.cacheControl) cacheControl = cacheControl ? cacheControl + ", " + part.value() : part.value();
    return {Json::obj({{"BucketName", props_.bucket->bucketName()},
                       {"Extract", props_.extract.isFalse() ? "false" : "true"},
                       {"ObjectKey", props_.objectKey},
                       {"CannedACL", props_.accessControl ? cannedAcl(*props_.accessControl) : Str()},
                       {"CacheControl", cacheControl},
                       {"KMSEncryptionKeyARN", props_.encryptionKey ? props_.encryptionKey->keyArn() : Str()}})};
  }

 private:
  S3DeployActionProps props_;
};

}  // namespace

S3DeployAction::S3DeployAction(const S3DeployActionProps& props) : Use(make<ToBucket>(props)) {}

}  // namespace cdk::codepipeline_actions
