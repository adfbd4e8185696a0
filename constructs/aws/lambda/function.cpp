#include <constructs/aws/lambda/function.hpp>

#include <algorithm>
#include <cctype>
#include <string_view>

#include <cdk/annotations.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/code_signing_config.hpp>
#include <constructs/aws/lambda/layer_version.hpp>
#include <constructs/aws/logs/log_group.hpp>

#include "function_config.hpp"

namespace cdk::lambda {
namespace {

constexpr const char* kTracing[] = {"Active", "PassThrough", "Disabled"};
constexpr const char* kLoops[] = {"Allow", "Terminate"};
constexpr std::size_t kMaxLayers = 5;
constexpr std::string_view kReserved[] = {"_HANDLER",
                                          "_X_AMZN_TRACE_ID",
                                          "AWS_DEFAULT_REGION",
                                          "AWS_REGION",
                                          "AWS_EXECUTION_ENV",
                                          "AWS_LAMBDA_FUNCTION_NAME",
                                          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                          "AWS_LAMBDA_FUNCTION_VERSION",
                                          "AWS_LAMBDA_INITIALIZATION_TYPE",
                                          "AWS_LAMBDA_LOG_GROUP_NAME",
                                          "AWS_LAMBDA_LOG_STREAM_NAME",
                                          "AWS_ACCESS_KEY",
                                          "AWS_ACCESS_KEY_ID",
                                          "AWS_SECRET_ACCESS_KEY",
                                          "AWS_SESSION_TOKEN",
                                          "AWS_LAMBDA_RUNTIME_API",
                                          "LAMBDA_TASK_ROOT",
                                          "LAMBDA_RUNTIME_DIR"};

}  // namespace

constinit const SnapStartConf SnapStartConf::ON_PUBLISHED_VERSIONS("PublishedVersions");
constinit const RuntimeManagementMode RuntimeManagementMode::AUTO("Auto", Str());
constinit const RuntimeManagementMode RuntimeManagementMode::FUNCTION_UPDATE("FunctionUpdate", Str());
RuntimeManagementMode RuntimeManagementMode::manual(const Str& arn) {
  return RuntimeManagementMode("Manual", arn);
}

Function::Function(Scope scope, std::string_view id, const FunctionProps& props)
    : IFunction(scope, id, ResourceProps{.physicalName = props.functionName}) {
  detail::checkNames(*this, props);
  role_ = makeRole(props);
  grantPrincipal_ = role_;
  tenancyConfig_ = props.tenancyConfig;
  canCreatePermissions_ = true;
  for (const iam::PolicyStatement& statement : props.initialPolicy) role_->addToPrincipalPolicy(statement);
  const CodeConfig code = props.code->bind(*this);
  detail::checkCode(*this, code, props);
  for (std::size_t i = 0; i < props.environment.size(); ++i) addEnvironment(props.environment.at(i).key, props.environment.at(i).value);
  const Str deadLetters = deadLetterTarget(props);
  const Runtime given = props.runtime;
  runtime_ = given == Runtime::NODEJS_LATEST ? determineLatestNodeRuntime(*this) : given;
  const bool image = given == Runtime::FROM_IMAGE;
  resource_ = &add<CfnFunction>(
      "Resource", CfnFunction::Props{
                      .architectures = props.architecture ? List<Str>{props.architecture->name()} : List<Str>(),
                      .code = detail::codeProperty(code),
                      .codeSigningConfigArn = props.codeSigningConfig ? props.codeSigningConfig->codeSigningConfigArn() : Str(),
                      .deadLetterConfig = deadLetters ? Box<CfnFunction::DeadLetterConfigProperty>{{.targetArn = deadLetters}}
                                                      : Box<CfnFunction::DeadLetterConfigProperty>(),
                      .description = props.description,
                      .durableConfig = detail::durableConfig(*this, props.durableConfig),
                      .environment = Box<CfnFunction::EnvironmentProperty>(lazy<&Function::renderEnvironment>(this).val()),
                      .ephemeralStorage = detail::ephemeralStorage(*this, props.ephemeralStorageSize),
                      .functionName = physicalName(),
                      .handler = props.handler.is(Handler::FROM_IMAGE) ? Str() : Str(props.handler),
                      .imageConfig = detail::imageConfig(code),
                      .kmsKeyArn = props.environmentEncryption ? props.environmentEncryption->keyArn() : Str(),
                      .layers = lazy<&Function::renderLayers>(this),
                      .loggingConfig = detail::loggingConfig(*this, props),
                      .memorySize = props.memorySize,
                      .packageType = image ? Str("Image") : Str(),
                      .recursiveLoop = props.recursiveLoop ? Str(kLoops[static_cast<int>(*props.recursiveLoop)]) : Str(),
                      .reservedConcurrentExecutions = props.reservedConcurrentExecutions,
                      .role = role_->roleArn(),
                      .runtime = image ? Str() : runtime_.name(),
                      .runtimeManagementConfig = detail::runtimeManagement(props.runtimeManagementMode),
                      .snapStart = detail::snapStart(*this, props),
                      .tenancyConfig = tenancyConfig_ ? Box<CfnFunction::TenancyConfigProperty>{{.tenantIsolationMode =
                                                                                                     tenancyConfig_->tenantIsolationMode()}}
                                                      : Box<CfnFunction::TenancyConfigProperty>(),
                      .timeout = props.timeout ? props.timeout->toSeconds() : Num(),
                      .vpcConfig = Box<CfnFunction::VpcConfigProperty>(vpcConfig(props).val())});
  resource_->props().tracingConfig = Box<CfnFunction::TracingConfigProperty>(tracingConfig(props.tracing).val());
  logGroup_ = props.logGroup;
  resource_->node().addDependency(*role_);
  timeout_ = props.timeout;
  architecture_ = props.architecture.valueOr(Architecture::X86_64);
  versionOptions_ = props.currentVersionOptions;
  functionArn_ = getResourceArnAttribute(
      resource_->attrArn(),
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "function", .resourceName = physicalName(), .service = "lambda"});
  functionName_ = getResourceNameAttribute(resource_->ref());
  addLater(props);
}

