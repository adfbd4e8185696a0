#include "dependencies.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include <cdk/stack.hpp>
#include <cdk/stage.hpp>

#include "app_data.hpp"
#include "dependency_cycle.hpp"
#include "resource_data.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

enum class Container { Stage, Stack, NestedStack, Construct };

struct Step {
  Container type;
  Construct* construct;
};

Container containerType(const Construct& c) {
  if (TreeAccess::is(c, TreeAccess::Trait::Stage)) return Container::Stage;
  if (TreeAccess::is(c, TreeAccess::Trait::NestedStack)) return Container::NestedStack;
  if (TreeAccess::is(c, TreeAccess::Trait::Stack)) return Container::Stack;
  return Container::Construct;
}

bool contains(Container outer, Container inner) {
  switch (inner) {
    case Container::Stage:
    case Container::Stack: return outer == Container::Stage;
    case Container::NestedStack: return outer == Container::NestedStack || outer == Container::Stack;
    default: return true;
  }
}

/// From the app down: the stages and stacks around a construct, then the construct.
std::vector<Step> containerPath(Construct& start) {
  std::vector<Step> path;
  for (Construct* c = &start; c; c = TreeAccess::parent(*c)) {
    const Container type = containerType(*c);
    if (type == Container::Construct && !path.empty()) continue;
    if (path.empty() || contains(type, path.back().type)) path.push_back({type, c});
  }
  std::reverse(path.begin(), path.end());
  return path;
}

/// Calls `visit` with the resources that a dependency on the container means.
template <class F>
void eachResource(const Step& step, F&& visit) {
  if (step.type == Container::NestedStack) {
    if (CfnElement* resource = static_cast<Stack*>(step.construct)->nestedStackResource()) visit(static_cast<CfnResource&>(*resource));
    return;
  }
  Stack* home = TreeAccess::stack(*step.construct);
  preorderWhile(*step.construct, [&](Construct& c) {
    if (&c != step.construct && TreeAccess::is(c, TreeAccess::Trait::Stack)) {
      if (Stack& inner = static_cast<Stack&>(c); inner.nestedStackParent() == home)
        visit(static_cast<CfnResource&>(*inner.nestedStackResource()));
      return false;
    }
    if (CfnResource* resource = CfnResource::from(c)) visit(*resource);
    return true;
  });
}

void changeEdge(CfnResource& source, CfnResource& target, DependencyChange change) {
  if (&source == &target) return;
  ResourceData& data = ResourceData::of(source);
  auto& list = change == DependencyChange::ADD_DERIVED ? data.derivedDependsOn : data.dependsOn;
  if (change == DependencyChange::REMOVE) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i] == &target) return list.erase(i);
    }
  } else if (!list.contains(&target)) {
    list.push(&target);
  }
}

/// Follows the dependencies of stacks from one to another; `edges` are those of the way.
bool findPath(Stack& from, const Stack& to, std::vector<StackEdge>& edges, std::unordered_set<const Stack*>& seen) {
  for (const StackDependency& dependency : from.data().dependencies) {
    if (!seen.insert(dependency.target).second) continue;
    edges.push_back({&from, dependency.target, &dependency.reasons});
    if (dependency.target == &to || findPath(*dependency.target, to, edges, seen)) return true;
    edges.pop_back();
  }
  return false;
}

/// Would the source come to depend on itself? Not while no stack depends on it, which spares most apps the search.
void checkNoCycle(Stack& source, Stack& target, const DependencyReason& reason) {
  if (source.data().dependents == 0) return;
  std::vector<StackEdge> cycle;
  std::unordered_set<const Stack*> seen;
  if (findPath(target, source, cycle, seen)) throw Error(source, cycleText(cycle, source, target, reason), "cycle");
}

void addStackEdge(Stack& source, Stack& target, const DependencyReason& reason) {
  auto& list = source.data().dependencies;
  auto at = std::find_if(list.begin(), list.end(), [&](const StackDependency& d) { return d.target == &target; });
  if (at == list.end()) {
    checkNoCycle(source, target, reason);
    at = list.insert(list.end(), StackDependency{&target, {}});
    ++target.data().dependents;
  }
  const bool known = std::any_of(at->reasons.begin(), at->reasons.end(),
                                 [&](const DependencyReason& r) { return r.source == reason.source && r.target == reason.target; });
  if (!known) at->reasons.push_back(reason);
}

