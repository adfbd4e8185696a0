// The version that follows a function: its logical id holds a hash of the function, so a change makes another version.
#include <algorithm>
#include <string>
#include <vector>

#include <cdk/cfn/lambda/version.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/lambda/layer_version.hpp>

#include "../../../src/detail/hash.hpp"
#include "../../../src/detail/json_print.hpp"
#include "../../../src/detail/template_writer.hpp"

namespace cdk::lambda {
namespace {

/// Properties that are not part of a version: changing them needs no other one.
constexpr std::string_view kUnlocked[] = {"CodeSigningConfigArn", "ReservedConcurrentExecutions", "Tags", "TenancyConfig"};
/// The order in which the hash takes properties; the others follow by name.
constexpr std::string_view kFunctionOrder[] = {"Code",
                                               "Handler",
                                               "Role",
                                               "Runtime",
                                               "Architectures",
                                               "CodeSigningConfigArn",
                                               "DeadLetterConfig",
                                               "Description",
                                               "Environment",
                                               "EphemeralStorage",
                                               "FileSystemConfigs",
                                               "FunctionName",
                                               "ImageConfig",
                                               "KmsKeyArn",
                                               "Layers",
                                               "MemorySize",
                                               "PackageType",
                                               "ReservedConcurrentExecutions",
                                               "RuntimeManagementConfig",
                                               "SnapStart",
                                               "Tags",
                                               "Timeout",
                                               "TracingConfig",
                                               "VpcConfig"};
constexpr std::string_view kLayerOrder[] = {"Content",    "CompatibleArchitectures", "CompatibleRuntimes", "Description", "LayerName",
                                            "LicenseInfo"};
constexpr std::size_t kMaxIdBeforeHash = 223;

/// The resource as it stands in the template.
Json rendered(Construct& resource) {
  CfnResource& element = *CfnResource::from(resource);
  cdk::detail::TemplateWriter writer(element.stack(), 0);
  element.render(writer);
  return Json::parse(writer.take());
}
Json renderedProperties(Construct& resource) {
  return rendered(resource)["Properties"];
}

/// Printed JSON has no members without a value.
Json given(const std::vector<Json::Entry>& members) {
  std::vector<Json::Entry> out;
  for (const Json::Entry& member : members) {
    if (member.value) out.push_back(member);
  }
  return Map<Json>(out);
}

template <std::size_t N>
Json sorted(const Json& properties, const std::string_view (&order)[N]) {
  std::vector<Json::Entry> out;
  std::vector<Json::Entry> rest;
  for (std::string_view key : order) out.push_back({key, properties[key]});
  const Map<Json> all = properties.asObject();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (std::find(std::begin(order), std::end(order), all.at(i).key.text()) == std::end(order)) rest.push_back(all.at(i));
  }
  std::sort(rest.begin(), rest.end(), [](const auto& a, const auto& b) { return a.key.text() < b.key.text(); });
  for (const Json::Entry& entry : rest) out.push_back(entry);
  return given(out);
}

/// A template with nothing but a function in it: by the old way all of it counts.
Json templateOf(Construct& function) {
  std::vector<Json::Entry> out;
  const Map<Json> all = rendered(function).asObject();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool properties = all.at(i).key.is("Properties");
    out.push_back({all.at(i).key, properties ? sorted(all.at(i).value, kFunctionOrder) : all.at(i).value});
  }
  return Json::obj({{"Resources", Map<Json>{{CfnResource::from(function)->logicalIdText(), Map<Json>(out)}}}});
}

Json locked(const Json& properties) {
  std::vector<Json::Entry> out;
  const Map<Json> all = properties.asObject();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (std::find(std::begin(kUnlocked), std::end(kUnlocked), all.at(i).key.text()) == std::end(kUnlocked)) out.push_back(all.at(i));
  }
  return Map<Json>(out);
}

std::string jsonText(const Json& value) {
  std::string text;
  cdk::detail::printJson(text, value.val(), 0);
  return text;
}

