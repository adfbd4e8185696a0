#include <constructs/aws/logs/log_group.hpp>

#include <vector>

#include <cdk/cfn/logs/log_group.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>
#include <cdk/value/literal_end.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/data_protection_policy.hpp>
#include <constructs/aws/logs/filter_pattern.hpp>
#include <constructs/aws/logs/log_stream.hpp>
#include <constructs/aws/logs/metric_filter.hpp>
#include <constructs/aws/logs/resource_policy.hpp>
#include <constructs/aws/logs/subscription_filter.hpp>
#include <constructs/aws/logs/transformer.hpp>

namespace cdk::logs {
namespace {

constexpr std::string_view kClasses[] = {"STANDARD", "INFREQUENT_ACCESS", "DELIVERY"};
constexpr std::string_view kAllStreams = ":*";

Str withoutStreams(const Str& arnOrName) {
  return detail::literalEnd(arnOrName).ends_with(kAllStreams) ? detail::withoutEnd(arnOrName, kAllStreams.size()) : arnOrName;
}

ArnComponents arnOf(const Str& name) {
  return {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "log-group", .resourceName = name, .service = "logs"};
}

/// The service takes accounts in its policies, but no other ARNs.
Use<iam::IPrincipal> asAccount(const Use<iam::IPrincipal>& principal) {
  if (const Str account = principal->principalAccount()) return iam::ArnPrincipal(account);
  const iam::PrincipalPolicyFragment fragment = principal->policyFragment();
  const bool isArn = fragment.principalJson.size() == 1 && fragment.principalJson.contains("AWS") && fragment.conditions.empty();
  if (!isArn) return principal;
  const List<Str> arns = fragment.principalJson.get("AWS");
  if (arns.size() != 1 || arns[0].is("*")) return principal;
  const Str account = Arn::split(arns[0], ArnFormat::SLASH_RESOURCE_NAME).account;
  return account && !account.is("") ? Use<iam::IPrincipal>(iam::ArnPrincipal(account)) : principal;
}

struct Imported final : ILogGroup {
  struct Props {
    Str arn = {};
    Str environmentFromArn = {};
    Str name = {};
  };
  Imported(Scope scope, std::string_view id, const Props& props) : ILogGroup(scope, id, {.environmentFromArn = props.environmentFromArn}) {
    logGroupArn_ = props.arn;
    logGroupName_ = props.name;
  }
};

}  // namespace

LogStream& ILogGroup::addStream(std::string_view id) {
  return addStream(id, StreamOptions{});
}

LogStream& ILogGroup::addStream(std::string_view id, const StreamOptions& props) {
  return add<LogStream>(id, LogStreamProps{.logGroup = *this, .logStreamName = props.logStreamName});
}

SubscriptionFilter& ILogGroup::addSubscriptionFilter(std::string_view id, const SubscriptionFilterOptions& props) {
  return add<SubscriptionFilter>(id, SubscriptionFilterProps{.destination = props.destination,
                                                             .distribution = props.distribution,
                                                             .filterName = props.filterName,
                                                             .filterPattern = props.filterPattern,
                                                             .logGroup = *this});
}

MetricFilter& ILogGroup::addMetricFilter(std::string_view id, const MetricFilterOptions& props) {
  return add<MetricFilter>(id, MetricFilterProps{.applyOnTransformedLogs = props.applyOnTransformedLogs,
                                                 .defaultValue = props.defaultValue,
                                                 .dimensions = props.dimensions,
                                                 .filterName = props.filterName,
                                                 .filterPattern = props.filterPattern,
                                                 .logGroup = *this,
                                                 .metricName = props.metricName,
                                                 .metricNamespace = props.metricNamespace,
                                                 .metricValue = props.metricValue,
                                                 .unit = props.unit});
}

Transformer& ILogGroup::addTransformer(std::string_view id, const TransformerOptions& props) {
  return add<Transformer>(
      id, TransformerProps{.logGroup = *this, .transformerConfig = props.transformerConfig, .transformerName = props.transformerName});
}

cloudwatch::Metric ILogGroup::extractMetric(const Str& jsonField, const Str& metricNamespace, const Str& metricName) {
  const Str id = format("{}_{}", metricNamespace, metricName);
  addMetricFilter(id.text(this), {.filterPattern = FilterPattern::exists(jsonField),
                                  .metricName = metricName,
                                  .metricNamespace = metricNamespace,
                                  .metricValue = jsonField});
  return cloudwatch::Metric({.metricName = metricName, .namespace_ = metricNamespace}).attachTo(*this);
}

cloudwatch::Metric ILogGroup::metric(const Str& metricName, const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.metricName = metricName, .namespace_ = "AWS/Logs", .statistic = "Sum"}).with(props).attachTo(*this);
}

