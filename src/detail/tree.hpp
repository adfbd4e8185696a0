#pragma once
// The library's inside view of the construct tree.
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include <cdk/aspects.hpp>
#include <cdk/construct.hpp>
#include <cdk/property_injectors.hpp>

#include "../value/val.hpp"

namespace cdk {
class IPolicyValidationPlugin;
class App;
class CfnElement;
class CfnResource;
class TagManager;
}  // namespace cdk

namespace cdk::detail {

struct AppData;

struct AspectUse {
  IAspect* aspect;
  int priority;
  bool operator==(const AspectUse&) const = default;
};

/// The aspects that have visited a node, the last one first. Nodes that the same ones visited share them.
struct InvokedAspects {
  AspectUse use;
  const InvokedAspects* before;
  mutable const InvokedAspects* after = nullptr;  // the last one that was made to follow
};

struct ContextEntry {
  const Val* key;
  const Val* value;
};

struct StoredMetadata {
  const Val* type;
  const Val* data;
  const Val* context = nullptr;  // of a warning
};

/// A warning that does not count at and below a construct.
struct Acknowledged {
  const Val* id;
  const Val* where;  // values that its context must hold; null for any
};

/// How many steps before it is visited a construct is asked for.
inline constexpr std::uint32_t kAhead = 8;

/// What few constructs need, kept out of the construct itself.
struct NodeData {
  Vec<Dependable> dependencies;
  Vec<AspectUse> aspects;
  Vec<StoredMetadata> metadata;
  Vec<IValidation*> validations;
  Vec<ContextEntry> context;
  Vec<IPropertyInjector*> injectors;
  Vec<Acknowledged> acknowledged;
  Vec<IPolicyValidationPlugin*> plugins;  // of a stage
  Construct* defaultChild = nullptr;
  Construct** childTable = nullptr;  // hash table of the children once there are many
  std::uint32_t childTableSize = 0;
  Construct* latest[kAhead] = {};  // children of a large family, in turn
  bool locked = false;
};

struct TreeAccess {
  using Trait = Construct::Trait;

  static bool is(const Construct& c, Trait trait) { return (c.traits_ & static_cast<std::uint8_t>(trait)) != 0; }
  static Construct* parent(const Construct& c) { return c.parent_; }
  static Construct* firstChild(const Construct& c) { return c.firstChild_; }
  static Construct* next(const Construct& c) { return c.next_; }
  static const Construct* ahead(const Construct& c) { return c.ahead_; }
  static Stack* stack(const Construct& c) { return c.stack_; }
  static Stage* stage(const Construct& c) { return c.stage_; }
  static NodeData* data(const Construct& c) { return c.data_; }
  static NodeData& ensureData(Construct& c) {
    if (!c.data_) c.data_ = new (allocate(sizeof(NodeData))) NodeData;
    return *c.data_;
  }
  static const InvokedAspects*& invoked(Construct& c) { return c.invoked_; }
  static const Val* id(const Construct& c) { return c.id_; }
  /// Adds a child; gives the one that has its id already, and then leaves it out.
  static Construct* link(Construct& parent, Construct& child);
  /// How often a construct was added or taken away in this thread.
  static std::size_t changes();
  /// The id as it is kept: `--` in place of each `/` and newline.
  static const Val* cleanId(std::string_view id);
  static Construct* findChild(const Construct& parent, std::string_view id);
  static bool unlink(Construct& parent, std::string_view id);
};

inline bool isBelowStack(const Construct& construct) {
  const Construct* parent = TreeAccess::parent(construct);
  return parent && TreeAccess::stack(*parent);
}

/// The construct beside this one. A large tree does not fit into the processor's cache: one some steps further on is asked
/// for while this one is looked at.
inline Construct* nextOf(const Construct& construct) {
  if (const Construct* ahead = TreeAccess::ahead(construct)) {
    constexpr int kLine = 64;
    for (int line = 0; line < 3; ++line) __builtin_prefetch(reinterpret_cast<const char*>(ahead) + line * kLine);
  }
  return TreeAccess::next(construct);
}

/// Calls `visit` for the construct and all below it, parents first.
template <class F>
void preorder(Construct& from, F&& visit) {
  visit(from);
  for (Construct* child = TreeAccess::firstChild(from); child; child = nextOf(*child)) preorder(*child, visit);
}

/// As preorder, but goes below a construct only when `visit` returns true.
template <class F>
void preorderWhile(Construct& from, F&& visit) {
  if (!visit(from)) return;
  for (Construct* child = TreeAccess::firstChild(from); child; child = nextOf(*child)) preorderWhile(*child, visit);
}

template <class F>
void postorder(Construct& from, F&& visit) {
  for (Construct* child = TreeAccess::firstChild(from); child; child = nextOf(*child)) postorder(*child, visit);
  visit(from);
}

void storeMetadata(Construct& construct, const StoredMetadata& entry);
/// The path of a construct, in a text that may have been used for another.
void pathInto(std::string& text, const Construct& construct);
/// The class of a construct, such as `cdk::s3::Bucket`.
std::string_view className(const Construct& construct);
App& appOf(const Construct& construct);
/// Null where there is no App above.
AppData* findAppData(const Construct& construct);
/// The source line to blame: that of the construct, or of the nearest parent that user code made.
Location userLocation(const Construct& construct);

}  // namespace cdk::detail
