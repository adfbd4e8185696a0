#include "target_util.hpp"

#include <cdk/annotations.hpp>
#include <cdk/cfn/events/rule.hpp>
#include <cdk/names.hpp>
#include <cdk/token.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function_base.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::events_targets::detail {
namespace {

bool mayBeSame(const Str& a, const Str& b) {
  return Token::compareStrings(a, b) != TokenComparison::DIFFERENT;
}

}  // namespace

Json deadLetterConfig(Use<sqs::IQueue> queue) {
  if (!queue) return {};
  return events::CfnRule::DeadLetterConfigProperty{.arn = queue->queueArn()};
}

Json retryPolicy(const TargetBaseProps& props) {
  const bool attempts = props.retryAttempts && (props.retryAttempts.isToken() || props.retryAttempts.number() >= 0);
  if (!attempts && !props.maxEventAge) return {};
  return events::CfnRule::RetryPolicyProperty{.maximumEventAgeInSeconds = props.maxEventAge ? props.maxEventAge->toSeconds() : Num(),
                                              .maximumRetryAttempts = props.retryAttempts};
}

iam::IRole& singletonEventRole(Construct& scope) {
  if (Construct* known = scope.node().tryFindChild("EventsRole")) return static_cast<iam::IRole&>(*known);
  return scope.add<iam::Role>("EventsRole",
                              {.assumedBy = iam::ServicePrincipal("events.amazonaws.com"), .roleName = PhysicalName::GENERATE_IF_NEEDED});
}

void addLambdaPermission(events::IRule& rule, lambda::IFunction& handler) {
  const Str id = format("AllowEventRule{}", Names::nodeUniqueId(handler.node()));
  if (rule.node().tryFindChild(id.text())) return;
  handler.addPermission(id.text(), {.action = "lambda:InvokeFunction",
                                    .principal = iam::ServicePrincipal("events.amazonaws.com"),
                                    .scope = &rule,
                                    .sourceArn = rule.ruleArn()});
}

void permitDeadLetters(events::IRule& rule, Use<sqs::IQueue> queue) {
  if (!queue) return;
  if (!mayBeSame(rule.env().region, queue->env().region)) {
    throw Error(rule,
                format("the dead-letter queue is in region {} and the rule in {}; use a queue in the rule's region", queue->env().region,
                       rule.env().region)
                    .text(),
                "dead-letter-region");
  }
  if (!mayBeSame(rule.env().account, queue->env().account)) {
    Annotations::of(rule).addWarningV2(
        "@aws-cdk/aws-events-targets:manuallyAddDLQResourcePolicy",
        "the policy of a dead-letter queue in another account cannot be changed here; let the rule send to it yourself");
    return;
  }
  queue->addToResourcePolicy(iam::PolicyStatement({.actions = {"sqs:SendMessage"},
                                                   .conditions = {{"ArnEquals", Json::obj({{"aws:SourceArn", rule.ruleArn()}})}},
                                                   .principals = {iam::ServicePrincipal("events.amazonaws.com")},
                                                   .resources = {queue->queueArn()},
                                                   .sid = format("AllowEventRule{}", Names::nodeUniqueId(rule.node()))}));
}

}  // namespace cdk::events_targets::detail
