// Values with tokens: concatenation, joins, intrinsic functions, what is left out, JSON text; against what aws-cdk-lib resolves.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/template_options.hpp>
#include <cdk/token.hpp>

#include "core/row_coverage.hpp"
#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::compared;
using core_test::json;
using core_test::plain;

Json built(const json& in);

Str text(const json& in) {
  return Str(built(in).val());
}
List<Str> list(const json& in) {
  return List<Str>(built(in).val());
}
Use<ICfnConditionExpression> condition(const json& in);

List<Use<ICfnConditionExpression>> conditions(const json& all) {
  std::vector<Use<ICfnConditionExpression>> made;
  for (const json& one : all) made.push_back(condition(one));
  return List<Use<ICfnConditionExpression>>(made);
}

/// Argument `i` of a function, or an empty value.
json arg(const json& args, std::size_t i) {
  return i < args.size() ? args[i] : json{{"$u", 1}};
}

using Function = Json (*)(const json& a);
using Condition = Use<ICfnConditionExpression> (*)(const json& a);

const std::map<std::string, Condition> kConditions = {
    {"conditionEquals", [](const json& a) { return Fn::conditionEquals(built(a[0]), built(a[1])); }},
    {"conditionNot", [](const json& a) { return Fn::conditionNot(condition(a[0])); }},
    {"conditionAnd", [](const json& a) { return Fn::conditionAnd(conditions(a)); }},
    {"conditionOr", [](const json& a) { return Fn::conditionOr(conditions(a)); }},
    {"conditionContains", [](const json& a) { return Fn::conditionContains(list(a[0]), text(a[1])); }},
    {"conditionEachMemberEquals", [](const json& a) { return Fn::conditionEachMemberEquals(list(a[0]), text(a[1])); }},
    {"conditionEachMemberIn", [](const json& a) { return Fn::conditionEachMemberIn(list(a[0]), list(a[1])); }},
};

const std::map<std::string, Function> kFunctions = {
    {"base64", [](const json& a) { return Json(Fn::base64(text(a[0]))); }},
    {"sub", [](const json& a) { return Json(Fn::sub(text(a[0]), built(arg(a, 1)).asObject())); }},
    {"cidr", [](const json& a) { return Json(Fn::cidr(text(a[0]), built(a[1]).asNum(), text(arg(a, 2)))); }},
    {"getAzs", [](const json& a) { return Json(Fn::getAzs(text(arg(a, 0)))); }},
    {"importValue", [](const json& a) { return Json(Fn::importValue(text(a[0]))); }},
    {"importListValue",
     [](const json& a) {
       return Json(a.size() > 2 ? Fn::importListValue(text(a[0]), a[1], text(a[2])) : Fn::importListValue(text(a[0]), a[1]));
     }},
    {"findInMap", [](const json& a) { return Json(Fn::findInMap(text(a[0]), text(a[1]), text(a[2]), text(arg(a, 3)))); }},
    {"getAtt", [](const json& a) { return Json(Fn::getAtt(a[0].get<std::string>(), a[1].get<std::string>())); }},
    {"ref", [](const json& a) { return Json(Fn::ref(a[0].get<std::string>())); }},
    {"parseDomainName", [](const json& a) { return Json(Fn::parseDomainName(text(a[0]))); }},
    {"transform", [](const json& a) { return Fn::transform(text(a[0]), built(arg(a, 1)).asObject()); }},
    {"conditionIf", [](const json& a) { return Fn::conditionIf(a[0].get<std::string>(), built(a[1]), built(a[2])); }},
    {"refAll", [](const json& a) { return Json(Fn::refAll(text(a[0]))); }},
    {"valueOf", [](const json& a) { return Json(Fn::valueOf(text(a[0]), text(a[1]))); }},
    {"valueOfAll", [](const json& a) { return Json(Fn::valueOfAll(text(a[0]), text(a[1]))); }},
    {"len", [](const json& a) { return Json(Fn::len(built(a[0]))); }},
    {"toJsonString", [](const json& a) { return Json(Fn::toJsonString(built(a[0]))); }},
    {"getStackOutput", [](const json& a) { return Json(Fn::getStackOutput(text(a[0]), text(a[1]), text(arg(a, 2)), text(arg(a, 3)))); }},
};

