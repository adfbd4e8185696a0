#pragma once
// What a resource must render with every property set: told by spec/ alone, without the tables.
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

namespace l1test {

using nlohmann::json;

/// Renders one resource type. A property type is filled at its first use; later ones get what is required only.
class SpecWalk {
public:
  explicit SpecWalk(const json& resource) : types_(resource.at("types")) {}

  json properties(const json& facts) { return fill(facts, true); }

private:
  static std::string typeText(const json& facts) { return facts.value("api", facts.at("t").get<std::string>()); }

  json fill(const json& properties, bool all) {
    json out = json::object();
    for (const auto& [name, facts] : properties.items()) {
      const std::string type = typeText(facts);
      const bool required = facts.contains("req");
      const bool repeated = seen_.contains(structIn(type));
      if (required || (all && !repeated)) out[name] = value(type);
    }
    return out;
  }

  // The property type that a field, its elements or its values have.
  static std::string structIn(std::string_view type) {
    if (type.ends_with("[]"))
      type.remove_suffix(2);
    else if (type.starts_with("map<"))
      type = type.substr(4, type.size() - 5);
    return type.starts_with("#") && type.find_first_of("[<") == type.npos ? std::string(type.substr(1)) : std::string();
  }

  json value(std::string_view type) {
    if (type.ends_with("[]")) return json::array({element(type.substr(0, type.size() - 2))});
    if (type.starts_with("map<")) return {{"k", element(type.substr(4, type.size() - 5))}};
    if (type == "string" || type == "date-time") return "s";
    if (type == "number" || type == "integer") return 1;
    if (type == "boolean") return true;
    if (type == "tag") return {{"Key", "s"}, {"Value", "s"}};
    if (!type.starts_with("#")) return any();
    const std::string name(type.substr(1));
    return fill(types_.at(name), seen_.insert(name).second);
  }

  // The tables call lists of lists, of maps and of truth values lists of anything.
  json element(std::string_view type) {
    const bool nested = type.ends_with("]") || type.starts_with("map<") || type == "boolean";
    return nested ? any() : value(type);
  }

  static json any() { return {{"k", "s"}}; }

  const json& types_;
  std::set<std::string> seen_ = {};
};

}  // namespace l1test
