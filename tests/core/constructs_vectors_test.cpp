// Paths, addresses and the behaviour of the tree, against what the constructs library does.
#include <gtest/gtest.h>

#include <regex>
#include <string>

#include <cdk/names.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::compared;
using core_test::compareTold;
using core_test::json;
using core_test::R;

std::string text(std::string_view from) {
  return std::string(from);
}

TEST(ConstructVectors, PathsAndAddresses) {
  for (const json& row : core_test::rowsOf("constructs", "addr")) {
    SCOPED_TRACE(row.dump());
    ArenaScope arena;
    App app;
    Construct* at = &app;
    for (const json& id : row["ids"]) at = &at->add<Construct>(id.get<std::string>());
    EXPECT_EQ(at->node().path(), row["path"].get<std::string>());
    EXPECT_EQ(at->node().addr(), row["addr"].get<std::string>());
    json stored = json::array();
    for (Use<Construct> scope : at->node().scopes()) stored.push_back(text(scope->node().id()));
    EXPECT_EQ(stored, row["storedIds"]);
    const json unique = core_test::attempted([&] { return json(text(Names::uniqueId(*at))); });
    if (row["uniqueId"].is_object()) {
      EXPECT_TRUE(unique.is_object()) << unique.dump();
    } else {
      EXPECT_EQ(unique, row["uniqueId"]);
    }
    core_test::comparedRow("constructs", "addr", row);
  }
}

/// Children of `scope` with these ids.
void addAll(Construct& scope, std::initializer_list<const char*> ids) {
  for (const char* id : ids) scope.add<Construct>(id);
}

json childIds(const Construct& scope) {
  json all = json::array();
  for (Construct& child : scope.node().children()) all.push_back(text(child.node().id()));
  return all;
}

/// Runs a program with an app.
std::function<json()> withApp(json (*program)(App& app)) {
  return [program] {
    core_test::TemporaryFolder folder;
    App app(AppProps{.outdir = folder.path()});
    return program(app);
  };
}

class Says : public IValidation {
 public:
  explicit Says(List<Str> messages) : messages_(messages) {}
  List<Str> validate() override { return messages_; }

 private:
  List<Str> messages_;
};

void addValidations(App& app) {
  auto& stack = app.add<Stack>("S");
  auto& below = stack.add<Construct>("C");
  below.node().addValidation(make<Says>(List<Str>{"bad one", "bad two"}));
  stack.node().addValidation(make<Says>(List<Str>{"stack bad"}));
}

json contextLookup(App& app) {
  app.node().setContext("k", "root");
  app.node().setContext("n", nullptr);
  app.node().setContext("f", false);
  auto& c = app.add<Construct>("c");
  c.node().setContext("k", "child");
  auto& d = c.add<Construct>("d");
  const auto get = [&](const char* key) { return core_test::plain(d.node().tryGetContext(key)); };
  return {{"k", get("k")},
          {"root", core_test::plain(app.node().tryGetContext("k"))},
          {"n", get("n")},
          {"f", get("f")},
          {"missing", d.node().tryGetContext("q") ? "there" : "undefined"},
          {"all", core_test::plain(d.node().getAllContext())}};
}

json pathsOf(const List<Use<Construct>>& all, const char* root) {
  json paths = json::array();
  for (Use<Construct> one : all)
    paths.push_back(one->node().path().empty() ? std::string(root) : std::string(root) + "/" + text(one->node().path()));
  return paths;
}

