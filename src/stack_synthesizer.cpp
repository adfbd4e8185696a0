#include <cdk/custom_stack_synthesizer.hpp>

#include <string>
#include <vector>

#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_rule.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>

#include "detail/assembly.hpp"
#include "detail/stack_artifact.hpp"

namespace cdk {

using namespace detail;

namespace {

/// A text with `${AWS::...}` in it is a Fn::Sub in a template.
Str substituted(const Str& text) {
  return text.text().find("${") == std::string_view::npos ? text : Fn::sub(text);
}

std::string orPlaceholder(const Str& value, const char* placeholder) {
  return value.isToken() ? placeholder : std::string(value.text());
}

}  // namespace

void StackSynthesizer::bind(Stack& stack) {
  if (stack_) {
    throw Error(stack, "its synthesizer serves '" + std::string(stack_->node().path()) + "' already; give each stack one of its own",
                "synthesizer-bound");
  }
  stack_ = &stack;
}

Use<IStackSynthesizer> StackSynthesizer::reusableBind(Stack& stack) {
  bind(stack);
  return Use<IStackSynthesizer>::of(*this);
}

Stack& StackSynthesizer::boundStack() const {
  if (stack_) return *stack_;
  throw Error("the synthesizer serves no stack yet; pass it to one first", "synthesizer-unbound");
}

void StackSynthesizer::addBootstrapVersionRule(int requiredVersion, const Str& bootstrapStackVersionSsmParameter) {
  Stack& stack = boundStack();
  if (stack.node().tryFindChild("BootstrapVersion")) return;
  auto& parameter = stack.add<CfnParameter>(
      "BootstrapVersion",
      CfnParameterProps{
          .default_ = bootstrapStackVersionSsmParameter,
          .description =
              "Version of the CDK Bootstrap resources in this environment, automatically retrieved from SSM Parameter Store. [cdk:skip]",
          .type = "AWS::SSM::Parameter::Value<String>"});
  std::vector<Str> older;
  for (int i = 1; i < requiredVersion; ++i) older.push_back(std::to_string(i));
  const auto tooOld = Fn::conditionContains(List<Str>(older), parameter.ref());
  stack.add<CfnRule>(
      "CheckBootstrapVersion",
      CfnRuleProps{.assertions = {{.assert_ = Fn::conditionNot(tooOld),
                                   .assertDescription = "CDK bootstrap stack version " + std::to_string(requiredVersion) +
                                                        " required. Please run 'cdk bootstrap' with a recent version of the CDK CLI."}}});
}

FileAssetSource StackSynthesizer::synthesizeTemplate(ISynthesisSession& session) {
  Stack& stack = boundStack();
  return {.deployTime = true,
          .displayName = stack.stackName() + " Template",
          .fileName = stack.templateFile(),
          .packaging = FileAssetPackaging::FILE,
          .sourceHash = writeTemplate(session, stack)};
}

void StackSynthesizer::emitArtifact(ISynthesisSession& session, const SynthesizeStackArtifactOptions& options) {
  addStackArtifact(session, boundStack(), options);
}

FileAssetLocation StackSynthesizer::cloudFormationLocationFromFileAsset(const FileDestination& location) const {
  const Str object = location.bucketName + "/" + location.objectKey;
  const Str s3Url = "s3://" + object;
  const std::string host = "https://s3." + orPlaceholder(boundStack().region(), "${AWS::Region}") + ".${AWS::URLSuffix}/";
  return {.bucketName = substituted(location.bucketName),
          .httpUrl = substituted(host + object),
          .objectKey = substituted(location.objectKey),
          .s3ObjectUrl = substituted(s3Url),
          .s3ObjectUrlWithPlaceholders = s3Url};
}

DockerImageAssetLocation StackSynthesizer::cloudFormationLocationFromDockerImageAsset(const DockerImageDestination& location) const {
  const std::string account = orPlaceholder(boundStack().account(), "${AWS::AccountId}");
  const std::string region = orPlaceholder(boundStack().region(), "${AWS::Region}");
  const Str uri = account + ".dkr.ecr." + region + ".${AWS::URLSuffix}/" + location.repositoryName + ":" + location.imageTag;
  return {.imageTag = substituted(location.imageTag), .imageUri = substituted(uri), .repositoryName = substituted(location.repositoryName)};
}

}  // namespace cdk
