#include <constructs/aws/lambda/function_base.hpp>

#include <string_view>

#include <cdk/annotations.hpp>
#include <cdk/cfn/lambda/permission.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/event_source_mapping.hpp>
#include <constructs/aws/lambda/function_url.hpp>
#include <constructs/aws/lambda/version.hpp>

#include "permission_principal.hpp"

namespace cdk::lambda {
namespace {

constexpr const char* kAuthTypes[] = {"AWS_IAM", "NONE"};
constexpr std::string_view kInvokeActions[] = {"lambda:InvokeFunction", "lambda:*", "lambda:Invoke*"};

Str orElse(const Str& given, const Str& otherwise) {
  return given ? given : otherwise;
}

}  // namespace

constinit const TenancyConfig TenancyConfig::PER_TENANT("PER_TENANT");

/// What a grant sees of the function: statements become permissions.
class IFunction::Policy final : public iam::IResourceWithPolicy {
 public:
  Policy(IFunction& function, const Str& id, const Permission& permission) : function_(&function), id_(id), permission_(permission) {}
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement) override {
    function_->addPermission(id_.text(), permission_);
    Construct* made = function_->functionNode().node().tryFindChild(id_.text());
    if (!made && !function_->skipPermissions_) {
      throw Error(*function_,
                  "permissions of an imported function or of $LATEST cannot be changed; import it with sameEnvironment, or with "
                  "skipPermissions when it has them",
                  "function-permission");
    }
    return {made ? Dependable(*made) : Dependable(), true};
  }
  Resource& policyResource() override { return *function_; }

 private:
  IFunction* function_;
  Str id_;
  Permission permission_;
};

void IFunction::addPermission(std::string_view id, const Permission& permission) {
  if (&functionNode() != this) return functionNode().addPermission(id, permission);
  if (!canCreatePermissions_) {
    if (skipPermissions_) return;
    Annotations::of(*this).addWarningV2("UnclearLambdaEnvironment",
                                        "addPermission has no effect on an imported function whose account and region may not be the "
                                        "stack's; set sameEnvironment if they are");
    return;
  }
  const detail::PermissionPrincipal principal = detail::permissionPrincipal(*this, *permission.principal);
  const Str action = orElse(permission.action, "lambda:InvokeFunction");
  Construct& scope = permission.scope ? *permission.scope : *this;
  considerInvokeWarning(scope, action);
  scope.add<CfnPermission>(
      id,
      {.action = action,
       .eventSourceToken = permission.eventSourceToken,
       .functionName = functionArn_,
       .functionUrlAuthType = permission.functionUrlAuthType ? Str(kAuthTypes[static_cast<int>(*permission.functionUrlAuthType)]) : Str(),
       .invokedViaFunctionUrl = permission.invokedViaFunctionUrl,
       .principal = principal.principal,
       .principalOrgId = orElse(permission.organizationId, principal.principalOrgId),
       .sourceAccount = orElse(permission.sourceAccount, principal.sourceAccount),
       .sourceArn = orElse(permission.sourceArn, principal.sourceArn)});
}

void IFunction::addToRolePolicy(iam::PolicyStatement statement) {
  if (!role_) return;
  const List<Str> resources = statement.resources();
  const bool listToken = resources.isSet() && !Json(resources).isArray();
  const bool conflict = listToken ? addedLiteralStatements_ : addedListTokenStatements_;
  if (conflict || FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-lambda:createNewPoliciesWithAddToRolePolicy")) {
    const Str id = format("inlinePolicyAddedToExecutionRole-{}", Num(policyCounter_++));
    role_->attachInlinePolicy(add<iam::Policy>(id.text(), {.statements = {statement}}));
    return;
  }
  role_->addToPrincipalPolicy(statement);
  (listToken ? addedListTokenStatements_ : addedLiteralStatements_) = true;
}

const IFunction::Remembered* IFunction::remembered(const Str& identifier) const {
  for (const Remembered& one : grants_) {
    if (one.identifier == identifier) return &one;
  }
  return nullptr;
}

