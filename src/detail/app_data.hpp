#pragma once
// What an app, a stage and a stack keep besides their public faces.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/template_options.hpp>

#include "../value/val.hpp"
#include "staged_assets.hpp"

namespace cdk {
class CfnParameter;
}

namespace cdk::detail {

/// Context values by key, in the order they came.
class ContextStore {
 public:
  void set(std::string_view key, const Val* value) {
    auto [at, fresh] = index_.try_emplace(std::string(key), entries_.size());
    if (fresh) {
      entries_.push_back({makeText(key), value});
    } else {
      entries_[at->second].value = value;
    }
  }
  const Val* find(std::string_view key) const {
    const auto at = index_.find(std::string(key));
    return at == index_.end() ? nullptr : entries_[at->second].value;
  }
  const std::vector<MapEntry>& entries() const { return entries_; }

 private:
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<MapEntry> entries_;
};

struct CrossReference;

struct AppData {
  ContextStore context;
  std::string outdir;
  Use<IStackSynthesizer> defaultSynthesizer;
  bool treeMetadata = true;
  bool pathMetadata = false;
  bool assetMetadata = false;
  bool metadataByScope = false;    // did a scope below the app set one of these two for itself?
  bool checksCircles = false;      // are resources that need each other an error when a template is written?
  bool strengthWarned = false;
  std::size_t aspectCount = 0;
  bool prepared = false;
  const std::vector<CrossReference>* crossing = nullptr;  // values that cross stacks, while they are resolved
  bool searched = false;           // have all values been computed once, to look for those of other stacks?
  bool synthesized = false;
  std::size_t constructs = 0;      // in the tree when it was synthesized
  std::unordered_map<std::string, void*> shared;  // what the whole app shares, by names of those who do
  std::vector<Stack*> stacks;      // all, in the order they were made
  bool nests = false;              // is there a stack or a stage below a stack?
  bool annotated = false;          // has any construct an error or a warning?
  bool validates = false;          // does any construct have a validation?
  bool depends = false;            // does any construct depend on another?
  std::vector<const Val*> missing; // lookups the CLI has to make
  StagedAssets assets;
  CloudAssembly assembly;
};

struct StageData {
  Str account;
  Str region;
  Str name;
  Str outdir;
};

/// A value of another stack, as a key.
struct ReferenceKey {
  const Construct* target;  // an element, or the stack of a pseudo parameter
  std::string attribute;    // empty for Ref
  int strength = 0;         // of the reference itself, 0 for none
  bool operator==(const ReferenceKey&) const = default;
};
struct ReferenceKeyHash {
  std::size_t operator()(const ReferenceKey& key) const {
    return std::hash<const void*>()(key.target) * 31 + std::hash<std::string>()(key.attribute) + static_cast<std::size_t>(key.strength);
  }
};

/// Why one stack is deployed after another.
struct DependencyReason {
  const Construct* source;
  const Construct* target;
  std::string text;
  bool reference;  // a value of the other stack, not a dependency given by hand
};

struct StackDependency {
  Stack* target;
  std::vector<DependencyReason> reasons;
};

struct StackData {
  AppData* app = nullptr;
  Str account;
  Str region;
  Str name;
  Str id;
  std::string_view artifactId;
  std::string_view templateFile;
  bool terminationProtection = false;
  bool compact = false;
  bool crossRegion = false;
  List<Str> notificationArns;
  TemplateOptions options;
  TagManager* tags = nullptr;
  Use<IStackSynthesizer> synthesizer;
  Stack* nestedParent = nullptr;
  CfnElement* nestedResource = nullptr;
  std::vector<StackDependency> dependencies;
  std::size_t dependents = 0;  // stacks that depend on this one
  std::vector<std::pair<std::string, std::string>> renames;
  std::vector<bool> renameUsed;
  std::size_t lateResources = 0;  // made for values that were being computed
  std::unordered_map<ReferenceKey, const Val*, ReferenceKeyHash> imports;  // values of other stacks as this one sees them
};

/// Makes an object in the arena whose destructor runs when the arena ends.
template <class T>
T* owned() {
  T* made = new (allocate(sizeof(T), alignof(T))) T;
  registerCleanup(made, [](void* p) { static_cast<T*>(p)->~T(); });
  return made;
}

}  // namespace cdk::detail
