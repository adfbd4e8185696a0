#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/ec2/vpn_options.hpp>

namespace cdk::ec2 {

class IVpc;

/// The network's end of VPN connections.
class IVpnGateway : public Resource {
 public:
  using Resource::Resource;
  Str gatewayId() const { return gatewayId_; }

 protected:
  ~IVpnGateway() = default;
  Str gatewayId_ = {};
};

/// A VPN gateway. Vpc::enableVpnGateway makes one and attaches it.
class VpnGateway : public IVpnGateway {
 public:
  using Props = VpnGatewayProps;
  VpnGateway(Scope scope, std::string_view id, const VpnGatewayProps& props);
};

/// A connection to another network, made here or imported.
class IVpnConnection : public Resource {
 public:
  using Resource::Resource;
  Str vpnId() const { return vpnId_; }
  /// The other end. Likewise the next ones.
  Str customerGatewayId() const { return customerGatewayId_; }
  Str customerGatewayIp() const { return customerGatewayIp_; }
  Num customerGatewayAsn() const { return customerGatewayAsn_; }

 protected:
  ~IVpnConnection() = default;
  Num customerGatewayAsn_ = {};
  Str customerGatewayId_ = {};
  Str customerGatewayIp_ = {};
  Str vpnId_ = {};
};
using VpnConnectionBase = IVpnConnection;

struct VpnConnectionProps {
  Num asn = {};
  Req<Str, "ip"> ip;
  List<Str> staticRoutes = {};
  List<VpnTunnelOption> tunnelOptions = {};
  /// A VPN gateway is made where it has none.
  Req<Use<IVpc>, "vpc"> vpc;
};

struct VpnConnectionAttributes {
  Req<Num, "customerGatewayAsn"> customerGatewayAsn;
  Req<Str, "customerGatewayId"> customerGatewayId;
  Req<Str, "customerGatewayIp"> customerGatewayIp;
  Req<Str, "vpnId"> vpnId;
};

/// A connection from a VPN gateway to another network.
class VpnConnection : public IVpnConnection {
 public:
  using Props = VpnConnectionProps;
  /// Raises an error for an address that is none, and for tunnels that cannot be.
  VpnConnection(Scope scope, std::string_view id, const VpnConnectionProps& props);
  static IVpnConnection& fromVpnConnectionAttributes(Construct& scope, std::string_view id, const VpnConnectionAttributes& attrs,
                                                     Location at = Location::current());

  /// A metric over all connections of the account and region.
  static cloudwatch::Metric metricAll(const Str& metricName, const cloudwatch::MetricOptions& props = {});
  /// 1 while a tunnel is up. Default: the average over 5 minutes
  static cloudwatch::Metric metricAllTunnelState(const cloudwatch::MetricOptions& props = {});
  /// Bytes received. Default: the sum over 5 minutes
  static cloudwatch::Metric metricAllTunnelDataIn(const cloudwatch::MetricOptions& props = {});
  /// Bytes sent. Default: the sum over 5 minutes
  static cloudwatch::Metric metricAllTunnelDataOut(const cloudwatch::MetricOptions& props = {});
};

}  // namespace cdk::ec2
