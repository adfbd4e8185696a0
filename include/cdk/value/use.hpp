#pragma once
#include <concepts>
#include <new>
#include <type_traits>
#include <utility>

#include <cdk/value/arena.hpp>
#include <cdk/value/req.hpp>

namespace cdk {

class Construct;
template <class I>
class Use;

namespace detail {
template <class T>
struct IsUse : std::false_type {};
template <class T>
concept UseLike = requires(const T& t) { []<class I>(const Use<I>&) {}(t); };
}  // namespace detail

/// Refers to a construct or to a helper object by one of its interfaces: 8 bytes, never owning.
/// Constructs convert by themselves; a helper of your own is made by `make<Mine>(...)`.
template <class I>
class Use {
 public:
  using Interface = I;

  constexpr Use() = default;
  /// A construct, which lives in its tree.
  template <class T>
    requires(!detail::UseLike<T> && std::derived_from<T, Construct> && std::convertible_to<T*, I*>)
  Use(T& object) : object_(&object) {}
  /// Local and temporary helpers would dangle: make<Mine>(...) instead.
  template <class T>
    requires(!detail::UseLike<T> && !std::derived_from<T, Construct> && std::convertible_to<T*, I*>)
  Use(T& object) = delete;  // a local object would dangle: pass make<T>(...)
  template <class T>
    requires(!detail::UseLike<std::remove_cvref_t<T>> && std::convertible_to<std::remove_cvref_t<T>*, I*>)
  Use(const T&& object) = delete;  // a temporary would dangle: pass make<T>(...)
  template <class J>
    requires(!std::same_as<I, J> && std::convertible_to<J*, I*>)
  Use(const Use<J>& other) : object_(other.get()) {}
  /// Everything else that derives from Use<J>: the helpers of the library.
  template <class X>
    requires(detail::UseLike<X> && !std::derived_from<X, Use<I>> && requires(const X& x) { static_cast<I*>(x.get()); })
  Use(const X& other) : object_(other.get()) {}

  /// The library's own door: no check that the object outlives the use.
  static Use of(I& object) { return Use(&object, 0); }

  constexpr I* get() const { return object_; }
  constexpr I* operator->() const { return object_; }
  constexpr I& operator*() const { return *object_; }
  constexpr explicit operator bool() const { return object_ != nullptr; }
  constexpr bool isSet() const { return object_ != nullptr; }
  friend constexpr bool operator==(const Use& a, const Use& b) { return a.object_ == b.object_; }

 protected:
  constexpr Use(I* object, int) : object_(object) {}
  I* object_ = nullptr;
};

/// Makes a helper object that lives as long as the app, and refers to it.
template <class T, class... A>
Use<T> make(A&&... args) {
  T* object = new (detail::allocate(sizeof(T), alignof(T))) T(std::forward<A>(args)...);
  if constexpr (!std::is_trivially_destructible_v<T>) {
    detail::registerCleanup(object, [](void* p) { static_cast<T*>(p)->T::~T(); });
  }
  return Use<T>::of(*object);
}

}  // namespace cdk
