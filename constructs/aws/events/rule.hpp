#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/events/event_pattern.hpp>
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events/schedule.hpp>

namespace cdk::iam {
class Role;
}

namespace cdk::events {

class CfnRule;
class IEventBus;

/// A rule, made here or imported.
class IRule : public Resource {
 public:
  using Resource::Resource;
  Str ruleArn() const { return ruleArn_; }
  Str ruleName() const { return ruleName_; }

 protected:
  ~IRule() = default;
  Str ruleArn_ = {};
  Str ruleName_ = {};
};

/// What the `onXxx` methods of resources take.
struct OnEventOptions {
  /// Where to make the rule when the resource's own stack would depend on the target's. Default: the resource's stack
  Construct* crossStackScope = nullptr;
  Str description = {};
  /// Narrows the events down.
  EventPattern eventPattern = {};
  /// Default: chosen by CloudFormation
  Str ruleName = {};
  /// Default: none; see Rule::addTarget
  Use<IRuleTarget> target = {};
};

struct RuleProps {
  /// Where to make the rule when its own stack would depend on the target's; used by Rule::in. Default: the scope itself
  Construct* crossStackScope = nullptr;
  Str description = {};
  /// Default: true
  Bool enabled = {};
  /// Not together with schedule. Default: the account's default bus
  Use<IEventBus> eventBus = {};
  /// Which events start it. This or schedule is required.
  EventPattern eventPattern = {};
  /// Role by which the rule calls targets that have none of their own.
  Use<iam::IRole> role = {};
  /// 1 to 64 letters, digits and `.-_`. Default: chosen by CloudFormation
  Str ruleName = {};
  /// When it starts by itself.
  Opt<Schedule> schedule = {};
  /// At most 5, addTarget included.
  List<Use<IRuleTarget>> targets = {};
};

/// The part of RuleProps that comes from the options of an `onXxx` method.
RuleProps ruleProps(const OnEventOptions& options);

/// Calls targets on events or at times.
class Rule : public IRule {
 public:
  using Props = RuleProps;
  Rule(Scope scope, std::string_view id, const RuleProps& props = {});
  /// A rule below `scope`, or below props.crossStackScope when that is in another stack of the same environment.
  static Rule& in(Construct& scope, std::string_view id, const RuleProps& props, Location at = Location::current());
  static IRule& fromEventRuleArn(Construct& scope, std::string_view id, const Str& eventRuleArn, Location at = Location::current());

  /// Adds a target; in another account or region by way of that one's default event bus and a rule there.
  void addTarget(Use<IRuleTarget> target);
  /// Adds to the pattern; equal fields are merged. Error when a field is a list here and an object there.
  void addEventPattern(const EventPattern& pattern);

 private:
  class Checks;
  class Mirror;
  struct Pattern;
  struct Place;

  Json renderEventPattern() const;
  Json renderTargets() const;
  List<Str> validateRule();
  bool addRemotely(Use<IRuleTarget> target, const RuleTargetConfig& config, std::string_view id);
  void ensureEventBusTarget(const Place& place, std::string_view id);
  void permitSourceAccount(const Place& place);
  iam::Role& crossRegionRole(const Str& eventBusArn);
  bool sameDimension(const Str& a, const Str& b);

  Pattern* pattern_;
  Str description_ = {};
  Str schedule_ = {};
  Vec<Json> targets_;
  Vec<Str> reached_;  // accounts and regions whose buses are targets already
  bool mirror_ = false;
};

}  // namespace cdk::events
