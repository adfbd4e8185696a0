#include "support_stack.hpp"

#include <string>

#include <cdk/bootstrapless_synthesizer.hpp>
#include <constructs/aws/kms/alias.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::codepipeline::detail {

namespace {

/// Stands in the place of a resource to learn the name that would be generated for it.
class NameProbe final : public Resource {
 public:
  NameProbe(Scope scope, std::string_view id) : Resource(scope, id) {}
  Str name() { return generatePhysicalName(); }
};

/// The name that an alias of this id gets, short enough for CodePipeline: the end of the generated one.
Str aliasName(Construct& scope, std::string_view id) {
  static constexpr std::size_t kLongest = 44;
  std::string_view name = scope.add<NameProbe>(id).name().text();
  scope.node().tryRemoveChild(id);
  if (name.size() > kLongest) name.remove_prefix(name.size() - kLongest);
  return "alias/" + std::string(name);
}

/// The region may not be bootstrapped, so the roles are those that deploy the pipeline's own stack.
Use<IStackSynthesizer> synthesizerOf(const Stack& pipelineStack) {
  const IStackSynthesizer& own = pipelineStack.synthesizer();
  if (!own.cloudFormationExecutionRole() || !own.bootstrapQualifier()) return {};
  const Str account = pipelineStack.account(), region = pipelineStack.region();
  const Str deploy =
      format("arn:${{AWS::Partition}:iam::{}:role/cdk-{}-deploy-role-{}-{}", account, own.bootstrapQualifier(), account, region);
  return BootstraplessSynthesizer({.cloudFormationExecutionRoleArn = own.cloudFormationExecutionRole(), .deployRoleArn = deploy});
}

StackProps stackProps(const RegionSupportStackProps& props) {
  const Stack& own = *props.pipelineStack;
  const std::string region(props.region.text());
  const Str name = own.stackName().isToken() ? Str("cross-region-support-" + region) : own.stackName() + "-support-" + region;
  return {.env = {.account = own.account(), .region = props.region}, .stackName = name, .synthesizer = synthesizerOf(own)};
}

}  // namespace

RegionSupport::RegionSupport(Scope scope, std::string_view id, const RegionSupportProps& props) : Construct(scope, id) {
  Use<kms::IKey> key;
  if (props.createKmsKey) {
    kms::Key& made = add<kms::Key>("CrossRegionCodePipelineReplicationBucketEncryptionKey",
                                   kms::KeyProps{.enableKeyRotation = props.enableKeyRotation, .removalPolicy = RemovalPolicy::DESTROY});
    static constexpr std::string_view kAlias = "CrossRegionCodePipelineReplicationBucketEncryptionAlias";
    key = add<kms::Alias>(
        kAlias, kms::AliasProps{.aliasName = aliasName(*this, kAlias), .removalPolicy = RemovalPolicy::DESTROY, .targetKey = made});
  }
  bucket_ = &add<s3::Bucket>("CrossRegionCodePipelineReplicationBucket",
                             s3::BucketProps{.blockPublicAccess = s3::BlockPublicAccess::BLOCK_ALL,
                                             .bucketName = PhysicalName::GENERATE_IF_NEEDED,
                                             .encryption = key ? s3::BucketEncryption::KMS : s3::BucketEncryption::KMS_MANAGED,
                                             .encryptionKey = key,
                                             .enforceSSL = true});
}

RegionSupportStack::RegionSupportStack(Scope scope, std::string_view id, const RegionSupportStackProps& props)
    : Stack(scope, id, stackProps(props)),
      support_(add<RegionSupport>("Default",
                                  RegionSupportProps{.createKmsKey = props.createKmsKey, .enableKeyRotation = props.enableKeyRotation})) {}

}  // namespace cdk::codepipeline::detail
