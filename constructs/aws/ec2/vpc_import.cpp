#include <cdk/annotations.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/vpc.hpp>

namespace cdk::ec2 {
namespace {

/// The subnets of one type, as lists side by side.
struct Group {
  std::string_view type;
  std::string_view defaultName;
  List<Str> ids;
  List<Str> names;
  List<Str> routeTableIds;
  List<Str> cidrs;
};

class ImportedVpc final : public IVpc {
 public:
  using Props = VpcAttributes;
  ImportedVpc(Scope scope, std::string_view id, const VpcAttributes& attrs) : IVpc(scope, id, {.region = attrs.region}) {
    vpcId_ = attrs.vpcId;
    vpcArn_ = stack().formatArn({.resource = "vpc", .resourceName = vpcId_, .service = "ec2"});
    cidr_ = attrs.vpcCidrBlock;
    availabilityZones_ = items(attrs.availabilityZones, "", "availabilityZones");
    vpnGatewayId_ = attrs.vpnGatewayId;
    import(publicSubnets_, {"public", "Public", attrs.publicSubnetIds, attrs.publicSubnetNames, attrs.publicSubnetRouteTableIds,
                            attrs.publicSubnetIpv4CidrBlocks});
    import(privateSubnets_, {"private", "Private", attrs.privateSubnetIds, attrs.privateSubnetNames, attrs.privateSubnetRouteTableIds,
                             attrs.privateSubnetIpv4CidrBlocks});
    import(isolatedSubnets_, {"isolated", "Isolated", attrs.isolatedSubnetIds, attrs.isolatedSubnetNames, attrs.isolatedSubnetRouteTableIds,
                              attrs.isolatedSubnetIpv4CidrBlocks});
  }

 private:
  /// The items of a list. A list that is known at deployment only counts as one item, which stands for all.
  List<Str> items(const List<Str>& list, std::string_view type, std::string_view what) {
    if (!list.isSet() || !list.isToken() || list.val()->kind == cdk::detail::Kind::List) return list;
    const Str name = Str(type) + what;
    Annotations::of(*this).addWarningV2(
        (Str("@aws-cdk/aws-ec2:vpcAttributeIsListToken") + name).text(),
        format("{} is a list known at deployment only, so it counts as one subnet; use Vpc::fromLookup or Fn::importListValue", name)
            .text());
    return {Str(list.val())};
  }
  void checkCount(const List<Str>& list, const Group& group, std::string_view what) {
    if (!list.isSet() || list.size() == group.ids.size()) return;
    throw Error(*this,
                format("{}{} has {} items for {} subnets; give one for each of {}SubnetIds", Str(group.type), Str(what), Num(list.size()),
                       Num(group.ids.size()), Str(group.type))
                    .text(),
                "vpc-import");
  }
  void import(Vec<Use<ISubnet>>& into, Group group) {
    group.ids = items(group.ids, group.type, "SubnetIds");
    group.names = items(group.names, group.type, "SubnetNames");
    group.routeTableIds = items(group.routeTableIds, group.type, "SubnetRouteTableIds");
    group.cidrs = items(group.cidrs, group.type, "SubnetIpv4CidrBlocks");
    const std::size_t zones = availabilityZones_.size();
    const std::size_t count = group.ids.size();
    if (count == 0) return;
    if (zones == 0 || count % zones != 0) {
      throw Error(*this,
                  format("{}SubnetIds has {} items for {} availabilityZones; each group has one subnet in each zone", Str(group.type),
                         Num(count), Num(zones))
                      .text(),
                  "vpc-import");
    }
    checkCount(group.routeTableIds, group, "SubnetRouteTableIds");
    checkCount(group.cidrs, group, "SubnetIpv4CidrBlocks");
    if (!group.names.empty() && group.names.size() != count / zones) {
      throw Error(*this,
                  format("{}SubnetNames has {} items for {} groups; give one name for each group", Str(group.type), Num(group.names.size()),
                         Num(count / zones))
                      .text(),
                  "vpc-import");
    }
    if (group.names.empty() && count > zones) {
      throw Error(*this, format("{}SubnetNames must name the {} groups of subnets", Str(group.type), Num(count / zones)).text(),
                  "vpc-import");
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Str name = group.names.empty() ? Str(group.defaultName) : group.names[i / zones];
      into.push(Subnet::fromSubnetAttributes(*this, format("{}Subnet{}", name, Num(i + 1)).text(this),
                                             {.availabilityZone = availabilityZones_[i % zones],
                                              .ipv4CidrBlock = group.cidrs.isSet() ? group.cidrs[i] : Str(),
                                              .routeTableId = group.routeTableIds.isSet() ? group.routeTableIds[i] : Str(),
                                              .subnetId = group.ids[i]},
                                             location()));
    }
  }
};

}  // namespace

IVpc& Vpc::fromVpcAttributes(Construct& scope, std::string_view id, const VpcAttributes& attrs, Location at) {
  return scope.add<ImportedVpc>(id, attrs, at);
}

}  // namespace cdk::ec2
