#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::ec2 {

class CfnEIP;
class PrivateSubnet;
class PublicSubnet;
class Vpc;

/// A gateway that was made.
struct GatewayConfig {
  /// Its zone, or `regional`.
  Str az = {};
  Str gatewayId = {};
};

struct ConfigureNatOptions {
  /// Where the gateways go.
  List<Use<PublicSubnet>> natSubnets = {};
  /// What gets routes to them.
  List<Use<PrivateSubnet>> privateSubnets = {};
  Use<Vpc> vpc = {};
};

struct NatGatewayProps {
  /// Elastic addresses to use, one for each gateway. Default: new ones
  List<Str> eipAllocationIds = {};
  /// How long connections may go on when a gateway is deleted: 1 to 4000 seconds. Default: 350 seconds
  Opt<Duration> maxDrainDuration = {};
};

/// Elastic addresses for one zone of a regional gateway. One of the two names of the zone must be given.
struct AvailabilityZoneAddress {
  List<Str> allocationIds = {};
  Str availabilityZone = {};
  Str availabilityZoneId = {};
};

struct RegionalNatGatewayProps {
  /// An elastic address to use. Default: AWS allocates
  Str allocationId = {};
  /// Elastic addresses by zone; wins over allocationId. Default: AWS covers all zones
  List<AvailabilityZoneAddress> availabilityZoneAddresses = {};
  /// The elastic address as a resource; instead of allocationId.
  Use<CfnEIP> eip = {};
  /// How long connections may go on when the gateway is deleted: 1 to 4000 seconds. Default: 350 seconds
  Opt<Duration> maxDrainDuration = {};
};
using RegionalNatGatewayProviderProps = RegionalNatGatewayProps;

/// How private subnets reach the internet; derive and pass make<Mine>(...) for a way of your own.
class NatProvider {
 public:
  /// NAT gateways, one in each chosen public subnet. Raises an error for a drain time out of bounds.
  static Use<NatProvider> gateway(const NatGatewayProps& props = {});
  /// One gateway for the whole network, in all zones.
  static Use<NatProvider> regionalGateway(const RegionalNatGatewayProps& props = {});

  /// Makes the gateways and the routes; called by the network.
  virtual void configureNat(const ConfigureNatOptions& options) = 0;
  /// Adds the route of one more subnet.
  virtual void configureSubnet(PrivateSubnet& subnet) = 0;
  /// What configureNat has made.
  virtual List<GatewayConfig> configuredGateways() const = 0;
  /// Is it one gateway for the whole network, without a public subnet?
  virtual bool isRegional() const { return false; }

 protected:
  ~NatProvider() = default;
};

}  // namespace cdk::ec2
