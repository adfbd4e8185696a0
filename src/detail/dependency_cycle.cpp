#include "dependency_cycle.hpp"

#include <algorithm>

#include <cdk/cfn_element.hpp>
#include <cdk/stack.hpp>

#include "reference_parts.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

std::string quoted(const Construct& construct) {
  return "'" + std::string(construct.node().path()) + "'";
}

/// ` (file:line)` of the user's code that made it.
std::string lineOf(const Construct& construct) {
  const Location at = userLocation(construct);
  return at.file && *at.file ? " (" + std::string(at.file) + ":" + std::to_string(at.line) + ")" : "";
}

/// The stack that is deployed: a nested one is part of its parent.
const Stack* deployed(const Stack* stack) {
  while (stack->nestedStackParent()) stack = stack->nestedStackParent();
  return stack;
}

std::string takes(const CrossReference& one) {
  return std::string(one.source->node().path()) + lineOf(*one.source) + " takes " + describe(one.reference) +
         lineOf(*keyOf(one.reference).target);
}

/// What makes one stack wait for another.
std::vector<std::string> causesOf(const StackEdge& edge) {
  std::vector<std::string> causes;
  const auto add = [&](std::string cause) {
    if (std::find(causes.begin(), causes.end(), cause) == causes.end()) causes.push_back(std::move(cause));
  };
  const auto* crossing = edge.from->data().app->crossing;
  for (const DependencyReason& reason : *edge.reasons) {
    if (!reason.reference) add(reason.text + lineOf(*reason.source));
    if (reason.reference && !crossing) add(reason.text);
  }
  if (!crossing) return causes;
  for (const CrossReference& one : *crossing) {
    if (deployed(one.consumer) == edge.from && deployed(one.producer) == edge.to) add(takes(one));
  }
  return causes;
}

}  // namespace

std::string cycleText(const std::vector<StackEdge>& path, Stack& source, Stack& target, const DependencyReason& reason) {
  std::string first;
  for (const StackEdge& edge : path) first += (first.empty() ? "" : ", ") + edge.reasons->front().text;
  std::string text = quoted(target) + " depends on " + quoted(source) + " (" + first + "). Adding this dependency (" + reason.text +
                     ") would create a cyclic reference:";
  const std::vector<DependencyReason> added{reason};
  std::vector<StackEdge> cycle = path;
  cycle.push_back({&source, &target, &added});
  const StackEdge* cut = nullptr;
  std::size_t fewest = 0;
  for (const StackEdge& edge : cycle) {
    const std::vector<std::string> causes = causesOf(edge);
    text += "\n  " + quoted(*edge.from) + " after " + quoted(*edge.to) + ":";
    for (const std::string& cause : causes) text += "\n    " + cause;
    if (!cut || causes.size() < fewest) cut = &edge, fewest = causes.size();
  }
  return text + "\n  cut it where the fewest are (" + std::to_string(fewest) + "), at " + quoted(*cut->from) + " after " +
         quoted(*cut->to) + ": move what is taken, or what takes it, into the other stack, or pass a name that both know";
}

}  // namespace cdk::detail
