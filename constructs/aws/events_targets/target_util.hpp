#pragma once
// What targets have in common. Private to the module.
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::iam {
class IRole;
}
namespace cdk::lambda {
class IFunction;
}

namespace cdk::events_targets::detail {

/// The part of a target's properties that most targets take.
template <class P>
TargetBaseProps base(const P& p) {
  return {.deadLetterQueue = p.deadLetterQueue, .maxEventAge = p.maxEventAge, .retryAttempts = p.retryAttempts};
}

/// Property of the rule for the queue; empty without one.
Json deadLetterConfig(Use<sqs::IQueue> queue);
/// Property of the rule for new attempts; empty when nothing was given.
Json retryPolicy(const TargetBaseProps& props);
/// The role below a construct by which EventBridge acts; made on first use.
iam::IRole& singletonEventRole(Construct& scope);
/// Lets the rule call the function, once.
void addLambdaPermission(events::IRule& rule, lambda::IFunction& handler);
/// Lets the rule send to the queue, when there is one. Error for a queue of another region, a warning for another account.
void permitDeadLetters(events::IRule& rule, Use<sqs::IQueue> queue);

}  // namespace cdk::events_targets::detail
