#pragma once
#include <cdk/resource.hpp>

namespace cdk::iam {
class IRole;
}

namespace cdk::logs {

class IFilterPattern;
class ILogGroup;

/// How events are divided among the shards of a stream.
enum class Distribution { BY_LOG_STREAM, RANDOM };

/// Where a subscription sends events.
struct LogSubscriptionDestinationConfig {
  Req<Str, "arn"> arn;
  /// Role by which the service writes there. Default: none
  Use<iam::IRole> role = {};
};

/// A target of log events; derive from it for a target of your own and pass make<Mine>(...).
class ILogSubscriptionDestination {
 public:
  virtual LogSubscriptionDestinationConfig bind(Construct& scope, ILogGroup& sourceLogGroup) = 0;
  /// May events be distributed over shards? Only a stream of Kinesis can.
  virtual bool takesDistribution() const { return false; }

 protected:
  ~ILogSubscriptionDestination() = default;
};

struct SubscriptionFilterOptions {
  Req<Use<ILogSubscriptionDestination>, "destination"> destination;
  /// Only with a stream of Kinesis. Default: BY_LOG_STREAM
  Opt<Distribution> distribution = {};
  /// Default: chosen by CloudFormation
  Str filterName = {};
  /// Picks the events.
  Req<Use<IFilterPattern>, "filterPattern"> filterPattern;
};

struct SubscriptionFilterProps {
  Req<Use<ILogSubscriptionDestination>, "destination"> destination;
  /// Only with a stream of Kinesis. Default: BY_LOG_STREAM
  Opt<Distribution> distribution = {};
  /// Default: chosen by CloudFormation
  Str filterName = {};
  /// Picks the events.
  Req<Use<IFilterPattern>, "filterPattern"> filterPattern;
  Req<Use<ILogGroup>, "logGroup"> logGroup;
};

/// Passes events of a log group on to a destination.
class SubscriptionFilter : public Resource {
 public:
  using Props = SubscriptionFilterProps;
  /// Error for a distribution where the destination takes none.
  SubscriptionFilter(Scope scope, std::string_view id, const SubscriptionFilterProps& props);
};

}  // namespace cdk::logs
