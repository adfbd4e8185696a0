#pragma once
#include <cdk/node.hpp>
#include <cdk/value.hpp>

namespace cdk::ec2 {

class ISubnet;

/// What the subnets of a group can reach and be reached from.
enum class SubnetType {
  PRIVATE_ISOLATED,     ///< the network only
  PRIVATE_WITH_EGRESS,  ///< the internet through a NAT gateway or something else
  PRIVATE_WITH_NAT,     ///< older name of PRIVATE_WITH_EGRESS
  PUBLIC,               ///< the internet, in both directions
};

/// Picks some of the subnets of a selection; derive and pass make<Mine>(...) for a rule of your own.
class SubnetFilter {
 public:
  /// Those with one of the ids.
  static Use<SubnetFilter> byIds(const List<Str>& subnetIds);
  /// Those in one of the zones.
  static Use<SubnetFilter> availabilityZones(const List<Str>& availabilityZones);
  /// The first one of each zone.
  static Use<SubnetFilter> onePerAz();
  /// Those that hold one of the IPv4 addresses.
  static Use<SubnetFilter> containsIpAddresses(const List<Str>& ipv4addrs);
  /// Those of a size, such as 24.
  static Use<SubnetFilter> byCidrMask(int mask);
  /// Those inside one of the IPv4 ranges.
  static Use<SubnetFilter> byCidrRanges(const List<Str>& cidrs);

  /// The subnets that stay.
  virtual List<Use<ISubnet>> selectSubnets(const List<Use<ISubnet>>& subnets) = 0;

 protected:
  ~SubnetFilter() = default;
};

/// Which subnets of a network: by one of subnetType, subnetGroupName and subnets, then filtered.
struct SubnetSelection {
  /// Only those in these zones. Default: all
  List<Str> availabilityZones = {};
  /// One subnet for each zone at most. Default: false
  Bool onePerAz = {};
  /// Further filters, in turn. Default: none
  List<Use<SubnetFilter>> subnetFilters = {};
  /// The group of this name.
  Str subnetGroupName = {};
  /// All groups of this type. Default: PRIVATE_WITH_EGRESS, else PRIVATE_ISOLATED, else PUBLIC, by what there is
  Opt<SubnetType> subnetType = {};
  /// Exactly these.
  List<Use<ISubnet>> subnets = {};
};

/// The subnets that a selection found.
struct SelectedSubnets {
  /// Is one of them public?
  bool hasPublic = false;
  /// Depend on it to come after the routes to the internet.
  Dependable internetConnectivityEstablished = {};
  /// Is the network still to be looked up, so that these are only stand-ins?
  bool isPendingLookup = false;
  List<Str> subnetIds = {};
  List<Use<ISubnet>> subnets = {};

  /// The zone of each subnet. Raises an error for an imported one without a zone.
  List<Str> availabilityZones() const;
};

}  // namespace cdk::ec2
