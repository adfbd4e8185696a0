#include <constructs/aws/events_targets/event_bus.hpp>

#include <constructs/aws/events/event_bus.hpp>
#include <constructs/aws/iam/role.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

class Target final : public events::IRuleTarget {
 public:
  Target(Use<events::IEventBus> bus, const EventBusProps& props) : bus_(bus), props_(props) {}

  events::RuleTargetConfig bind(events::IRule& rule, std::string_view) override {
    Use<iam::IRole> role = props_.role ? props_.role : Use<iam::IRole>(detail::singletonEventRole(rule));
    role->addToPrincipalPolicy(iam::PolicyStatement({.actions = {"events:PutEvents"}, .resources = {bus_->eventBusArn()}}));
    detail::permitDeadLetters(rule, props_.deadLetterQueue);
    return {.arn = bus_->eventBusArn(), .deadLetterConfig = detail::deadLetterConfig(props_.deadLetterQueue), .role = role};
  }

 private:
  Use<events::IEventBus> bus_;
  EventBusProps props_;
};

}  // namespace

EventBus::EventBus(Use<events::IEventBus> eventBus, const EventBusProps& props) : Use(make<Target>(eventBus, props)) {}

}  // namespace cdk::events_targets
