#pragma once
#include <constructs/aws/events/rule_target.hpp>
#include <constructs/aws/events_targets/target_base_props.hpp>

namespace cdk::events {
class IApiDestination;
}

namespace cdk::events_targets {

struct ApiDestinationProps {
  /// Receives events that could not be delivered; of the rule's region.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Default: the whole event
  events::RuleTargetInput event = {};
  /// Default: a new role below the destination
  Use<iam::IRole> eventRole = {};
  /// Added to the headers of the request.
  Map<Str> headerParameters = {};
  /// 1 minute to 24 hours. Default: 24 hours
  Opt<Duration> maxEventAge = {};
  /// One for each `*` in the address.
  List<Str> pathParameterValues = {};
  /// Added to the query of the request.
  Map<Str> queryStringParameters = {};
  /// 0 to 185. Default: 185
  Num retryAttempts = {};
};

/// Sends events to an address on the internet.
struct ApiDestination : Use<events::IRuleTarget> {
  explicit ApiDestination(Use<events::IApiDestination> apiDestination, const ApiDestinationProps& props = {});
};

}  // namespace cdk::events_targets
