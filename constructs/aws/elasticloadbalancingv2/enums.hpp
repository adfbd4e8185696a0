#pragma once
#include <string_view>

namespace cdk::elasticloadbalancingv2 {

/// Addresses of a load balancer.
enum class IpAddressType { IPV4, DUAL_STACK, DUAL_STACK_WITHOUT_PUBLIC_IPV4 };
/// Addresses of the targets of a group.
enum class TargetGroupIpAddressType { IPV4, IPV6 };
/// Protocols of network load balancers and of health checks.
enum class Protocol { HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP };
/// Protocols of application load balancers.
enum class ApplicationProtocol { HTTP, HTTPS };
/// Versions of HTTP to the targets.
enum class ApplicationProtocolVersion { GRPC, HTTP1, HTTP2 };
/// What a target is.
enum class TargetType { INSTANCE, IP, LAMBDA, ALB };
/// Which protocols of the application layer a TLS listener offers.
enum class AlpnPolicy { HTTP1_ONLY, HTTP2_ONLY, HTTP2_OPTIONAL, HTTP2_PREFERRED, NONE };
/// How a target is chosen.
enum class TargetGroupLoadBalancingAlgorithmType { ROUND_ROBIN, LEAST_OUTSTANDING_REQUESTS, WEIGHTED_RANDOM };
/// What happens to requests that could desynchronize server and balancer.
enum class DesyncMitigationMode { MONITOR, DEFENSIVE, STRICTEST };
/// What happens to the header `X-Forwarded-For`.
enum class XffHeaderProcessingMode { APPEND, PRESERVE, REMOVE };
/// How clients prove who they are by certificates.
enum class MutualAuthenticationMode { OFF, PASS_THROUGH, VERIFY };
/// What happens to a user who is not signed in.
enum class UnauthenticatedAction { DENY, ALLOW, AUTHENTICATE };
/// Answers that the load balancer gives itself, for metrics.
enum class HttpCodeElb { ELB_3XX_COUNT, ELB_4XX_COUNT, ELB_5XX_COUNT, ELB_500_COUNT, ELB_502_COUNT, ELB_503_COUNT, ELB_504_COUNT };
/// Answers that targets give, for metrics.
enum class HttpCodeTarget { TARGET_2XX_COUNT, TARGET_3XX_COUNT, TARGET_4XX_COUNT, TARGET_5XX_COUNT };
/// From which zones a client of a network load balancer is served.
enum class ClientRoutingPolicy { AVAILABILITY_ZONE_AFFINITY, PARTIAL_AVAILABILITY_ZONE_AFFINITY, ANY_AVAILABILITY_ZONE };
/// Versions and ciphers of TLS, by the names of the CDK.
enum class SslPolicy {
  RECOMMENDED_TLS,
  TLS13_12_PQ,
  RECOMMENDED,
  TLS13_RES,
  TLS13_EXT1,
  TLS13_EXT2,
  TLS13_10,
  TLS13_11,
  TLS13_13,
  TLS13_13_PQ,
  TLS13_12_RES_PQ,
  TLS13_12_EXT1_PQ,
  TLS13_12_EXT2_PQ,
  TLS13_10_PQ,
  FIPS_TLS13_13,
  FIPS_TLS13_12_RES,
  FIPS_TLS13_12,
  FIPS_TLS13_12_EXT0,
  FIPS_TLS13_12_EXT1,
  FIPS_TLS13_12_EXT2,
  FIPS_TLS13_11,
  FIPS_TLS13_10,
  FIPS_TLS13_13_PQ,
  FIPS_TLS13_12_PQ,
  FIPS_TLS13_12_RES_PQ,
  FIPS_TLS13_12_EXT0_PQ,
  FIPS_TLS13_12_EXT1_PQ,
  FIPS_TLS13_12_EXT2_PQ,
  FIPS_TLS13_10_PQ,
  FORWARD_SECRECY_TLS12_RES_GCM,
  FORWARD_SECRECY_TLS12_RES,
  FORWARD_SECRECY_TLS12,
  FORWARD_SECRECY_TLS11,
  FORWARD_SECRECY,
  TLS12,
  TLS12_EXT,
  TLS11,
  LEGACY,
};

}  // namespace cdk::elasticloadbalancingv2
