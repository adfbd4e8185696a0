#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk {
class Construct;
}

namespace cdk::codedeploy {

struct CanaryTrafficRoutingConfig {
  /// Minutes between both steps.
  Req<Num, "canaryInterval"> canaryInterval;
  /// Per cent of the traffic that moves in the first step.
  Req<Num, "canaryPercentage"> canaryPercentage;
};

struct LinearTrafficRoutingConfig {
  /// Minutes between steps.
  Req<Num, "linearInterval"> linearInterval;
  /// Per cent of the traffic that moves in each step.
  Req<Num, "linearPercentage"> linearPercentage;
};

/// How traffic moves, as CodeDeploy has it.
struct TrafficRoutingConfig {
  Box<CanaryTrafficRoutingConfig> timeBasedCanary = {};
  Box<LinearTrafficRoutingConfig> timeBasedLinear = {};
  /// `AllAtOnce`, `TimeBasedCanary` or `TimeBasedLinear`.
  Req<Str, "type"> type;
};

struct BaseTrafficShiftingConfigProps {
  /// Whole minutes between steps.
  ReqOpt<Duration, "interval"> interval;
  /// Per cent of the traffic in a step.
  Req<Num, "percentage"> percentage;
};
using TimeBasedCanaryTrafficRoutingProps = BaseTrafficShiftingConfigProps;
using TimeBasedLinearTrafficRoutingProps = BaseTrafficShiftingConfigProps;

/// How traffic moves to a new version. Derive from it for a way of your own and pass make<Mine>(...).
class TrafficRouting {
 public:
  static Use<TrafficRouting> allAtOnce();
  /// A part first, the rest after the interval.
  static Use<TrafficRouting> timeBasedCanary(const TimeBasedCanaryTrafficRoutingProps& props);
  /// A part after each interval.
  static Use<TrafficRouting> timeBasedLinear(const TimeBasedLinearTrafficRoutingProps& props);
  virtual TrafficRoutingConfig bind(Construct& scope) = 0;

 protected:
  ~TrafficRouting() = default;
};

struct AllAtOnceTrafficRouting : Use<TrafficRouting> {
  AllAtOnceTrafficRouting() : Use(TrafficRouting::allAtOnce()) {}
};
struct TimeBasedCanaryTrafficRouting : Use<TrafficRouting> {
  explicit TimeBasedCanaryTrafficRouting(const TimeBasedCanaryTrafficRoutingProps& props) : Use(TrafficRouting::timeBasedCanary(props)) {}
};
struct TimeBasedLinearTrafficRouting : Use<TrafficRouting> {
  explicit TimeBasedLinearTrafficRouting(const TimeBasedLinearTrafficRoutingProps& props) : Use(TrafficRouting::timeBasedLinear(props)) {}
};

}  // namespace cdk::codedeploy
