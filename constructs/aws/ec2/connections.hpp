#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/ec2/port.hpp>

namespace cdk::ec2 {

class Connections;
class IPeer;
class ISecurityGroup;
namespace detail {
struct ConnectionsState;
}

/// Something with network rules: a load balancer, a service, a security group, a peer.
class IConnectable {
 public:
  /// Its rules; `connections().allowFrom(...)` adds one.
  virtual Connections connections() = 0;

 protected:
  ~IConnectable() = default;
};

struct ConnectionsProps {
  /// Port of the allowDefaultPort... functions. Default: none
  Opt<Port> defaultPort = {};
  /// What others name in their rules, where that is no security group. Default: none
  Use<IPeer> peer = {};
  /// Groups that get the rules. Default: none
  List<Use<ISecurityGroup>> securityGroups = {};
};

/// The rules between one thing and others: each function writes both sides, so one call is enough. A copy is the same object.
/// Security groups added later get the rules given before.
class Connections : public Use<IConnectable> {
 public:
  explicit Connections(const ConnectionsProps& props = {});

  /// Itself: it can be named wherever a connectable is wanted.
  Connections connections() const { return *this; }
  /// The port of the allowDefaultPort... functions; empty when there is none.
  Opt<Port> defaultPort() const;
  /// The groups that get the rules.
  List<Use<ISecurityGroup>> securityGroups() const;
  /// Adds groups, which get all rules there are.
  template <class... S>
  requires(std::convertible_to<S&, Use<ISecurityGroup>>&&...) void addSecurityGroup(S&&... securityGroups) {
    (addGroup(securityGroups), ...);
  }

  /// Lets this reach the other on the ports.
  void allowTo(Use<IConnectable> other, const Port& portRange, const Str& description = {});
  /// Lets the other reach this on the ports.
  void allowFrom(Use<IConnectable> other, const Port& portRange, const Str& description = {});
  /// Lets all that carry these groups reach each other.
  void allowInternally(const Port& portRange, const Str& description = {});
  /// Lets this reach every IPv4 address.
  void allowToAnyIpv4(const Port& portRange, const Str& description = {});
  /// Lets every IPv4 address reach this.
  void allowFromAnyIpv4(const Port& portRange, const Str& description = {});
  /// Lets the other reach this on the default port. Raises an error when there is none; so do the functions below.
  void allowDefaultPortFrom(Use<IConnectable> other, const Str& description = {});
  /// As allowInternally, on the default port.
  void allowDefaultPortInternally(const Str& description = {});
  /// Lets every IPv4 address reach this on the default port.
  void allowDefaultPortFromAnyIpv4(const Str& description = {});
  /// Lets this reach the other on the other's default port.
  void allowToDefaultPort(Use<IConnectable> other, const Str& description = {});
  /// Lets this reach the other on this one's default port.
  void allowDefaultPortTo(Use<IConnectable> other, const Str& description = {});

 private:
  friend struct detail::ConnectionsState;
  explicit Connections(detail::ConnectionsState* state);
  void addGroup(Use<ISecurityGroup> group);
  const Port& requirePort(std::string_view function) const;
  detail::ConnectionsState& state() const;
};

}  // namespace cdk::ec2
