#include <constructs/aws/ecs/port_mapping.hpp>

#include <algorithm>
#include <cctype>
#include <string>

#include <cdk/error.hpp>
#include <cdk/value/constant.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/container_definition.hpp>

namespace cdk::ecs {

using cdk::detail::constant;

constinit const AppProtocol AppProtocol::http{constant<"http">};
constinit const AppProtocol AppProtocol::http2{constant<"http2">};
constinit const AppProtocol AppProtocol::grpc{constant<"grpc">};

namespace {

constexpr std::string_view kNetworkModes[] = {"none", "bridge", "awsvpc", "host", "nat"};

bool usesRange(const PortMapping& mapping) {
  return !mapping.containerPort.isToken() && mapping.containerPort.number() == ContainerDefinition::CONTAINER_PORT_USE_RANGE;
}

bool isRange(std::string_view text) {
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::isdigit(c); });
  };
  const std::size_t dash = text.find('-');
  return dash != std::string_view::npos && digits(text.substr(0, dash)) && digits(text.substr(dash + 1));
}

}  // namespace

Str text(NetworkMode mode) {
  return cdk::detail::enumText(mode, kNetworkModes);
}

void PortMap::validate() const {
  if (portmapping_.name.is("")) throw Error("the name of a port mapping must not be empty; leave it out", "port-name");
  const bool range = portmapping_.containerPortRange.isSet();
  if (usesRange(portmapping_) && !range)
    throw Error("containerPortRange must be given when containerPort is CONTAINER_PORT_USE_RANGE", "port-range");
  if (usesRange(portmapping_)) return validateRange();
  if (range)
    throw Error("containerPort and containerPortRange exclude each other; use CONTAINER_PORT_USE_RANGE as containerPort", "port-range");
  const bool same = networkmode_ == NetworkMode::AWS_VPC || networkmode_ == NetworkMode::HOST;
  if (same && portmapping_.hostPort && !sameValue(portmapping_.hostPort, portmapping_.containerPort)) {
    throw Error("hostPort must be left out or be equal to containerPort in the network modes AWS_VPC and HOST", "host-port");
  }
}

void PortMap::validateRange() const {
  const Str range = portmapping_.containerPortRange;
  if (range.isToken()) throw Error("containerPortRange must be known when the app runs, a token is not", "port-range");
  if (portmapping_.hostPort) throw Error("hostPort cannot be given with containerPortRange", "host-port");
  if (networkmode_ != NetworkMode::BRIDGE && networkmode_ != NetworkMode::AWS_VPC) {
    throw Error("containerPortRange needs the network mode AWS_VPC or BRIDGE", "port-range");
  }
  if (!isRange(range.text()))
    throw Error("containerPortRange must be like '8080-8090', got '" + std::string(range.text()) + "'", "port-range");
}

void ServiceConnect::validate() const {
  if (networkmode_ != NetworkMode::AWS_VPC && networkmode_ != NetworkMode::BRIDGE) {
    throw Error("name and appProtocol of a port mapping need the network mode AWS_VPC or BRIDGE, got " +
                    std::string(ecs::text(networkmode_).text()),
                "service-connect-network");
  }
  if (!portmapping_.name) throw Error("appProtocol of a port mapping needs a name", "service-connect-name");
}

}  // namespace cdk::ecs
