#pragma once
// Small helpers of the module. Private to it.
#include <cdk/construct.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::elasticloadbalancingv2 {

/// Calls a member function as a construct's check.
template <class T, List<Str> (T::*check)()>
struct Check final : IValidation {
  explicit Check(T& object) : owner(&object) {}
  List<Str> validate() override { return (owner->*check)(); }
  T* owner;
};

/// Protocol and port of a listener or group; both are empty when neither was given.
struct ProtocolAndPort {
  Opt<ApplicationProtocol> protocol;
  Num port;
};
/// Adds the one that is missing. Raises an error for a port that is not known to have a protocol.
ProtocolAndPort determineProtocolAndPort(Opt<ApplicationProtocol> protocol, const Num& port);

/// The protocol, which must be one of network load balancers.
Protocol networkProtocol(Protocol protocol);

/// What is wrong with the physical name of a load balancer or a group.
void checkName(std::string_view what, const Str& name, Vec<Str>& problems);

/// `true` or `false`.
inline Str onOff(bool on) {
  return on ? "true" : "false";
}

/// The part of a load balancer's ARN that metrics want: `app/name/id`.
Str parseLoadBalancerFullName(const Str& arn);
/// Name of the group in a target group's ARN.
Str targetGroupNameOf(const Str& arn);
/// The part of a target group's ARN that metrics want: `targetgroup/name/id`.
Str parseTargetGroupFullName(const Str& arn);
/// The same part as of a load balancer, from the ARN of one of its listeners.
Str loadBalancerNameFromListenerArn(const Str& listenerArn);

}  // namespace cdk::elasticloadbalancingv2