TEST(ConstructVectors, Behaviours) {
  compareTold("constructs", "behaviours",
              {{"emptyIdOfChild", withApp([](App& a) {
                  a.add<Construct>("");
                  return json();
                }),
                "empty-id"},
               {"undefinedIdOfChild", withApp([](App& a) {
                  a.add<Construct>({});
                  return json();
                }),
                "empty-id"},
               {"duplicateId", withApp([](App& a) {
                  addAll(a, {"x", "x"});
                  return json();
                }),
                "duplicate-id"},
               {"duplicateIdNamedParent", withApp([](App& a) {
                  addAll(a.add<Construct>("par"), {"x", "x"});
                  return json();
                }),
                "duplicate-id"},
               {"duplicateAfterSanitize", withApp([](App& a) {
                  addAll(a, {"a/b", "a--b"});
                  return json();
                }),
                "duplicate-id"},
               {"findChildMissing", withApp([](App& a) {
                  a.node().findChild("nope");
                  return json();
                }),
                "no-child"},
               {"tryFindWithSlash", withApp([](App& a) {
                  addAll(a, {"a/b"});
                  return json(a.node().tryFindChild("a/b") != nullptr);
                })},
               {"childrenOrderIntegerLikeFirst", withApp([](App& a) {
                  addAll(a, {"b", "10", "a", "2", "01", "-1", "4294967294", "4294967295", "1.5", "0"});
                  return childIds(a);
                })},
               {"removeAndReAdd", withApp([](App& a) {
                  addAll(a, {"a", "b", "c"});
                  const bool removed = a.node().tryRemoveChild("a");
                  addAll(a, {"a"});
                  const bool removedNothing = a.node().tryRemoveChild("zz");
                  return json{removed, removedNothing, childIds(a)};
                })},
               {"findAllPre", withApp([](App& a) {
                  addAll(a.add<Construct>("x"), {"x1"});
                  addAll(a, {"y"});
                  return json{pathsOf(a.node().findAll(), "r"), pathsOf(a.node().findAll(ConstructOrder::POSTORDER), "r")};
                })},
               {"defaultChildBoth", withApp([](App& a) {
                  auto& p = a.add<Construct>("p");
                  addAll(p, {"Default", "Resource"});
                  return json(text(p.node().defaultChild()->node().id()));
                }),
                "default-child"},
               {"defaultChild", withApp([](App& a) {
                  addAll(a, {"Resource"});
                  return json(text(a.node().defaultChild()->node().id()));
                })},
               {"setContextAfterChildren", withApp([](App& a) {
                  addAll(a, {"a", "b"});
                  a.node().setContext("k", 1);
                  return json();
                }),
                "late-context"},
               {"contextLookup", withApp(contextLookup)},
               {"getContextMissing", withApp([](App& a) {
                  a.node().getContext("zz");
                  return json();
                }),
                "no-context"},
               {"metadataNullIgnored", withApp([](App& a) {
                  a.node().addMetadata("t", nullptr);
                  a.node().addMetadata("t", Json());
                  a.node().addMetadata("t", 0);
                  json all = json::array();
                  for (const MetadataEntry& entry : a.node().metadata())
                    all.push_back({text(entry.type.text()), core_test::plain(entry.data)});
                  return all;
                })},
               {"lockedChild", withApp([](App& a) {
                  auto& p = a.add<Construct>("p");
                  p.node().lock();
                  addAll(p, {"a"});
                  return json();
                }),
                "locked"},
               {"lockedRoot", withApp([](App& a) {
                  a.node().lock();
                  addAll(a, {"a"});
                  return json();
                }),
                "locked"},
               {"addAfterSynthIsAllowedButSecondSynthFails", withApp([](App& a) {
                  auto& s = a.add<Stack>("S");
                  a.synth();
                  addAll(s, {"late"});
                  a.synth();
                  return json();
                }),
                "changed-after-synth"},
               {"addAfterSynthForce", withApp([](App& a) {
                  auto& s = a.add<Stack>("S");
                  a.synth();
                  R(s, "late");
                  a.synth({.force = true});
                  return json("ok");
                })},
               {"toStringRoot", withApp([](App& a) { return json(text(a.toString())); })},
               {"validationMessage", withApp([](App& a) {
                  addValidations(a);
                  a.synth();
                  return json();
                }),
                "validation"},
               {"skipValidation", withApp([](App& a) {
                  a.add<Stack>("S").node().addValidation(make<Says>(List<Str>{"x"}));
                  a.synth({.skipValidation = true});
                  return json("ok");
                })}});
}

/// A line for each message, `  [path] message` as in the CDK, from ours that name source lines, too.
std::string withoutSourceLines(const std::string& what) {
  static const std::regex line("\\n *(\\S+) \\([^)]*\\): ([^\\n]*)");
  std::string all;
  for (std::sregex_iterator at(what.begin(), what.end(), line), end; at != end; ++at)
    all += "\n  [" + (*at)[1].str() + "] " + (*at)[2].str();
  return all;
}

TEST(ConstructVectors, AllValidationMessagesComeInTreeOrder) {
  ArenaScope arena;
  App app;
  addValidations(app);
  const std::string recorded = core_test::rowsOf("constructs", "behaviours")["fullValidationMessage"];
  const std::string what = core_test::raised([&] { app.synth(); }).what;
  EXPECT_EQ(withoutSourceLines(what), recorded.substr(recorded.find('\n'))) << what;
  compared("constructs", "behaviours", "fullValidationMessage");
}

/// A root of a tree that is no app.
class NamedRoot : public Construct {
 public:
  NamedRoot() : Construct(Root{}, "root", Location::current()) {}
};

TEST(ConstructVectors, ARootMayHaveAnId) {
  ArenaScope arena;
  NamedRoot root;
  auto& kid = root.add<Construct>("kid");
  const json& recorded = core_test::rowsOf("constructs", "rootWithId");
  EXPECT_EQ(kid.node().path(), recorded["path"].get<std::string>());
  EXPECT_EQ(kid.node().addr(), recorded["addr"].get<std::string>());
  EXPECT_EQ(root.node().addr(), recorded["rootAddr"].get<std::string>());
  for (const char* row : {"path", "addr", "rootAddr"}) compared("constructs", "rootWithId", row);
}

}  // namespace
}  // namespace cdk
