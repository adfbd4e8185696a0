#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>

#include <cstddef>

namespace cdk::elasticloadbalancingv2 {
namespace {
// Each in the order of its enum.
constexpr std::string_view ipAddressTypeTexts[] = {"ipv4", "dualstack", "dualstack-without-public-ipv4"};
constexpr std::string_view targetGroupIpAddressTypeTexts[] = {"ipv4", "ipv6"};
constexpr std::string_view protocolTexts[] = {
    "HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP",
};
constexpr std::string_view applicationProtocolTexts[] = {"HTTP", "HTTPS"};
constexpr std::string_view applicationProtocolVersionTexts[] = {"GRPC", "HTTP1", "HTTP2"};
constexpr std::string_view targetTypeTexts[] = {"instance", "ip", "lambda", "alb"};
constexpr std::string_view alpnPolicyTexts[] = {
    "HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None",
};
constexpr std::string_view targetGroupLoadBalancingAlgorithmTypeTexts[] = {"round_robin", "least_outstanding_requests", "weighted_random"};
constexpr std::string_view desyncMitigationModeTexts[] = {"monitor", "defensive", "strictest"};
constexpr std::string_view xffHeaderProcessingModeTexts[] = {"append", "preserve", "remove"};
constexpr std::string_view mutualAuthenticationModeTexts[] = {"off", "passthrough", "verify"};
constexpr std::string_view unauthenticatedActionTexts[] = {"deny", "allow", "authenticate"};
constexpr std::string_view httpCodeElbTexts[] = {
    "HTTPCode_ELB_3XX_Count", "HTTPCode_ELB_4XX_Count", "HTTPCode_ELB_5XX_Count", "HTTPCode_ELB_500_Count",
    "HTTPCode_ELB_502_Count", "HTTPCode_ELB_503_Count", "HTTPCode_ELB_504_Count",
};
constexpr std::string_view httpCodeTargetTexts[] = {"HTTPCode_Target_2XX_Count", "HTTPCode_Target_3XX_Count", "HTTPCode_Target_4XX_Count",
                                                    "HTTPCode_Target_5XX_Count"};
constexpr std::string_view clientRoutingPolicyTexts[] = {"availability_zone_affinity", "partial_availability_zone_affinity",
                                                         "any_availability_zone"};
constexpr std::string_view sslPolicyTexts[] = {
    "ELBSecurityPolicy-TLS13-1-2-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09",
    "ELBSecurityPolicy-2016-08",
    "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
    "ELBSecurityPolicy-TLS13-1-0-2021-06",
    "ELBSecurityPolicy-TLS13-1-1-2021-06",
    "ELBSecurityPolicy-TLS13-1-3-2021-06",
    "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-FS-1-2-Res-2020-10",
    "ELBSecurityPolicy-FS-1-2-Res-2019-08",
    "ELBSecurityPolicy-FS-1-2-2019-08",
    "ELBSecurityPolicy-FS-1-1-2019-08",
    "ELBSecurityPolicy-FS-2018-06",
    "ELBSecurityPolicy-TLS-1-2-2017-01",
    "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
    "ELBSecurityPolicy-TLS-1-1-2017-01",
    "ELBSecurityPolicy-TLS-1-0-2015-04",
};
}  // namespace

std::string_view textOf(IpAddressType value) {
  return ipAddressTypeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(TargetGroupIpAddressType value) {
  return targetGroupIpAddressTypeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(Protocol value) {
  return protocolTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(ApplicationProtocol value) {
  return applicationProtocolTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(ApplicationProtocolVersion value) {
  return applicationProtocolVersionTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(TargetType value) {
  return targetTypeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(AlpnPolicy value) {
  return alpnPolicyTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(TargetGroupLoadBalancingAlgorithmType value) {
  return targetGroupLoadBalancingAlgorithmTypeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(DesyncMitigationMode value) {
  return desyncMitigationModeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(XffHeaderProcessingMode value) {
  return xffHeaderProcessingModeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(MutualAuthenticationMode value) {
  return mutualAuthenticationModeTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(UnauthenticatedAction value) {
  return unauthenticatedActionTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(HttpCodeElb value) {
  return httpCodeElbTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(HttpCodeTarget value) {
  return httpCodeTargetTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(ClientRoutingPolicy value) {
  return clientRoutingPolicyTexts[static_cast<std::size_t>(value)];
}
std::string_view textOf(SslPolicy value) {
  return sslPolicyTexts[static_cast<std::size_t>(value)];
}

}  // namespace cdk::elasticloadbalancingv2
