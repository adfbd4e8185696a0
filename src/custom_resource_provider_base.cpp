#include <cdk/custom_resource_provider_base.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/asset_staging.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>

#include "detail/asset_metadata.hpp"
#include "detail/handler_code.hpp"
#include "detail/replace_all.hpp"
#include "value/val.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr std::string_view kInline = "@aws-cdk/core:inlineCustomResourceIfPossible";
constexpr const char* kBasicExecution = "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

Json assumedByLambda() {
  const Json statement = {
      {"Action", "sts:AssumeRole"}, {"Effect", "Allow"}, {"Principal", Json::obj({{"Service", "lambda.amazonaws.com"}})}};
  return Json::obj({{"Version", "2012-10-17"}, {"Statement", Json::arr({statement})}});
}

Json variables(const Map<Str>& environment) {
  if (!environment || environment.empty()) return Json();
  std::vector<Map<Json>::Entry> all;
  for (std::size_t i = 0; i < environment.size(); ++i) all.push_back({environment.at(i).key, environment.at(i).value});
  std::erase_if(all, [](const auto& entry) { return entry.key.is("AWS_STS_REGIONAL_ENDPOINTS"); });
  all.push_back({"AWS_STS_REGIONAL_ENDPOINTS", "regional"});
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.key.text() < b.key.text(); });
  return Json::obj({{"Variables", Map<Json>(all)}});
}

/// The function's code as the template and the assembly have it.
struct Code {
  Json property;
  const char* handler = "index.handler";
  Str hash;
  Str stagedPath;
};

/// One file for a handler that takes only the wrapper besides itself: the wrapper becomes a function in it.
Code inlineCode(const Construct& owner, const List<AssetFile>& files) {
  std::string text;
  std::string wrapper;
  std::size_t others = 0;
  for (const AssetFile& file : files) {
    if (file.name.is("index.js")) text = file.text.text(&owner);
    else if (file.name.is("__entrypoint__.js")) wrapper = file.text.text(&owner);
    else ++others;
  }
  if (text.empty() || others) {
    throw Error(
        owner,
        "code of " + std::to_string(files.size()) + " files cannot be inline; take the context value " + std::string(kInline) + " away",
        "inline-code");
  }
  if (!wrapper.empty()) {
    text = "const wrapper = (() => {\nconst module = {};\n" + wrapper + "\nreturn module.exports;\n})();\n" +
           replaceAll(text, "require('./__entrypoint__')", "wrapper");
  }
  return {.property = Json::obj({{"ZipFile", text}}), .hash = {}, .stagedPath = {}};
}

Code stagedCode(Construct& owner, const List<AssetFile>& files, bool wrapped) {
  std::vector<AssetFile> all;
  for (const AssetFile& file : files) all.push_back(file);
  if (wrapped) all.push_back(CustomResourceProviderBase::responseWrapper());
  const auto& staging = owner.add<AssetStaging>("Staging", AssetStagingProps{.sourceFiles = all});
  Stack& stack = Stack::of(owner);
  const Str path = staging.relativeStagedPath(stack);
  const FileAssetLocation location = stack.synthesizer().addFileAsset({.displayName = std::string(owner.node().path()) + " Code",
                                                                       .fileName = path,
                                                                       .packaging = FileAssetPackaging::ZIP_DIRECTORY,
                                                                       .sourceHash = staging.assetHash()});
  return {.property = Json::obj({{"S3Bucket", location.bucketName}, {"S3Key", location.objectKey}}),
          .handler = wrapped ? "__entrypoint__.handler" : "index.handler",
          .hash = staging.assetHash(),
          .stagedPath = path};
}

Code codeOf(Construct& owner, const CustomResourceProviderBaseProps& props) {
  const List<AssetFile> files = props.codeFiles ? props.codeFiles : handlerFolder(owner, props.codeDirectory);
  if (owner.node().tryGetContext(kInline).asBool().isTrue()) return inlineCode(owner, files);
  return stagedCode(owner, files, props.useCfnResponseWrapper.valueOr(true));
}

}  // namespace

CustomResourceProviderBase::CustomResourceProviderBase(Scope scope, std::string_view id, const CustomResourceProviderBaseProps& props)
    : Construct(scope, id) {
  for (const Json& statement : props.policyStatements) addToRolePolicy(statement);
  const Code code = codeOf(*this, props);
  codeHash_ = code.hash;
  role_ = &add<CfnResource>("Role",
                            CfnResourceProps{.properties = {{"AssumeRolePolicyDocument", assumedByLambda()},
                                                            {"ManagedPolicyArns", Json::arr({Json::obj({{"Fn::Sub", kBasicExecution}})})},
                                                            {"Policies", lazy<&CustomResourceProviderBase::renderPolicies>(this)}},
                                             .type = "AWS::IAM::Role"});
  handler_ = &add<CfnResource>("Handler",
                               CfnResourceProps{.properties = {{"Code", code.property},
                                                               {"Timeout", props.timeout.valueOr(Duration::minutes(15)).toSeconds()},
                                                               {"MemorySize", props.memorySize.valueOr(Size::mebibytes(128)).toMebibytes()},
                                                               {"Handler", code.handler},
                                                               {"Role", roleArn()},
                                                               {"Runtime", props.runtimeName},
                                                               {"Environment", variables(props.environment)},
                                                               {"Description", props.description}},
                                                .type = "AWS::Lambda::Function"});
  handler_->addDependency(*role_);
  if (code.stagedPath) addAssetMetadata(*handler_, code.stagedPath, "Code");
}

Json CustomResourceProviderBase::renderPolicies() {
  if (statements_.empty()) return Json();
  const Json document = {{"Version", "2012-10-17"}, {"Statement", List<Json>(statements_)}};
  return Json::arr({Json::obj({{"PolicyName", "Inline"}, {"PolicyDocument", document}})});
}

Str CustomResourceProviderBase::serviceToken() const {
  return handler_->getAtt("Arn");
}

Str CustomResourceProviderBase::roleArn() const {
  return role_->getAtt("Arn");
}

Str CustomResourceProviderBase::codeHash() const {
  if (!codeHash_)
    throw Error(*this, "inline code has no hash; take the context value " + std::string(kInline) + " away", "CustomResourceUsesInlineCode");
  return codeHash_;
}

CustomResourceProviderBase::Place CustomResourceProviderBase::placeOf(Construct& scope, std::string_view uniqueid) {
  Stack& stack = Stack::of(scope);
  const std::string_view id = keep(std::string(uniqueid) + "CustomResourceProvider");
  return {.stack = &stack, .id = id, .taken = stack.node().tryFindChild(id)};
}

CustomResourceProviderBaseProps CustomResourceProviderBase::withCode(const CustomResourceProviderOptions& options,
                                                                     const List<AssetFile>& code, const Str& runtimeName) {
  return {.codeDirectory = {},
          .codeFiles = code,
          .description = options.description,
          .environment = options.environment,
          .memorySize = options.memorySize,
          .policyStatements = options.policyStatements,
          .runtimeName = runtimeName,
          .timeout = options.timeout,
          .useCfnResponseWrapper = options.useCfnResponseWrapper};
}

AssetFile CustomResourceProviderBase::responseWrapper() {
  return {.name = "__entrypoint__.js", .text = kResponseWrapper};
}

Str determineLatestNodeRuntimeName(Construct& scope) {
  return Stack::of(scope).regionalFact(region_info::FactName::LATEST_NODE_RUNTIME, "nodejs24.x");
}

}  // namespace cdk
