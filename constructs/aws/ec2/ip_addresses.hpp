#pragma once
#include <constructs/aws/ec2/subnet_selection.hpp>

namespace cdk::ec2 {

class CfnVPCCidrBlock;

/// A group of subnets, one in each zone.
struct SubnetConfiguration {
  /// Size of each subnet, 16 to 28. Default: what is left, shared equally
  Opt<int> cidrMask = {};
  /// Gives interfaces an IPv6 address; only with both protocols. Default: true
  Bool ipv6AssignAddressOnCreation = {};
  /// Gives interfaces a public address; only for PUBLIC. Default: true, false with IPv6
  Bool mapPublicIpOnLaunch = {};
  /// Beginning of the ids of the subnets, and a tag on them.
  Req<Str, "name"> name;
  /// Keeps the addresses free and makes no subnets. Default: false
  Bool reserved = {};
  ReqOpt<SubnetType, "subnetType"> subnetType;
};

/// Addresses of the network itself.
struct VpcIpamOptions {
  Str cidrBlock = {};
  Str ipv4IpamPoolId = {};
  Num ipv4NetmaskLength = {};
};

/// A subnet that is to get addresses.
struct RequestedSubnet {
  Str availabilityZone = {};
  SubnetConfiguration configuration;
  Str subnetConstructId = {};
};

struct AllocateCidrRequest {
  List<RequestedSubnet> requestedSubnets = {};
  /// Range of the network.
  Str vpcCidr = {};
};

struct AllocatedSubnet {
  Str cidr = {};
  Str ipv6Cidr = {};
};

struct SubnetIpamOptions {
  /// In the order of the request.
  List<AllocatedSubnet> allocatedSubnets = {};
};

/// Where the IPv4 addresses of a network and its subnets come from.
class IIpAddresses {
 public:
  virtual VpcIpamOptions allocateVpcCidr() = 0;
  virtual SubnetIpamOptions allocateSubnetsCidr(const AllocateCidrRequest& input) = 0;

 protected:
  ~IIpAddresses() = default;
};

struct AwsIpamProps {
  /// Size of subnets whose configuration names none. Default: every configuration must name one
  Opt<int> defaultSubnetIpv4NetmaskLength = {};
  /// Id of the pool.
  Req<Str, "ipv4IpamPoolId"> ipv4IpamPoolId;
  /// Size of the network.
  ReqOpt<int, "ipv4NetmaskLength"> ipv4NetmaskLength;
};

/// Ways to get IPv4 addresses.
class IpAddresses {
 public:
  /// A range such as `10.0.0.0/16`, divided while the app runs. Raises an error for a token.
  static Use<IIpAddresses> cidr(const Str& cidrBlock);
  /// A pool of the IP address manager; the ranges are divided at deployment.
  static Use<IIpAddresses> awsIpamAllocation(const AwsIpamProps& props);
};

struct AllocateVpcIpv6CidrRequest {
  Construct* scope = nullptr;
  Str vpcId = {};
};

struct CreateIpv6CidrBlocksRequest {
  Str ipv6SelectedCidr = {};
  /// Default: `64`
  Str sizeMask = {};
  int subnetCount = 0;
};

struct AllocateIpv6CidrRequest {
  List<AllocatedSubnet> allocatedSubnets = {};
  List<Str> ipv6Cidrs = {};
};

/// Where the IPv6 addresses of a network and its subnets come from.
class IIpv6Addresses {
 public:
  /// Are the addresses those of Amazon?
  virtual bool amazonProvided() const = 0;
  virtual CfnVPCCidrBlock& allocateVpcIpv6Cidr(const AllocateVpcIpv6CidrRequest& input) = 0;
  virtual List<Str> createIpv6CidrBlocks(const CreateIpv6CidrBlocksRequest& input) = 0;
  virtual SubnetIpamOptions allocateSubnetsIpv6Cidr(const AllocateIpv6CidrRequest& input) = 0;

 protected:
  ~IIpv6Addresses() = default;
};

/// Ways to get IPv6 addresses.
class Ipv6Addresses {
 public:
  /// A range that Amazon chooses.
  static Use<IIpv6Addresses> amazonProvided();
};

}  // namespace cdk::ec2
