#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::ecs {

class TaskDefinition;

/// What a proxy gives to the task that uses it.
struct ProxyConfigurationConfig {
  /// Name of the container that is the proxy.
  Req<Str, "containerName"> containerName;
  /// Settings by name, in order.
  Map<Str> properties = {};
  /// Default: `APPMESH`
  Str type = {};
};

/// A proxy through which the traffic of a task goes. Derive from it for a kind of your own and pass make<Mine>(...).
class ProxyConfiguration {
 public:
  virtual ProxyConfigurationConfig bind(Construct& scope, TaskDefinition& taskDefinition) = 0;

 protected:
  ~ProxyConfiguration() = default;
};

struct AppMeshProxyConfigurationProps {
  /// Ports of the application.
  Req<List<Num>, "appPorts"> appPorts;
  /// Addresses whose traffic goes past the proxy. Default: none
  List<Str> egressIgnoredIPs = {};
  /// Ports whose traffic goes past the proxy. Default: none
  List<Num> egressIgnoredPorts = {};
  /// Group of the proxy; needed unless ignoredUID is given.
  Num ignoredGID = {};
  /// User of the proxy; needed unless ignoredGID is given.
  Num ignoredUID = {};
  /// Where traffic from the application goes.
  Req<Num, "proxyEgressPort"> proxyEgressPort;
  /// Where traffic to the application goes.
  Req<Num, "proxyIngressPort"> proxyIngressPort;
};

struct AppMeshProxyConfigurationConfigProps {
  Req<Str, "containerName"> containerName;
  AppMeshProxyConfigurationProps properties;
};

/// The proxy of App Mesh.
struct AppMeshProxyConfiguration : Use<ProxyConfiguration> {
  /// Raises an error when neither user nor group of the proxy is given.
  explicit AppMeshProxyConfiguration(const AppMeshProxyConfigurationConfigProps& props);
};

/// The proxies of the library.
struct ProxyConfigurations {
  static AppMeshProxyConfiguration appMeshProxyConfiguration(const AppMeshProxyConfigurationConfigProps& props) {
    return AppMeshProxyConfiguration(props);
  }
};

}  // namespace cdk::ecs
