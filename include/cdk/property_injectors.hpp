#pragma once
#include <cdk/construct.hpp>

namespace cdk {

/// The construct whose properties an injector sees, before it is made.
struct InjectionContext {
  std::string_view id;  ///< its id
  Construct& scope;     ///< what it is added to
};

/// Changes the properties of constructs of one class; derive from PropertyInjector instead.
class IPropertyInjector {
 public:
  /// For the library: stands for the class.
  virtual const void* constructUniqueId() const = 0;
  /// For the library: inject without the type.
  virtual const void* injectAny(const void* originalProps, const InjectionContext& context) = 0;

 protected:
  ~IPropertyInjector() = default;
};

/// Changes the properties of every `T` that is added below the constructs it is given to:
/// `struct Encrypted : PropertyInjector<s3::Bucket> { ... };`
template <class T>
class PropertyInjector : public IPropertyInjector {
 public:
  using Props = typename T::Props;
  /// The properties that the construct gets in place of the original ones.
  virtual Props inject(const Props& originalProps, const InjectionContext& context) = 0;

  const void* constructUniqueId() const final { return &detail::kClassKey<T>; }
  const void* injectAny(const void* originalProps, const InjectionContext& context) final {
    void* block = detail::allocate(sizeof(Props), alignof(Props));
    return new (block) Props(inject(*static_cast<const Props*>(originalProps), context));
  }
};

/// The injectors of a construct, which see what is made below it. Inner ones win.
class PropertyInjectors {
 public:
  static PropertyInjectors of(Construct& scope) { return PropertyInjectors(scope); }
  static bool hasPropertyInjectors(const Construct& construct);

  Construct& scope() const { return *scope_; }
  /// Adds injectors; one for a class that has one already replaces it.
  void add(const List<Use<IPropertyInjector>>& propsInjectors);
  /// The injector for a class, or null. Named `for` in the CDK.
  template <class T>
  IPropertyInjector* for_() const {
    return find(&detail::kClassKey<T>);
  }

 private:
  explicit PropertyInjectors(Construct& scope) : scope_(&scope) {}
  IPropertyInjector* find(const void* classKey) const;
  Construct* scope_;
};

}  // namespace cdk
