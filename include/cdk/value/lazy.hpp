#pragma once
#include <type_traits>
#include <utility>

#include <cdk/value/arena.hpp>
#include <cdk/value/json.hpp>

namespace cdk {

class Stack;

namespace detail {
class Resolver;
}

/// For whom a lazy value is computed.
struct ResolveContext {
  Stack* stack;                ///< the stack whose template is written
  detail::Resolver* resolver;  ///< for the library

  /// True while references between stacks are looked for: return the value with its tokens, unprocessed.
  bool preparing() const;
  /// The value as plain data, with intrinsics as they stand in a template. While preparing it is returned as it is.
  Json resolve(const Json& value) const;
};

namespace detail {
using Produce = const Val* (*)(void* context, const ResolveContext& resolve);
/// A value computed when it is written. A cached one is computed once.
const Val* makeLazy(Produce produce, void* context, bool cached);

template <class M>
struct LazyMember;
template <class C, class R>
struct LazyMember<R (C::*)()> {
  using Class = C;
  using Result = R;
};
template <class C, class R>
struct LazyMember<R (C::*)() const> : LazyMember<R (C::*)()> {};
template <class C, class R>
struct LazyMember<R (C::*)(const ResolveContext&)> : LazyMember<R (C::*)()> {};
}  // namespace detail

/// A value that a member function of `object` computes when the template is written: `lazy<&Role::renderTrust>(this)`.
template <auto member>
auto lazy(typename detail::LazyMember<decltype(member)>::Class* object) {
  using Info = detail::LazyMember<decltype(member)>;
  using Class = typename Info::Class;
  return typename Info::Result(detail::makeLazy(
      [](void* context, const ResolveContext& resolve) {
        if constexpr (std::is_invocable_v<decltype(member), Class*, const ResolveContext&>) {
          return (static_cast<Class*>(context)->*member)(resolve).val();
        } else {
          (void)resolve;
          return (static_cast<Class*>(context)->*member)().val();
        }
      },
      object, false));
}

/// A value that a callable computes when the template is written; the callable is copied into the arena.
template <class F>
auto lazyOf(F callable) {
  using Result = std::invoke_result_t<F&>;
  F* stored = new (detail::allocate(sizeof(F), alignof(F))) F(std::move(callable));
  if constexpr (!std::is_trivially_destructible_v<F>) {
    detail::registerCleanup(stored, [](void* p) { static_cast<F*>(p)->~F(); });
  }
  return Result(detail::makeLazy([](void* context, const ResolveContext&) { return (*static_cast<F*>(context))().val(); }, stored, false));
}

}  // namespace cdk
