#include <constructs/aws/lambda/function_url.hpp>

#include <cdk/cfn/lambda/url.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/iam/principal.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/version.hpp>

namespace cdk::lambda {
namespace {

constexpr const char* kAuthTypes[] = {"AWS_IAM", "NONE"};
constexpr const char* kModes[] = {"BUFFERED", "RESPONSE_STREAM"};
constexpr const char* kMethods[] = {"GET", "PUT", "HEAD", "POST", "DELETE", "PATCH", "OPTIONS", "*"};

Box<CfnUrl::CorsProperty> corsProperty(const FunctionUrl& url, const Box<FunctionUrlCorsOptions>& cors) {
  if (!cors) return {};
  if (cors->maxAge && !cors->maxAge->isUnresolved() && cors->maxAge->toSeconds().number() > 86400) {
    throw Error(url, format("maxAge must be at most 86400 seconds, got {}", cors->maxAge->toSeconds()).text(), "url-cors");
  }
  Vec<Str> methods;
  for (HttpMethod method : cors->allowedMethods) methods.push(kMethods[static_cast<int>(method)]);
  if (!cors->allowedMethods) methods.push("*");
  return CfnUrl::CorsProperty{.allowCredentials = cors->allowCredentials,
                              .allowHeaders = cors->allowedHeaders,
                              .allowMethods = List<Str>(methods),
                              .allowOrigins = cors->allowedOrigins,
                              .exposeHeaders = cors->exposedHeaders,
                              .maxAge = cors->maxAge ? cors->maxAge->toSeconds() : Num()};
}

}  // namespace

FunctionUrl::FunctionUrl(Scope scope, std::string_view id, const FunctionUrlProps& props)
    : Resource(scope, id), function_(props.function.get()), authType_(props.authType.valueOr(FunctionUrlAuthType::AWS_IAM)) {
  if (dynamic_cast<IVersion*>(function_)) throw Error(*this, "a version has no URL; give the function or an alias", "url-version");
  if (function_->tenancyConfig())
    throw Error(*this, "a function that isolates its tenants has no URL; leave out tenancyConfig", "url-tenancy");
  auto* alias = dynamic_cast<IAlias*>(function_);
  const IFunction& target = alias ? alias->lambda() : *function_;
  auto& url =
      add<CfnUrl>("Resource", CfnUrl::Props{.authType = kAuthTypes[static_cast<int>(authType_)],
                                            .cors = corsProperty(*this, props.cors),
                                            .invokeMode = props.invokeMode ? Str(kModes[static_cast<int>(*props.invokeMode)]) : Str(),
                                            .qualifier = alias ? alias->aliasName() : Str(),
                                            .targetFunctionArn = target.functionArn()});
  if (alias && alias->node().defaultChild()) url.node().addDependency(*alias->node().defaultChild());
  url_ = url.getAtt("FunctionUrl");
  functionArn_ = url.getAtt("FunctionArn");
  if (!(props.authType == FunctionUrlAuthType::NONE)) return;
  function_->addPermission(
      "invoke-function-url",
      {.action = "lambda:InvokeFunctionUrl", .functionUrlAuthType = FunctionUrlAuthType::NONE, .principal = iam::AnyPrincipal()});
  function_->addPermission("invoke-function",
                           {.action = "lambda:InvokeFunction", .invokedViaFunctionUrl = true, .principal = iam::AnyPrincipal()});
}

iam::Grant FunctionUrl::grantInvokeUrl(Use<iam::IGrantable> grantee) {
  return function_->grantInvokeUrl(grantee);
}

}  // namespace cdk::lambda
