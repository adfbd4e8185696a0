#include <constructs/aws/ec2/network_util.hpp>

#include <cdk/error.hpp>

#include <charconv>

namespace cdk::ec2 {
namespace {

[[noreturn]] void wrongRange(std::string_view cidr) {
  throw Error(format("'{}' is no range of IPv4 addresses; write it like '10.0.0.0/16'", Str(cidr)).text(), "cidr");
}

/// The number at the beginning of a text, which is taken away; -1 when there is none up to `most`.
int takeNumber(std::string_view& text, int most) {
  int number = -1;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || number < 0 || number > most) return -1;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

}  // namespace

CidrBlock CidrBlock::parse(std::string_view cidr) {
  const std::size_t slash = cidr.find('/');
  if (slash == std::string_view::npos) wrongRange(cidr);
  std::string_view rest = cidr.substr(slash + 1);
  const int mask = takeNumber(rest, 32);
  if (mask < 0 || !rest.empty()) wrongRange(cidr);
  return CidrBlock(ipToNum(cidr.substr(0, slash)), mask);
}

std::uint64_t CidrBlock::ipToNum(std::string_view ip) {
  std::string_view rest = ip;
  std::uint64_t address = 0;
  for (int part = 0; part < 4; ++part) {
    const int number = takeNumber(rest, 255);
    const bool last = part == 3;
    if (number < 0 || (last ? !rest.empty() : rest.empty() || rest[0] != '.')) {
      throw Error(format("'{}' is no IPv4 address; write it like '10.0.0.1'", Str(ip)).text(), "ip-address");
    }
    if (!last) rest.remove_prefix(1);
    address = address * 256 + static_cast<std::uint64_t>(number);
  }
  return address;
}

Str CidrBlock::cidr() const {
  return format("{}.{}.{}.{}/{}", Num(first_ >> 24), Num(first_ >> 16 & 255), Num(first_ >> 8 & 255), Num(first_ & 255), Num(mask_));
}

Str NetworkBuilder::addSubnet(int mask) {
  if (mask < 16 || mask > 28)
    throw Error(format("a subnet cannot be of size /{}; sizes go from /16 to /28", Num(mask)).text(), "subnet-size");
  const CidrBlock subnet(next_, mask);
  if (network_.maxAddress() < next_ + CidrBlock::size(mask) - 1) {
    throw Error(
        format("no room for a subnet of size /{} is left in {}; use smaller subnets or a larger network", Num(mask), network_.cidr())
            .text(),
        "network-full");
  }
  next_ = subnet.maxAddress() + 1;
  return subnet.cidr();
}

int NetworkBuilder::maskForRemainingSubnets(std::size_t count) const {
  const std::uint64_t remaining = network_.maxAddress() + 1 - next_;
  const std::uint64_t each = remaining / count;
  if (each == 0)
    throw Error(
        format("no room for {} more subnets is left in {}; use smaller subnets or a larger network", Num(count), network_.cidr()).text(),
        "network-full");
  int bits = 0;
  while (each >> (bits + 1)) ++bits;
  return 32 - bits;
}

}  // namespace cdk::ec2
