#pragma once
#include <cdk/value.hpp>

namespace cdk::ecs {

/// Transport protocol of a port.
enum class Protocol { TCP, UDP };

/// How the containers of a task are connected to the network.
enum class NetworkMode {
  NONE,     ///< not at all
  BRIDGE,   ///< through Docker's bridge on the instance
  AWS_VPC,  ///< through a network interface of the task
  HOST,     ///< as the instance itself
  NAT,      ///< through Docker's NAT; Windows only
};
/// The name that the service knows it by, such as `awsvpc`.
Str text(NetworkMode mode);

/// Protocol of the application, for Service Connect.
struct AppProtocol : Str {
  static const AppProtocol http;
  static const AppProtocol http2;
  static const AppProtocol grpc;
  constexpr AppProtocol() = default;
  /// Its name, such as `http2`.
  Str value() const { return *this; }

 protected:
  constexpr explicit AppProtocol(const cdk::detail::Val* name) : Str(name) {}
};

/// A port of a container that others reach.
struct PortMapping {
  /// Only with a name. Default: none
  AppProtocol appProtocol = {};
  /// The port; ContainerDefinition::CONTAINER_PORT_USE_RANGE when containerPortRange is given.
  Req<Num, "containerPort"> containerPort;
  /// A range such as `8080-8090`; network modes AWS_VPC and BRIDGE only. Default: none
  Str containerPortRange = {};
  /// Port on the instance; with AWS_VPC and HOST it must be the same as containerPort. Default: chosen at run time (BRIDGE), else containerPort
  Num hostPort = {};
  /// Name for Service Connect, not empty. Default: none
  Str name = {};
  /// Default: TCP
  Opt<Protocol> protocol = {};
};

/// Checks a port mapping.
class PortMap {
 public:
  PortMap(NetworkMode networkmode, const PortMapping& pm) : networkmode_(networkmode), portmapping_(pm) {}
  /// Raises an error when ports or ranges do not fit the network mode.
  void validate() const;
  NetworkMode networkmode() const { return networkmode_; }
  const PortMapping& portmapping() const { return portmapping_; }

 private:
  void validateRange() const;
  NetworkMode networkmode_;
  PortMapping portmapping_;
};

/// The part of a port mapping that Service Connect uses.
class ServiceConnect {
 public:
  ServiceConnect(NetworkMode networkmode, const PortMapping& pm) : networkmode_(networkmode), portmapping_(pm) {}
  /// Has the mapping a name or an application protocol?
  bool isServiceConnect() const { return portmapping_.name.isSet() || portmapping_.appProtocol.isSet(); }
  /// Raises an error for other network modes than AWS_VPC and BRIDGE, and for a protocol without a name.
  void validate() const;
  NetworkMode networkmode() const { return networkmode_; }
  const PortMapping& portmapping() const { return portmapping_; }

 private:
  NetworkMode networkmode_;
  PortMapping portmapping_;
};

}  // namespace cdk::ecs
