#include <constructs/aws/lambda/version.hpp>

#include <cdk/cfn/lambda/version.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/function.hpp>

#include "provisioned_concurrency.hpp"

namespace cdk::lambda {
namespace {

Str qualifierOf(const Str& arn) {
  return Fn::select(7, Fn::split(":", arn));
}

/// The ARN without what follows the function's name.
Str functionArnOf(const Str& arn) {
  if (arn.isToken()) {
    Vec<Str> parts;
    for (int i = 0; i < 7; ++i) parts.push(Fn::select(i, Fn::split(":", arn)));
    return Fn::join(":", List<Str>(parts));
  }
  const std::string_view text = arn.text();
  std::size_t end = 0;
  for (int i = 0; i < 7 && end != std::string_view::npos; ++i) end = text.find(':', end + 1);
  return text.substr(0, end);
}

Box<CfnVersion::FunctionScalingConfigProperty> scaling(const Version& version, const VersionProps& p) {
  const Num& least = p.minExecutionEnvironments;
  const Num& most = p.maxExecutionEnvironments;
  if (!least && !most) return {};
  const auto negative = [](const Num& value) { return value && !value.isToken() && value.number() < 0; };
  if (negative(least) || negative(most))
    throw Error(version, "minExecutionEnvironments and maxExecutionEnvironments must be 0 or more", "version-scaling");
  if (least && most && !least.isToken() && !most.isToken() && least.number() > most.number()) {
    throw Error(version, format("minExecutionEnvironments must not be above maxExecutionEnvironments, got {} and {}", least, most).text(),
                "version-scaling");
  }
  return CfnVersion::FunctionScalingConfigProperty{.maxExecutionEnvironments = most, .minExecutionEnvironments = least};
}

class Imported final : public IVersion {
 public:
  struct Props {
    IFunction* function;
    Str version;
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IVersion(scope, id) {
    lambda_ = props.function;
    version_ = props.version;
    qualifier_ = props.version;
    functionArn_ = props.arn;
    functionName_ = format("{}:{}", lambda_->functionName(), version_);
    grantPrincipal_ = lambda_->grantPrincipal();
    role_ = lambda_->role();
    architecture_ = lambda_->architecture();
    tenancyConfig_ = lambda_->tenancyConfig();
    canCreatePermissions_ = isStackAccount();
  }
};

/// `$LATEST`, the version that changes.
class Latest final : public IVersion {
 public:
  struct Props {
    IFunction* function;
  };
  Latest(Scope scope, std::string_view id, const Props& props) : IVersion(scope, id) {
    lambda_ = props.function;
    version_ = "$LATEST";
    qualifier_ = "$LATEST";
    functionArn_ = format("{}:$LATEST", lambda_->functionArn());
    functionName_ = format("{}:$LATEST", lambda_->functionName());
    grantPrincipal_ = lambda_->grantPrincipal();
    role_ = lambda_->role();
    architecture_ = lambda_->architecture();
    tenancyConfig_ = lambda_->tenancyConfig();
  }
  IVersion& latestVersion() override { return *this; }
  void configureAsyncInvoke(const EventInvokeConfigOptions& options) override { addInvokeConfig(*this, {}, options); }
};

}  // namespace

IVersion& IFunction::latestVersion() {
  if (!latestVersion_) latestVersion_ = &add<Latest>("$LATEST", {this});
  return *latestVersion_;
}

Str IVersion::edgeArn() {
  if (!version_.is("$LATEST")) return functionArn_;
  throw Error(*this, "$LATEST cannot run at Lambda@Edge; use a numbered version", "version-edge");
}

Alias& IVersion::addAlias(std::string_view aliasName, const AliasOptions& options, Location at) {
  return add<Alias>(format("Alias{}", aliasName).text(), aliasProps(aliasName, *this, options), at);
}
Alias& IVersion::addAlias(std::string_view aliasName, Location at) {
  return addAlias(aliasName, {}, at);
}

Version::Version(Scope scope, std::string_view id, const VersionProps& props) : IVersion(scope, id) {
  lambda_ = props.lambda.get();
  architecture_ = lambda_->architecture();
  tenancyConfig_ = lambda_->tenancyConfig();
  grantPrincipal_ = lambda_->grantPrincipal();
  role_ = lambda_->role();
  canCreatePermissions_ = true;
  auto& version = add<CfnVersion>("Resource", CfnVersion::Props{.codeSha256 = props.codeSha256,
                                                                .description = props.description,
                                                                .functionName = lambda_->functionName(),
                                                                .functionScalingConfig = scaling(*this, props),
                                                                .provisionedConcurrencyConfig = detail::provisionedConcurrency<CfnVersion>(
                                                                    *this, *lambda_, props.provisionedConcurrentExecutions)});
  version.addMetadata("aws:cdk:do-not-refactor", true);
  if (props.removalPolicy) version.applyRemovalPolicy(props.removalPolicy, {.default_ = RemovalPolicy::DESTROY});
  version_ = version.attrVersion();
  qualifier_ = version_;
  functionArn_ = version.ref();
  functionName_ = format("{}:{}", lambda_->functionName(), version_);
  if (props.onFailure || props.onSuccess || props.maxEventAge || props.retryAttempts) {
    configureAsyncInvoke({.maxEventAge = props.maxEventAge,
                          .onFailure = props.onFailure,
                          .onSuccess = props.onSuccess,
                          .retryAttempts = props.retryAttempts});
  }
}

Str Version::edgeArn() {
  return lazy<&Version::checkedArn>(this);
}

Str Version::checkedArn() {
  if (auto* function = dynamic_cast<Function*>(lambda_)) function->checkEdgeCompatibility();
  return functionArn_;
}

IVersion& Version::fromVersionArn(Construct& scope, std::string_view id, const Str& versionArn, Location at) {
  IFunction& function = Function::fromFunctionArn(scope, format("{}Function", id).text(), functionArnOf(versionArn), at);
  return scope.add<Imported>(id, {&function, qualifierOf(versionArn), versionArn}, at);
}

IVersion& Version::fromVersionAttributes(Construct& scope, std::string_view id, const VersionAttributes& attrs, Location at) {
  return scope.add<Imported>(id, {attrs.lambda.get(), attrs.version, format("{}:{}", attrs.lambda->functionArn(), attrs.version)}, at);
}

}  // namespace cdk::lambda
