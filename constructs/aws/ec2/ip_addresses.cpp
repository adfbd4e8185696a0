#include <constructs/aws/ec2/ip_addresses.hpp>

#include <cdk/cfn/ec2/vpc_cidr_block.hpp>
#include <cdk/fn.hpp>
#include <constructs/aws/ec2/network_util.hpp>

namespace cdk::ec2 {
namespace {

/// One of `count` equal parts of a range.
struct Split {
  std::uint64_t count;
  std::uint64_t index;
  int netmask;
};

/// The part as an expression; CloudFormation cuts into 256 at most, so more are cut in steps.
Str splitExpression(const Str& parent, const Split& split) {
  if (split.count == 1) return parent;
  if (split.count <= 256) return Fn::select(split.index, Fn::cidr(parent, split.count, Num(32 - split.netmask).str()));
  if (split.netmask < 9)
    throw Error(format("an address range cannot be divided into {} parts of size /{}", Num(split.count), Num(split.netmask)).text(),
                "cidr-split");
  const Split outer{.count = (split.count + 255) / 256, .index = split.index / 256, .netmask = split.netmask - 8};
  return splitExpression(splitExpression(parent, outer),
                         {.count = 256, .index = split.index - outer.index * 256, .netmask = split.netmask});
}

class AwsIpam final : public IIpAddresses {
 public:
  explicit AwsIpam(const AwsIpamProps& props) : props_(props) {}
  VpcIpamOptions allocateVpcCidr() override {
    return {.ipv4IpamPoolId = props_.ipv4IpamPoolId, .ipv4NetmaskLength = *props_.ipv4NetmaskLength};
  }
  SubnetIpamOptions allocateSubnetsCidr(const AllocateCidrRequest& input) override {
    const int root = props_.ipv4NetmaskLength;
    std::uint64_t offset = 0;
    Vec<AllocatedSubnet> allocated;
    for (const RequestedSubnet& request : input.requestedSubnets) {
      const int mask = maskOf(request.configuration);
      const std::uint64_t size = CidrBlock::size(mask);
      offset = (offset + size - 1) / size * size;
      allocated.push(
          {.cidr = splitExpression(
               input.vpcCidr, {.count = mask < root ? 0 : std::uint64_t{1} << (mask - root), .index = offset / size, .netmask = mask})});
      offset += size;
    }
    if (offset > CidrBlock::size(root)) {
      throw Error(format("a network of size /{} is too small for its {} subnets; use smaller subnets or a larger network", Num(root),
                         Num(allocated.size()))
                      .text(),
                  "network-full");
    }
    return {.allocatedSubnets = List<AllocatedSubnet>(allocated)};
  }

 private:
  int maskOf(const SubnetConfiguration& configuration) const {
    if (configuration.cidrMask) return *configuration.cidrMask;
    if (props_.defaultSubnetIpv4NetmaskLength) return *props_.defaultSubnetIpv4NetmaskLength;
    throw Error(format("the subnets '{}' have no size; set their cidrMask or defaultSubnetIpv4NetmaskLength", configuration.name).text(),
                "subnet-size");
  }
  AwsIpamProps props_;
};

class Cidr final : public IIpAddresses {
 public:
  explicit Cidr(std::string_view cidr) : builder_(cidr) {}
  VpcIpamOptions allocateVpcCidr() override { return {.cidrBlock = builder_.network().cidr()}; }
  // Those with a size come first and get the first addresses; the others share what is left.
  SubnetIpamOptions allocateSubnetsCidr(const AllocateCidrRequest& input) override {
    Vec<AllocatedSubnet> allocated;
    std::size_t open = 0;
    for (const RequestedSubnet& request : input.requestedSubnets) {
      const Opt<int> mask = request.configuration.cidrMask;
      if (!mask) ++open;
      allocated.push({.cidr = mask ? builder_.addSubnet(*mask) : Str()});
    }
    if (open) {
      const int mask = builder_.maskForRemainingSubnets(open);
      for (AllocatedSubnet& subnet : allocated) {
        if (!subnet.cidr) subnet.cidr = builder_.addSubnet(mask);
      }
    }
    return {.allocatedSubnets = List<AllocatedSubnet>(allocated)};
  }

 private:
  NetworkBuilder builder_;
};

class AmazonProvided final : public IIpv6Addresses {
 public:
  bool amazonProvided() const override { return true; }
  CfnVPCCidrBlock& allocateVpcIpv6Cidr(const AllocateVpcIpv6CidrRequest& input) override {
    return input.scope->add<CfnVPCCidrBlock>("ipv6cidr", CfnVPCCidrBlock::Props{.amazonProvidedIpv6CidrBlock = true, .vpcId = input.vpcId});
  }
  List<Str> createIpv6CidrBlocks(const CreateIpv6CidrBlocksRequest& input) override {
    return Fn::cidr(input.ipv6SelectedCidr, input.subnetCount, input.sizeMask ? input.sizeMask : Str("64"));
  }
  SubnetIpamOptions allocateSubnetsIpv6Cidr(const AllocateIpv6CidrRequest& input) override {
    Vec<AllocatedSubnet> allocated;
    for (AllocatedSubnet subnet : input.allocatedSubnets) {
      subnet.ipv6Cidr = Fn::select(allocated.size(), input.ipv6Cidrs);
      allocated.push(subnet);
    }
    return {.allocatedSubnets = List<AllocatedSubnet>(allocated)};
  }
};

}  // namespace

Use<IIpAddresses> IpAddresses::cidr(const Str& cidrBlock) {
  if (cidrBlock.isToken()) throw Error("the range of a network must be known now, to divide it; got a token", "cidr-token");
  return make<Cidr>(cidrBlock.text());
}
Use<IIpAddresses> IpAddresses::awsIpamAllocation(const AwsIpamProps& props) {
  return make<AwsIpam>(props);
}
Use<IIpv6Addresses> Ipv6Addresses::amazonProvided() {
  return make<AmazonProvided>();
}

}  // namespace cdk::ec2
