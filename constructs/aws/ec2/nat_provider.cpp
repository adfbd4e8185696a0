#include <constructs/aws/ec2/nat_provider.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ec2/eip.hpp>
#include <cdk/cfn/ec2/nat_gateway.hpp>
#include <cdk/fn.hpp>
#include <constructs/aws/ec2/vpc.hpp>

#include <cmath>

namespace cdk::ec2 {
namespace {

/// A drain time in seconds, checked.
Num drainSeconds(const Opt<Duration>& time) {
  if (!time) return {};
  const Num seconds = time->toSeconds({.integral = false});
  if (seconds.isToken()) return seconds;
  const double value = seconds.number();
  if (value < 1 || value > 4000 || value != std::floor(value)) {
    throw Error(
        format("maxDrainDuration must be a whole number of seconds from 1 to 4000, got {}; leave it out to keep 350", seconds).text(),
        "drain-duration");
  }
  return seconds;
}

class NatGateways final : public NatProvider {
 public:
  explicit NatGateways(const NatGatewayProps& props) : props_(props) { drainSeconds(props.maxDrainDuration); }

  void configureNat(const ConfigureNatOptions& options) override {
    const List<Str>& given = props_.eipAllocationIds;
    if (given.isSet() && !given.isToken() && given.size() < options.natSubnets.size()) {
      throw Error(format("eipAllocationIds has {} addresses for {} NAT gateways; give one for each", Num(given.size()),
                         Num(options.natSubnets.size()))
                      .text(),
                  "nat-addresses");
    }
    std::size_t i = 0;
    for (Use<PublicSubnet> subnet : options.natSubnets) {
      const Str address = !given.isSet() ? Str() : given.isToken() ? Fn::select(i, given) : given[i];
      gateways_.push({.az = subnet->availabilityZone(),
                      .gatewayId = subnet->addNatGateway(address, {.maxDrainDuration = props_.maxDrainDuration}).ref()});
      ++i;
    }
    for (Use<PrivateSubnet> subnet : options.privateSubnets) configureSubnet(*subnet);
  }
  void configureSubnet(PrivateSubnet& subnet) override { subnet.addDefaultNatRoute(pick(subnet.availabilityZone())); }
  List<GatewayConfig> configuredGateways() const override { return List<GatewayConfig>(gateways_); }

 private:
  /// The gateway of the zone, the last one made when there are several; else the next in turn.
  Str pick(const Str& zone) {
    if (gateways_.empty())
      throw Error("there is no NAT gateway to route to; raise natGateways or choose public subnets for it", "nat-none");
    for (std::size_t i = gateways_.size(); i-- > 0;) {
      if (gateways_[i].az == zone) return gateways_[i].gatewayId;
    }
    return gateways_[next_++ % gateways_.size()].gatewayId;
  }

  NatGatewayProps props_;
  Vec<GatewayConfig> gateways_;
  std::size_t next_ = 0;
};

class RegionalNatGateway final : public NatProvider {
 public:
  explicit RegionalNatGateway(const RegionalNatGatewayProps& props) : props_(props) {
    checkAddresses();
    drainSeconds(props.maxDrainDuration);
  }

  bool isRegional() const override { return true; }
  void configureNat(const ConfigureNatOptions& options) override {
    if (props_.availabilityZoneAddresses.isSet() && address()) {
      Annotations::of(*options.vpc)
          .addWarningV2("@aws-cdk/aws-ec2:regionalNatGatewayAllocationIdIgnored",
                        "the elastic address is not used because availabilityZoneAddresses is given");
    }
    Vec<CfnNatGateway::AvailabilityZoneAddressProperty> addresses;
    for (const AvailabilityZoneAddress& zone : props_.availabilityZoneAddresses) {
      addresses.push(
          {.allocationIds = zone.allocationIds, .availabilityZone = zone.availabilityZone, .availabilityZoneId = zone.availabilityZoneId});
    }
    CfnNatGateway::Props props{.allocationId = addresses.empty() ? address() : Str(),
                               .availabilityMode = "regional",
                               .connectivityType = "public",
                               .maxDrainDurationSeconds = drainSeconds(props_.maxDrainDuration),
                               .vpcId = options.vpc->vpcId()};
    if (!addresses.empty()) props.availabilityZoneAddresses = List<CfnNatGateway::AvailabilityZoneAddressProperty>(addresses);
    gateway_ = &options.vpc->add<CfnNatGateway>("RegionalNatGateway", props);
    gateway_->node().addDependency(options.vpc->internetConnectivityEstablished());
    for (Use<PrivateSubnet> subnet : options.privateSubnets) configureSubnet(*subnet);
  }
  void configureSubnet(PrivateSubnet& subnet) override {
    if (!gateway_) throw Error(subnet, "the NAT gateway is not made yet; give the provider to a Vpc first", "nat-none");
    checkZone(subnet);
    subnet.addDefaultNatRoute(gateway_->attrNatGatewayId());
  }
  List<GatewayConfig> configuredGateways() const override {
    return gateway_ ? List<GatewayConfig>{{.az = "regional", .gatewayId = gateway_->attrNatGatewayId()}} : List<GatewayConfig>();
  }

 private:
  Str address() const { return props_.eip ? props_.eip->attrAllocationId() : props_.allocationId; }
  void checkAddresses() const {
    if (props_.allocationId && props_.eip) throw Error("give allocationId or eip, not both", "nat-addresses");
    if (!props_.availabilityZoneAddresses.isSet()) return;
    if (props_.availabilityZoneAddresses.empty())
      throw Error("availabilityZoneAddresses must not be empty; leave it out to let AWS cover all zones", "nat-zones");
    Vec<Str> seen;
    for (const AvailabilityZoneAddress& zone : props_.availabilityZoneAddresses) {
      if (!zone.availabilityZone && !zone.availabilityZoneId)
        throw Error("an AvailabilityZoneAddress needs availabilityZone or availabilityZoneId", "nat-zones");
      if (zone.allocationIds.empty()) throw Error("an AvailabilityZoneAddress needs at least one of allocationIds", "nat-zones");
      for (const Str& name : {zone.availabilityZone, zone.availabilityZoneId}) {
        if (!name || name.isToken()) continue;
        if (seen.contains(name)) throw Error(format("the zone '{}' stands twice in availabilityZoneAddresses", name).text(), "nat-zones");
        seen.push(name);
      }
    }
  }
  /// The gateway serves no zone that is not in the list, where there is one.
  void checkZone(PrivateSubnet& subnet) const {
    const Str own = subnet.availabilityZone();
    if (!props_.availabilityZoneAddresses.isSet() || own.isToken()) return;
    for (const AvailabilityZoneAddress& zone : props_.availabilityZoneAddresses) {
      if (!zone.availabilityZone || zone.availabilityZone.isToken() || zone.availabilityZone == own) return;
    }
    throw Error(
        subnet,
        format("no address of the regional NAT gateway is for the zone '{}'; add it to availabilityZoneAddresses or leave these out", own)
            .text(),
        "nat-zones");
  }

  RegionalNatGatewayProps props_;
  CfnNatGateway* gateway_ = nullptr;
};

}  // namespace

Use<NatProvider> NatProvider::gateway(const NatGatewayProps& props) {
  return make<NatGateways>(props);
}
Use<NatProvider> NatProvider::regionalGateway(const RegionalNatGatewayProps& props) {
  return make<RegionalNatGateway>(props);
}

}  // namespace cdk::ec2
