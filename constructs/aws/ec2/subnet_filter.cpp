#include <constructs/aws/ec2/network_util.hpp>
#include <constructs/aws/ec2/subnet.hpp>

namespace cdk::ec2 {
namespace {

bool has(const List<Str>& values, const Str& value) {
  for (const Str& mine : values) {
    if (mine == value) return true;
  }
  return false;
}

/// Keeps the subnets of which a callable says so.
template <class Keep>
class Keeping final : public SubnetFilter {
 public:
  explicit Keeping(const Keep& keep) : keep_(keep) {}
  List<Use<ISubnet>> selectSubnets(const List<Use<ISubnet>>& subnets) override {
    Vec<Use<ISubnet>> kept;
    for (Use<ISubnet> subnet : subnets) {
      if (keep_(*subnet)) kept.push(subnet);
    }
    return List<Use<ISubnet>>(kept);
  }

 private:
  Keep keep_;
};

template <class Keep>
Use<SubnetFilter> keeping(const Keep& keep) {
  return make<Keeping<Keep>>(keep);
}

class OnePerAz final : public SubnetFilter {
 public:
  List<Use<ISubnet>> selectSubnets(const List<Use<ISubnet>>& subnets) override {
    Vec<Str> zones;
    Vec<Use<ISubnet>> kept;
    for (Use<ISubnet> subnet : subnets) {
      const Str zone = subnet->availabilityZone();
      if (zones.contains(zone)) continue;
      zones.push(zone);
      kept.push(subnet);
    }
    return List<Use<ISubnet>>(kept);
  }
};

Vec<CidrBlock> blocks(const List<Str>& texts, bool addresses) {
  Vec<CidrBlock> made;
  for (const Str& text : texts) made.push(addresses ? CidrBlock::address(text.text()) : CidrBlock(text.text()));
  return made;
}

}  // namespace

Use<SubnetFilter> SubnetFilter::byIds(const List<Str>& subnetIds) {
  return keeping([subnetIds](const ISubnet& subnet) { return has(subnetIds, subnet.subnetId()); });
}

Use<SubnetFilter> SubnetFilter::availabilityZones(const List<Str>& availabilityZones) {
  return keeping([availabilityZones](const ISubnet& subnet) { return has(availabilityZones, subnet.availabilityZone()); });
}

Use<SubnetFilter> SubnetFilter::onePerAz() {
  return make<OnePerAz>();
}

Use<SubnetFilter> SubnetFilter::containsIpAddresses(const List<Str>& ipv4addrs) {
  return keeping([addresses = blocks(ipv4addrs, true)](const ISubnet& subnet) {
    const CidrBlock range(subnet.ipv4CidrBlock().text(&subnet));
    for (const CidrBlock& address : addresses) {
      if (range.contains(address)) return true;
    }
    return false;
  });
}

Use<SubnetFilter> SubnetFilter::byCidrMask(int mask) {
  return keeping([mask](const ISubnet& subnet) { return CidrBlock(subnet.ipv4CidrBlock().text(&subnet)).mask() == mask; });
}

Use<SubnetFilter> SubnetFilter::byCidrRanges(const List<Str>& cidrs) {
  return keeping([ranges = blocks(cidrs, false)](const ISubnet& subnet) {
    const CidrBlock own(subnet.ipv4CidrBlock().text(&subnet));
    for (const CidrBlock& range : ranges) {
      if (range.contains(own)) return true;
    }
    return false;
  });
}

List<Str> SelectedSubnets::availabilityZones() const {
  Vec<Str> zones;
  for (Use<ISubnet> subnet : subnets) zones.push(subnet->availabilityZone());
  return List<Str>(zones);
}

}  // namespace cdk::ec2