iam::Grant IFunction::grant(Use<iam::IGrantable> grantee, const Str& identifier, const Str& action, const List<Str>& resourceArns,
                            const Permission& permission, const iam::Conditions& conditions) {
  return iam::Grant::addToPrincipalOrResource({.actions = {action},
                                               .conditions = conditions,
                                               .grantee = grantee,
                                               .resource = make<Policy>(*this, identifier, permission),
                                               .resourceArns = resourceArns});
}

iam::Grant IFunction::grantInvoke(Use<iam::IGrantable> grantee) {
  Use<iam::IPrincipal> principal = grantee->grantPrincipal();
  const Str identifier = detail::grantId("Invoke", *principal, {});
  if (const Remembered* known = remembered(identifier)) return known->grant;
  const iam::Grant made = grant(grantee, identifier, "lambda:InvokeFunction", resourceArnsForGrantInvoke(),
                                {.action = "lambda:InvokeFunction", .principal = principal}, {});
  grants_.push({identifier, made});
  return made;
}

iam::Grant IFunction::grantInvokeLatestVersion(Use<iam::IGrantable> grantee) {
  return grantInvokeVersion(grantee, latestVersion());
}

iam::Grant IFunction::grantInvokeVersion(Use<iam::IGrantable> grantee, IVersion& version) {
  Use<iam::IPrincipal> principal = grantee->grantPrincipal();
  const Str identifier = detail::grantId("Invoke", *principal, version.version());
  if (const Remembered* known = remembered(identifier)) return known->grant;
  const Str arn = format("{}:{}", functionArn_, version.version());
  const List<Str> arns = &version == &latestVersion() ? List<Str>{arn, functionArn_} : List<Str>{arn};
  const iam::Grant made =
      grant(grantee, identifier, "lambda:InvokeFunction", arns, {.action = "lambda:InvokeFunction", .principal = principal}, {});
  grants_.push({identifier, made});
  return made;
}

iam::Grant IFunction::grantInvokeUrl(Use<iam::IGrantable> grantee) {
  Use<iam::IPrincipal> principal = grantee->grantPrincipal();
  const Str identifier = "InvokeFunctionUrl" + detail::describe(*principal);
  if (const Remembered* known = remembered(identifier)) return known->grant;
  grant(grantee, identifier, "lambda:InvokeFunctionUrl", {functionArn_},
        {.action = "lambda:InvokeFunctionUrl", .functionUrlAuthType = FunctionUrlAuthType::AWS_IAM, .principal = principal},
        {{"StringEquals", Json::obj({{"lambda:FunctionUrlAuthType", "AWS_IAM"}})}});
  const iam::Grant made = grant(grantee, identifier + "-DualAuth", "lambda:InvokeFunction", {functionArn_},
                                {.action = "lambda:InvokeFunction", .invokedViaFunctionUrl = true, .principal = principal},
                                {{"Bool", Json::obj({{"lambda:InvokedViaFunctionUrl", true}})}});
  grants_.push({identifier, made});
  return made;
}

List<iam::Grant> IFunction::grantInvokeCompositePrincipal(const iam::CompositePrincipal& compositePrincipal) {
  Vec<iam::Grant> grants;
  for (Use<iam::IPrincipal> principal : compositePrincipal.principals()) grants.push(grantInvoke(principal));
  return List<iam::Grant>(grants);
}

void IFunction::considerInvokeWarning(Construct& scope, const Str& action) {
  bool invoke = false;
  for (std::string_view one : kInvokeActions) invoke = invoke || action.is(one);
  if (!invoke) return;
  if (scope.node().tryFindChild("CurrentVersion")) {
    warnInvokePermissions(scope);
  } else {
    warnIfCurrentVersion_ = true;
  }
}

void IFunction::warnInvokePermissions(Construct& scope) {
  Annotations::of(scope).addWarningV2("@aws-cdk/aws-lambda:addPermissionsToVersionOrAlias",
                                      "callers that name a version or an alias need the permission there; call grantInvoke or "
                                      "addPermission on the Version or Alias that they use");
}