/// What needs the finished resource.
void Function::addLater(const FunctionProps& props) {
  if (props.layers && props.runtime == Runtime::FROM_IMAGE)
    throw Error(*this, "a function from an image takes no layers; leave them out", "function-layers");
  addLayers(props.layers);
  for (Use<IEventSource> source : props.events) addEventSource(source);
  if (!logGroup_ && FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-lambda:useCdkManagedLogGroup")) {
    logGroup_ = add<logs::LogGroup>("LogGroup", {.logGroupName = format("/aws/lambda/{}", functionName_)});
  }
  props.code->bindToResource(*resource_, {});
  if (props.onFailure || props.onSuccess || props.maxEventAge || props.retryAttempts) {
    configureAsyncInvoke({.maxEventAge = props.maxEventAge,
                          .onFailure = props.onFailure,
                          .onSuccess = props.onSuccess,
                          .retryAttempts = props.retryAttempts});
  }
  if (!props.insightsVersion) return;
  if (!(props.runtime == Runtime::FROM_IMAGE)) {
    addLayers({LayerVersion::fromLayerVersionArn(*this, "LambdaInsightsLayer", props.insightsVersion->layerVersionArn())});
  }
  role_->addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("CloudWatchLambdaInsightsExecutionRolePolicy"));
}

iam::IRole& Function::makeRole(const FunctionProps& props) {
  if (props.role) return *props.role;
  Vec<Use<iam::IManagedPolicy>> policies;
  policies.push(iam::ManagedPolicy::fromAwsManagedPolicyName(props.durableConfig ? "service-role/AWSLambdaBasicDurableExecutionRolePolicy"
                                                                                 : "service-role/AWSLambdaBasicExecutionRole"));
  if (props.vpc) policies.push(iam::ManagedPolicy::fromAwsManagedPolicyName("service-role/AWSLambdaVPCAccessExecutionRole"));
  return add<iam::Role>("ServiceRole", {.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"),
                                        .managedPolicies = List<Use<iam::IManagedPolicy>>(policies)});
}

