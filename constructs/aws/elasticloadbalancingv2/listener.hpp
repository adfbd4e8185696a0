#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/elasticloadbalancingv2/attributes.hpp>

namespace cdk::elasticloadbalancingv2 {

class CfnListener;
class IListenerAction;

/// A listener, made here or imported.
class IListener : public Resource {
 public:
  using Resource::Resource;
  Str listenerArn() const { return listenerArn_; }

 protected:
  ~IListener() = default;
  Str listenerArn_ = {};
};

namespace detail {
/// Properties of a listener, all but its actions and attributes.
struct ListenerExtras {
  Str alpnPolicy = {};
  Str loadBalancerArn = {};
  Json mutualAuthentication = {};
  Num port = {};
  Str protocol = {};
  Str sslPolicy = {};
};
}  // namespace detail

/// Body of the listeners of this app.
template <class I>
class BaseListener : public I {
 public:
  BaseListener(Scope scope, std::string_view id, const detail::ListenerExtras& extras);
  using I::listenerArn;

  /// Sets an attribute by its name in the service; an empty value removes it.
  void setAttribute(std::string_view key, const Str& value);
  void removeAttribute(std::string_view key) { setAttribute(key, {}); }

 protected:
  ~BaseListener() = default;
  /// What is wrong; kinds of listeners add to it.
  void validateListener(Vec<Str>& problems) const;
  /// Takes the place of the default action, with a warning when there was one.
  void writeDefaultAction(const IListenerAction& action);
  CfnListener& resource() const { return *resource_; }

 private:
  Json renderActions() const;
  Attributes attributes_;
  const IListenerAction* defaultAction_ = nullptr;
  CfnListener* resource_;
};

}  // namespace cdk::elasticloadbalancingv2
