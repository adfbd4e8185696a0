// Every resource type of CloudFormation, with every property set, renders the names and values that spec/ has for it.
#include <gtest/gtest.h>
#include <cdk/app.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/assertions/template.hpp>
#include <cdk/cfn/registry.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/arena.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "spec_walk.hpp"
#include "table_walk.hpp"

namespace l1test {
namespace {

struct AnyProps {
  const cdk::ResourceInfo* info;
  const void* slots;
};

/// A resource of a type that is known at run time only.
class AnyResource : public cdk::CfnResource {
 public:
  using Props = AnyProps;
  AnyResource(cdk::Scope scope, std::string_view id, const AnyProps& props) : CfnResource(scope, id, *props.info, props.slots) {}
};

std::map<std::string, const cdk::ResourceInfo*> tables() {
  std::map<std::string, const cdk::ResourceInfo*> out;
  for (std::size_t i = 0; i < cdk::detail::allResourceCount; ++i) out[cdk::detail::allResources[i]->type] = cdk::detail::allResources[i];
  return out;
}

std::string_view className(std::string_view type) {
  return type.substr(type.rfind(':') + 1);
}

/// The resources of a template with one of each type, by class name.
json rendered(const std::vector<const cdk::ResourceInfo*>& types) {
  cdk::ArenaScope scope;
  cdk::App app;
  cdk::Stack& stack = app.add<cdk::Stack>("S");
  for (const cdk::ResourceInfo* info : types) {
    TableWalk walk;
    const auto slots = walk.slots(*info->props);
    stack.add<AnyResource>(className(info->type), AnyProps{info, slots.data()});
  }
  const cdk::Json made = cdk::assertions::Template::fromStack(stack).toJSON();
  return json::parse(cdk::detail::printed(made["Resources"]).text());
}

json specOf(const std::string& service) {
  std::ifstream in(CDKPP_SOURCE_DIR "/spec/" + service + ".json");
  return json::parse(in).at("resources");
}

class L1Service : public testing::TestWithParam<std::string> {};

std::vector<std::string> services() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(CDKPP_SOURCE_DIR "/spec")) {
    if (entry.path().extension() == ".json") out.push_back(entry.path().stem());
  }
  std::ranges::sort(out);
  return out;
}

TEST_P(L1Service, RendersEveryPropertyAsTheSpecNamesIt) {
  static const auto known = tables();
  std::vector<const cdk::ResourceInfo*> types;
  json expected = json::object();
  const json spec = specOf(GetParam());
  for (const auto& [type, facts] : spec.items()) {
    ASSERT_TRUE(known.contains(type)) << type << " has no table";
    types.push_back(known.at(type));
    json& resource = expected[std::string(className(type))];
    resource["Type"] = type;
    const json properties = SpecWalk(facts).properties(facts.at("properties"));
    if (!properties.empty()) resource["Properties"] = properties;
  }
  const json actual = rendered(types);
  EXPECT_EQ(actual, expected) << json::diff(expected, actual).dump(1).substr(0, 2000);
}

INSTANTIATE_TEST_SUITE_P(All, L1Service, testing::ValuesIn(services()), [](const auto& each) { return each.param; });

TEST(L1, HasATableForEveryTypeOfTheSpecAndNoOther) {
  std::size_t count = 0;
  for (const std::string& service : services()) count += specOf(service).size();
  EXPECT_EQ(cdk::detail::allResourceCount, count);
}

}  // namespace
}  // namespace l1test
