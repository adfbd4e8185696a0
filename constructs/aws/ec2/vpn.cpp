#include <constructs/aws/ec2/vpn.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ec2/customer_gateway.hpp>
#include <cdk/cfn/ec2/vpc_gateway_attachment.hpp>
#include <cdk/cfn/ec2/vpn_connection.hpp>
#include <cdk/cfn/ec2/vpn_connection_route.hpp>
#include <cdk/cfn/ec2/vpn_gateway.hpp>
#include <cdk/cfn/ec2/vpn_gateway_route_propagation.hpp>
#include <constructs/aws/ec2/id_list.hpp>
#include <constructs/aws/ec2/network_util.hpp>
#include <constructs/aws/ec2/vpc.hpp>

#include <string>

namespace cdk::ec2 {
namespace {

constexpr std::string_view reservedRanges[] = {"169.254.0.0/30", "169.254.1.0/30", "169.254.2.0/30",    "169.254.3.0/30",
                                               "169.254.4.0/30", "169.254.5.0/30", "169.254.169.252/30"};

struct ImportedConnection final : IVpnConnection {
  using Props = VpnConnectionAttributes;
  ImportedConnection(Scope scope, std::string_view id, const VpnConnectionAttributes& attrs) : IVpnConnection(scope, id) {
    vpnId_ = attrs.vpnId;
    customerGatewayId_ = attrs.customerGatewayId;
    customerGatewayIp_ = attrs.customerGatewayIp;
    customerGatewayAsn_ = attrs.customerGatewayAsn;
  }
};

bool isKey(std::string_view key) {
  if (key.size() < 8 || key.size() > 64 || key[0] == '0') return false;
  for (const char c : key) {
    if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '.' && c != '_') return false;
  }
  return true;
}

void checkTunnel(const Construct& connection, const VpnTunnelOption& tunnel) {
  if (tunnel.preSharedKey && tunnel.preSharedKeySecret)
    throw Error(connection, "give preSharedKey or preSharedKeySecret, not both", "vpn-key");
  if (tunnel.preSharedKey && !tunnel.preSharedKey.isToken() && !isKey(tunnel.preSharedKey.text())) {
    throw Error(connection, "preSharedKey must have 8 to 64 letters, digits, '.' and '_' and must not begin with 0", "vpn-key");
  }
  if (!tunnel.tunnelInsideCidr || tunnel.tunnelInsideCidr.isToken()) return;
  const std::string_view range = tunnel.tunnelInsideCidr.text();
  for (const std::string_view reserved : reservedRanges) {
    if (range == reserved)
      throw Error(connection, format("tunnelInsideCidr {} is reserved; take another one", tunnel.tunnelInsideCidr).text(), "vpn-range");
  }
  if (!range.starts_with("169.254.") || CidrBlock(range).mask() != 30) {
    throw Error(connection, format("tunnelInsideCidr must be a range of /30 in 169.254.0.0/16, got {}", tunnel.tunnelInsideCidr).text(),
                "vpn-range");
  }
}

void checkTunnels(const Construct& connection, const List<VpnTunnelOption>& tunnels) {
  if (tunnels.size() > 2) throw Error(connection, format("a connection has 2 tunnels, got {}", Num(tunnels.size())).text(), "vpn-tunnels");
  for (const VpnTunnelOption& tunnel : tunnels) checkTunnel(connection, tunnel);
  if (tunnels.size() == 2 && tunnels[0].tunnelInsideCidr && tunnels[0].tunnelInsideCidr == tunnels[1].tunnelInsideCidr) {
    throw Error(connection, format("both tunnels have the tunnelInsideCidr {}; give each its own", tunnels[0].tunnelInsideCidr).text(),
                "vpn-range");
  }
}

std::string digitsOf(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

}  // namespace

VpnGateway::VpnGateway(Scope scope, std::string_view id, const VpnGatewayProps& props) : IVpnGateway(scope, id) {
  gatewayId_ = add<CfnVPNGateway>("Default", CfnVPNGateway::Props{.amazonSideAsn = props.amazonSideAsn, .type = Str(props.type)}).ref();
}

VpnConnection::VpnConnection(Scope scope, std::string_view id, const VpnConnectionProps& props) : IVpnConnection(scope, id) {
  if (!props.vpc->vpnGatewayId()) props.vpc->enableVpnGateway({.amazonSideAsn = props.asn});
  if (!props.ip.isToken()) CidrBlock::address(props.ip.text());
  checkTunnels(*this, props.tunnelOptions);
  customerGatewayAsn_ = props.asn && (props.asn.isToken() || props.asn.number() != 0) ? props.asn : Num(65000);
  customerGatewayIp_ = props.ip;
  customerGatewayId_ =
      add<CfnCustomerGateway>("CustomerGateway",
                              CfnCustomerGateway::Props{.bgpAsn = customerGatewayAsn_, .ipAddress = Str(props.ip), .type = "ipsec.1"})
          .ref();
  CfnVPNConnection::Props made{.customerGatewayId = customerGatewayId_,
                               .staticRoutesOnly = props.staticRoutes.isSet(),
                               .type = "ipsec.1",
                               .vpnGatewayId = props.vpc->vpnGatewayId()};
  Vec<CfnVPNConnection::VpnTunnelOptionsSpecificationProperty> tunnels;
  for (const VpnTunnelOption& tunnel : props.tunnelOptions) {
    tunnels.push({.preSharedKey = tunnel.preSharedKeySecret ? tunnel.preSharedKeySecret.unsafeUnwrap() : tunnel.preSharedKey,
                  .tunnelInsideCidr = tunnel.tunnelInsideCidr});
  }
  if (props.tunnelOptions.isSet())
    made.vpnTunnelOptionsSpecifications = List<CfnVPNConnection::VpnTunnelOptionsSpecificationProperty>(tunnels);
  vpnId_ = add<CfnVPNConnection>("Resource", made).ref();
  for (const Str& route : props.staticRoutes) {
    add<CfnVPNConnectionRoute>("Route" + digitsOf(route.text(this)),
                               CfnVPNConnectionRoute::Props{.destinationCidrBlock = route, .vpnConnectionId = vpnId_});
  }
}

IVpnConnection& VpnConnection::fromVpnConnectionAttributes(Construct& scope, std::string_view id, const VpnConnectionAttributes& attrs,
                                                           Location at) {
  return scope.add<ImportedConnection>(id, attrs, at);
}

cloudwatch::Metric VpnConnection::metricAll(const Str& metricName, const cloudwatch::MetricOptions& props) {
  return cloudwatch::Metric({.metricName = metricName, .namespace_ = "AWS/VPN"}).with(props);
}
cloudwatch::Metric VpnConnection::metricAllTunnelState(const cloudwatch::MetricOptions& props) {
  return metricAll("TunnelState", {.statistic = "avg"}).with(props);
}
cloudwatch::Metric VpnConnection::metricAllTunnelDataIn(const cloudwatch::MetricOptions& props) {
  return metricAll("TunnelDataIn", {.statistic = "sum"}).with(props);
}
cloudwatch::Metric VpnConnection::metricAllTunnelDataOut(const cloudwatch::MetricOptions& props) {
  return metricAll("TunnelDataOut", {.statistic = "sum"}).with(props);
}

void IVpc::enableVpnGateway(const EnableVpnGatewayOptions& options) {
  if (vpnGatewayId_) throw Error(*this, "the network has a VPN gateway already", "vpn-gateway");
  vpnGatewayId_ = add<VpnGateway>("VpnGateway", {.amazonSideAsn = options.amazonSideAsn, .type = "ipsec.1"}).gatewayId();
  auto& attachment =
      add<CfnVPCGatewayAttachment>("VPCVPNGW", CfnVPCGatewayAttachment::Props{.vpcId = vpcId_, .vpnGatewayId = vpnGatewayId_});
  Vec<Str> tables;
  const List<SubnetSelection> selections =
      options.vpnRoutePropagation.isSet() ? options.vpnRoutePropagation : List<SubnetSelection>{SubnetSelection{}};
  for (const SubnetSelection& selection : selections) {
    for (Use<ISubnet> subnet : selectSubnets(selection).subnets) {
      const Str table = subnet->routeTable().routeTableId();
      if (table && !tables.contains(table)) tables.push(table);
    }
  }
  if (tables.empty()) Annotations::of(*this).addError("vpnRoutePropagation chose no subnets with route tables; choose others");
  add<CfnVPNGatewayRoutePropagation>("RoutePropagation",
                                     CfnVPNGatewayRoutePropagation::Props{.routeTableIds = idList(tables), .vpnGatewayId = vpnGatewayId_})
      .node()
      .addDependency(attachment);
}

VpnConnection& IVpc::addVpnConnection(std::string_view id, const VpnConnectionOptions& options, Location at) {
  return add<VpnConnection>(id,
                            {.asn = options.asn,
                             .ip = options.ip,
                             .staticRoutes = options.staticRoutes,
                             .tunnelOptions = options.tunnelOptions,
                             .vpc = Use<IVpc>::of(*this)},
                            at);
}

}  // namespace cdk::ec2