Use<ICfnConditionExpression> condition(const json& in) {
  return kConditions.at(in["$fn"][0])(in["$fn"][1]);
}

Json function(const json& name, const json& arguments) {
  if (kConditions.contains(name)) return kConditions.at(name)(arguments)->expression();
  return kFunctions.at(name)(arguments);
}

/// The parts of a concatenation: a number in the middle of a text is written as one.
Str concatenated(const json& parts) {
  const auto part = [](const json& one) { return one.is_number() ? built(one).asNum().str() : text(one); };
  Str all = part(parts[0]);
  for (std::size_t i = 1; i < parts.size(); ++i) all = all + part(parts[i]);
  return all;
}

Json lazily(const json& in) {
  return Lazy::any([in] { return built(in); });
}

/// The input language of the vectors: `{"$t": x}` is a token as text and so on.
const std::map<std::string, Function> kMarks = {
    {"$t", [](const json& v) { return Json(Token::asString(built(v))); }},
    {"$n", [](const json& v) { return Json(Token::asNumber(built(v))); }},
    {"$l", [](const json& v) { return Json(Token::asList(built(v))); }},
    {"$o", [](const json& v) { return Token::asAny(built(v)); }},
    {"$u", [](const json&) { return Json(); }},
    {"$s", [](const json& v) { return Json(concatenated(v)); }},
    {"$join", [](const json& v) { return Json(Fn::join(text(v[0]), list(v[1]))); }},
    {"$split", [](const json& v) { return Json(Fn::split(text(v[0]), text(v[1]), v.size() > 2 ? v[2].get<int>() : 0)); }},
    {"$select", [](const json& v) { return Json(Fn::select(built(v[0]).asNum(), list(v[1]))); }},
    {"$lazyS", [](const json& v) { return Json(Lazy::string([v] { return text(v); })); }},
    {"$lazyL", [](const json& v) { return Json(Lazy::list([v] { return list(v); })); }},
    {"$lazyA", lazily},
    {"$lazyN", [](const json& v) { return Json(Lazy::number([v] { return built(v).asNum(); })); }},
    {"$lazyLO", [](const json& v) { return Json(Lazy::list([v] { return list(v); }, {.omitEmpty = true})); }},
    {"$lazyAO", [](const json& v) { return Lazy::any([v] { return built(v); }, {.omitEmptyArray = true}); }},
    {"$fn", [](const json& v) { return function(v[0], v[1]); }},
};

Json built(const json& in) {
  if (in.is_array()) {
    std::vector<Json> items;
    for (const json& item : in) items.push_back(built(item));
    return List<Json>(items);
  }
  if (!in.is_object()) return core_test::fromJson(in);
  if (in.size() == 1 && kMarks.contains(in.begin().key())) return kMarks.at(in.begin().key())(in.begin().value());
  std::vector<Map<Json>::Entry> entries;
  for (const auto& [key, value] : in.items()) entries.push_back({key, built(value)});
  return Map<Json>(entries);
}

/// `{value, addedTransforms}` of an input, as it stands in a template of its own.
json resolvedInput(const json& row, Json (*prepare)(Stack& stack, const json& row)) {
  ArenaScope arena;
  App app;
  auto& stack = core_test::stackS(app);
  return core_test::attempted([&] {
    const Json value = stack.resolve(prepare(stack, row));
    json out = {{"value", value ? plain(value) : json{{"$undefined", true}}}};
    json transforms = json::array();
    for (Str one : stack.templateOptions().transforms) transforms.push_back(std::string(one.text()));
    if (!transforms.empty()) out["addedTransforms"] = transforms;
    return out;
  });
}

void compareSection(const char* section, Json (*prepare)(Stack& stack, const json& row), const std::string& file = "tokens") {
  for (const json& row : core_test::rowsOf(file, section)) {
    if (core_test::isUntold("tokens", section, row)) continue;
    SCOPED_TRACE(row["in"].dump());
    const json got = resolvedInput(row, prepare);
    if (file == "tokens") core_test::comparedRow(file, section, row);
    if (row["out"].contains("error")) {
      EXPECT_TRUE(got.contains("error")) << got.dump();
    } else {
      EXPECT_EQ(got.dump(), row["out"].dump());
    }
  }
}

