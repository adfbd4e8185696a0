#include <constructs/aws/lambda/alias.hpp>

#include <cdk/cfn/lambda/alias.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/scalable_function_attribute.hpp>

#include "provisioned_concurrency.hpp"

namespace cdk::lambda {
namespace {

Box<CfnAlias::AliasRoutingConfigurationProperty> routing(const Alias& alias, const List<VersionWeight>& versions) {
  if (versions.empty()) return {};
  double total = 0;
  Vec<CfnAlias::VersionWeightProperty> out;
  for (const VersionWeight& one : versions) {
    const double weight = one.weight.number(&alias);
    if (weight < 0 || weight > 1)
      throw Error(alias, format("the weight of a version must be from 0 to 1, got {}", one.weight).text(), "alias-weight");
    total += weight;
    out.push({.functionVersion = one.version->version(), .functionWeight = one.weight});
  }
  if (total > 1)
    throw Error(alias, format("the weights of all versions must be at most 1 together, got {}", Num(total)).text(), "alias-weight");
  return CfnAlias::AliasRoutingConfigurationProperty{.additionalVersionWeights = List<CfnAlias::VersionWeightProperty>(out)};
}

class Imported final : public IAlias {
 public:
  using Props = AliasAttributes;
  Imported(Scope scope, std::string_view id, const AliasAttributes& attrs) : IAlias(scope, id) {
    version_ = attrs.aliasVersion.get();
    lambda_ = &version_->lambda();
    aliasName_ = attrs.aliasName;
    qualifier_ = attrs.aliasName;
    functionArn_ = format("{}:{}", lambda_->functionArn(), aliasName_);
    functionName_ = format("{}:{}", lambda_->functionName(), aliasName_);
    grantPrincipal_ = version_->grantPrincipal();
    role_ = version_->role();
    architecture_ = lambda_->architecture();
    tenancyConfig_ = lambda_->tenancyConfig();
    canCreatePermissions_ = isStackAccount();
  }
};

}  // namespace

AliasProps aliasProps(std::string_view aliasName, IVersion& version, const AliasOptions& o) {
  return {.additionalVersions = o.additionalVersions,
          .aliasName = aliasName,
          .description = o.description,
          .maxEventAge = o.maxEventAge,
          .onFailure = o.onFailure,
          .onSuccess = o.onSuccess,
          .provisionedConcurrentExecutions = o.provisionedConcurrentExecutions,
          .retryAttempts = o.retryAttempts,
          .version = version};
}

Alias::Alias(Scope scope, std::string_view id, const AliasProps& props)
    : IAlias(scope, id, ResourceProps{.physicalName = props.aliasName}) {
  version_ = props.version.get();
  lambda_ = &version_->lambda();
  aliasName_ = physicalName();
  architecture_ = lambda_->architecture();
  tenancyConfig_ = lambda_->tenancyConfig();
  grantPrincipal_ = version_->grantPrincipal();
  role_ = version_->role();
  canCreatePermissions_ = true;
  auto& alias = add<CfnAlias>("Resource", CfnAlias::Props{.description = props.description,
                                                          .functionName = lambda_->functionName(),
                                                          .functionVersion = version_->version(),
                                                          .name = aliasName_,
                                                          .provisionedConcurrencyConfig = detail::provisionedConcurrency<CfnAlias>(
                                                              *this, *lambda_, props.provisionedConcurrentExecutions),
                                                          .routingConfig = routing(*this, props.additionalVersions)});
  scalingRole_ =
      &iam::Role::fromRoleArn(*this, "ScalingRole",
                              stack().formatArn({.region = "",
                                                 .resource = "role/aws-service-role/lambda.application-autoscaling.amazonaws.com",
                                                 .resourceName = "AWSServiceRoleForApplicationAutoScaling_LambdaConcurrency",
                                                 .service = "iam"}));
  qualifier_ = Fn::select(7, Fn::split(":", alias.ref()));
  functionArn_ = getResourceArnAttribute(alias.ref(), {.arnFormat = ArnFormat::COLON_RESOURCE_NAME,
                                                       .resource = "function",
                                                       .resourceName = format("{}:{}", lambda_->functionName(), physicalName()),
                                                       .service = "lambda"});
  functionName_ = format("{}:{}", stack().splitArn(functionArn_, ArnFormat::COLON_RESOURCE_NAME).resourceName, aliasName_);
  if (props.onFailure || props.onSuccess || props.maxEventAge || props.retryAttempts) {
    configureAsyncInvoke({.maxEventAge = props.maxEventAge,
                          .onFailure = props.onFailure,
                          .onSuccess = props.onSuccess,
                          .retryAttempts = props.retryAttempts});
  }
}

cloudwatch::Metric Alias::metric(const Str& metricName, const cloudwatch::MetricOptions& props) {
  cloudwatch::MetricOptions options = props;
  if (!options.dimensionsMap) {
    options.dimensionsMap = {{"FunctionName", lambda_->functionName()}, {"Resource", format("{}:{}", lambda_->functionName(), aliasName_)}};
  }
  return IFunction::metric(metricName, options);
}

ScalableFunctionAttribute& Alias::addAutoScaling(const AutoScalingOptions& options) {
  if (scales_) throw Error(*this, "this alias scales already; call addAutoScaling once", "alias-scaling");
  scales_ = true;
  return add<ScalableFunctionAttribute>("AliasScaling", {.dimension = "lambda:function:ProvisionedConcurrency",
                                                         .maxCapacity = options.maxCapacity,
                                                         .minCapacity = options.minCapacity ? options.minCapacity : Num(1),
                                                         .resourceId = format("function:{}", functionName_),
                                                         .role = *scalingRole_,
                                                         .serviceNamespace = applicationautoscaling::ServiceNamespace::LAMBDA});
}

IAlias& Alias::fromAliasAttributes(Construct& scope, std::string_view id, const AliasAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::lambda
