// Logical ids, unique ids, names of resources and stacks, against those of aws-cdk-lib.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <type_traits>
#include <vector>

#include <cdk/names.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/resource.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::compared;
using core_test::comparedRow;
using core_test::json;
using core_test::R;
using core_test::resolved;
using core_test::stackS;
using core_test::Told;

const json& ids(const char* section) {
  return core_test::rowsOf("ids", section);
}

std::string text(std::string_view from) {
  return std::string(from);
}

/// Constructs below `scope` for all ids but the last `less`.
Construct& chain(Construct& scope, const json& ids, std::size_t less = 0) {
  Construct* at = &scope;
  for (std::size_t i = 0; i + less < ids.size(); ++i) at = &at->add<Construct>(ids[i].get<std::string>());
  return *at;
}

TEST(IdVectors, LogicalIds) {
  for (const json& row : ids("logicalIds")) {
    SCOPED_TRACE(row.dump());
    ArenaScope arena;
    App app;
    auto& stack = stackS(app);
    CfnResource& element = R(chain(stack, row["ids"], 1), row["ids"].back().get<std::string>());
    const json got = core_test::attempted([&] { return json(element.logicalIdText()); });
    comparedRow("ids", "logicalIds", row);
    if (row.contains("error")) {
      EXPECT_TRUE(got.is_object()) << got.dump();
      continue;
    }
    EXPECT_EQ(got, row["logicalId"]);
    EXPECT_EQ(element.node().path(), row["path"].get<std::string>());
  }
}

TEST(IdVectors, UniqueIds) {
  for (const json& row : ids("names_uniqueId")) {
    SCOPED_TRACE(row.dump());
    ArenaScope arena;
    App app;
    auto& stack = app.add<Stack>(row["ids"][0].get<std::string>());
    const json below(row["ids"].begin() + 1, row["ids"].end());
    EXPECT_EQ(Names::uniqueId(chain(stack, below)), row["uniqueId"].get<std::string>());
    comparedRow("ids", "names_uniqueId", row);
  }
}

UniqueResourceNameOptions optionsOf(const json& given) {
  UniqueResourceNameOptions options;
  if (given.contains("maxLength")) options.maxLength = given["maxLength"];
  if (given.contains("separator")) options.separator = given["separator"].get<std::string>();
  if (given.contains("allowedSpecialCharacters")) options.allowedSpecialCharacters = given["allowedSpecialCharacters"].get<std::string>();
  return options;
}

TEST(IdVectors, ResourceNames) {
  for (const json& row : ids("names_uniqueResourceName")) {
    if (!row.contains("ids")) continue;
    SCOPED_TRACE(row.dump());
    ArenaScope arena;
    App app;
    auto& stack = app.add<Stack>("Stk", StackProps{.stackName = "my-stack"});
    EXPECT_EQ(Names::uniqueResourceName(chain(stack, row["ids"]), optionsOf(row["options"])), row["out"].get<std::string>());
    comparedRow("ids", "names_uniqueResourceName", row);
  }
}

TEST(IdVectors, ResourceNamesOfOtherPlaces) {
  const json row = ids("names_uniqueResourceName").back();
  ArenaScope arena;
  App app;
  auto& stack = app.add<Stack>("Stk", StackProps{.stackName = "my-stack"});
  EXPECT_EQ(Names::uniqueResourceName(stack), row["out"].get<std::string>());
  EXPECT_EQ(Names::uniqueResourceName(stack, {.allowedSpecialCharacters = "-"}), row["sep"].get<std::string>());
  EXPECT_EQ(Names::uniqueResourceName(stack.add<NestedStack>("N").add<Construct>("C")), row["nested"].get<std::string>());
  auto& inStage = app.add<Stage>("G").add<Stack>("S2").add<Construct>("C");
  EXPECT_EQ(Names::uniqueResourceName(inStage, {.separator = "-"}), row["inStage"].get<std::string>());
  EXPECT_EQ(Names::uniqueResourceName(app.add<Construct>("Lone")), row["outsideStack"].get<std::string>());
  comparedRow("ids", "names_uniqueResourceName", row);
}

