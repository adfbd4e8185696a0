#include <cdk/property_injectors.hpp>

#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

bool PropertyInjectors::hasPropertyInjectors(const Construct& construct) {
  const NodeData* data = TreeAccess::data(construct);
  return data && !data->injectors.empty();
}

void PropertyInjectors::add(const List<Use<IPropertyInjector>>& propsInjectors) {
  for (Use<IPropertyInjector> injector : propsInjectors) {
    Vec<IPropertyInjector*>& all = TreeAccess::ensureData(*scope_).injectors;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i]->constructUniqueId() == injector->constructUniqueId()) all.erase(i--);
    }
    all.push(injector.get());
  }
}

IPropertyInjector* PropertyInjectors::find(const void* classKey) const {
  if (const NodeData* data = TreeAccess::data(*scope_)) {
    for (IPropertyInjector* injector : data->injectors) {
      if (injector->constructUniqueId() == classKey) return injector;
    }
  }
  return nullptr;
}

namespace detail {

const void* injectedProps(Construct& scope, std::string_view id, const void* classKey, const void* props) {
  for (const Construct* at = &scope; at; at = TreeAccess::parent(*at)) {
    const NodeData* data = TreeAccess::data(*at);
    if (!data) continue;
    for (IPropertyInjector* injector : data->injectors) {
      if (injector->constructUniqueId() == classKey) return injector->injectAny(props, {.id = id, .scope = scope});
    }
  }
  return props;
}

}  // namespace detail
}  // namespace cdk
