#include "dependencies.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <cdk/stage.hpp>

#include "app_data.hpp"
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
      if (Stack& inner = static_cast<Stack&>(c); inner.nestedStackParent() == home) visit(static_cast<CfnResource&>(*inner.nestedStackResource()));
      return false;
    }
    if (CfnResource* resource = CfnResource::from(c)) visit(*resource);
    return true;
  });
}

void addEdge(CfnResource& source, CfnResource& target, bool derived) {
  if (&source == &target) return;
  ResourceData& data = ResourceData::of(source);
  auto& list = derived ? data.derivedDependsOn : data.dependsOn;
  if (!list.contains(&target)) list.push(&target);
}

bool findPath(Stack& from, const Stack& to, std::vector<std::string>& reasons) {
  for (const StackDependency& dependency : from.data().dependencies) {
    reasons.push_back(dependency.reasons.front());
    if (dependency.target == &to || findPath(*dependency.target, to, reasons)) return true;
    reasons.pop_back();
  }
  return false;
}

void addStackEdge(Stack& source, Stack& target, std::string_view reason) {
  std::vector<std::string> cycle;
  if (findPath(target, source, cycle)) {
    std::string all;
    for (const std::string& r : cycle) all += (all.empty() ? "" : ", ") + r;
    throw Error(source, "'" + std::string(target.node().path()) + "' depends on '" + std::string(source.node().path()) + "' (" + all +
                            "). Adding this dependency (" + std::string(reason) + ") would create a cyclic reference",
                "cycle");
  }
  auto& list = source.data().dependencies;
  auto at = std::find_if(list.begin(), list.end(), [&](const StackDependency& d) { return d.target == &target; });
  if (at == list.end()) at = list.insert(list.end(), StackDependency{&target, {}});
  if (std::find(at->reasons.begin(), at->reasons.end(), reason) == at->reasons.end()) at->reasons.emplace_back(reason);
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

void addConstructDependency(Construct& source, Construct& target, std::string_view reason, bool derived) {
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
    if (b.type == Container::Stack) addStackEdge(static_cast<Stack&>(*a.construct), static_cast<Stack&>(*b.construct), reason);
    return;
  }
  if (a.type == Container::Stage) return;
  eachResource(a, [&](CfnResource& left) {
    eachResource(b, [&](CfnResource& right) { addEdge(left, right, derived); });
  });
}

void addResourceDependency(CfnResource& source, CfnResource& target, bool derived) {
  if (&source.stack() == &target.stack()) return addEdge(source, target, derived);
  const std::string reason = "<" + std::string(source.node().path()) + ">.addDependency(<" + std::string(target.node().path()) + ">)";
  addConstructDependency(source, target, reason, derived);
}

void reifyDependencies(Construct& root) {
  preorder(root, [](Construct& c) {
    if (CfnResource* resource = CfnResource::from(c); resource && ResourceData::find(*resource)) {
      ResourceData::of(*resource).derivedDependsOn.clear();
    }
  });
  preorderWhile(root, [&](Construct& source) {
    if (&source != &root && TreeAccess::is(source, TreeAccess::Trait::Stage)) return false;
    if (const NodeData* data = TreeAccess::data(source); data && !data->dependencies.empty()) {
      for (Use<Construct> target : source.node().dependencies()) {
        const std::string reason = "<" + std::string(source.node().path()) + ">.node.addDependency(<" + std::string(target->node().path()) + ">)";
        addConstructDependency(source, *target, reason, true);
      }
    }
    return true;
  });
}

}  // namespace cdk::detail
