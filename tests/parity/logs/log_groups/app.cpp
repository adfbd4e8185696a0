#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/data_protection_policy.hpp>
#include <constructs/aws/logs/filter_pattern.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/logs/log_stream.hpp>
#include <constructs/aws/logs/metric_filter.hpp>
#include <constructs/aws/logs/resource_policy.hpp>
#include <constructs/aws/logs/subscription_filter.hpp>

using namespace cdk;
using namespace cdk::logs;

namespace {

class There final : public ILogSubscriptionDestination {
 public:
  explicit There(iam::Role& role) : role_(&role) {}
  LogSubscriptionDestinationConfig bind(Construct&, ILogGroup&) override {
    return {.arn = "arn:aws:logs:us-east-1:123456789012:destination:there", .role = *role_};
  }

 private:
  iam::Role* role_;
};

void grants(Stack& stack, iam::Role& role, LogGroup& plain, LogGroup& all, ILogGroup& named, ILogGroup& byArn) {
  const iam::ServicePrincipal search("es.amazonaws.com");
  plain.grantWrite(role);
  plain.grantWrite(search);
  plain.grantRead(iam::ArnPrincipal("arn:aws:iam::333333333333:user/reader"));
  all.grantRead(role);
  all.grant(iam::AccountPrincipal("444444444444"), "logs:FilterLogEvents");
  named.grants().read(role);
  byArn.grantWrite(role);
  byArn.grantRead(role);
  named.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"logs:PutLogEvents"}, .principals = {search}, .resources = {named.logGroupArn()}}));
  const iam::PolicyStatement first({.actions = {"logs:PutLogEvents", "logs:CreateLogStream"}, .principals = {search}, .resources = {"*"}});
  auto& policy = stack.add<ResourcePolicy>("Policy", ResourcePolicyProps{.policyStatements = {first}, .resourcePolicyName = "mine"});
  policy.document().addStatements(iam::PolicyStatement({.actions = {"logs:*"},
                                                        .principals = {iam::AccountPrincipal("555555555555")},
                                                        .resources = {plain.logGroupArn()},
                                                        .sid = "Say\"so"}));
}

Str patterns() {
  const Use<IFilterPattern> all[] = {
      FilterPattern::allTerms("one \"and\" half", "back\\slash"),
      FilterPattern::anyTerm("one", "two"),
      FilterPattern::anyTermGroup({List<Str>{"one", "two"}, List<Str>{"three"}}),
      FilterPattern::stringValue("$.a", "==", "x*"),
      FilterPattern::numberValue("$.a", ">=", 1.5),
      FilterPattern::regexValue("$.a", "!=", "\\d+"),
      FilterPattern::isNull("$.a"),
      FilterPattern::notExists("$.a"),
      FilterPattern::booleanValue("$.a", true),
      FilterPattern::booleanValue("$.a", false),
      FilterPattern::all(FilterPattern::exists("$.a"), FilterPattern::any(FilterPattern::isNull("$.b"), FilterPattern::isNull("$.c"))),
      FilterPattern::all(FilterPattern::exists("$.a")),
      FilterPattern::spaceDelimited("time", "...", "status", "bytes")
          .whereNumber("status", ">=", 400)
          .whereNumber("status", "<", 500)
          .whereString("time", "!=", "n\"o"),
  };
  Str text("");
  for (const Use<IFilterPattern>& pattern : all)
    text = pattern == all[0] ? pattern->logPatternString() : format("{}\n{}", text, pattern->logPatternString());
  return text;
}

