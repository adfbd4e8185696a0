#include <constructs/aws/ecs/proxy_configuration.hpp>

#include <vector>

#include <cdk/error.hpp>

namespace cdk::ecs {

namespace {

template <class T>
Str joined(const List<T>& items) {
  Str all;
  for (const T& item : items) {
    Str text;
    if constexpr (std::derived_from<T, Num>) {
      text = item.str();
    } else {
      text = item;
    }
    all = all ? all + "," + text : text;
  }
  return all;
}

struct AppMesh final : ProxyConfiguration {
  AppMeshProxyConfigurationConfigProps props;
  explicit AppMesh(const AppMeshProxyConfigurationConfigProps& p) : props(p) {}

  // The order is that of the CDK's interface, which users of TypeScript usually keep.
  ProxyConfigurationConfig bind(Construct&, TaskDefinition&) override {
    const AppMeshProxyConfigurationProps& p = props.properties;
    std::vector<Map<Str>::Entry> all;
    const auto put = [&all](const char* name, const Str& value) {
      if (value) all.push_back({name, value});
    };
    const auto number = [](const Num& value) { return value ? value.str() : Str(); };
    put("IgnoredUID", number(p.ignoredUID));
    put("IgnoredGID", number(p.ignoredGID));
    put("AppPorts", joined<Num>(p.appPorts));
    put("ProxyIngressPort", number(p.proxyIngressPort));
    put("ProxyEgressPort", number(p.proxyEgressPort));
    put("EgressIgnoredPorts", joined(p.egressIgnoredPorts));
    put("EgressIgnoredIPs", joined(p.egressIgnoredIPs));
    return {.containerName = props.containerName, .properties = Map<Str>(all), .type = "APPMESH"};
  }
};

}  // namespace

AppMeshProxyConfiguration::AppMeshProxyConfiguration(const AppMeshProxyConfigurationConfigProps& props) : Use(make<AppMesh>(props)) {
  if (!props.properties.ignoredUID && !props.properties.ignoredGID) throw Error("a proxy needs ignoredUID or ignoredGID", "proxy-user");
}

}  // namespace cdk::ecs
