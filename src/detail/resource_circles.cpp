#include "resource_circles.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include <cdk/cfn_element.hpp>
#include <cdk/error.hpp>

#include "place.hpp"
#include "reference_parts.hpp"

namespace cdk::detail {
namespace {

using Need = ResourceNeeds::Need;

/// Depth first through the needs, which stand together by the resource that has them.
class Search {
 public:
  Search(const std::vector<CfnElement*>& resources, const std::vector<Need>& needs) : needs_(needs) {
    for (const CfnElement* resource : resources) nodes_.push_back({.construct = resource});
    std::sort(nodes_.begin(), nodes_.end(), [](const Node& a, const Node& b) { return std::less<>()(a.construct, b.construct); });
    for (std::size_t i = 0; i < needs.size(); ++i) {
      Node* node = find(needs[i].from);
      if (!node) continue;
      if (node->end == 0) node->next = i;
      node->end = i + 1;
    }
  }

  /// The needs of a circle, each from the resource that the one before needs; empty when there is none.
  std::vector<Need> circle(const std::vector<CfnElement*>& resources) {
    for (const CfnElement* resource : resources) {
      if (Node* node = find(resource); node->state == State::New && reachesItself(*node)) return path_;
    }
    return {};
  }

 private:
  enum class State { New, Open, Done };
  struct Node {
    const Construct* construct;
    std::size_t next = 0;  // of its needs, the one to follow
    std::size_t end = 0;
    State state = State::New;
  };

  Node* find(const Construct* construct) {
    const auto at = std::lower_bound(nodes_.begin(), nodes_.end(), construct,
                                     [](const Node& node, const Construct* c) { return std::less<>()(node.construct, c); });
    return at == nodes_.end() || at->construct != construct ? nullptr : &*at;
  }

  /// Follows needs from a resource without a call for each: chains can be as long as a template. The way is left in path_.
  bool reachesItself(Node& start) {
    path_.clear();
    std::vector<Node*> open{&start};
    start.state = State::Open;
    while (!open.empty()) {
      Node& node = *open.back();
      if (node.next == node.end) {
        node.state = State::Done;
        open.pop_back();
        if (!path_.empty()) path_.pop_back();
        continue;
      }
      const Need& need = needs_[node.next++];
      Node* target = find(need.to);
      if (!target || target->state == State::Done) continue;
      path_.push_back(need);
      if (target->state == State::Open) {
        const auto first = std::find_if(path_.begin(), path_.end(), [&](const Need& one) { return one.from == target->construct; });
        path_.erase(path_.begin(), first);
        return true;
      }
      target->state = State::Open;
      open.push_back(target);
    }
    return false;
  }

  const std::vector<Need>& needs_;
  std::vector<Node> nodes_;
  std::vector<Need> path_;
};

std::string described(const Need& need) {
  const std::string from = placeOf(*need.from);
  return need.by ? from + " takes " + describe(need.by) + " in " + std::string(need.property)
                 : from + " depends on " + std::string(need.to->node().path());
}

/// The need to take away: a dependency that was given by hand, or else what was given to a resource before the one that it needs
/// was made, and so afterwards.
const Need& toCut(const std::vector<Need>& circle, const std::vector<CfnElement*>& resources) {
  const auto explicitly = std::find_if(circle.begin(), circle.end(), [](const Need& need) { return !need.by; });
  if (explicitly != circle.end()) return *explicitly;
  const auto position = [&](const Construct* c) { return std::find(resources.begin(), resources.end(), c) - resources.begin(); };
  return *std::find_if(circle.begin(), circle.end(), [&](const Need& need) { return position(need.from) <= position(need.to); });
}

std::string advice(const Need& need) {
  const std::string from(need.from->node().path());
  if (!need.by) return "cut it by taking away the dependency of " + from + " on " + std::string(need.to->node().path());
  return "cut it at " + std::string(need.property) + " of " + from + ": write a literal name there that " +
         std::string(need.to->node().path()) + " is given too, or move what needs " + describe(need.by) +
         " into a resource of its own, such as a policy or a rule";
}

}  // namespace

void ResourceNeeds::keepOnly(std::size_t first, std::string_view text) {
  const auto gone = [&](const Need& need) {
    const std::string_view id = static_cast<const CfnElement*>(need.to)->logicalIdText();
    return text.find("\"" + std::string(id) + "\"") == std::string_view::npos;
  };
  needs_.erase(std::remove_if(needs_.begin() + static_cast<std::ptrdiff_t>(first), needs_.end(), gone), needs_.end());
}

void ResourceNeeds::check(const std::vector<CfnElement*>& resources) const {
  // In any order of the resources a circle goes up somewhere: where nothing does, there is nothing to search.
  if (std::none_of(needs_.begin(), needs_.end(), [](const Need& need) { return !std::less<>()(need.to, need.from); })) return;
  const std::vector<Need> circle = Search(resources, needs_).circle(resources);
  if (circle.empty()) return;
  const Need& cut = toCut(circle, resources);
  std::string text = "the resources of the stack need each other in a circle and cannot be deployed:";
  for (const Need& need : circle) text += "\n  " + described(need);
  throw Error(*cut.from, text + "\n" + advice(cut), "cycle");
}

}  // namespace cdk::detail