Json asItIs(Stack&, const json& row) {
  return built(row["in"]);
}
Json asJsonText(Stack& stack, const json& row) {
  return stack.toJsonString(built(row["in"]), row.value("space", 0));
}

TEST(TokenVectors, Concatenations) {
  compareSection("concat", asItIs);
}

TEST(TokenVectors, Joins) {
  compareSection("join", asItIs);
}

TEST(TokenVectors, Functions) {
  compareSection("fold", asItIs);
}

TEST(TokenVectors, WhatIsLeftOut) {
  compareSection("prune", asItIs);
}

TEST(TokenVectors, JsonTexts) {
  compareSection("toJsonString", asJsonText);
  compareSection("toJsonStringSpace2", asJsonText);
}

TEST(TokenVectors, ValuesPutTogetherAtRandom) {
  for (const char* section : {"concat", "join", "fold", "prune"}) compareSection(section, asItIs, "tokens-random");
  compareSection("toJsonString", asJsonText, "tokens-random");
}

TEST(TokenVectors, AFunctionOfNothingIsAnErrorInAJsonText) {
  ArenaScope arena;
  App app;
  auto& stack = core_test::stackS(app);
  const Json value = Json::arr({Fn::importValue(lazyOf([] { return Str(); }))});
  EXPECT_EQ(core_test::raised([&] { stack.resolve(stack.toJsonString(value)); }).code, "no-argument");
}

TEST(TokenVectors, KeysInJsonTexts) {
  ArenaScope arena;
  App app;
  auto& stack = core_test::stackS(app);
  const Str key = Fn::ref("K");
  EXPECT_EQ(core_test::resolved(stack, stack.toJsonString(Map<Json>{{key, "v"}, {"x" + key, 1}})),
            core_test::rowsOf("tokens", "toJsonStringTokenKeys"));
  compared("tokens", "toJsonStringTokenKeys", "Fn::Join");
}

TEST(TokenVectors, YamlTexts) {
  ArenaScope arena;
  App app;
  auto& stack = core_test::stackS(app);
  const Json value = Json::obj(
      {{"a", 1}, {"b", Json::arr({"x", Fn::ref("X")})}, {"c", Json::obj({{"d", "multi\nline"}, {"e", "yes"}, {"f", "01"}, {"g", true}})}});
  EXPECT_EQ(core_test::resolved(stack, stack.toYamlString(value)), core_test::rowsOf("tokens", "toYamlString"));
  compared("tokens", "toYamlString", "Fn::Join");
}

TEST(TokenVectors, Errors) {
  const auto withStack = [](json (*program)(Stack & stack)) {
    return [program] {
      App app;
      return program(core_test::stackS(app));
    };
  };
  core_test::compareTold(
      "tokens", "errors",
      {{"literalPlusListToken", withStack([](Stack&) {
          std::vector<Str> all{"x"};
          for (Str one : Token::asList(Json::obj({{"Ref", "L"}}))) all.push_back(one);
          return json();
        }),
        "token-as-list"},
       {"listTokenElementAsString", withStack([](Stack& s) {
          return core_test::resolved(s, Token::asList(Json::obj({{"Ref", "L"}}))[0]);
        }),
        "token-as-list"},
       {"concatIntoListToken", withStack([](Stack& s) {
          return core_test::resolved(s, "pre" + Token::asList(Json::obj({{"Ref", "L"}}))[0]);
        }),
        "token-as-list"},
       {"tokenKeyString", withStack([](Stack& s) {
          return core_test::resolved(s, Map<Json>{{Token::asString("k"), 1}});
        })},
       {"tokenKeyIntrinsic", withStack([](Stack& s) {
          return core_test::resolved(s, Map<Json>{{Fn::ref("X"), 1}});
        }),
        "token-key"},
       {"lazyThrows", withStack([](Stack& s) { return core_test::resolved(s, lazyOf([]() -> Str { throw Error("boom", "boom"); })); }),
        "boom"},
       {"func",
        [] {
          static_assert(!std::is_convertible_v<int (*)(), Json>);
          return core_test::doesNotCompile();
        },
        core_test::kDoesNotCompile},
       {"construct",
        [] {
          static_assert(!std::is_convertible_v<Construct&, Json>);
          return core_test::doesNotCompile();
        },
        core_test::kDoesNotCompile}});
}

}  // namespace
}  // namespace cdk
