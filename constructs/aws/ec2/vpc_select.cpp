// What every network can do, made here or imported.
#include <cdk/annotations.hpp>
#include <constructs/aws/ec2/id_list.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/vpc.hpp>

namespace cdk::ec2 {
namespace {

constexpr std::string_view typeNames[] = {"PRIVATE_ISOLATED", "PRIVATE_WITH_EGRESS", "PRIVATE_WITH_NAT", "PUBLIC"};

/// `Web` for the construct `WebSubnet1`.
std::string_view groupName(const ISubnet& subnet) {
  std::string_view id = subnet.node().id();
  const std::size_t end = id.find_last_not_of("0123456789");
  if (end == std::string_view::npos || end + 1 == id.size()) return id;
  const std::string_view front = id.substr(0, end + 1);
  return front.ends_with("Subnet") ? front.substr(0, front.size() - 6) : id;
}

void append(Vec<Use<ISubnet>>& all, const List<Use<ISubnet>>& more) {
  for (Use<ISubnet> subnet : more) all.push(subnet);
}

/// The ways to the internet of several subnets.
class Connectivity final : public IDependable {
 public:
  explicit Connectivity(const List<Use<ISubnet>>& subnets) : subnets_(subnets) {}
  List<Use<Construct>> dependencyRoots() const override {
    Vec<Use<Construct>> roots;
    for (Use<ISubnet> subnet : subnets_) {
      for (Use<Construct> root : subnet->internetConnectivityEstablished().group()->dependencyRoots()) roots.push(root);
    }
    return List<Use<Construct>>(roots);
  }

 private:
  List<Use<ISubnet>> subnets_;
};

}  // namespace

Str IVpc::vpcCidrBlock() const {
  if (cidr_) return cidr_;
  throw Error(*this, "the addresses of this imported network are not known; give vpcCidrBlock when importing it", "vpc-cidr");
}

SelectedSubnets IVpc::selectSubnets(const SubnetSelection& selection) {
  const List<Use<ISubnet>> subnets = selectSubnetObjects(selection);
  SelectedSubnets selected{
      .internetConnectivityEstablished = *make<Connectivity>(subnets), .isPendingLookup = incompleteSubnetDefinition_, .subnets = subnets};
  Vec<Str> ids;
  for (Use<ISubnet> subnet : subnets) {
    ids.push(subnet->subnetId());
    if (publicSubnets_.contains(subnet)) selected.hasPublic = true;
  }
  selected.subnetIds = idList(ids);
  return selected;
}

List<Use<ISubnet>> IVpc::selectSubnetObjects(const SubnetSelection& selection) {
  if (selection.subnets.isSet() + selection.subnetType.isSet() + selection.subnetGroupName.isSet() > 1) {
    throw Error(*this, "a subnet selection takes only one of subnets, subnetType and subnetGroupName", "subnet-selection");
  }
  if (selection.subnets.isSet()) return selection.subnets;
  const SubnetType usual = !privateSubnets_.empty()    ? SubnetType::PRIVATE_WITH_EGRESS
                           : !isolatedSubnets_.empty() ? SubnetType::PRIVATE_ISOLATED
                                                       : SubnetType::PUBLIC;
  List<Use<ISubnet>> subnets =
      selection.subnetGroupName ? selectByName(selection.subnetGroupName.text(this)) : selectByType(selection.subnetType.valueOr(usual));
  for (Use<SubnetFilter> filter : selection.subnetFilters) subnets = filter->selectSubnets(subnets);
  if (selection.availabilityZones.isSet()) subnets = SubnetFilter::availabilityZones(selection.availabilityZones)->selectSubnets(subnets);
  if (selection.onePerAz.isTrue()) subnets = SubnetFilter::onePerAz()->selectSubnets(subnets);
  return subnets;
}

List<Use<ISubnet>> IVpc::selectByName(std::string_view name) {
  Vec<Use<ISubnet>> all;
  append(all, publicSubnets());
  append(all, privateSubnets());
  append(all, isolatedSubnets());
  Vec<Use<ISubnet>> found;
  Vec<Str> names;
  for (Use<ISubnet> subnet : all) {
    if (groupName(*subnet) == name) found.push(subnet);
    if (!names.contains(groupName(*subnet))) names.push(groupName(*subnet));
  }
  if (!found.empty() || incompleteSubnetDefinition_) return List<Use<ISubnet>>(found);
  Str list = "none";
  for (std::size_t i = 0; i < names.size(); ++i) list = i ? list + ", " + names[i] : names[i];
  throw Error(*this, format("there are no subnets named '{}'; the names are: {}", Str(name), list).text(), "subnet-group");
}

List<Use<ISubnet>> IVpc::selectByType(SubnetType type) {
  const Vec<Use<ISubnet>>& found = type == SubnetType::PUBLIC             ? publicSubnets_
                                   : type == SubnetType::PRIVATE_ISOLATED ? isolatedSubnets_
                                                                          : privateSubnets_;
  if (!found.empty() || incompleteSubnetDefinition_) return List<Use<ISubnet>>(found);
  Str list;
  for (SubnetType other : {SubnetType::PRIVATE_ISOLATED, SubnetType::PRIVATE_WITH_EGRESS, SubnetType::PUBLIC}) {
    const bool there = other == SubnetType::PUBLIC             ? !publicSubnets_.empty()
                       : other == SubnetType::PRIVATE_ISOLATED ? !isolatedSubnets_.empty()
                                                               : !privateSubnets_.empty();
    if (there) list = list ? list + ", " + typeNames[static_cast<std::size_t>(other)] : Str(typeNames[static_cast<std::size_t>(other)]);
  }
  throw Error(*this,
              format("there are no subnets of type {}; the types are: {}", Str(typeNames[static_cast<std::size_t>(type)]),
                     list ? list : Str("none"))
                  .text(),
              "subnet-group");
}

FlowLog& IVpc::addFlowLog(std::string_view id, const FlowLogOptions& options, Location at) {
  return add<FlowLog>(id,
                      {.destination = options.destination,
                       .logFormat = options.logFormat,
                       .maxAggregationInterval = options.maxAggregationInterval,
                       .resourceType = FlowLogResourceType::fromVpc(*this),
                       .trafficType = options.trafficType},
                      at);
}

GatewayVpcEndpoint& IVpc::addGatewayEndpoint(std::string_view id, const GatewayVpcEndpointOptions& options, Location at) {
  return add<GatewayVpcEndpoint>(id,
                                 {.dnsRecordIpType = options.dnsRecordIpType,
                                  .ipAddressType = options.ipAddressType,
                                  .service = options.service,
                                  .subnets = options.subnets,
                                  .vpc = Use<IVpc>::of(*this)},
                                 at);
}

InterfaceVpcEndpoint& IVpc::addInterfaceEndpoint(std::string_view id, const InterfaceVpcEndpointOptions& options, Location at) {
  return add<InterfaceVpcEndpoint>(id,
                                   {.dnsRecordIpType = options.dnsRecordIpType,
                                    .ipAddressType = options.ipAddressType,
                                    .lookupSupportedAzs = options.lookupSupportedAzs,
                                    .open = options.open,
                                    .privateDnsEnabled = options.privateDnsEnabled,
                                    .privateDnsOnlyForInboundResolverEndpoint = options.privateDnsOnlyForInboundResolverEndpoint,
                                    .securityGroups = options.securityGroups,
                                    .service = options.service,
                                    .serviceRegion = options.serviceRegion,
                                    .subnets = options.subnets,
                                    .vpc = Use<IVpc>::of(*this)},
                                   at);
}

}  // namespace cdk::ec2
