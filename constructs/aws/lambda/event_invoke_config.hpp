#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>

namespace cdk::lambda {

class IFunction;

enum class DestinationType { FAILURE, SUCCESS };

struct DestinationConfig {
  /// ARN.
  Req<Str, "destination"> destination;
};

struct DestinationOptions {
  ReqOpt<DestinationType, "type"> type;
};

/// Where the record of an asynchronous call goes.
class IDestination {
 public:
  virtual DestinationConfig bind(Construct& scope, IFunction& fn, const DestinationOptions& options) = 0;

 protected:
  ~IDestination() = default;
};

struct EventInvokeConfigOptions {
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
};

struct EventInvokeConfigProps {
  Req<Use<IFunction>, "function"> function;
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// Version or alias. Default: `$LATEST`
  Str qualifier = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
};

/// How asynchronous calls of a function are handled.
class EventInvokeConfig : public Resource {
 public:
  using Props = EventInvokeConfigProps;
  EventInvokeConfig(Scope scope, std::string_view id, const EventInvokeConfigProps& props);
};

}  // namespace cdk::lambda
