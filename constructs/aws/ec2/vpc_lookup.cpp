#include <cdk/context_provider.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/vpc.hpp>

#include <algorithm>
#include <vector>

namespace cdk::ec2 {
namespace {

Json subnet(const char* zone, const char* id, const char* table) {
  return Json::obj({{"availabilityZone", zone}, {"subnetId", id}, {"routeTableId", table}, {"cidr", "1.2.3.4/5"}});
}
Json group(const char* name, const Json& first, const Json& second) {
  return Json::obj({{"name", name}, {"type", name}, {"subnets", Json::arr({first, second})}});
}

/// Stands for the network until the CLI has looked it up; with the values of the CDK, which show in the first templates.
Json placeholder() {
  return Json::obj(
      {{"vpcId", "vpc-12345"},
       {"vpcCidrBlock", "1.2.3.4/5"},
       {"subnetGroups",
        Json::arr({group("Public", subnet("dummy1a", "s-12345", "rtb-12345s"), subnet("dummy1b", "s-67890", "rtb-67890s")),
                   group("Private", subnet("dummy1a", "p-12345", "rtb-12345p"), subnet("dummy1b", "p-67890", "rtb-57890p")),
                   group("Isolated", subnet("dummy1a", "p-12345", "rtb-12345p"), subnet("dummy1b", "p-67890", "rtb-57890p"))})}});
}

class LookedUpVpc final : public IVpc {
 public:
  struct Props {
    Json found;  // empty while the lookup is open
  };
  LookedUpVpc(Scope scope, std::string_view id, const Props& props)
      : LookedUpVpc(scope, id, props.found ? props.found : placeholder(), !props.found) {}

 private:
  LookedUpVpc(Scope scope, std::string_view id, const Json& found, bool incomplete)
      : IVpc(scope, id, {.account = found["ownerAccountId"].asStr(), .region = found["region"].asStr()}) {
    vpcId_ = found["vpcId"].asStr();
    vpcArn_ =
        Arn::format({.account = env().account, .region = env().region, .resource = "vpc", .resourceName = vpcId_, .service = "ec2"}, this);
    cidr_ = found["vpcCidrBlock"].asStr();
    vpnGatewayId_ = found["vpnGatewayId"].asStr();
    incompleteSubnetDefinition_ = incomplete;
    std::vector<Str> zones;
    for (const Json& subnets : found["subnetGroups"].asArray()) addGroup(subnets, zones);
    std::sort(zones.begin(), zones.end(), [](const Str& a, const Str& b) { return a.text() < b.text(); });
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    availabilityZones_ = List<Str>(zones);
  }
  void addGroup(const Json& subnets, std::vector<Str>& zones) {
    const Str type = subnets["type"].asStr();
    Vec<Use<ISubnet>>& into = type.is("Public") ? publicSubnets_ : type.is("Private") ? privateSubnets_ : isolatedSubnets_;
    int number = 0;
    for (const Json& one : subnets["subnets"].asArray()) {
      zones.push_back(one["availabilityZone"].asStr());
      into.push(Subnet::fromSubnetAttributes(*this, format("{}Subnet{}", subnets["name"].asStr(), Num(++number)).text(this),
                                             {.availabilityZone = one["availabilityZone"].asStr(),
                                              .ipv4CidrBlock = one["cidr"].asStr(),
                                              .routeTableId = one["routeTableId"].asStr(),
                                              .subnetId = one["subnetId"].asStr()},
                                             location()));
    }
  }
};

}  // namespace

IVpc& Vpc::fromLookup(Construct& scope, std::string_view id, const VpcLookupOptions& options, Location at) {
  if (options.vpcId.isToken() || options.vpcName.isToken() || options.tags.isToken()) {
    throw Error(scope, "a network can only be looked up by values that are known now, got a token", "lookup-token");
  }
  std::vector<Map<Json>::Entry> filter;
  for (std::size_t i = 0; i < options.tags.size(); ++i) filter.push_back({"tag:" + options.tags.at(i).key, options.tags.at(i).value});
  if (options.vpcId) filter.push_back({"vpc-id", options.vpcId});
  if (options.vpcName) filter.push_back({"tag:Name", options.vpcName});
  if (options.ownerAccountId) filter.push_back({"owner-id", options.ownerAccountId});
  if (options.isDefault.isSet()) filter.push_back({"isDefault", options.isDefault.isTrue() ? "true" : "false"});
  std::vector<Map<Json>::Entry> query;
  if (options.region) query.push_back({"region", options.region});
  query.push_back({"filter", Json(Map<Json>(filter))});
  query.push_back({"returnAsymmetricSubnets", true});
  if (options.returnVpnGateways.isSet()) query.push_back({"returnVpnGateways", options.returnVpnGateways});
  if (options.subnetGroupNameTag) query.push_back({"subnetGroupNameTag", options.subnetGroupNameTag});
  return scope.add<LookedUpVpc>(id, {ContextProvider::getValue(scope, {.props = Map<Json>(query), .provider = "vpc-provider"}).value}, at);
}

}  // namespace cdk::ec2
