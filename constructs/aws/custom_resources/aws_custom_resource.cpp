#include <constructs/aws/custom_resources/aws_custom_resource.hpp>

#include <array>
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/custom_resource_provider_base.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/custom_resources/custom_resource_config.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/lambda/singleton_function.hpp>
#include <constructs/aws/logs/log_group.hpp>

#include "sdk_actions.hpp"

namespace cdk::custom_resources {

namespace {

constexpr std::string_view kCode =
#include <handlers/constructs/aws/custom_resources/handlers/aws_custom_resource/index.js.inc>
    ;

using Calls = std::array<const AwsSdkCall*, 3>;

const AwsSdkCall* of(const Box<AwsSdkCall>& call) {
  return call ? &*call : nullptr;
}

Calls callsOf(const AwsCustomResourceProps& props) {
  return {of(props.onCreate), of(props.onUpdate), of(props.onDelete)};
}

bool holdsPhysicalId(const Json& value) {
  if (value == Json(PhysicalResourceIdReference())) return true;
  if (value.isArray()) {
    for (const Json& item : value.asArray()) {
      if (holdsPhysicalId(item)) return true;
    }
  }
  const Map<Json> members = value.asObject();
  for (std::size_t i = 0; value.isObject() && i < members.size(); ++i) {
    if (holdsPhysicalId(members.at(i).value)) return true;
  }
  return false;
}

void refuseIgnoredErrors(bool ignored, std::string_view what) {
  if (!ignored) return;
  throw Error(std::string(what) + " needs the answer, which is missing after an error that ignoreErrorCodesMatching lets pass",
              "IgnoreErrorCodesMatchingNotAllowed");
}

void check(const Construct& owner, const AwsCustomResourceProps& props) {
  if (!props.onCreate && !props.onUpdate && !props.onDelete) {
    throw Error(owner, "needs a call: give onCreate, onUpdate or onDelete", "MissingLifecycleHandlers");
  }
  if (!props.role && !props.policy) throw Error(owner, "needs permissions: give policy, role or both", "MissingRoleOrPolicy");
  if (props.onCreate && !props.onCreate->physicalResourceId) {
    throw Error(owner, "onCreate needs a physicalResourceId", "MissingPhysicalResourceIdOnCreate");
  }
  if (!props.onCreate && props.onUpdate && !props.onUpdate->physicalResourceId) {
    throw Error(owner, "onUpdate without onCreate needs a physicalResourceId", "MissingPhysicalResourceIdOnUpdate");
  }
  for (const AwsSdkCall* call : callsOf(props)) {
    if (!call) continue;
    if (call->physicalResourceId && call->physicalResourceId->responsePath()) {
      refuseIgnoredErrors(call->ignoreErrorCodesMatching.isSet(), "PhysicalResourceId::fromResponse");
    }
    if (call->externalId && !call->assumedRoleArn) {
      throw Error(owner, "externalId is for an assumed role; give assumedRoleArn too", "ExternalIdWithoutAssumedRole");
    }
  }
  if (props.onCreate && holdsPhysicalId(props.onCreate->parameters)) {
    throw Error(owner, "there is no physical id yet for the parameters of onCreate", "PhysicalResourceIdRefInOnCreate");
  }
}

/// The JSON text of a call, in the order in which aws-cdk-lib lists its parts.
Json callText(const Construct& owner, const Box<AwsSdkCall>& box) {
  if (!box) return {};
  const AwsSdkCall& call = *box;
  Json id;
  if (const auto& given = call.physicalResourceId) id = Json::obj({{"responsePath", given->responsePath()}, {"id", given->id()}});
  Bool logged = call.logging.valueOr(Logging::all()).logApiResponseData();
  if (!logged.isSet() && FeatureFlags::of(owner).isEnabled("@aws-cdk/custom-resources:logApiResponseDataPropertyTrueDefault"))
    logged = true;
  return Stack::of(owner).toJsonString(Json::obj({{"service", call.service},
                                                  {"action", call.action},
                                                  {"parameters", call.parameters},
                                                  {"physicalResourceId", id},
                                                  {"ignoreErrorCodesMatching", call.ignoreErrorCodesMatching},
                                                  {"apiVersion", call.apiVersion},
                                                  {"region", call.region},
                                                  {"outputPaths", call.outputPaths},
                                                  {"assumedRoleArn", call.assumedRoleArn},
                                                  {"externalId", call.externalId},
                                                  {"logApiResponseData", logged}}));
}

lambda::SingletonFunction& functionOf(Construct& owner, const AwsCustomResourceProps& props) {
  const AssetFile code = {.name = "index.js", .text = kCode};
  const Num memorySize = !props.memorySize && props.installLatestAwsSdk.isTrue() ? Num(512) : props.memorySize;
  auto& function = owner.add<lambda::SingletonFunction>(
      "Provider", {.code = lambda::Code::fromFiles({code, CustomResourceProviderBase::responseWrapper()}),
                   .functionName = props.functionName,
                   .handler = "index.handler",
                   .lambdaPurpose = "AWS",
                   .logGroup = props.logGroup,
                   .memorySize = memorySize,
                   .role = props.role,
                   .runtime = lambda::determineLatestNodeRuntime(owner),
                   .timeout = props.timeout.valueOr(Duration::minutes(2)),
                   .uuid = AwsCustomResource::PROVIDER_FUNCTION_UUID,
                   .vpc = props.vpc,
                   .vpcSubnets = props.vpcSubnets});
  function.addMetadata(CustomResourceConfig::SINGLETON, true);
  function.addMetadata(CustomResourceConfig::RUNTIME_FAMILY, static_cast<int>(lambda::RuntimeFamily::NODEJS));
  if (props.logGroup) props.logGroup->node().addMetadata(CustomResourceConfig::SINGLETON_LOG_GROUP, true);
  return function;
}

Bool installsSdk(Construct& owner, const AwsCustomResourceProps& props) {
  constexpr std::string_view kDefault = "@aws-cdk/customresources:installLatestAwsSdkDefault";
  if (props.installLatestAwsSdk.isSet()) return props.installLatestAwsSdk;
  const Json context = owner.node().tryGetContext(kDefault);
  const Bool installs = context.isSet() ? context.asBool() : Bool(true);
  if (installs.isTrue()) {
    std::string message = "installLatestAwsSdk defaults to true, which makes calls slow; set it, or set the context value ";
    message.append(kDefault).append(" to false");
    Annotations::of(owner).addWarningV2("@aws-cdk/custom-resources:installLatestAwsSdkNotSpecified", message);
  }
  return installs;
}

List<iam::PolicyStatement> statementsOf(const AwsCustomResourceProps& props) {
  if (!props.policy->statements().empty()) return props.policy->statements();
  Vec<iam::PolicyStatement> statements;
  for (const AwsSdkCall* call : callsOf(props)) {
    if (!call) continue;
    if (call->assumedRoleArn) {
      statements.push(iam::PolicyStatement({.actions = {"sts:AssumeRole"}, .resources = {call->assumedRoleArn}}));
    } else {
      const std::string action = awsSdkToIamAction(call->service.text(), call->action.text());
      statements.push(iam::PolicyStatement({.actions = {action}, .resources = props.policy->resources()}));
    }
  }
  return List<iam::PolicyStatement>(statements);
}

}  // namespace

AwsCustomResourcePolicy AwsCustomResourcePolicy::fromStatements(const List<iam::PolicyStatement>& statements) {
  AwsCustomResourcePolicy policy;
  policy.statements_ = statements;
  return policy;
}

AwsCustomResourcePolicy AwsCustomResourcePolicy::fromSdkCalls(const SdkCallsPolicyOptions& options) {
  AwsCustomResourcePolicy policy;
  policy.resources_ = options.resources;
  return policy;
}

AwsCustomResource::AwsCustomResource(Scope scope, std::string_view id, const AwsCustomResourceProps& props) : Construct(scope, id) {
  check(*this, props);
  ignoresErrors_ =
      (props.onCreate && props.onCreate->ignoreErrorCodesMatching) || (props.onUpdate && props.onUpdate->ignoreErrorCodesMatching);
  auto& function = functionOf(*this, props);
  grantPrincipal_ = function.grantPrincipal();
  const Bool installs = installsSdk(*this, props);
  customResource_ = &add<CustomResource>(
      "Resource", CustomResourceProps{.pascalCaseProperties = true,
                                      .properties = {{"create", callText(*this, props.onCreate ? props.onCreate : props.onUpdate)},
                                                     {"update", callText(*this, props.onUpdate)},
                                                     {"delete", callText(*this, props.onDelete)},
                                                     {"installLatestAwsSdk", installs}},
                                      .removalPolicy = props.removalPolicy,
                                      .resourceType = props.resourceType ? props.resourceType : Str("Custom::AWS"),
                                      .serviceTimeout = props.serviceTimeout,
                                      .serviceToken = function.functionArn()});
  if (!props.policy) return;
  auto& policy = add<iam::Policy>("CustomResourcePolicy", {.statements = statementsOf(props)});
  if (function.role()) policy.attachToRole(*function.role());
  customResource_->node().addDependency(policy);
}

Json AwsCustomResource::getResponseFieldReference(std::string_view dataPath) const {
  refuseIgnoredErrors(ignoresErrors_, "getResponseFieldReference");
  return customResource_->getAtt(dataPath);
}

Str AwsCustomResource::getResponseField(std::string_view dataPath) const {
  refuseIgnoredErrors(ignoresErrors_, "getResponseField");
  return customResource_->getAttString(dataPath);
}

}  // namespace cdk::custom_resources
