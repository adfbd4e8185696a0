#pragma once
#include <string_view>

#include <cdk/location.hpp>
#include <cdk/value/json.hpp>
#include <cdk/value/use.hpp>
#include <cdk/value/vec.hpp>

namespace cdk {

class Construct;
class IDependable;
namespace detail {
struct InvokedAspects;
struct NodeData;
struct TreeAccess;
}  // namespace detail

/// Order of Node::findAll.
enum class ConstructOrder { PREORDER, POSTORDER };

/// What can be depended on: a construct with all below it, or a group.
class Dependable {
 public:
  constexpr Dependable() = default;
  Dependable(Construct& construct) : construct_(&construct) {}
  Dependable(IDependable& group) : group_(&group) {}
  template <class I>
  Dependable(const Use<I>& object) : Dependable(*object) {}

  explicit operator bool() const { return construct_ || group_; }
  Construct* construct() const { return construct_; }
  IDependable* group() const { return group_; }

 private:
  Construct* construct_ = nullptr;
  IDependable* group_ = nullptr;
};

/// One piece of metadata on a construct.
struct MetadataEntry {
  Str type = {};
  Json data = {};
};

/// Raised by a construct's own checks when the app is synthesized; derive and pass make<Mine>(...).
class IValidation {
 public:
  /// Messages, one for each thing wrong; empty when all is well.
  virtual List<Str> validate() = 0;

 protected:
  ~IValidation() = default;
};

/// The children of a construct: index-like ids in numeric order first, then the others as they were added.
class Children {
 public:
  class Iterator {
   public:
    explicit Iterator(Construct* at) : at_(at) {}
    Construct& operator*() const { return *at_; }
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    Construct* at_;
  };
  explicit Children(Construct* first) : first_(first) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(nullptr); }

 private:
  Construct* first_;
};

/// A construct as part of the tree. A light handle: copy it freely.
class Node {
 public:
  static constexpr std::string_view PATH_SEP = "/";
  explicit Node(Construct* host) : host_(host) {}
  static Node of(Construct& construct) { return Node(&construct); }

  /// The id in its scope; `/` and newline of the given id are replaced by `--`.
  std::string_view id() const;
  /// The ids from the root down, joined with `/`; the root adds nothing when its id is empty.
  std::string_view path() const;
  /// "c8" and a hash of the path: an address that depends on the path alone (`Default` ids do not count).
  std::string_view addr() const;
  /// The parent, or null for the root.
  Construct* scope() const;
  /// The parents from the root down to this one.
  List<Use<Construct>> scopes() const;
  Construct& root() const;
  Children children() const;
  /// This construct and all below it.
  List<Use<Construct>> findAll(ConstructOrder order = ConstructOrder::PREORDER) const;
  /// The child with this id; error when there is none.
  Construct& findChild(std::string_view id) const;
  Construct* tryFindChild(std::string_view id) const;
  bool tryRemoveChild(std::string_view id) const;
  /// The child named `Resource` or `Default`, or the one set; null when there is none. Both together are an error.
  Construct* defaultChild() const;
  void setDefaultChild(Construct& child) const;

  /// A context value set here or above, or given by the command line; empty when nobody set it.
  Json tryGetContext(std::string_view key) const;
  /// As tryGetContext, but a missing value is an error.
  Json getContext(std::string_view key) const;
  /// All context seen from here.
  Json getAllContext() const;
  /// Sets a context value for this scope; must come before any child is added.
  void setContext(std::string_view key, const Json& value) const;

  /// Everything below this construct is deployed after everything below the others.
  template <class... D>
  void addDependency(D&&... on) const {
    (dependOn(Dependable(on)), ...);
  }
  /// What addDependency was given.
  List<Use<Construct>> dependencies() const;

  void addMetadata(std::string_view type, const Json& data) const;
  List<MetadataEntry> metadata() const;
  void addValidation(Use<IValidation> validation) const;
  /// Runs the validations of this construct; empty when all is well.
  List<Str> validate() const;
  /// No child may be added any more.
  void lock() const;
  bool locked() const;

 private:
  void dependOn(const Dependable& on) const;
  Construct* host_;
};

/// Something that stands for one or more constructs in addDependency.
class IDependable {
 public:
  virtual List<Use<Construct>> dependencyRoots() const = 0;

 protected:
  ~IDependable() = default;
};

/// A set of constructs to depend on together.
class DependencyGroup : public IDependable {
 public:
  void add(Construct& dependable) { roots_.push(Use<Construct>::of(dependable)); }
  List<Use<Construct>> dependencyRoots() const override { return List<Use<Construct>>(roots_); }

 private:
  Vec<Use<Construct>> roots_;
};

}  // namespace cdk
