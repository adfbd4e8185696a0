#include <cdk/aspects.hpp>

#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/feature_flags.hpp>

#include "detail/app_data.hpp"
#include "detail/aspects.hpp"
#include "detail/place.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

void Aspects::add(Use<IAspect> aspect, const AspectOptions& options) {
  auto& own = TreeAccess::ensureData(*scope_).aspects;
  for (const AspectUse& use : own) {
    if (use.aspect == aspect.get() && use.priority == options.priority) return;
  }
  own.push({aspect.get(), options.priority});
  ++appOf(*scope_).appData().aspectCount;
}

List<Use<IAspect>> Aspects::all() const {
  std::vector<Use<IAspect>> all;
  if (const NodeData* data = TreeAccess::data(*scope_)) {
    for (const AspectUse& use : data->aspects) all.push_back(Use<IAspect>::of(*use.aspect));
  }
  return List<Use<IAspect>>(all);
}

List<AspectApplication> Aspects::applied() const {
  std::vector<AspectApplication> all;
  if (const NodeData* data = TreeAccess::data(*scope_)) {
    for (const AspectUse& use : data->aspects) {
      all.push_back({.aspect = Use<IAspect>::of(*use.aspect), .construct = Use<Construct>::of(*scope_), .priority = use.priority});
    }
  }
  return List<AspectApplication>(all);
}

namespace detail {
namespace {

constexpr int kMaxPasses = 100;
constexpr int kMaxDepth = 1000;  // of a tree that grows below each visited node

enum class Outcome { Nothing, Invoked, Added };

/// Inherited and own aspects, lower priorities first; inherited ones before own ones of the same priority.
std::vector<AspectUse> merged(const std::vector<AspectUse>& inherited, const NodeData* data) {
  std::vector<AspectUse> all = inherited;
  if (!data) return all;
  for (const AspectUse& own : data->aspects) {
    auto at = all.end();
    while (at != all.begin() && (at - 1)->priority > own.priority) --at;
    all.insert(at, own);
  }
  return all;
}

bool wasInvoked(const InvokedAspects* invoked, const IAspect* aspect) {
  for (; invoked; invoked = invoked->before) {
    if (invoked->use.aspect == aspect) return true;
  }
  return false;
}

/// Notes which aspects have visited a node.
class Notes {
 public:
  void add(Construct& node, const AspectUse& use) {
    const InvokedAspects*& invoked = TreeAccess::invoked(node);
    const InvokedAspects*& next = invoked ? invoked->after : first_;
    if (!next || next->use != use) next = new (allocate(sizeof(InvokedAspects))) InvokedAspects{use, invoked};
    invoked = next;
  }

 private:
  const InvokedAspects* first_ = nullptr;
};

/// A construct whose constructor raised an error is in the tree, but only a part of it.
void requireFinished(const Construct& node) {
  if (TreeAccess::is(node, TreeAccess::Trait::Finished) || !TreeAccess::parent(node)) return;
  throw Error(node, "was not completed: its constructor raised an error that was caught; the app cannot be synthesized", "unfinished");
}

/// The last visit of an aspect.
struct Visit {
  const Construct* node = nullptr;
  IAspect* aspect = nullptr;
};

[[noreturn]] void throwEndless(const Visit& last) {
  // Of nodes that grew below each other from one line the first says enough.
  const Construct* first = last.node;
  const auto sameLine = [](const Construct& a, const Construct& b) {
    return a.location().line == b.location().line && std::string_view(a.location().file) == b.location().file;
  };
  while (TreeAccess::parent(*first) && sameLine(*first, *TreeAccess::parent(*first))) first = TreeAccess::parent(*first);
  throw Error(*first,
              "aspects do not come to an end, a possible infinite loop: after " + std::to_string(kMaxPasses) + " passes, or " +
                  std::to_string(kMaxDepth) + " nodes below each other, " + std::string(typeName(typeid(*last.aspect))) +
                  " still finds new ones here; let it add a node only where it has not added one yet",
              "endless-aspects");
}

/// Lets the aspect visit; an error that names no construct gets the node's place.
void visitBy(IAspect& aspect, Construct& node) {
  try {
    aspect.visit(node);
  } catch (const Error& error) {
    if (error.located()) throw;
    throw Error(node, std::string(typeName(typeid(aspect))) + ": " + error.what(), error.code());
  }
}

[[noreturn]] void throwPriority(Construct& node, const AspectUse& late, const AspectUse& ran) {
  throw Error(node,
              "an aspect of priority " + std::to_string(late.priority) + " was added after one of priority " +
                  std::to_string(ran.priority) + " had already visited this node; give it a priority of at least " +
                  std::to_string(ran.priority),
              "aspect-priority");
}

/// One pass below `node`; stops and reports when a visit added an aspect above.
class Pass {
 public:
  explicit Pass(Construct& root) : count_(appOf(root).appData().aspectCount), atStart_(count_) {}

