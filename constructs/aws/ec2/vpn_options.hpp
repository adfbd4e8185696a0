#pragma once
#include <cdk/secret_value.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>

namespace cdk::ec2 {

/// Kinds of VPN connections.
enum class VpnConnectionType { IPSEC_1, DUMMY };

/// One of the two tunnels of a connection.
struct VpnTunnelOption {
  /// 8 to 64 letters, digits, `.` and `_`, not beginning with 0; stands in the template. Default: chosen by AWS
  Str preSharedKey = {};
  /// The key as a secret; instead of preSharedKey.
  SecretValue preSharedKeySecret = {};
  /// A range of /30 in 169.254.0.0/16, different for each tunnel. Default: chosen by AWS
  Str tunnelInsideCidr = {};
};

struct VpnConnectionOptions {
  /// Autonomous system of the other end. Default: 65000
  Num asn = {};
  /// Address of the other end.
  Req<Str, "ip"> ip;
  /// Ranges behind the other end. Default: they are announced
  List<Str> staticRoutes = {};
  /// At most 2.
  List<VpnTunnelOption> tunnelOptions = {};
};

struct VpnGatewayProps {
  /// Autonomous system of the gateway. Default: chosen by AWS
  Num amazonSideAsn = {};
  /// `ipsec.1`
  Req<Str, "type"> type;
};

struct EnableVpnGatewayOptions {
  /// Autonomous system of the gateway. Default: chosen by AWS
  Num amazonSideAsn = {};
  /// Default: `ipsec.1`
  Str type = {};
  /// Subnets whose route tables learn the routes. Default: as the network chooses
  List<SubnetSelection> vpnRoutePropagation = {};
};

}  // namespace cdk::ec2
