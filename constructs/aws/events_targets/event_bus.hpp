#pragma once
#include <constructs/aws/events/rule_target.hpp>

namespace cdk::events {
class IEventBus;
}
namespace cdk::sqs {
class IQueue;
}

namespace cdk::events_targets {

struct EventBusProps {
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Default: a new role below the rule
  Use<iam::IRole> role = {};
};

/// Passes events on to another bus.
struct EventBus : Use<events::IRuleTarget> {
  explicit EventBus(Use<events::IEventBus> eventBus, const EventBusProps& props = {});
};

}  // namespace cdk::events_targets