  Outcome visit(Construct& node, const std::vector<AspectUse>& inherited, int depth = 0) {
    if (depth > kMaxDepth && last_.node) throwEndless(last_);
    requireFinished(node);
    const NodeData* data = TreeAccess::data(node);
    const bool own = data && !data->aspects.empty();
    const std::vector<AspectUse> mine = own ? merged(inherited, data) : std::vector<AspectUse>();
    const std::vector<AspectUse>& all = own ? mine : inherited;
    Outcome outcome = Outcome::Nothing;
    for (const AspectUse& use : all) {
      const InvokedAspects* const invoked = TreeAccess::invoked(node);
      if (wasInvoked(invoked, use.aspect)) continue;
      if (invoked && invoked->use.priority > use.priority) throwPriority(node, use, invoked->use);
      last_ = {&node, use.aspect};
      visitBy(*use.aspect, node);
      outcome = Outcome::Invoked;
      notes_.add(node, use);
      if (count_ != atStart_) return Outcome::Added;
    }
    // Children that a visit adds beside these come in the next pass.
    const std::size_t from = children_.size();
    for (Construct* child = TreeAccess::firstChild(node); child; child = nextOf(*child)) children_.push_back(child);
    const std::size_t end = children_.size();
    for (std::size_t i = from; i < end; ++i) {
      Construct* const child = children_[i];
      if (TreeAccess::is(*child, TreeAccess::Trait::Stage)) continue;
      const Outcome below = visit(*child, all, depth + 1);
      if (below == Outcome::Added) return below;
      if (below == Outcome::Invoked) outcome = below;
    }
    children_.resize(from);
    return outcome;
  }

  const Visit& last() const { return last_; }

 private:
  Visit last_;
  Notes notes_;
  std::vector<Construct*> children_;  // of the nodes on the way, those still to visit
  const std::size_t& count_;          // aspects added so far, anywhere in the app
  std::size_t atStart_;
};

/// The way of old: every node once, whatever priorities say, and an aspect that a visit adds to the same node or above is left out.
class OnlyPass {
 public:
  void visit(Construct& node, const std::vector<AspectUse>& inherited, int depth = 0) {
    if (depth > kMaxDepth && last_.node) throwEndless(last_);
    requireFinished(node);
    const std::vector<AspectUse> all = merged(inherited, TreeAccess::data(node));
    for (const AspectUse& use : all) {
      if (wasInvoked(TreeAccess::invoked(node), use.aspect)) continue;
      const std::size_t before = ownCount(node);
      last_ = {&node, use.aspect};
      visitBy(*use.aspect, node);
      if (ownCount(node) != before) warnOnce(node);
      notes_.add(node, use);
    }
    std::vector<Construct*> children;
    for (Construct& child : node.node().children()) children.push_back(&child);
    for (Construct* child : children) {
      if (!TreeAccess::is(*child, TreeAccess::Trait::Stage)) visit(*child, all, depth + 1);
    }
  }

 private:
  static std::size_t ownCount(const Construct& node) {
    const NodeData* data = TreeAccess::data(node);
    return data ? data->aspects.size() : 0;
  }
  void warnOnce(Construct& node) {
    if (warned_) return;
    warned_ = true;
    Annotations::of(node).addWarningV2("@aws-cdk/core:ignoredAspect",
                                       "an aspect added another one to this node, which is not applied; set the context value "
                                       "'@aws-cdk/core:aspectStabilization' to true");
  }

  Visit last_;
  Notes notes_;
  bool warned_ = false;
};

}  // namespace

int mutatingPriority(const Construct& scope) {
  return FeatureFlags::of(scope).isEnabled("@aws-cdk/core:aspectPrioritiesMutating") ? AspectPriority::MUTATING : AspectPriority::DEFAULT;
}

void invokeAspects(Construct& root) {
  if (!FeatureFlags::of(root).isEnabled("@aws-cdk/core:aspectStabilization")) return OnlyPass().visit(root, {});
  Visit last;
  for (int i = 0; i <= kMaxPasses; ++i) {
    const std::size_t changes = TreeAccess::changes();
    Pass pass(root);
    const Outcome outcome = pass.visit(root, {});
    // A pass that neither an aspect nor a construct was added in leaves nothing for another one.
    if (outcome == Outcome::Nothing || (outcome == Outcome::Invoked && TreeAccess::changes() == changes)) return;
    last = pass.last();
  }
  throwEndless(last);
}

}  // namespace detail
}  // namespace cdk
