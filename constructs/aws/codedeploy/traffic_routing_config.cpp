#include <constructs/aws/codedeploy/traffic_routing_config.hpp>

namespace cdk::codedeploy {

namespace {

class Fixed final : public TrafficRouting {
 public:
  explicit Fixed(const TrafficRoutingConfig& config) : config_(config) {}
  TrafficRoutingConfig bind(Construct&) override { return config_; }

 private:
  TrafficRoutingConfig config_;
};

}  // namespace

Use<TrafficRouting> TrafficRouting::allAtOnce() {
  return make<Fixed>(TrafficRoutingConfig{.type = "AllAtOnce"});
}

Use<TrafficRouting> TrafficRouting::timeBasedCanary(const TimeBasedCanaryTrafficRoutingProps& props) {
  return make<Fixed>(TrafficRoutingConfig{
      .timeBasedCanary = CanaryTrafficRoutingConfig{.canaryInterval = (*props.interval).toMinutes(), .canaryPercentage = props.percentage},
      .type = "TimeBasedCanary"});
}

Use<TrafficRouting> TrafficRouting::timeBasedLinear(const TimeBasedLinearTrafficRoutingProps& props) {
  return make<Fixed>(TrafficRoutingConfig{
      .timeBasedLinear = LinearTrafficRoutingConfig{.linearInterval = (*props.interval).toMinutes(), .linearPercentage = props.percentage},
      .type = "TimeBasedLinear"});
}

}  // namespace cdk::codedeploy
