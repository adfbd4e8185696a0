#pragma once
// The texts of the enums in templates. Private to the module.
#include <cdk/value.hpp>
#include <constructs/aws/elasticloadbalancingv2/enums.hpp>

namespace cdk::elasticloadbalancingv2 {

std::string_view textOf(IpAddressType value);
std::string_view textOf(TargetGroupIpAddressType value);
std::string_view textOf(Protocol value);
std::string_view textOf(ApplicationProtocol value);
std::string_view textOf(ApplicationProtocolVersion value);
std::string_view textOf(TargetType value);
std::string_view textOf(AlpnPolicy value);
std::string_view textOf(TargetGroupLoadBalancingAlgorithmType value);
std::string_view textOf(DesyncMitigationMode value);
std::string_view textOf(XffHeaderProcessingMode value);
std::string_view textOf(MutualAuthenticationMode value);
std::string_view textOf(UnauthenticatedAction value);
std::string_view textOf(HttpCodeElb value);
std::string_view textOf(HttpCodeTarget value);
std::string_view textOf(ClientRoutingPolicy value);
std::string_view textOf(SslPolicy value);

/// The text of an enum; an empty value when it was not given.
template <class E>
Str textOf(const Opt<E>& value) {
  return value ? Str(textOf(*value)) : Str();
}

}  // namespace cdk::elasticloadbalancingv2
