#include <constructs/aws/ec2/vpc.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ec2/egress_only_internet_gateway.hpp>
#include <cdk/cfn/ec2/internet_gateway.hpp>
#include <cdk/cfn/ec2/vpc.hpp>
#include <cdk/cfn/ec2/vpc_cidr_block.hpp>
#include <cdk/cfn/ec2/vpc_gateway_attachment.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/ec2/nat_provider.hpp>
#include <constructs/aws/ec2/restrict_default_sg_provider.hpp>

namespace cdk::ec2 {
namespace {

// Stands for a zone whose addresses are kept free.
constexpr std::string_view kReservedZone = "fake-az";

bool isPrivate(SubnetType type) {
  return type == SubnetType::PRIVATE_WITH_EGRESS || type == SubnetType::PRIVATE_WITH_NAT;
}
std::string_view typeTag(SubnetType type) {
  return type == SubnetType::PUBLIC ? "Public" : isPrivate(type) ? "Private" : "Isolated";
}

template <class Wanted>
bool anySubnets(const List<SubnetConfiguration>& groups, const Wanted& wanted) {
  for (const SubnetConfiguration& group : groups) {
    if (wanted(group)) return true;
  }
  return false;
}

VpcProps checked(const Construct& vpc, const VpcProps& given) {
  VpcProps props = given;
  // The hostnames need the support to be given as well, though both are the default.
  if (props.enableDnsHostnames.isTrue() && !props.enableDnsSupport.isTrue()) {
    throw Error(vpc, "enableDnsHostnames needs enableDnsSupport; set both to true", "vpc-dns");
  }
  if (props.availabilityZones.isSet() && props.maxAzs.valueOr(0))
    throw Error(vpc, "give availabilityZones or maxAzs, not both", "vpc-zones");
  if (props.cidr.isToken()) throw Error(vpc, "cidr must be known now, to divide it; got a token", "cidr-token");
  if (props.ipAddresses && props.cidr) throw Error(vpc, "give ipAddresses or cidr, not both", "vpc-cidr");
  if (props.ipv6Addresses && !(props.ipProtocol == IpProtocol::DUAL_STACK)) {
    throw Error(vpc, "ipv6Addresses needs IPv6; set ipProtocol to DUAL_STACK", "vpc-ipv6");
  }
  if (!props.ipAddresses) props.ipAddresses = IpAddresses::cidr(props.cidr ? props.cidr : Str(Vpc::DEFAULT_CIDR_RANGE));
  const bool noNat = props.natGateways.isSet() && !props.natGateways.isToken() && props.natGateways.number(&vpc) == 0;
  if (!props.subnetConfiguration.isSet()) props.subnetConfiguration = noNat ? Vpc::DEFAULT_SUBNETS_NO_NAT() : Vpc::DEFAULT_SUBNETS();
  return props;
}

constexpr const char* tenancies[] = {"default", "dedicated", "host"};

}  // namespace

List<SubnetConfiguration> Vpc::DEFAULT_SUBNETS() {
  return {{.name = "Public", .subnetType = SubnetType::PUBLIC}, {.name = "Private", .subnetType = SubnetType::PRIVATE_WITH_EGRESS}};
}
List<SubnetConfiguration> Vpc::DEFAULT_SUBNETS_NO_NAT() {
  return {{.name = "Public", .subnetType = SubnetType::PUBLIC}, {.name = "Isolated", .subnetType = SubnetType::PRIVATE_ISOLATED}};
}

Vpc::Vpc(Scope scope, std::string_view id, const VpcProps& props) : IVpc(scope, id), props_(checked(*this, props)) {
  const VpcIpamOptions addresses = props_.ipAddresses->allocateVpcCidr();
  resource_ = &add<CfnVPC>(
      "Resource",
      CfnVPC::Props{
          .cidrBlock = addresses.cidrBlock,
          .enableDnsHostnames = dnsHostnamesEnabled(),
          .enableDnsSupport = dnsSupportEnabled(),
          .instanceTenancy = tenancies[static_cast<std::size_t>(props.defaultInstanceTenancy.valueOr(DefaultInstanceTenancy::DEFAULT))],
          .ipv4IpamPoolId = addresses.ipv4IpamPoolId,
          .ipv4NetmaskLength = addresses.ipv4NetmaskLength});
  cidr_ = resource_->attrCidrBlock();
  vpcId_ = resource_->ref();
  vpcArn_ = stack().formatArn({.resource = "vpc", .resourceName = vpcId_, .service = "ec2"});
  Tags::of(*this).add("Name", props.vpcName && !props.vpcName.is("") ? props.vpcName : Str(node().path()));
  chooseZones();
  warnAboutNat();
  const int natGateways = natGatewayCount();
  if (useIpv6()) {
    if (!props_.ipv6Addresses) props_.ipv6Addresses = Ipv6Addresses::amazonProvided();
    ipv6CidrBlock_ = &props_.ipv6Addresses->allocateVpcIpv6Cidr({.scope = this, .vpcId = vpcId_});
  }
  createSubnets();
  createGateways(natGateways);
  createVpn();
  for (std::size_t i = 0; i < props.gatewayEndpoints.size(); ++i) {
    const auto entry = props.gatewayEndpoints.at(i);
    addGatewayEndpoint(entry.key.text(this), entry.value, location());
  }
  for (std::size_t i = 0; i < props.flowLogs.size(); ++i) {
    const auto entry = props.flowLogs.at(i);
    addFlowLog(entry.key.text(this), entry.value, location());
  }
  if (props.restrictDefaultSecurityGroup.valueOr(FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-ec2:restrictDefaultSecurityGroup"))) {
    restrictDefaultSecurityGroup();
  }
}

List<Str> Vpc::vpcCidrBlockAssociations() const {
  return resource_->attrCidrBlockAssociations();
}
Str Vpc::vpcDefaultNetworkAcl() const {
  return resource_->attrDefaultNetworkAcl();
}
Str Vpc::vpcDefaultSecurityGroup() const {
  return resource_->attrDefaultSecurityGroup();
}
List<Str> Vpc::vpcIpv6CidrBlocks() const {
  return resource_->attrIpv6CidrBlocks();
}

void Vpc::chooseZones() {
  const List<Str> known = stack().availabilityZones();
  Vec<Str> zones;
  if (props_.availabilityZones.isSet()) {
    Vec<Str> real;
    for (const Str& zone : known) {
      if (!zone.isToken() && !zone.is("dummy1a") && !zone.is("dummy1b") && !zone.is("dummy1c")) real.push(zone);
    }
    for (const Str& zone : props_.availabilityZones) {
      if (!real.empty() && !zone.isToken() && !real.contains(zone)) {
        throw Error(*this, format("the stack has no zone '{}'; availabilityZones must be some of the stack's zones", zone).text(),
                    "vpc-zones");
      }
      zones.push(zone);
    }
    if (zones.empty() && !props_.subnetConfiguration.empty()) {
      Annotations::of(*this).addWarningV2(
          "@aws-cdk/aws-ec2:emptyAvailabilityZonesInVpc",
          "the network has no zones and so no subnets; name a zone, or leave availabilityZones out to use those of the stack");
    }
  } else {
    const int most = props_.maxAzs.valueOr(3);
    for (const Str& zone : known) {
      if (static_cast<int>(zones.size()) < most) zones.push(zone);
    }
  }
  for (int i = 0; i < props_.reservedAzs.valueOr(0); ++i) zones.push(kReservedZone);
  availabilityZones_ = List<Str>(zones);
}

void Vpc::createSubnets() {
  Vec<RequestedSubnet> requests;
  for (const SubnetConfiguration& group : props_.subnetConfiguration) {
    int number = 0;
    for (const Str& zone : availabilityZones_) {
      requests.push(
          {.availabilityZone = zone, .configuration = group, .subnetConstructId = format("{}Subnet{}", group.name, Num(++number))});
    }
  }
  List<AllocatedSubnet> allocated =
      props_.ipAddresses->allocateSubnetsCidr({.requestedSubnets = List<RequestedSubnet>(requests), .vpcCidr = cidr_}).allocatedSubnets;
  if (allocated.size() != requests.size()) {
    throw Error(
        *this,
        format("ipAddresses gave {} ranges for {} subnets; it must give one for each", Num(allocated.size()), Num(requests.size())).text(),
        "vpc-cidr");
  }
  if (useIpv6()) {
    const List<Str> ranges = props_.ipv6Addresses->createIpv6CidrBlocks(
        {.ipv6SelectedCidr = Fn::select(0, resource_->attrIpv6CidrBlocks()), .subnetCount = static_cast<int>(allocated.size())});
    allocated = props_.ipv6Addresses->allocateSubnetsIpv6Cidr({.allocatedSubnets = allocated, .ipv6Cidrs = ranges}).allocatedSubnets;
  }
  for (std::size_t i = 0; i < requests.size(); ++i) createSubnet(requests[i], allocated[i]);
  if (!useIpv6()) return;
  for (const List<Use<ISubnet>>& group : {publicSubnets(), privateSubnets(), isolatedSubnets()}) {
    for (Use<ISubnet> subnet : group) subnet->node().addDependency(*ipv6CidrBlock_);
  }
}

void Vpc::createSubnet(const RequestedSubnet& request, const AllocatedSubnet& allocated) {
  const SubnetConfiguration& group = request.configuration;
  const SubnetType type = group.subnetType;
  if (group.reserved.isTrue() || request.availabilityZone.is(kReservedZone)) return;
  if (group.ipv6AssignAddressOnCreation.isSet() && !useIpv6()) {
    throw Error(*this, "ipv6AssignAddressOnCreation needs IPv6; set ipProtocol to DUAL_STACK", "vpc-ipv6");
  }
  if (group.mapPublicIpOnLaunch.isSet() && type != SubnetType::PUBLIC) {
    throw Error(*this, format("only PUBLIC subnets take mapPublicIpOnLaunch; leave it out for '{}'", group.name).text(),
                "subnet-public-ip");
  }
  const SubnetProps props{.assignIpv6AddressOnCreation = useIpv6() ? Bool(group.ipv6AssignAddressOnCreation.valueOr(true)) : Bool(),
                          .availabilityZone = request.availabilityZone,
                          .cidrBlock = allocated.cidr,
                          .ipv6CidrBlock = allocated.ipv6Cidr,
                          .mapPublicIpOnLaunch = type == SubnetType::PUBLIC && group.mapPublicIpOnLaunch.valueOr(!useIpv6()),
                          .vpcId = vpcId_};
  const std::string_view id = request.subnetConstructId.text(this);
  ISubnet* made = nullptr;
  if (type == SubnetType::PUBLIC) {
    made = &add<PublicSubnet>(id, props);
    publicSubnets_.push(*made);
  } else {
    made = &add<PrivateSubnet>(id, props);
    (isPrivate(type) ? privateSubnets_ : isolatedSubnets_).push(*made);
  }
  const TagProps onSubnets{.includeResourceTypes = {"AWS::EC2::Subnet"}};
  Tags::of(*made).add("aws-cdk:subnet-name", group.name, onSubnets);
  Tags::of(*made).add("aws-cdk:subnet-type", typeTag(type), onSubnets);
}

void Vpc::warnAboutNat() {
  const Num& wanted = props_.natGateways;
  Annotations notes = Annotations::of(*this);
  if (props_.natGatewayProvider && props_.natGatewayProvider->isRegional()) {
    if (wanted.isToken() || (wanted.isSet() && wanted.number(this) < 1)) {
      throw Error(*this,
                  "natGateways must be 1 or more, known now, for a regional NAT gateway; leave natGatewayProvider out for no gateway",
                  "nat-count");
    }
    if (wanted.isSet() && wanted.number(this) > 1) {
      notes.addWarningV2("@aws-cdk/aws-ec2:regionalNatGatewayCount", "natGateways is not used: one regional NAT gateway serves all zones");
    }
    const SubnetSelection& where = props_.natGatewaySubnets;
    if (where.subnetType || where.subnetGroupName || where.subnets.isSet()) {
      notes.addWarningV2("@aws-cdk/aws-ec2:regionalNatGatewaySubnets",
                         "natGatewaySubnets is not used: a regional NAT gateway needs no public subnet");
    }
  }
  if (wanted.isToken()) {
    notes.addWarningV2("@aws-cdk/aws-ec2:natGatewaysToken",
                       "natGateways is a token and counts as 0: how many gateways to make must be known now");
  }
}

int Vpc::natGatewayCount() const {
  if (props_.natGatewayProvider && props_.natGatewayProvider->isRegional()) return 1;
  if (props_.natGateways.isToken()) return 0;
  const List<SubnetConfiguration>& groups = props_.subnetConfiguration;
  const bool hasPrivate = anySubnets(groups, [](const SubnetConfiguration& g) { return isPrivate(g.subnetType) && !g.reserved.isTrue(); });
  const bool hasPublic =
      anySubnets(groups, [](const SubnetConfiguration& g) { return g.subnetType == SubnetType::PUBLIC && !g.reserved.isTrue(); });
  const bool hasEgress = anySubnets(groups, [](const SubnetConfiguration& g) { return g.subnetType == SubnetType::PRIVATE_WITH_EGRESS; });
  const int zones = static_cast<int>(availabilityZones_.size());
  const int wanted = props_.natGateways.isSet() ? static_cast<int>(props_.natGateways.number(this)) : hasPrivate ? zones : 0;
  const int count = wanted < zones ? wanted : zones;
  if (count == 0 && hasPrivate && !hasEgress) {
    throw Error(*this, "PRIVATE_WITH_NAT subnets need a NAT gateway; raise natGateways or make the subnets PRIVATE_ISOLATED", "nat-count");
  }
  if (count > 0 && !hasPublic) {
    throw Error(*this, "NAT gateways need PUBLIC subnets; add such a group to subnetConfiguration or set natGateways to 0", "nat-count");
  }
  return count;
}

void Vpc::createGateways(int natGateways) {
  const bool toInternet = anySubnets(props_.subnetConfiguration, [](const SubnetConfiguration& g) {
    return g.subnetType != SubnetType::PRIVATE_ISOLATED && !g.reserved.isTrue();
  });
  if (toInternet && props_.createInternetGateway.valueOr(true)) {
    auto& gateway = add<CfnInternetGateway>("IGW");
    internetGatewayId_ = gateway.ref();
    connectivity_.add(gateway);
    auto& attachment =
        add<CfnVPCGatewayAttachment>("VPCGW", CfnVPCGatewayAttachment::Props{.internetGatewayId = gateway.ref(), .vpcId = vpcId_});
    for (Use<ISubnet> subnet : publicSubnets_) {
      auto& made = static_cast<Subnet&>(*subnet);
      made.addDefaultInternetRoute(gateway.ref(), attachment);
      if (useIpv6()) made.addIpv6DefaultInternetRoute(gateway.ref(), attachment);
    }
    if (natGateways > 0) createNatGateways(natGateways);
  }
  const bool onlyIfPrivate = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-ec2:requirePrivateSubnetsForEgressOnlyInternetGateway");
  if (useIpv6() && (!onlyIfPrivate || !privateSubnets_.empty())) {
    auto& gateway = add<CfnEgressOnlyInternetGateway>("EIGW6", CfnEgressOnlyInternetGateway::Props{.vpcId = vpcId_});
    for (Use<ISubnet> subnet : privateSubnets_) static_cast<Subnet&>(*subnet).addIpv6DefaultEgressOnlyInternetRoute(gateway.ref());
  }
}

void Vpc::createVpn() {
  const bool wanted = props_.vpnConnections.isSet() || props_.vpnGatewayAsn.isToken() || props_.vpnGatewayAsn.numberOr(0) != 0;
  if (props_.vpnGateway.isFalse() && wanted)
    throw Error(*this, "vpnConnections and vpnGatewayAsn need a VPN gateway; leave vpnGateway out or set it to true", "vpn-gateway");
  if (!props_.vpnGateway.isTrue() && !wanted) return;
  if (props_.vpnGateway.isTrue() && publicSubnets_.empty() && privateSubnets_.empty() && isolatedSubnets_.empty()) {
    throw Error(*this, "a VPN gateway needs subnets, and the network has none", "vpn-gateway");
  }
  enableVpnGateway({.amazonSideAsn = props_.vpnGatewayAsn, .vpnRoutePropagation = props_.vpnRoutePropagation});
  for (std::size_t i = 0; i < props_.vpnConnections.size(); ++i) {
    const auto entry = props_.vpnConnections.at(i);
    addVpnConnection(entry.key.text(this), entry.value, location());
  }
}

void Vpc::createNatGateways(int count) {
  const Use<NatProvider> provider = props_.natGatewayProvider ? props_.natGatewayProvider : NatProvider::gateway();
  Vec<Use<PrivateSubnet>> privates;
  for (Use<ISubnet> subnet : privateSubnets_) privates.push(static_cast<PrivateSubnet&>(*subnet));
  Vec<Use<PublicSubnet>> chosen;
  if (!provider->isRegional()) {
    SubnetSelection where = props_.natGatewaySubnets;
    if (!where.subnetType && !where.subnetGroupName && !where.subnets.isSet()) where.subnetType = SubnetType::PUBLIC;
    for (Use<ISubnet> subnet : selectSubnetObjects(where)) {
      if (!publicSubnets_.contains(subnet)) {
        throw Error(*this,
                    format("natGatewaySubnets chose '{}', which is not public; a NAT gateway must be in a public subnet",
                           Str(subnet->node().path()))
                        .text(),
                    "nat-subnets");
      }
      if (static_cast<int>(chosen.size()) < count) chosen.push(static_cast<PublicSubnet&>(*subnet));
    }
  }
  provider->configureNat(
      {.natSubnets = List<Use<PublicSubnet>>(chosen), .privateSubnets = List<Use<PrivateSubnet>>(privates), .vpc = *this});
}

void Vpc::restrictDefaultSecurityGroup() {
  constexpr std::string_view type = "Custom::VpcRestrictDefaultSG";
  auto& provider = RestrictDefaultSgProvider::getOrCreateProvider(
      *this, type, {.description = "Lambda function for removing all inbound/outbound rules from the VPC default security group"},
      location());
  const Str group = vpcDefaultSecurityGroup();
  provider.addToRolePolicy(
      Json::obj({{"Effect", "Allow"},
                 {"Action", Json::arr({"ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupEgress",
                                       "ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress"})},
                 {"Resource", Json::arr({stack().formatArn({.resource = "security-group", .resourceName = group, .service = "ec2"})})}}));
  add<CustomResource>("RestrictDefaultSecurityGroupCustomResource",
                      {.properties = {{"DefaultSecurityGroupId", group}, {"Account", stack().account()}},
                       .resourceType = type,
                       .serviceToken = provider.serviceToken()});
}

}  // namespace cdk::ec2