Json Function::tracingConfig(Opt<Tracing> tracing) {
  if (!tracing || *tracing == Tracing::DISABLED) return {};
  addToRolePolicy(iam::PolicyStatement({.actions = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}, .resources = {"*"}}));
  return CfnFunction::TracingConfigProperty{.mode = kTracing[static_cast<int>(*tracing)]};
}

Function& Function::addEnvironment(const Str& key, const Str& value, const EnvironmentOptions& options) {
  for (std::string_view reserved : kReserved) {
    if (key.is(reserved))
      throw Error(*this, format("environment variable {} is set by Lambda itself; use another name", key).text(), "function-environment");
  }
  for (Variable& variable : environment_) {
    if (!(variable.key == key)) continue;
    variable = {key, value, options.removeInEdge.isTrue()};
    return *this;
  }
  environment_.push({key, value, options.removeInEdge.isTrue()});
  return *this;
}

void Function::addLayers(const List<Use<ILayerVersion>>& layers) {
  for (Use<ILayerVersion> layer : layers) {
    if (layers_.size() == kMaxLayers)
      throw Error(*this, format("a function takes at most {} layers", Num(kMaxLayers)).text(), "function-layers");
    const List<Runtime> runtimes = layer->compatibleRuntimes();
    bool compatible = !runtimes;
    for (const Runtime& runtime : runtimes) compatible = compatible || runtime.runtimeEquals(runtime_);
    if (!compatible)
      throw Error(*this, format("layer {} does not support runtime {}; use another layer", layer->node().path(), runtime_.name()).text(),
                  "function-layers");
    layers_.push(layer);
  }
}

Json Function::renderEnvironment() const {
  if (environment_.empty()) return {};
  Vec<Map<Str>::Entry> variables;
  for (const Variable& variable : environment_) variables.push({variable.key, variable.value});
  // A version must not change with the order.
  if (currentVersion_) {
    std::sort(variables.begin(), variables.end(), [](const auto& a, const auto& b) { return a.key.text() < b.key.text(); });
  }
  return CfnFunction::EnvironmentProperty{.variables = Map<Str>(variables)};
}

List<Use<ILayerVersion>> Function::sortedLayers() const {
  Vec<Use<ILayerVersion>> layers;
  for (Use<ILayerVersion> layer : layers_) layers.push(layer);
  if (FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-lambda:recognizeLayerVersion")) {
    std::stable_sort(layers.begin(), layers.end(), [](const auto& a, const auto& b) { return a->node().path() < b->node().path(); });
  }
  return List<Use<ILayerVersion>>(layers);
}

List<Str> Function::renderLayers() const {
  Vec<Str> arns;
  for (Use<ILayerVersion> layer : sortedLayers()) arns.push(layer->layerVersionArn());
  return arns.empty() ? List<Str>() : List<Str>(arns);
}

logs::ILogGroup& Function::logGroup() {
  if (logGroup_) return *logGroup_;
  throw Error(
      *this,
      "this function's log group is made by Lambda and not known here; set logGroup, or the flag @aws-cdk/aws-lambda:useCdkManagedLogGroup",
      "function-logs");
}

Alias& Function::addAlias(std::string_view aliasName, const AliasOptions& options, Location at) {
  return add<Alias>(format("Alias{}", aliasName).text(), aliasProps(aliasName, currentVersion(), options), at);
}
Alias& Function::addAlias(std::string_view aliasName, Location at) {
  return addAlias(aliasName, {}, at);
}

void Function::checkEdgeCompatibility() {
  for (std::size_t i = environment_.size(); i-- > 0;) {
    if (!environment_[i].removeInEdge) continue;
    Annotations::of(*this).addInfo(format("environment variable {} is left out for Lambda@Edge", environment_[i].key).text());
    environment_.erase(i);
  }
  if (environment_.empty()) return;
  throw Error(
      *this,
      format("a function with environment variable {} cannot run at Lambda@Edge; set removeInEdge for it", environment_[0].key).text(),
      "function-edge");
}

}  // namespace cdk::lambda
