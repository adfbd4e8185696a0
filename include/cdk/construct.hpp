#pragma once
#include <concepts>
#include <cstdint>
#include <string_view>

#include <cdk/error.hpp>
#include <cdk/location.hpp>
#include <cdk/node.hpp>
#include <cdk/value/use.hpp>

namespace cdk {

class Construct;
class IMixin;
class Stack;
class Stage;

namespace detail {
/// Stands for a class where injectors of properties look for it.
template <class T>
inline constexpr char kClassKey = 0;
/// The properties that an injector above `scope` makes of the given ones for a class; the given ones when there is no injector.
const void* injectedProps(Construct& scope, std::string_view id, const void* classKey, const void* props);
}  // namespace detail

/// The place of a construct that is being made: its parent and the caller's source line. Only `add` makes one,
/// so a construct can be neither a local variable nor a copy.
class Scope {
 public:
  Construct& parent() const { return *parent_; }
  Location location() const { return location_; }
  /// Also usable where the CDK takes a scope to look things up in.
  operator Construct&() const { return *parent_; }

 private:
  friend class Construct;
  friend class App;
  Scope(Construct* parent, Location location, const void* block, std::size_t size)
      : parent_(parent), location_(location), block_(block), size_(size) {}

  Construct* parent_;
  Location location_;
  const void* block_;  // where the construct must come to be
  std::size_t size_;
};

namespace detail {
/// Is a `T` made with properties that can all be left out?
template <class T>
concept HasOptionalProps = requires { typename T::Props; } && std::default_initializable<typename T::Props> &&
                           requires(void* at, std::string_view id, const typename T::Props& props) { new (at) T(std::declval<Scope>(), id, props); };
}  // namespace detail

/// A node of the construct tree. It owns what is added below it; all of the tree lives as long as the app.
class Construct {
 public:
  Construct(Scope scope, std::string_view id);
  Construct(const Construct&) = delete;
  Construct& operator=(const Construct&) = delete;

  /// Makes a `T` below this construct: `add<s3::Bucket>("Artifacts", s3::BucketProps{.versioned = true})`.
  template <class T>
  T& add(std::string_view id, const typename T::Props& props, Location at = Location::current()) {
    using Props = typename T::Props;
    const auto* used = static_cast<const Props*>(detail::injectedProps(*this, id, &detail::kClassKey<T>, &props));
    void* block = detail::allocate(sizeof(T), alignof(T));
    return *finish(new (block) T(Scope(this, at, block, sizeof(T)), id, *used));
  }
  /// Makes a `T` that needs no properties.
  template <class T>
    requires requires(void* at, std::string_view id) { new (at) T(std::declval<Scope>(), id); }
  T& add(std::string_view id, Location at = Location::current()) {
    if constexpr (detail::HasOptionalProps<T>) {
      return add<T>(id, typename T::Props{}, at);
    } else {
      void* block = detail::allocate(sizeof(T), alignof(T));
      return *finish(new (block) T(Scope(this, at, block, sizeof(T)), id));
    }
  }

  /// Applies changes to this construct and to all below it that they support.
  Construct& with(const List<Use<IMixin>>& mixins);

  /// The tree's view of this construct: id, path, children, context, dependencies, metadata.
  Node node() const { return Node(const_cast<Construct*>(this)); }
  /// Where it was made.
  Location location() const { return location_; }
  /// The path, for messages.
  virtual std::string_view toString() const;

  static bool isConstruct(const Construct&) { return true; }

 protected:
  struct Root {};
  Construct(Root, std::string_view id, Location at);
  ~Construct() = default;

  /// What a construct is, for cheap checks without run-time type information.
  enum class Trait : std::uint8_t { Element = 1, CfnResource = 2, Stack = 4, Stage = 8, App = 16, NestedStack = 32, Finished = 64, L2 = 128 };
  void mark(Trait trait) { traits_ = static_cast<std::uint8_t>(traits_ | static_cast<std::uint8_t>(trait)); }
  void setStack(Stack* stack) { stack_ = stack; }
  void setStage(Stage* stage) { stage_ = stage; }

 private:
  friend class Node;
  friend struct detail::TreeAccess;

  template <class T>
  static T* finish(T* made) {
    static_cast<Construct*>(made)->mark(Trait::Finished);
    // The protected destructors of the library are trivial.
    if constexpr (std::is_destructible_v<T> && !std::is_trivially_destructible_v<T>) {
      detail::registerCleanup(made, [](void* p) { static_cast<T*>(p)->T::~T(); });
    }
    return made;
  }

  // What every walk of the tree reads comes first.
  Construct* firstChild_ = nullptr;
  Construct* next_ = nullptr;
  const Construct* ahead_ = nullptr;  // some steps further on, or null
  const detail::Val* id_ = nullptr;
  Stack* stack_ = nullptr;
  detail::NodeData* data_ = nullptr;
  std::uint32_t childCount_ = 0;
  std::uint8_t traits_ = 0;
  Construct* parent_ = nullptr;
  Stage* stage_ = nullptr;
  Construct* lastChild_ = nullptr;
  Location location_;
  const detail::InvokedAspects* invoked_ = nullptr;
};

/// The CDK's name for any construct seen from outside.
using IConstruct = Construct;

}  // namespace cdk
