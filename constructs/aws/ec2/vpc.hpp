#pragma once
#include <constructs/aws/ec2/flow_log.hpp>
#include <constructs/aws/ec2/gateway_vpc_endpoint.hpp>
#include <constructs/aws/ec2/ip_addresses.hpp>
#include <constructs/aws/ec2/subnet.hpp>
#include <constructs/aws/ec2/vpn_options.hpp>

namespace cdk::ec2 {

class CfnVPC;
class InterfaceVpcEndpoint;
struct InterfaceVpcEndpointOptions;
class NatProvider;
class VpnConnection;

/// A network, made here or imported.
class IVpc : public Resource {
 public:
  using Resource::Resource;

  Str vpcId() const { return vpcId_; }
  Str vpcArn() const { return vpcArn_; }
  /// Its IPv4 addresses. Raises an error for an imported network that was given none.
  Str vpcCidrBlock() const;
  List<Use<ISubnet>> publicSubnets() const { return List<Use<ISubnet>>(publicSubnets_); }
  List<Use<ISubnet>> privateSubnets() const { return List<Use<ISubnet>>(privateSubnets_); }
  List<Use<ISubnet>> isolatedSubnets() const { return List<Use<ISubnet>>(isolatedSubnets_); }
  List<Str> availabilityZones() const { return availabilityZones_; }
  /// Id of the VPN gateway; empty when there is none.
  Str vpnGatewayId() const { return vpnGatewayId_; }
  /// Depend on it to come after the internet gateway.
  Dependable internetConnectivityEstablished() { return connectivity_; }

  /// The subnets of a selection. Raises an error when a group or type is named that is not there, or more than one way to select is used.
  SelectedSubnets selectSubnets(const SubnetSelection& selection = {});
  FlowLog& addFlowLog(std::string_view id, const FlowLogOptions& options = {}, Location at = Location::current());
  GatewayVpcEndpoint& addGatewayEndpoint(std::string_view id, const GatewayVpcEndpointOptions& options, Location at = Location::current());
  /// Makes a VPN gateway. Raises an error when there is one.
  void enableVpnGateway(const EnableVpnGatewayOptions& options = {});
  /// Makes a VPN gateway too where there is none.
  VpnConnection& addVpnConnection(std::string_view id, const VpnConnectionOptions& options, Location at = Location::current());
  InterfaceVpcEndpoint& addInterfaceEndpoint(std::string_view id, const InterfaceVpcEndpointOptions& options,
                                             Location at = Location::current());

 protected:
  ~IVpc() = default;
  List<Use<ISubnet>> selectSubnetObjects(const SubnetSelection& selection);

  List<Str> availabilityZones_ = {};
  Str cidr_ = {};
  DependencyGroup connectivity_;
  bool incompleteSubnetDefinition_ = false;
  Vec<Use<ISubnet>> isolatedSubnets_;
  Vec<Use<ISubnet>> privateSubnets_;
  Vec<Use<ISubnet>> publicSubnets_;
  Str vpcArn_ = {};
  Str vpcId_ = {};
  Str vpnGatewayId_ = {};

