#include "spec_reader.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "names.hpp"
#include "type_text.hpp"

namespace l1gen {
namespace {

using nlohmann::json;

// Of the type now and the earlier one that the API keeps, the latter.
Type apiType(const json& facts) {
  return parseType(facts.contains("api") ? facts["api"].get<std::string>() : facts.at("t").get<std::string>());
}

std::string asText(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

Property readProperty(const std::string& name, const json& facts) {
  Property out{.name = name, .member = memberName(name), .type = apiType(facts)};
  out.required = facts.contains("req");
  out.deprecated = facts.contains("dep");
  if (facts.contains("upd")) out.update = facts["upd"].get<std::string>().at(0);
  if (facts.contains("def")) out.otherwise = asText(facts["def"]);
  for (const json& value : facts.value("enum", json::array())) out.values.push_back(asText(value));
  return out;
}

Struct readStruct(const std::string& name, const std::string& cppName, const json& properties) {
  Struct out{.name = name, .cppName = cppName};
  for (const auto& [key, facts] : properties.items()) out.fields.push_back(readProperty(key, facts));
  std::ranges::sort(out.fields, {}, &Property::member);
  for (std::size_t i = 0; i < out.fields.size(); ++i) {
    const std::string& member = out.fields[i].member;
    if (member == "typeInfo" || (i > 0 && member == out.fields[i - 1].member)) {
      throw std::runtime_error(name + " has two members named " + member);
    }
  }
  return out;
}

// All property types that `type` names, also inside lists and maps.
void collectRefs(const Type& type, std::vector<std::string>& out) {
  if (type.base == Type::Struct) out.push_back(type.ref);
  for (const Type& element : type.element) collectRefs(element, out);
}

// Depth first, so that a type stands after those it needs.
class TypeOrder {
public:
  TypeOrder(const json& types, std::vector<Struct>& out) : types_(types), out_(out) {}

  void addNeeds(const Struct& from) {
    std::vector<std::string> refs;
    for (const Property& field : from.fields) collectRefs(field.type, refs);
    for (const std::string& ref : refs) add(ref);
  }

  void add(const std::string& name) {
    if (!seen_.insert(name).second) return;
    Struct made = readStruct(name, name + "Property", types_.at(name));
    addNeeds(made);
    out_.push_back(std::move(made));
  }

private:
  const json& types_;
  std::vector<Struct>& out_;
  std::set<std::string> seen_ = {};
};

std::vector<Attribute> readAttributes(const std::string& type, const json& attributes) {
  std::vector<Attribute> out;
  for (const auto& [name, facts] : attributes.items()) out.push_back({name, attributeGetter(name), apiType(facts)});
  std::ranges::sort(out, {}, &Attribute::getter);
  const auto twin = std::ranges::adjacent_find(out, {}, &Attribute::getter);
  if (twin != out.end()) throw std::runtime_error(type + " has two getters named " + twin->getter);
  return out;
}

void readTags(Resource& out, const json& tags) {
  static const std::map<std::string, std::string> kKinds = {{"standard", "Standard"}, {"asg", "AutoScalingGroup"}, {"map", "Map"}};
  out.tagKind = kKinds.at(tags.at("kind"));
  const auto& fields = out.props.fields;
  const auto found = std::ranges::find(fields, tags.at("prop").get<std::string>(), &Property::name);
  if (found == fields.end()) throw std::runtime_error(out.type + " has no tag property " + tags.at("prop").dump());
  out.tagSlot = static_cast<int>(found - fields.begin());
}

Resource readResource(const std::string& type, const json& facts) {
  const std::string name = type.substr(type.rfind(':') + 1);
  Resource out{.type = type, .className = "Cfn" + name, .fileName = snakeCase(name), .tagKind = "None"};
  out.props = readStruct(type, "Props", facts.at("properties"));
  out.needsProps = std::ranges::any_of(out.props.fields, &Property::required);
  TypeOrder order(facts.at("types"), out.types);
  order.addNeeds(out.props);
  for (const json& kept : facts.value("keep", json::array())) order.add(kept);
  out.attributes = readAttributes(type, facts.at("attributes"));
  if (facts.contains("tags")) readTags(out, facts["tags"]);
  out.transform = facts.value("transform", "");
  return out;
}

}  // namespace

std::vector<Service> readSpec(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<Service> out;
  for (const auto& file : files) {
    std::ifstream in(file);
    const json spec = json::parse(in);
    Service service{.name = file.stem().string()};
    for (const auto& [type, facts] : spec.at("resources").items()) service.resources.push_back(readResource(type, facts));
    out.push_back(std::move(service));
  }
  return out;
}

}  // namespace l1gen
