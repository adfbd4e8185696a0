#include <constructs/aws/lambda/layer_version.hpp>

#include <cdk/cfn/lambda/layer_version.hpp>
#include <cdk/cfn/lambda/layer_version_permission.hpp>
#include <cdk/value/format.hpp>

namespace cdk::lambda {
namespace {

constexpr const char* kModes[] = {"COPY", "REFERENCE"};

void needRuntimes(const Construct& layer, const List<Runtime>& runtimes) {
  if (runtimes && runtimes.empty())
    throw Error(layer, "a layer must support at least one runtime; leave compatibleRuntimes out for all", "layer-runtimes");
}

List<Str> runtimeNames(const List<Runtime>& runtimes) {
  Vec<Str> out;
  for (const Runtime& runtime : runtimes) out.push(runtime.name());
  return out.empty() ? List<Str>() : List<Str>(out);
}

List<Str> architectureNames(const List<Architecture>& architectures) {
  Vec<Str> out;
  for (const Architecture& architecture : architectures) out.push(architecture.name());
  return architectures ? List<Str>(out) : List<Str>();
}

class Imported final : public ILayerVersion {
 public:
  using Props = LayerVersionAttributes;
  Imported(Scope scope, std::string_view id, const LayerVersionAttributes& attrs) : ILayerVersion(scope, id) {
    needRuntimes(*this, attrs.compatibleRuntimes);
    arn_ = attrs.layerVersionArn;
    runtimes_ = attrs.compatibleRuntimes;
  }
};

}  // namespace

void ILayerVersion::addPermission(std::string_view id, const LayerVersionPermission& permission) {
  if (permission.organizationId && !permission.accountId.is("*")) {
    throw Error(*this, format("organizationId goes with accountId * only, got {}", permission.accountId).text(), "layer-permission");
  }
  add<CfnLayerVersionPermission>(id, {.action = "lambda:GetLayerVersion",
                                      .layerVersionArn = arn_,
                                      .organizationId = permission.organizationId,
                                      .principal = permission.accountId});
}

LayerVersion::LayerVersion(Scope scope, std::string_view id, const LayerVersionProps& props)
    : ILayerVersion(scope, id, ResourceProps{.physicalName = props.layerVersionName}) {
  needRuntimes(*this, props.compatibleRuntimes);
  const CodeConfig code = props.code->bind(*this);
  if (!code.s3Location) throw Error(*this, "the code of a layer must be in S3; use Code::fromAsset or Code::fromBucket", "layer-code");
  auto& layer = add<CfnLayerVersion>(
      "Resource",
      CfnLayerVersion::Props{
          .compatibleArchitectures = architectureNames(props.compatibleArchitectures),
          .compatibleRuntimes = runtimeNames(props.compatibleRuntimes),
          .content = {{.s3Bucket = code.s3Location->bucketName,
                       .s3Key = code.s3Location->objectKey,
                       .s3ObjectStorageMode = code.s3ObjectStorageMode ? Str(kModes[static_cast<int>(*code.s3ObjectStorageMode)]) : Str(),
                       .s3ObjectVersion = code.s3Location->objectVersion}},
          .description = props.description,
          .layerName = physicalName(),
          .licenseInfo = props.license});
  if (props.removalPolicy) layer.applyRemovalPolicy(props.removalPolicy);
  props.code->bindToResource(layer, {.resourceProperty = "Content"});
  arn_ = layer.ref();
  runtimes_ = props.compatibleRuntimes;
}

ILayerVersion& LayerVersion::fromLayerVersionArn(Construct& scope, std::string_view id, const Str& layerVersionArn, Location at) {
  return fromLayerVersionAttributes(scope, id, {.compatibleRuntimes = Runtime::all(), .layerVersionArn = layerVersionArn}, at);
}

ILayerVersion& LayerVersion::fromLayerVersionAttributes(Construct& scope, std::string_view id, const LayerVersionAttributes& attrs,
                                                        Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::lambda