void removeStackEdge(Stack& source, Stack& target, const DependencyReason& reason) {
  auto& list = source.data().dependencies;
  const auto at = std::find_if(list.begin(), list.end(), [&](const StackDependency& d) { return d.target == &target; });
  if (at == list.end()) return;
  std::erase_if(at->reasons, [&](const DependencyReason& r) { return r.source == reason.source && r.target == reason.target; });
  if (!at->reasons.empty()) return;
  list.erase(at);
  --target.data().dependents;
}

std::string quoted(const Construct& c) {
  return "'" + std::string(c.node().path()) + "'";
}

Construct* innermostStage(const std::vector<Step>& path) {
  Construct* stage = nullptr;
  for (const Step& step : path) {
    if (step.type == Container::Stage) stage = step.construct;
  }
  return stage;
}

}  // namespace

namespace {

void changeDependency(Construct& source, Construct& target, DependencyChange change, const DependencyReason& reason) {
  if (&source == &target) return;
  const auto from = containerPath(source);
  const auto to = containerPath(target);
  if (innermostStage(from) != innermostStage(to)) {
    throw Error(source, "cannot depend on " + quoted(target) + ": a dependency cannot cross stage boundaries", "cross-stage");
  }
  std::size_t shared = std::min(from.size(), to.size());
  while (shared > 0 && from[shared - 1].construct != to[shared - 1].construct) --shared;
  if (shared == to.size()) {
    throw Error(source, quoted(source) + " cannot depend on its parent " + quoted(target), "parent-dependency");
  }
  if (shared >= from.size()) return;
  const Step& a = from[shared];
  const Step& b = to[shared];
  if (a.type == Container::Stack) {
    if (b.type != Container::Stack) return;
    const auto apply = change == DependencyChange::REMOVE ? removeStackEdge : addStackEdge;
    apply(static_cast<Stack&>(*a.construct), static_cast<Stack&>(*b.construct), reason);
    return;
  }
  if (a.type == Container::Stage) return;
  eachResource(a, [&](CfnResource& left) { eachResource(b, [&](CfnResource& right) { changeEdge(left, right, change); }); });
}

}  // namespace

void changeConstructDependency(Construct& source, Construct& target, const std::string& reason, DependencyChange change) {
  changeDependency(source, target, change, {&source, &target, reason, false});
}

void addReferenceDependency(Stack& consumer, Stack& producer, const std::string& reason) {
  changeDependency(consumer, producer, DependencyChange::ADD, {&consumer, &producer, reason, true});
}

void changeResourceDependency(CfnResource& source, CfnResource& target, DependencyChange change) {
  if (&source.stack() == &target.stack()) return changeEdge(source, target, change);
  const std::string reason =
      "<" + std::string(source.node().path()) + ">.addResourceDependency(<" + std::string(target.node().path()) + ">)";
  changeConstructDependency(source, target, reason, change);
}

std::vector<CfnResource*> dependenciesElsewhere(const CfnResource& source) {
  std::vector<CfnResource*> found;
  for (const Stack* stack = &source.stack(); stack; stack = stack->nestedStackParent()) {
    for (const StackDependency& dependency : stack->data().dependencies) {
      for (const DependencyReason& reason : dependency.reasons) {
        CfnResource* target = CfnResource::from(const_cast<Construct&>(*reason.target));
        if (reason.source == &source && target) found.push_back(target);
      }
    }
  }
  return found;
}

void reifyDependencies(Construct& root) {
  if (!appOf(root).appData().depends) return;
  // Stages below have had their turn.
  const auto here = [&](Construct& c) { return &c == &root || !TreeAccess::is(c, TreeAccess::Trait::Stage); };
  preorderWhile(root, [&](Construct& c) {
    if (CfnResource* resource = CfnResource::from(c); resource && ResourceData::find(*resource)) {
      ResourceData::of(*resource).derivedDependsOn.clear();
    }
    return here(c);
  });
  preorderWhile(root, [&](Construct& source) {
    if (!here(source)) return false;
    if (const NodeData* data = TreeAccess::data(source); data && !data->dependencies.empty()) {
      for (Use<Construct> target : source.node().dependencies()) {
        const std::string reason =
            "<" + std::string(source.node().path()) + ">.node.addDependency(<" + std::string(target->node().path()) + ">)";
        changeConstructDependency(source, *target, reason, DependencyChange::ADD_DERIVED);
      }
    }
    return true;
  });
}

}  // namespace cdk::detail