json namesOf(Stack& stack) {
  return {{"stackName", text(stack.stackName().text())},
          {"artifactId", text(stack.artifactId())},
          {"templateFile", text(stack.templateFile())},
          {"path", text(stack.node().path())}};
}

std::string letters(std::size_t count, char letter = 'a') {
  return std::string(count, letter);
}

/// A program that makes one stack in an app of its own.
Told stackNamed(const char* about, Stack& (*make)(App& app), const char* code = "") {
  return {about,
          [=]() -> json {
            App app(core_test::propsOf("lib", json::object(), "cdk.out"));
            json row = {{"about", about}};
            row.update(namesOf(make(app)));
            return row;
          },
          code};
}

TEST(IdVectors, StackNames) {
  core_test::compareTold(
      "ids", "stackNames",
      {stackNamed("Stack(app,'My-Stack')", [](App& a) -> Stack& { return a.add<Stack>("My-Stack"); }),
       stackNamed("Stack(app,'Default')", [](App& a) -> Stack& { return a.add<Stack>("Default"); }),
       stackNamed("Construct 'C' > Stack 'S'", [](App& a) -> Stack& { return a.add<Construct>("C").add<Stack>("S"); }),
       stackNamed("Construct 'My-C' > Stack 'My_S'", [](App& a) -> Stack& { return a.add<Construct>("My-C").add<Stack>("My_S"); }),
       stackNamed("Stack 'A' > Stack 'B'", [](App& a) -> Stack& { return a.add<Stack>("A").add<Stack>("B"); }),
       stackNamed("Stage 'Prod' > Stack 'Svc'", [](App& a) -> Stack& { return a.add<Stage>("Prod").add<Stack>("Svc"); }),
       stackNamed("Stage 'Prod' > Construct 'C' > Stack 'Svc'",
                  [](App& a) -> Stack& { return a.add<Stage>("Prod").add<Construct>("C").add<Stack>("Svc"); }),
       stackNamed("Stage 'Prod' > Stage 'Sub' > Stack 'Svc'",
                  [](App& a) -> Stack& { return a.add<Stage>("Prod").add<Stage>("Sub").add<Stack>("Svc"); }),
       stackNamed("Construct 'X' > Stage 'Prod' > Stack 'Svc'",
                  [](App& a) -> Stack& { return a.add<Construct>("X").add<Stage>("Prod").add<Stack>("Svc"); }),
       stackNamed("Stage with stageName 'p' > Stack 'Svc'",
                  [](App& a) -> Stack& { return a.add<Stage>("Prod", StageProps{.stageName = "p"}).add<Stack>("Svc"); }),
       stackNamed("id 128 chars", [](App& a) -> Stack& { return a.add<Stack>(letters(128)); }),
       stackNamed("id 129 chars", [](App& a) -> Stack& { return a.add<Stack>(letters(129)); }),
       stackNamed("Stage Prod > id 124 chars", [](App& a) -> Stack& { return a.add<Stage>("Prod").add<Stack>(letters(124)); }),
       stackNamed("C(100) > S(100)", [](App& a) -> Stack& { return a.add<Construct>(letters(100)).add<Stack>(letters(100, 'b')); }),
       stackNamed("Stage Prod > C(100) > S(100)",
                  [](App& a) -> Stack& { return a.add<Stage>("Prod").add<Construct>(letters(100)).add<Stack>(letters(100, 'b')); }),
       stackNamed("explicit stackName 'x'", [](App& a) -> Stack& { return a.add<Stack>("S", StackProps{.stackName = "x"}); }),
       stackNamed(
           "explicit stackName 129", [](App& a) -> Stack& { return a.add<Stack>("S", StackProps{.stackName = letters(129)}); },
           "stack-name"),
       stackNamed(
           "id '1abc'", [](App& a) -> Stack& { return a.add<Stack>("1abc"); }, "stack-name"),
       stackNamed(
           "id 'a_b'", [](App& a) -> Stack& { return a.add<Stack>("a_b"); }, "stack-name"),
       stackNamed(
           "id 'a.b'", [](App& a) -> Stack& { return a.add<Stack>("a.b"); }, "stack-name"),
       stackNamed("id 'a/b'", [](App& a) -> Stack& { return a.add<Stack>("a/b"); }),
       stackNamed(
           "Stage id '1x'", [](App& a) -> Stack& { return a.add<Stage>("1x").add<Stack>("S"); }, "stage-name"),
       stackNamed(
           "Stage id 'a b'", [](App& a) -> Stack& { return a.add<Stage>("a b").add<Stack>("S"); }, "stage-name"),
       stackNamed(
           "Stage id 'a.b_c-d'", [](App& a) -> Stack& { return a.add<Stage>("a.b_c-d").add<Stack>("S"); }, "stack-name"),
       stackNamed(
           "description 513 chars", [](App& a) -> Stack& { return a.add<Stack>("S", StackProps{.description = letters(513)}); },
           "description")});
}

