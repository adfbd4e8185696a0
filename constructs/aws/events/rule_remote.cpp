// Targets in other accounts and regions: events travel to the default bus there, where a second rule calls the target.
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/app.hpp>
#include <cdk/cfn/events/event_bus_policy.hpp>
#include <cdk/cfn/events/rule.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::events {

/// The account and region of a target, and the stack that it belongs to.
struct Rule::Place {
  Stack& stack;
  Str account;
  Str region;
};

/// The rule at the other end: it wants the same events.
class Rule::Mirror final : public Rule {
 public:
  struct Props {
    Rule* source;
    Use<IRuleTarget> target;
  };
  Mirror(Scope scope, std::string_view id, const Props& props)
      : Rule(scope, id, {.description = props.source->description_, .schedule = scheduleOf(*props.source)}) {
    pattern_ = props.source->pattern_;
    mirror_ = true;
    addTarget(props.target);
  }

 private:
  static Opt<Schedule> scheduleOf(const Rule& source) {
    return source.schedule_ ? Opt<Schedule>(Schedule::expression(source.schedule_)) : Opt<Schedule>();
  }
};

namespace {

void needLiteral(const Rule& rule, const Str& value, const char* what) {
  if (value && !value.isToken()) return;
  throw Error(rule, format("the {} must be known for a target in another account or region; give the stack an env", what).text(),
              "rule-environment");
}

Construct& appOf(const Rule& rule, const Construct& construct) {
  Construct& root = construct.node().root();
  if (!App::isApp(root)) throw Error(rule, "rule and target in another account or region must belong to an app", "rule-app");
  return root;
}

}  // namespace

bool Rule::addRemotely(Use<IRuleTarget> target, const RuleTargetConfig& config, std::string_view id) {
  Construct& resource = *config.targetResource;
  Stack& targetStack = Stack::of(resource);
  const Resource* l2 = dynamic_cast<const Resource*>(&resource);
  const Place place{targetStack, l2 ? l2->env().account : targetStack.account(), l2 ? l2->env().region : targetStack.region()};
  const Stack& own = stack();
  const bool sameAccount = sameDimension(own.account(), place.account);
  if (sameAccount && sameDimension(own.region(), place.region)) return false;
  needLiteral(*this, place.account, "account of the target");
  needLiteral(*this, place.region, "region of the target");
  needLiteral(*this, own.account(), "account of the rule");
  if (&appOf(*this, *this) != &appOf(*this, resource))
    throw Error(*this, "rule and target in another account or region must belong to the same app", "rule-app");
  ensureEventBusTarget(place, id);
  if (!sameDimension(targetStack.account(), place.account) || !sameDimension(targetStack.region(), place.region)) {
    throw Error(*this, "a target imported from another account or region needs a stack there; import it in a stack with that env",
                "rule-environment");
  }
  targetStack.add<Mirror>(format("{}-{}", Names::uniqueId(*this), id).text(), {this, target}, location());
  return true;
}

void Rule::ensureEventBusTarget(const Place& place, std::string_view id) {
  const Str key = format("{}:{}", place.account, place.region);
  if (reached_.contains(key)) return;
  reached_.push(key);
  const Str bus = place.stack.formatArn(
      {.account = place.account, .region = place.region, .resource = "event-bus", .resourceName = "default", .service = "events"});
  const bool sameRegion = sameDimension(place.region, stack().region());
  targets_.push(CfnRule::TargetProperty{.arn = bus, .id = id, .roleArn = sameRegion ? Str() : crossRegionRole(bus).roleArn()});
  if (!sameDimension(stack().account(), place.account)) permitSourceAccount(place);
}

void Rule::permitSourceAccount(const Place& place) {
  const Str account = stack().account();
  const Str stackId = format("EventBusPolicy-{}-{}-{}", account, place.region, place.account);
  Construct& app = node().root();
  Construct* known = app.node().tryFindChild(stackId.text());
  if (!known) {
    auto& support = app.add<Stack>(stackId.text(),
                                   {.env = {.account = place.account, .region = place.region},
                                    .stackName = format("{}-EventBusPolicy-support-{}-{}", place.stack.stackName(), place.region, account)},
                                   location());
    const Str prefix = format("Allow-account-{}-", account);
    const int left = 64 - static_cast<int>(prefix.text().size());
    support.add<CfnEventBusPolicy>(
        "GivePermToOtherAccount",
        {.action = "events:PutEvents", .principal = account, .statementId = prefix + Names::uniqueResourceName(*this, {.maxLength = left})},
        location());
    known = &support;
  }
  stack().addStackDependency(static_cast<Stack&>(*known));
}

iam::Role& Rule::crossRegionRole(const Str& eventBusArn) {
  Construct* known = node().tryFindChild("EventsRole");
  iam::Role& role = known ? static_cast<iam::Role&>(*known)
                          : add<iam::Role>("EventsRole", {.assumedBy = iam::ServicePrincipal("events.amazonaws.com"),
                                                          .roleName = PhysicalName::GENERATE_IF_NEEDED});
  role.addToPrincipalPolicy(iam::PolicyStatement({.actions = {"events:PutEvents"}, .resources = {eventBusArn}}));
  return role;
}

bool Rule::sameDimension(const Str& a, const Str& b) {
  const TokenComparison comparison = Token::compareStrings(a, b);
  if (comparison == TokenComparison::ONE_UNRESOLVED) {
    Annotations::of(*this).addWarningV2(
        "@aws-cdk/aws-events:ruleUnresolvedEnvironment",
        "the account or region of the rule or of its target is open; give both stacks an env when they are in different ones");
  }
  return comparison != TokenComparison::DIFFERENT;
}

}  // namespace cdk::events
