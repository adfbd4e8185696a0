// Functions of elsewhere, and metrics over all of them.
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function.hpp>

#include "../../../src/detail/json_print.hpp"

namespace cdk::lambda {
namespace {

/// Stands for a role that is not known: grants count as done, and a warning says what the role needs.
class UnknownRole final : public iam::IPrincipal {
 public:
  explicit UnknownRole(Construct& function) : function_(&function) {}
  iam::PrincipalPolicyFragment policyFragment() override {
    throw Error(*function_, "this function was imported without role, so it cannot be named in a policy; import it with its role",
                "function-role");
  }
  iam::AddToPrincipalPolicyResult addToPrincipalPolicy(iam::PolicyStatement statement) override {
    std::string text;
    cdk::detail::printJson(text, Stack::of(*function_).resolve(statement.toStatementJson()).val(), 0);
    Annotations::of(*function_)
        .addWarningV2("@aws-cdk/aws-iam:unknownPrincipalAddStatementToRole",
                      format("the role of this function is not known here; add to it: {}", Str(text)).text());
    return {.statementAdded = true};
  }

 private:
  Construct* function_;
};

class Imported final : public IFunction {
 public:
  using Props = FunctionAttributes;
  Imported(Scope scope, std::string_view id, const FunctionAttributes& attrs)
      : IFunction(scope, id, ResourceProps{.environmentFromArn = attrs.functionArn}) {
    functionArn_ = attrs.functionArn;
    functionName_ = Fn::select(6, Fn::split(":", attrs.functionArn));
    role_ = attrs.role;
    grantPrincipal_ = role_ ? Use<iam::IPrincipal>(role_) : Use<iam::IPrincipal>(make<UnknownRole>(*this));
    architecture_ = attrs.architecture.valueOr(Architecture::X86_64);
    tenancyConfig_ = attrs.tenancyConfig;
    canCreatePermissions_ = attrs.sameEnvironment.isSet() ? attrs.sameEnvironment.isTrue() : isStackAccount();
    skipPermissions_ = attrs.skipPermissions.isTrue();
    if (attrs.securityGroup) setSecurityGroups({attrs.securityGroup});
  }
  List<Str> resourceArnsForGrantInvoke() override { return {functionArn_, functionArn_ + ":*"}; }
};

cloudwatch::MetricOptions withStatistic(const cloudwatch::MetricOptions& props, std::string_view statistic) {
  cloudwatch::MetricOptions out = props;
  if (!out.statistic) out.statistic = statistic;
  return out;
}

}  // namespace

IFunction& Function::fromFunctionName(Construct& scope, std::string_view id, const Str& functionName, Location at) {
  const Str arn = Stack::of(scope).formatArn(
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "function", .resourceName = functionName, .service = "lambda"});
  return fromFunctionAttributes(scope, id, {.functionArn = arn, .sameEnvironment = true}, at);
}

IFunction& Function::fromFunctionArn(Construct& scope, std::string_view id, const Str& functionArn, Location at) {
  return fromFunctionAttributes(scope, id, {.functionArn = functionArn}, at);
}

IFunction& Function::fromFunctionAttributes(Construct& scope, std::string_view id, const FunctionAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

cloudwatch::Metric Function::metricAll(const Str& metricName, const cloudwatch::MetricOptions& props) {
  return cloudwatch::Metric({.metricName = metricName, .namespace_ = "AWS/Lambda"}).with(props);
}
cloudwatch::Metric Function::metricAllConcurrentExecutions(const cloudwatch::MetricOptions& p) {
  return metricAll("ConcurrentExecutions", withStatistic(p, "max"));
}
cloudwatch::Metric Function::metricAllDuration(const cloudwatch::MetricOptions& p) {
  return metricAll("Duration", p);
}
cloudwatch::Metric Function::metricAllErrors(const cloudwatch::MetricOptions& p) {
  return metricAll("Errors", withStatistic(p, "sum"));
}
cloudwatch::Metric Function::metricAllInvocations(const cloudwatch::MetricOptions& p) {
  return metricAll("Invocations", withStatistic(p, "sum"));
}
cloudwatch::Metric Function::metricAllThrottles(const cloudwatch::MetricOptions& p) {
  return metricAll("Throttles", withStatistic(p, "sum"));
}
cloudwatch::Metric Function::metricAllUnreservedConcurrentExecutions(const cloudwatch::MetricOptions& p) {
  return metricAll("UnreservedConcurrentExecutions", withStatistic(p, "max"));
}

}  // namespace cdk::lambda