/// Runs `program` with a stack named S.
std::function<json()> withStack(json (*program)(App& app, Stack& stack)) {
  return [program] {
    core_test::TemporaryFolder folder;
    App app(AppProps{.outdir = folder.path()});
    return program(app, stackS(app));
  };
}

/// An id is a text by its type, not a value that may have tokens in it.
json tokensAreNoIds() {
  static_assert(!std::is_convertible_v<Str, std::string_view>);
  return core_test::doesNotCompile();
}

TEST(IdVectors, RenamesAndOverrides) {
  core_test::compareTold("ids", "renameOverride",
                         {{"rename", withStack([](App&, Stack& s) {
                             auto& r = R(s, "Foo");
                             s.renameLogicalId("Foo", "Bar");
                             return resolved(s, r.ref());
                           })},
                          {"renameTwice", withStack([](App&, Stack& s) {
                             s.renameLogicalId("Foo", "Bar");
                             s.renameLogicalId("Foo", "Baz");
                             return json();
                           }),
                           "rename"},
                          {"renameUnused", withStack([](App& a, Stack& s) {
                             R(s, "A");
                             s.renameLogicalId("Foo", "Bar");
                             s.renameLogicalId("Q", "W");
                             a.synth();
                             return json();
                           }),
                           "rename"},
                          {"renameInvalid", withStack([](App&, Stack& s) {
                             auto& r = R(s, "Foo");
                             s.renameLogicalId("Foo", "B-r");
                             return resolved(s, r.ref());
                           }),
                           "logical-id"},
                          {"renameCollision", withStack([](App&, Stack& s) {
                             auto& r = R(s, "Foo");
                             auto& q = R(s, "Bar");
                             s.renameLogicalId("Foo", "Bar");
                             return json{resolved(s, r.ref()), resolved(s, q.ref())};
                           }),
                           "rename"},
                          {"override", withStack([](App&, Stack& s) {
                             auto& r = R(s, "Foo");
                             r.overrideLogicalId("My.Weird-Id");
                             return resolved(s, r.ref());
                           })},
                          {"overrideEmptyFallsBack", withStack([](App&, Stack& s) {
                             auto& r = R(s, "Foo");
                             r.overrideLogicalId("");
                             return resolved(s, r.ref());
                           })},
                          {"overrideDup", withStack([](App& a, Stack& s) {
                             R(s, "A").overrideLogicalId("Same");
                             R(s, "B").overrideLogicalId("Same");
                             a.synth();
                             return json();
                           }),
                           "duplicate-logical-id"},
                          {"overrideThenRenamed", withStack([](App& a, Stack& s) {
                             R(s, "A").overrideLogicalId("Z");
                             s.renameLogicalId("A", "B");
                             a.synth();
                             return json();
                           }),
                           "rename"},
                          {"overrideAfterExport", withStack([](App&, Stack& s) {
                             auto& r = R(s, "A");
                             s.exportValue(r.ref());
                             r.overrideLogicalId("Z");
                             return json();
                           }),
                           "logical-id-locked"},
                          {"sameIdAcrossScopes", withStack([](App& a, Stack& s) {
                             R(s, "Foo-Bar");
                             R(s, "FooBar");
                             a.synth();
                             return json();
                           }),
                           "duplicate-logical-id"},
                          {"sectionsAreSeparate", withStack([](App& a, Stack& s) {
                             R(s, "A").overrideLogicalId("Same");
                             s.add<CfnParameter>("P").overrideLogicalId("Same");
                             a.synth();
                             return json("ok");
                           })},
                          {"tokenInId", tokensAreNoIds, core_test::kDoesNotCompile},
                          {"tokenInSingleId", tokensAreNoIds, core_test::kDoesNotCompile}});
}

