#include "cycles.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "section.hpp"

namespace cdk::assertions {
namespace {

struct Edge {
  std::size_t to;
  std::string by;
};

struct Resource {
  std::string_view id;
  std::vector<Edge> needs;
  enum { New, Open, Done } state = New;
};

/// Collects what each resource needs: DependsOn, and Ref, GetAtt and Sub in its properties.
class Dependencies {
 public:
  explicit Dependencies(const Json& resources) {
    const std::vector<Candidate> all = named(resources, "*");
    for (const Candidate& candidate : all) {
      index_.emplace(candidate.id.text(), resources_.size());
      resources_.push_back({candidate.id.text(), {}});
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      current_ = &resources_[i];
      dependsOn(all[i].value["DependsOn"]);
      expression(all[i].value["Properties"], "/Properties");
    }
  }

  /// The resources of a circle, each once.
  std::vector<std::size_t> circle() {
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      if (visit(i)) return path_;
    }
    return {};
  }

  const std::vector<Resource>& resources() const { return resources_; }

 private:
  void dependsOn(const Json& ids) {
    if (ids.isText()) return need(ids.asStr().text(), "/DependsOn");
    if (!ids.isArray()) return;
    for (const Json& id : ids.asArray()) {
      if (id.isText()) need(id.asStr().text(), "/DependsOn");
    }
  }

  void expression(const Json& value, const std::string& path) {
    if (value.isArray()) {
      std::size_t i = 0;
      for (const Json& item : value.asArray()) expression(item, path + "/" + std::to_string(i++));
    } else if (value.isObject() && !intrinsic(value, path)) {
      for (const Candidate& entry : named(value, "*")) expression(entry.value, path + "/" + std::string(entry.id.text()));
    }
  }

  bool intrinsic(const Json& value, const std::string& path) {
    if (value.asObject().size() != 1) return false;
    if (const Json ref = value["Ref"]) return reference(ref, path + "/Ref");
    if (const Json attribute = value["Fn::GetAtt"]) {
      return reference(attribute.isArray() && !attribute.asArray().empty() ? attribute.asArray()[0] : attribute, path + "/Fn::GetAtt");
    }
    if (const Json sub = value["Fn::Sub"]) return substitution(sub, path + "/Fn::Sub");
    return false;
  }

  bool reference(const Json& id, const std::string& path) {
    if (!id.isText()) return false;
    const std::string_view text = id.asStr().text();
    need(text.substr(0, text.find('.')), path);
    return true;
  }

  bool substitution(const Json& sub, const std::string& path) {
    const bool withValues = sub.isArray() && sub.asArray().size() == 2;
    const Json text = withValues ? sub.asArray()[0] : sub;
    const Json values = withValues ? sub.asArray()[1] : Json();
    if (!text.isText()) return false;
    const std::string_view pattern = text.asStr().text();
    for (std::size_t at = pattern.find("${"); at != std::string_view::npos; at = pattern.find("${", at + 2)) {
      const std::size_t end = pattern.find('}', at);
      if (end == std::string_view::npos) break;
      const std::string_view name = pattern.substr(at + 2, end - at - 2);
      if (!values[name]) need(name.substr(0, name.find('.')), path);
    }
    expression(values, path + "/1");
    return true;
  }

  void need(std::string_view id, const std::string& by) {
    const auto found = index_.find(id);
    if (found != index_.end()) current_->needs.push_back({found->second, by});
  }

  bool visit(std::size_t at) {
    Resource& resource = resources_[at];
    if (resource.state == Resource::Done) return false;
    if (resource.state == Resource::Open) {
      path_.erase(path_.begin(), std::find(path_.begin(), path_.end(), at));
      return true;
    }
    resource.state = Resource::Open;
    path_.push_back(at);
    for (const Edge& edge : resource.needs) {
      if (visit(edge.to)) return true;
    }
    path_.pop_back();
    resource.state = Resource::Done;
    return false;
  }

  std::vector<Resource> resources_;
  std::unordered_map<std::string_view, std::size_t> index_;
  std::vector<std::size_t> path_;
  Resource* current_ = nullptr;
};

}  // namespace

std::string findCycle(const Json& resources) {
  Dependencies dependencies(resources);
  const std::vector<std::size_t> circle = dependencies.circle();
  std::string out;
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const Resource& from = dependencies.resources()[circle[i]];
    const std::size_t to = circle[(i + 1) % circle.size()];
    const auto edge = std::find_if(from.needs.begin(), from.needs.end(), [to](const Edge& e) { return e.to == to; });
    out.append("  ").append(from.id).append(" needs ").append(dependencies.resources()[to].id).append(" by ").append(edge->by).append("\n");
  }
  return out;
}

}  // namespace cdk::assertions