bool IFunction::isStackAccount() const {
  const Str account = stack().account();
  if (account.isToken() || functionArn_.isToken()) return false;
  return stack().splitArn(functionArn_, ArnFormat::SLASH_RESOURCE_NAME).account == account;
}

ec2::Connections IFunction::connections() {
  if (connections_) return *connections_;
  throw Error(*this, "only a function in a VPC has connections; set vpc, or securityGroup when importing it", "function-vpc");
}

void IFunction::setSecurityGroups(const List<Use<ec2::ISecurityGroup>>& groups) {
  void* block = cdk::detail::allocate(sizeof(ec2::Connections), alignof(ec2::Connections));
  connections_ = new (block) ec2::Connections({.securityGroups = groups});
}

EventSourceMapping& IFunction::addEventSourceMapping(std::string_view id, const EventSourceMappingOptions& options, Location at) {
  return add<EventSourceMapping>(id, eventSourceMappingProps(options, *this), at);
}

void IFunction::addEventSource(Use<IEventSource> source) {
  if (tenancyConfig_ && !source->supportsTenantIsolation()) {
    throw Error(*this, "this event source does not work with a function that isolates its tenants; leave out tenancyConfig",
                "function-tenancy");
  }
  source->bind(*this);
}

void IFunction::configureAsyncInvoke(const EventInvokeConfigOptions& options) {
  addInvokeConfig(*this, {}, options);
}

void IFunction::addInvokeConfig(IFunction& function, const Str& qualifier, const EventInvokeConfigOptions& o) {
  if (node().tryFindChild("EventInvokeConfig")) {
    throw Error(*this, "asynchronous calls of this function are configured already; configure them once", "function-async");
  }
  add<EventInvokeConfig>("EventInvokeConfig", {.function = function,
                                               .maxEventAge = o.maxEventAge,
                                               .onFailure = o.onFailure,
                                               .onSuccess = o.onSuccess,
                                               .qualifier = qualifier,
                                               .retryAttempts = o.retryAttempts});
}

FunctionUrl& IFunction::addFunctionUrl(const FunctionUrlOptions& options, Location at) {
  return add<FunctionUrl>("FunctionUrl",
                          {.authType = options.authType, .cors = options.cors, .function = *this, .invokeMode = options.invokeMode}, at);
}
FunctionUrl& IFunction::addFunctionUrl(Location at) {
  return addFunctionUrl({}, at);
}

cloudwatch::Metric IFunction::metric(const Str& metricName, const cloudwatch::MetricOptions& props) {
  return cloudwatch::Metric({.dimensionsMap = {{"FunctionName", functionName_}}, .metricName = metricName, .namespace_ = "AWS/Lambda"})
      .with(props)
      .attachTo(*this);
}

namespace {

cloudwatch::MetricOptions withStatistic(const cloudwatch::MetricOptions& props, std::string_view statistic) {
  cloudwatch::MetricOptions out = props;
  if (!out.statistic) out.statistic = statistic;
  return out;
}

}  // namespace

cloudwatch::Metric IFunction::metricDuration(const cloudwatch::MetricOptions& p) {
  return metric("Duration", withStatistic(p, cloudwatch::Stats::AVERAGE));
}
cloudwatch::Metric IFunction::metricErrors(const cloudwatch::MetricOptions& p) {
  return metric("Errors", withStatistic(p, cloudwatch::Stats::SUM));
}
cloudwatch::Metric IFunction::metricInvocations(const cloudwatch::MetricOptions& p) {
  return metric("Invocations", withStatistic(p, cloudwatch::Stats::SUM));
}
cloudwatch::Metric IFunction::metricThrottles(const cloudwatch::MetricOptions& p) {
  return metric("Throttles", withStatistic(p, cloudwatch::Stats::SUM));
}

void QualifiedFunctionBase::configureAsyncInvoke(const EventInvokeConfigOptions& options) {
  addInvokeConfig(*lambda_, qualifier_, options);
}

}  // namespace cdk::lambda