void logGroups(Stack& stack) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  auto& key = stack.add<kms::Key>("Key");
  auto& plain = stack.add<LogGroup>("Plain");
  auto& all = stack.add<LogGroup>(
      "All", LogGroupProps{
                 .dataProtectionPolicy = DataProtectionPolicy(
                     {.deliveryStreamNameAuditDestination = "stream",
                      .identifiers = List<DataIdentifier>{DataIdentifier::EMAILADDRESS, CustomDataIdentifier("EmployeeId", "E-[0-9]{6}")},
                      .logGroupAuditDestination = plain}),
                 .deletionProtectionEnabled = true,
                 .encryptionKey = key,
                 .fieldIndexPolicies = {FieldIndexPolicy({.fields = List<Str>{"Operation", "RequestId"}})},
                 .logGroupClass = LogGroupClass::INFREQUENT_ACCESS,
                 .logGroupName = "/all/of/it",
                 .removalPolicy = RemovalPolicy::DESTROY,
                 .retention = RetentionDays::ONE_YEAR});
  stack.add<LogGroup>(
      "Masked",
      LogGroupProps{.dataProtectionPolicy = DataProtectionPolicy(
                        {.description = "of mine", .identifiers = List<DataIdentifier>{DataIdentifier::ZIPCODE_US}, .name = "mine"})});
  stack.add<LogGroup>("Forever", LogGroupProps{.retention = RetentionDays::INFINITE});
  stack.add<LogGroup>("Delivery", LogGroupProps{.logGroupClass = LogGroupClass::DELIVERY});
  auto& named = LogGroup::fromLogGroupName(stack, "Named", "by-name:*");
  auto& byArn = LogGroup::fromLogGroupArn(stack, "ByArn", "arn:aws:logs:us-east-1:222222222222:log-group:by-arn:*");
  auto& again = LogGroup::fromLogGroupArn(stack, "Again", plain.logGroupArn());

  grants(stack, role, plain, all, named, byArn);

  plain.addStream("Stream");
  stack.add<LogStream>("NamedStream",
                       LogStreamProps{.logGroup = named, .logStreamName = "a-stream", .removalPolicy = RemovalPolicy::DESTROY});
  auto& stream = LogStream::fromLogStreamName(stack, "ImportedStream", "other-stream");

  auto& filter = stack.add<MetricFilter>("Filter", MetricFilterProps{.applyOnTransformedLogs = true,
                                                                     .dimensions = {{"Host", "$.host"}},
                                                                     .filterName = "latency",
                                                                     .filterPattern = FilterPattern::exists("$.latency"),
                                                                     .logGroup = plain,
                                                                     .metricName = "Latency",
                                                                     .metricNamespace = "App",
                                                                     .metricValue = "$.latency",
                                                                     .unit = cloudwatch::Unit::MILLISECONDS});
  plain.addMetricFilter(
      "Errors", {.defaultValue = 0, .filterPattern = FilterPattern::literal("ERROR"), .metricName = "Errors", .metricNamespace = "App"});
  plain.extractMetric("$.size", "App", "Size").createAlarm(stack, "Large", {.evaluationPeriods = 1, .threshold = 1});
  filter.metric({.statistic = "max"}).createAlarm(stack, "Slow", {.evaluationPeriods = 1, .threshold = 1});
  plain.metricIncomingLogEvents().createAlarm(stack, "Busy", {.evaluationPeriods = 1, .threshold = 1});
  byArn.metricIncomingBytes().createAlarm(stack, "Bytes", {.evaluationPeriods = 1, .threshold = 1});

  const auto destination = make<There>(role);
  plain.addSubscriptionFilter("Subscription", {.destination = destination, .filterPattern = FilterPattern::allEvents()});
  stack.add<SubscriptionFilter>(
      "Second",
      SubscriptionFilterProps{
          .destination = destination, .filterName = "second", .filterPattern = FilterPattern::allTerms("one", "two"), .logGroup = named});

  stack.add<CfnOutput>("Patterns", CfnOutputProps{.value = patterns()});
  stack.add<CfnOutput>(
      "Facts", CfnOutputProps{.value = format("{} {} {} {} {} {} {}", all.logGroupArn(), all.logGroupName(), all.logGroupPhysicalName(),
                                              named.logGroupArn(), byArn.logGroupName(), again.logGroupName(), stream.logStreamName())});
}

}  // namespace

int main() {
  return run([](App& app) {
    logGroups(app.add<Stack>("Open"));
    logGroups(app.add<Stack>("Fixed", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}}));
  });
}
