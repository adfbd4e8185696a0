#include <constructs/aws/ec2/connections.hpp>

#include <cdk/error.hpp>
#include <constructs/aws/ec2/peer.hpp>
#include <constructs/aws/ec2/security_group.hpp>

namespace cdk::ec2 {
namespace detail {

enum class Direction { Ingress, Egress, Both };

/// A rule to be written for every pair of a group here and a peer there.
struct Rule {
  Direction direction;
  Port port;
  Str description;
  bool remote;

  void write(ISecurityGroup& group, Use<IPeer> peer) const {
    if (direction != Direction::Egress) group.addIngressRule(peer, port, description, remote);
    if (direction != Direction::Ingress) group.addEgressRule(peer, port, description, remote);
  }
};

struct ConnectionsState final : IConnectable {
  /// Waits for groups here, to pair them with the peers of `other`.
  struct GroupListener {
    ConnectionsState* other;
    Rule rule;
  };
  /// Waits for peers here, to write rules into `group` elsewhere.
  struct PeerListener {
    ISecurityGroup* group;
    Rule rule;
  };

  Connections connections() override { return Connections(this); }

  void addPeer(Use<IPeer> peer) {
    peers.push(peer);
    for (std::size_t i = 0; i < peerListeners.size(); ++i) peerListeners[i].rule.write(*peerListeners[i].group, peer);
  }
  void addGroup(Use<ISecurityGroup> group) {
    groups.push(group);
    for (std::size_t i = 0; i < groupListeners.size(); ++i) groupListeners[i].other->tell(*group, groupListeners[i].rule);
    addPeer(group);
  }
  /// Writes the rule for all peers here, those still to come too.
  void tell(ISecurityGroup& group, const Rule& rule) {
    for (std::size_t i = 0; i < peers.size(); ++i) rule.write(group, peers[i]);
    peerListeners.push({&group, rule});
  }
  /// Writes the rule for all groups here and all peers there, those still to come too.
  void forEach(ConnectionsState& other, const Rule& rule) {
    for (std::size_t i = 0; i < groups.size(); ++i) other.tell(*groups[i], rule);
    groupListeners.push({&other, rule});
  }
  /// One side of a connection, then the other side by the peer's own means.
  void connect(ConnectionsState& other, Direction direction, const Port& port, const Str& description) {
    if (skip) return;
    forEach(other, {direction, port, description, remoteRule});
    skip = true;
    other.remoteRule = true;
    try {
      other.connect(*this, direction == Direction::Egress ? Direction::Ingress : Direction::Egress, port, description);
    } catch (...) {
      skip = other.remoteRule = false;
      throw;
    }
    skip = other.remoteRule = false;
  }

  Opt<Port> defaultPort;
  Vec<GroupListener> groupListeners;
  Vec<Use<ISecurityGroup>> groups;
  Vec<PeerListener> peerListeners;
  Vec<Use<IPeer>> peers;
  bool remoteRule = false;
  bool skip = false;
};

}  // namespace detail

namespace {
detail::ConnectionsState& stateOf(const Use<IConnectable>& connectable) {
  return static_cast<detail::ConnectionsState&>(*connectable->connections().get());
}
}  // namespace

Connections::Connections(detail::ConnectionsState* state) : Use(state, 0) {}
Connections::Connections(const ConnectionsProps& props) : Connections(make<detail::ConnectionsState>().get()) {
  state().defaultPort = props.defaultPort;
  for (Use<ISecurityGroup> group : props.securityGroups) {
    state().groups.push(group);
    state().peers.push(group);
  }
  if (props.peer) state().peers.push(props.peer);
}

detail::ConnectionsState& Connections::state() const {
  return static_cast<detail::ConnectionsState&>(*object_);
}
Opt<Port> Connections::defaultPort() const {
  return state().defaultPort;
}
List<Use<ISecurityGroup>> Connections::securityGroups() const {
  return List<Use<ISecurityGroup>>(state().groups);
}
void Connections::addGroup(Use<ISecurityGroup> group) {
  state().addGroup(group);
}

void Connections::allowTo(Use<IConnectable> other, const Port& portRange, const Str& description) {
  state().connect(stateOf(other), detail::Direction::Egress, portRange, description);
}
void Connections::allowFrom(Use<IConnectable> other, const Port& portRange, const Str& description) {
  state().connect(stateOf(other), detail::Direction::Ingress, portRange, description);
}
void Connections::allowInternally(const Port& portRange, const Str& description) {
  state().forEach(state(), {detail::Direction::Both, portRange, description, false});
}
void Connections::allowToAnyIpv4(const Port& portRange, const Str& description) {
  allowTo(Peer::anyIpv4(), portRange, description);
}
void Connections::allowFromAnyIpv4(const Port& portRange, const Str& description) {
  allowFrom(Peer::anyIpv4(), portRange, description);
}

const Port& Connections::requirePort(std::string_view function) const {
  if (state().defaultPort) return *state().defaultPort;
  throw Error(format("{}() needs a default port, and this resource has none; name the port instead", Str(function)).text(),
              "no-default-port");
}
void Connections::allowDefaultPortFrom(Use<IConnectable> other, const Str& description) {
  allowFrom(other, requirePort("allowDefaultPortFrom"), description);
}
void Connections::allowDefaultPortInternally(const Str& description) {
  allowInternally(requirePort("allowDefaultPortInternally"), description);
}
void Connections::allowDefaultPortFromAnyIpv4(const Str& description) {
  allowFromAnyIpv4(requirePort("allowDefaultPortFromAnyIpv4"), description);
}
void Connections::allowToDefaultPort(Use<IConnectable> other, const Str& description) {
  allowTo(other, other->connections().requirePort("allowToDefaultPort"), description);
}
void Connections::allowDefaultPortTo(Use<IConnectable> other, const Str& description) {
  allowTo(other, requirePort("allowDefaultPortTo"), description);
}

}  // namespace cdk::ec2