 private:
  List<Use<ISubnet>> selectByName(std::string_view groupName);
  List<Use<ISubnet>> selectByType(SubnetType type);
};

/// Address families of a network.
enum class IpProtocol { IPV4_ONLY, DUAL_STACK };
/// On whose hardware instances run that choose none themselves.
enum class DefaultInstanceTenancy { DEFAULT, DEDICATED, HOST };

struct VpcProps {
  /// The zones by name, instead of maxAzs.
  List<Str> availabilityZones = {};
  /// Older way to say ipAddresses: a range of 16 to 28 bits.
  Str cidr = {};
  /// Makes the internet gateway where subnets want one. Default: true
  Bool createInternetGateway = {};
  Opt<DefaultInstanceTenancy> defaultInstanceTenancy = {};
  /// Default: true
  Bool enableDnsHostnames = {};
  /// Default: true
  Bool enableDnsSupport = {};
  /// Default: none
  Map<FlowLogOptions> flowLogs = {};
  /// Default: none
  Map<GatewayVpcEndpointOptions> gatewayEndpoints = {};
  /// Default: `IpAddresses::cidr("10.0.0.0/16")`
  Use<IIpAddresses> ipAddresses = {};
  /// Default: IPV4_ONLY
  Opt<IpProtocol> ipProtocol = {};
  /// Only with both protocols. Default: a range of Amazon's
  Use<IIpv6Addresses> ipv6Addresses = {};
  /// Number of zones at most; the stack may have fewer. Default: 3
  Opt<int> maxAzs = {};
  /// How private subnets reach the internet. Default: `NatProvider::gateway()`
  Use<NatProvider> natGatewayProvider = {};
  /// In which subnets the gateways are. Default: the public ones
  SubnetSelection natGatewaySubnets = {};
  /// Number of NAT gateways; 0 for none. Default: one for each zone, where there are private subnets
  Num natGateways = {};
  /// Zones whose addresses are kept free. Default: 0
  Opt<int> reservedAzs = {};
  /// Takes all rules from the default security group, by a function that runs at deployment.
  /// Default: the flag `@aws-cdk/aws-ec2:restrictDefaultSecurityGroup`
  Bool restrictDefaultSecurityGroup = {};
  /// Default: a PUBLIC and a PRIVATE_WITH_EGRESS group; a PRIVATE_ISOLATED one when natGateways is 0
  List<SubnetConfiguration> subnetConfiguration = {};
  /// A tag. Default: the path
  Str vpcName = {};
  /// Connections to other networks, with a VPN gateway. Default: none
  Map<VpnConnectionOptions> vpnConnections = {};
  /// Makes a VPN gateway. Default: true where there are vpnConnections or a vpnGatewayAsn
  Bool vpnGateway = {};
  /// Autonomous system of the VPN gateway. Default: chosen by AWS
  Num vpnGatewayAsn = {};
  /// Subnets whose route tables learn the routes of VPN connections. Default: as the network chooses
  List<SubnetSelection> vpnRoutePropagation = {};
};

struct VpcAttributes {
  List<Str> availabilityZones = {};
  List<Str> isolatedSubnetIds = {};
  List<Str> isolatedSubnetIpv4CidrBlocks = {};
  List<Str> isolatedSubnetNames = {};
  List<Str> isolatedSubnetRouteTableIds = {};
  List<Str> privateSubnetIds = {};
  List<Str> privateSubnetIpv4CidrBlocks = {};
  List<Str> privateSubnetNames = {};
  List<Str> privateSubnetRouteTableIds = {};
  List<Str> publicSubnetIds = {};
  List<Str> publicSubnetIpv4CidrBlocks = {};
  List<Str> publicSubnetNames = {};
  List<Str> publicSubnetRouteTableIds = {};
  Str region = {};
  Str vpcCidrBlock = {};
  Req<Str, "vpcId"> vpcId;
  Str vpnGatewayId = {};
};

/// Which network the CLI is to look for; it must find exactly one.
struct VpcLookupOptions {
  /// The default network of the account?
  Bool isDefault = {};
  Str ownerAccountId = {};
  /// Default: that of the stack
  Str region = {};
  /// Looks for the VPN gateway too. Default: true
  Bool returnVpnGateways = {};
  /// The tag that holds the name of a subnet's group. Default: `aws-cdk:subnet-name`
  Str subnetGroupNameTag = {};
  Map<Str> tags = {};
  Str vpcId = {};
  /// Its tag `Name`.
  Str vpcName = {};
};

/// A network of this app, with its subnets, routes and gateways.
class Vpc : public IVpc {
 public:
  using Props = VpcProps;
  Vpc(Scope scope, std::string_view id, const VpcProps& props = {});
  /// A network that exists; the subnets of a group come in the order of availabilityZones.
  static IVpc& fromVpcAttributes(Construct& scope, std::string_view id, const VpcAttributes& attrs, Location at = Location::current());

  /// A network that the CLI looks up; until then a stand-in. Raises an error for tokens.
  static IVpc& fromLookup(Construct& scope, std::string_view id, const VpcLookupOptions& options, Location at = Location::current());

  static constexpr const char* DEFAULT_CIDR_RANGE = "10.0.0.0/16";
  static List<SubnetConfiguration> DEFAULT_SUBNETS();
  static List<SubnetConfiguration> DEFAULT_SUBNETS_NO_NAT();

  List<Str> vpcCidrBlockAssociations() const;
  Str vpcDefaultNetworkAcl() const;
  Str vpcDefaultSecurityGroup() const;
  List<Str> vpcIpv6CidrBlocks() const;
  /// Empty when there is none.
  Str internetGatewayId() const { return internetGatewayId_; }
  bool dnsHostnamesEnabled() const { return props_.enableDnsHostnames.valueOr(true); }
  bool dnsSupportEnabled() const { return props_.enableDnsSupport.valueOr(true); }

 private:
  void chooseZones();
  void createSubnets();
  void createSubnet(const RequestedSubnet& request, const AllocatedSubnet& allocated);
  void createGateways(int natGateways);
  void createNatGateways(int count);
  int natGatewayCount() const;
  void warnAboutNat();
  void createVpn();
  void restrictDefaultSecurityGroup();
  bool useIpv6() const { return props_.ipProtocol == IpProtocol::DUAL_STACK; }

  VpcProps props_;
  CfnVPC* resource_;
  CfnVPCCidrBlock* ipv6CidrBlock_ = nullptr;
  Str internetGatewayId_ = {};
};

}  // namespace cdk::ec2