LogGroupGrants ILogGroup::grants() {
  return LogGroupGrants::fromLogGroup(*this);
}
iam::Grant ILogGroup::grantWrite(Use<iam::IGrantable> grantee) {
  return grants().write(grantee);
}
iam::Grant ILogGroup::grantRead(Use<iam::IGrantable> grantee) {
  return grants().read(grantee);
}
iam::Grant ILogGroup::grant(Use<iam::IGrantable> grantee, const List<Str>& actions) {
  return grants().actions(grantee, actions);
}

iam::AddToResourcePolicyResult ILogGroup::addToResourcePolicy(iam::PolicyStatement statement) {
  if (!policy_) policy_ = &add<ResourcePolicy>("Policy");
  std::vector<Use<iam::IPrincipal>> accounts;
  for (const auto& principal : statement.principals()) accounts.push_back(asAccount(principal));
  policy_->document().addStatements(statement.copy({.principals = List<Use<iam::IPrincipal>>(accounts)}));
  return {.policyDependable = *policy_, .statementAdded = true};
}

iam::Grant LogGroupGrants::actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns) const {
  List<Str> arns = resourceArns;
  if (!arns) {
    const Str arn = resource_->logGroupArn();
    ArnComponents components = arnOf(resource_->logGroupName());
    components.account = resource_->env().account;
    components.region = resource_->env().region;
    arns = {arn.isToken() ? resource_->stack().formatArn(components) : withoutStreams(arn), arn};
  }
  return iam::Grant::addToPrincipalOrResource({.actions = actions, .grantee = grantee, .resource = *resource_, .resourceArns = arns});
}

iam::Grant LogGroupGrants::write(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"logs:CreateLogStream", "logs:PutLogEvents"}, {resource_->logGroupArn()});
}

iam::Grant LogGroupGrants::read(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"logs:FilterLogEvents", "logs:GetLogEvents", "logs:GetLogGroupFields", "logs:DescribeLogGroups",
                           "logs:DescribeLogStreams"});
}

namespace {

void refuseWithDelivery(const Construct& group, const LogGroupProps& props) {
  const auto refuse = [&](bool given, const char* name) {
    if (!given) return;
    const Str message = format("{} is not supported with logGroupClass DELIVERY; leave it out or choose another class", name);
    throw Error(group, message.text(), "delivery-class");
  };
  refuse(props.retention.isSet(), "retention");
  refuse(props.dataProtectionPolicy.isSet(), "dataProtectionPolicy");
  refuse(props.fieldIndexPolicies.isSet(), "fieldIndexPolicies");
}

Num retentionInDays(const LogGroupProps& props) {
  if (props.logGroupClass == LogGroupClass::DELIVERY) return {};
  const RetentionDays days = props.retention.valueOr(RetentionDays::TWO_YEARS);
  return days == RetentionDays::INFINITE ? Num() : Num(static_cast<int>(days));
}

List<Json> indexPolicies(const LogGroupProps& props) {
  if (!props.fieldIndexPolicies) return {};
  std::vector<Json> all;
  for (const FieldIndexPolicy& policy : props.fieldIndexPolicies) all.push_back(Json::obj({{"Fields", policy.fields()}}));
  return List<Json>(all);
}

}  // namespace

LogGroup::LogGroup(Scope scope, std::string_view id, const LogGroupProps& props)
    : ILogGroup(scope, id, {.physicalName = props.logGroupName}) {
  if (props.logGroupClass == LogGroupClass::DELIVERY) refuseWithDelivery(*this, props);
  auto& group = add<CfnLogGroup>(
      "Resource", CfnLogGroup::Props{.dataProtectionPolicy = props.dataProtectionPolicy ? props.dataProtectionPolicy->bind(*this) : Json(),
                                     .deletionProtectionEnabled = props.deletionProtectionEnabled,
                                     .fieldIndexPolicies = indexPolicies(props),
                                     .kmsKeyId = props.encryptionKey ? props.encryptionKey->keyArn() : Str(),
                                     .logGroupClass = detail::enumText(props.logGroupClass, kClasses),
                                     .logGroupName = physicalName(),
                                     .retentionInDays = retentionInDays(props)});
  group.applyRemovalPolicy(props.removalPolicy);
  logGroupArn_ = getResourceArnAttribute(group.attrArn(), arnOf(physicalName()));
  logGroupName_ = getResourceNameAttribute(group.ref());
}

ILogGroup& LogGroup::fromLogGroupArn(Construct& scope, std::string_view id, const Str& logGroupArn, Location at) {
  const Str arn = withoutStreams(logGroupArn);
  return scope.add<Imported>(
      id, {.arn = format("{}:*", arn), .environmentFromArn = arn, .name = Arn::split(arn, ArnFormat::COLON_RESOURCE_NAME).resourceName},
      at);
}

ILogGroup& LogGroup::fromLogGroupName(Construct& scope, std::string_view id, const Str& logGroupName, Location at) {
  const Str name = withoutStreams(logGroupName);
  return scope.add<Imported>(id, {.arn = Stack::of(scope).formatArn(arnOf(format("{}:*", name))), .name = name}, at);
}

}  // namespace cdk::logs