class Named : public Resource {
 public:
  Named(Scope scope, std::string_view id) : Resource(scope, id) {}
  using Resource::generatePhysicalName;
};

TEST(IdVectors, GeneratedPhysicalNames) {
  for (const json& row : ids("generatedPhysicalNames")) {
    SCOPED_TRACE(row.dump());
    ArenaScope arena;
    App app;
    Environment env;
    if (row["env"].contains("account")) env.account = row["env"]["account"].get<std::string>();
    if (row["env"].contains("region")) env.region = row["env"]["region"].get<std::string>();
    auto& stack = app.add<Stack>(row["stack"].get<std::string>(), StackProps{.env = env});
    auto& resource = chain(stack, row["path"], 1).add<Named>(row["path"].back().get<std::string>());
    const json got = core_test::attempted([&] { return json(text(resource.generatePhysicalName().text())); });
    comparedRow("ids", "generatedPhysicalNames", row);
    if (row.contains("error")) {
      EXPECT_EQ(got["code"], "generated-name") << got.dump();
    } else {
      EXPECT_EQ(got, row["out"]);
      EXPECT_EQ(Names::uniqueId(resource), row["uniqueId"].get<std::string>());
    }
  }
}

/// Artifacts of an assembly, without the report of feature flags: the CLI of version 3 refuses a manifest that has one.
json artifactsOf(const std::string& folder) {
  std::ifstream in(folder + "/manifest.json");
  return json::parse(in)["artifacts"];
}
json withoutReport(const json& rows) {
  json kept = json::array();
  for (const json& row : rows) {
    if ((row.is_array() ? row[0] : row) != "aws-cdk-lib/feature-flag-report") kept.push_back(row);
  }
  return kept;
}

TEST(IdVectors, ArtifactsOfStages) {
  ArenaScope arena;
  core_test::TemporaryFolder folder;
  App app(AppProps{.outdir = folder.path(), .treeMetadata = false});
  R(app.add<Construct>("X").add<Stage>("Prod").add<Stack>("Svc"), "R");
  app.synth();
  json outer = json::array(), nested = json::array();
  const json all = artifactsOf(folder.path()), below = artifactsOf(folder.path() + "/assembly-X-Prod");
  for (const auto& [id, artifact] : all.items()) outer.push_back(id);
  for (const auto& [id, artifact] : below.items()) {
    nested.push_back({id, artifact["type"], artifact.value("displayName", json()), artifact["properties"].value("stackName", json())});
  }
  EXPECT_EQ(outer, withoutReport(ids("stageAssembly")["artifacts"]));
  EXPECT_EQ(nested, withoutReport(ids("stageAssembly")["nested"]));
  for (const char* row : {"artifacts", "nested"}) compared("ids", "stageAssembly", row);
}

TEST(IdVectors, StageAssembly) {
  const auto stage = [](App& app) -> Stage& { return app.add<Construct>("X").add<Stage>("Prod"); };
  core_test::compareTold("ids", "stageAssembly",
                         {{"stageArtifactId",
                           [&] {
                             App app;
                             return json(text(stage(app).artifactId()));
                           }},
                          {"stageName", [&] {
                             App app;
                             return json(text(stage(app).stageName()));
                           }}});
}

}  // namespace
}  // namespace cdk