Json runtimeNames(const List<Runtime>& runtimes) {
  if (!runtimes) return {};
  std::vector<Json> names;
  for (const Runtime& runtime : runtimes) names.push_back(runtime.name());
  return List<Json>(names);
}

/// All that is known of the runtimes, as the hash of a layer with a literal ARN holds it.
Json runtimeFacts(const List<Runtime>& runtimes) {
  if (!runtimes) return {};
  std::vector<Json> facts;
  for (const Runtime& runtime : runtimes) {
    const Opt<RuntimeFamily> family = runtime.family();
    facts.push_back(given({{"name", runtime.name()},
                           {"supportsInlineCode", runtime.supportsInlineCode()},
                           {"supportsCodeGuruProfiling", runtime.supportsCodeGuruProfiling()},
                           {"supportsSnapStart", runtime.supportsSnapStart()},
                           {"family", family ? Num(static_cast<int>(*family)) : Num()},
                           {"bundlingDockerImage", runtime.bundlingImage()},
                           {"bundlingImage", runtime.bundlingImage()},
                           {"isVariable", runtime.isVariable()}}));
  }
  return List<Json>(facts);
}

std::string layersHash(const List<Use<ILayerVersion>>& layers) {
  std::vector<Json::Entry> out;
  for (Use<ILayerVersion> layer : layers) {
    if (Construct* resource = layer->node().defaultChild()) {
      out.push_back({layer->node().id(), sorted(renderedProperties(*resource), kLayerOrder)});
    } else {
      const Str arn = layer->layerVersionArn();
      if (arn.isToken()) {
        out.push_back({layer->node().id(),
                       given({{"arn", Stack::of(*layer).resolve(arn)}, {"runtimes", runtimeNames(layer->compatibleRuntimes())}})});
      } else {
        out.push_back({arn, runtimeFacts(layer->compatibleRuntimes())});
      }
    }
  }
  return cdk::detail::md5(jsonText(given(out)));
}

}  // namespace

/// Names the version as late as possible: when everything else is known.
class Function::VersionChecks final : public IValidation {
 public:
  explicit VersionChecks(Function& function) : function_(&function) {}
  List<Str> validate() override {
    function_->nameVersion();
    return {};
  }

 private:
  Function* function_;
};

Version& Function::currentVersion() {
  if (currentVersion_) return *currentVersion_;
  if (warnIfCurrentVersion_) warnInvokePermissions(*this);
  const VersionOptions& o = versionOptions_;
  currentVersion_ = &add<Version>("CurrentVersion", {.codeSha256 = o.codeSha256,
                                                     .description = o.description,
                                                     .lambda = *this,
                                                     .maxEventAge = o.maxEventAge,
                                                     .maxExecutionEnvironments = o.maxExecutionEnvironments,
                                                     .minExecutionEnvironments = o.minExecutionEnvironments,
                                                     .onFailure = o.onFailure,
                                                     .onSuccess = o.onSuccess,
                                                     .provisionedConcurrentExecutions = o.provisionedConcurrentExecutions,
                                                     .removalPolicy = o.removalPolicy,
                                                     .retryAttempts = o.retryAttempts});
  versionId_ = CfnResource::from(*currentVersion_->node().defaultChild())->logicalIdText();
  node().addValidation(make<VersionChecks>(*this));
  return *currentVersion_;
}

void Function::nameVersion() {
  const std::string_view original = versionId_.text();
  const std::string_view kept = original.substr(original.size() - std::min(kMaxIdBeforeHash, original.size()));
  CfnResource::from(*currentVersion_->node().defaultChild())->overrideLogicalId(format("{}{}", kept, versionHash()).text());
}

Str Function::versionHash() {
  Construct& resource = *node().defaultChild();
  const bool chosen = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-lambda:recognizeVersionProps");
  std::string text = jsonText(chosen ? sorted(locked(renderedProperties(resource)), kFunctionOrder) : templateOf(resource));
  if (FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-lambda:recognizeLayerVersion")) text += layersHash(sortedLayers());
  for (const Str& mixin : hashMixins_) text += mixin.text();
  return cdk::detail::md5(text);
}

}  // namespace cdk::lambda
