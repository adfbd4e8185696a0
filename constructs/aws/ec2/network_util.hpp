#pragma once
// Arithmetic with ranges of IPv4 addresses. Private to the module.
#include <cdk/value.hpp>

#include <cstdint>
#include <string_view>

namespace cdk::ec2 {

/// A range of IPv4 addresses.
class CidrBlock {
 public:
  /// From text such as `10.0.0.0/16`; raises an error for others. An address that begins no range stands for the next one that does.
  explicit CidrBlock(std::string_view cidr) : CidrBlock(parse(cidr)) {}
  CidrBlock(std::uint64_t address, int mask) : first_((address + size(mask) - 1) / size(mask) * size(mask)), mask_(mask) {}
  /// One address.
  static CidrBlock address(std::string_view ip) { return CidrBlock(ipToNum(ip), 32); }

  std::uint64_t minAddress() const { return first_; }
  std::uint64_t maxAddress() const { return first_ + size(mask_) - 1; }
  int mask() const { return mask_; }
  Str cidr() const;
  bool contains(const CidrBlock& other) const { return maxAddress() >= other.maxAddress() && minAddress() <= other.minAddress(); }
  static std::uint64_t size(int mask) { return std::uint64_t{1} << (32 - mask); }

 private:
  static CidrBlock parse(std::string_view cidr);
  static std::uint64_t ipToNum(std::string_view ip);
  std::uint64_t first_;
  int mask_;
};

/// Cuts a range into subnets from its begin.
class NetworkBuilder {
 public:
  explicit NetworkBuilder(std::string_view cidr) : network_(cidr), next_(network_.minAddress()) {}
  const CidrBlock& network() const { return network_; }
  /// The next free range of a size; an error when it is not 16 to 28 or does not fit.
  Str addSubnet(int mask);
  /// The size by which so many subnets share what is left.
  int maskForRemainingSubnets(std::size_t count) const;

 private:
  CidrBlock network_;
  std::uint64_t next_;
};

}  // namespace cdk::ec2
