// Parameters, outputs, mappings, conditions and rules, limits and the manifest; against the templates of aws-cdk-lib.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include <cdk/aws.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_include.hpp>
#include <cdk/cfn_json.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_rule.hpp>
#include <cdk/removal_policies.hpp>
#include <cdk/template_options.hpp>

#include "core/template_cases.hpp"

namespace cdk::template_cases {
namespace {

CfnParameter& parameter(Construct& scope, const char* id, const char* type = "String") {
  return scope.add<CfnParameter>(id, CfnParameterProps{.type = type});
}

void parameters(Sample& a) {
  auto& s = S(a);
  s.add<CfnParameter>("A");
  s.add<CfnParameter>("B", CfnParameterProps{.allowedPattern = ".*",
                                             .allowedValues = {"1", "5"},
                                             .constraintDescription = "c",
                                             .default_ = 5,
                                             .description = "d",
                                             .maxLength = 3,
                                             .maxValue = 9,
                                             .minLength = 1,
                                             .minValue = 1,
                                             .noEcho = true,
                                             .type = "Number"});
  s.add<CfnParameter>("Cc", CfnParameterProps{.default_ = "", .noEcho = false});
  auto& l = parameter(s, "D", "CommaDelimitedList");
  const Str e = parameter(s, "E").valueAsString();
  const Num f = parameter(s, "F", "Number").valueAsNumber();
  Json g;
  g = parameter(s, "G", "Number").value();
  const Num h = parameter(s, "H", "Number").valueAsNumber();
  R(s, "R",
    {{"s", e},
     {"l", l.valueAsList()},
     {"n", f},
     {"ns", g},
     {"j", Fn::join(",", l.valueAsList())},
     {"sel", Fn::select(0, l.valueAsList())},
     {"cat", "n=" + h.str()}});
  s.add<Construct>("Sub").add<CfnParameter>("Nested");
}

/// The kinds of errors of several attempts, where the CDK has its own names for them.
void attempts(Sample& sample, std::initializer_list<std::function<void()>> all, const char* code) {
  sample.value = json::array();
  for (const auto& one : all) {
    const core_test::Raised got = core_test::raised(one);
    EXPECT_EQ(got.code, code) << got.what;
    sample.value.push_back(got.what);
  }
}

void outputs(Sample& a) {
  auto& s = S(a);
  auto& c = s.add<CfnCondition>("Cond", CfnConditionProps{.expression = Fn::conditionEquals("a", "a")});
  s.add<CfnOutput>("A", CfnOutputProps{.value = "x"});
  s.add<CfnOutput>("B", CfnOutputProps{.condition = &c, .description = "d", .exportName = "e:n-1", .key = "MyKey", .value = Aws::REGION});
  s.add<Construct>("Sub").add<CfnOutput>("C-d", CfnOutputProps{.value = "a" + Aws::REGION});
  s.add<CfnOutput>("E", CfnOutputProps{.exportName = Fn::join("-", {Aws::STACK_NAME, "x"}), .value = ""});
}

void mappings(Sample& a) {
  auto& s = S(a);
  auto& m = s.add<CfnMapping>("M", CfnMappingProps{.mapping = {{"us-east-1", {{"ami", "a"}, {"n", 1}}}, {"x", {{"ami", "b"}}}}});
  m.setValue("new", "k", "v");
  const Map<Map<Json>> abc{{"a", {{"b", "c"}}}};
  auto& lazy1 = s.add<CfnMapping>("L", CfnMappingProps{.lazy = true, .mapping = abc});
  auto& lazy2 = s.add<CfnMapping>("L2", CfnMappingProps{.lazy = true, .mapping = abc});
  R(s, "R",
    {{"a", m.findInMap("us-east-1", "ami")},
     {"b", m.findInMap(Aws::REGION, "ami")},
     {"c", lazy1.findInMap("a", "b")},
     {"d", lazy2.findInMap(Aws::REGION, "b")},
     {"e", m.findInMap(Aws::REGION, "ami", "dflt")},
     {"f", lazy1.findInMap("zz", "b", "dd")}});
}

void conditions(Sample& a) {
  auto& s = S(a);
  auto& c1 = s.add<CfnCondition>("C1", CfnConditionProps{.expression = Fn::conditionEquals(Aws::REGION, "x")});
  auto& c2 = s.add<CfnCondition>("C2", CfnConditionProps{.expression = Fn::conditionNot(c1)});
  s.add<CfnCondition>("C3", CfnConditionProps{.expression = Fn::conditionAnd({c1, c2})});
  s.add<CfnCondition>("NoExpr");
  R(s, "R", {{"V", Fn::conditionIf(c1.logicalIdText(), "a", Aws::NO_VALUE)}}).cfnOptions().condition = &c2;
}

void rules(Sample& a) {
  auto& s = S(a);
  auto& rule = s.add<CfnRule>(
      "Ru", CfnRuleProps{.assertions = {{.assert_ = Fn::conditionContains({"a"}, Fn::ref("P")), .assertDescription = "must"}},
                         .ruleCondition = Fn::conditionEquals("a", "b")});
  rule.addAssertion(Fn::conditionEquals(1, 2), "second");
  s.add<CfnRule>("Empty");
}

/// What the manifest says of the stack; the hash of the template aside.
void stackProperties(Sample& sample) {
  std::ifstream in(std::string(sample.app.outdir()) + "/manifest.json");
  sample.extra = json::parse(in)["artifacts"]["S"]["properties"];
}

/// What the L2 class of buckets makes.
void bucket(Construct& scope) {
  scope.add<Construct>("B").add<s3::CfnBucket>("Resource").applyRemovalPolicy({});
}

const core_test::CasesOf kElements(
    "template",
    {
        {"removal-policies-aspect",
         [](Sample& a) {
           auto& s = S(a);
           bucket(s);
           R(s, "r").applyRemovalPolicy(RemovalPolicy::RETAIN);
           R(s, "q");
           RemovalPolicies::of(s).destroy();
         }},
        {"missing-removal-policies-aspect",
         [](Sample& a) {
           auto& s = S(a);
           R(s, "r").applyRemovalPolicy(RemovalPolicy::RETAIN);
           R(s, "q");
           MissingRemovalPolicies::of(s).destroy();
         }},
        {"include",
     [](Sample& a) {
       auto& s = S(a);
       s.add<CfnInclude>("I", CfnIncludeProps{.template_ = Json::obj({{"Resources", Json::obj({{"X", Json::obj({{"Type", "A::B::C"}})}})},
                                                                      {"Description", "inc"},
                                                                      {"Parameters", Json::obj({{"P", Json::obj({{"Type", "String"}})}})}})});
       s.templateOptions().description = "own";
       R(s, "R");
     }},
    {"cfnjson",
         [](Sample& a) {
           auto& s = S(a);
           auto& j = s.add<CfnJson>("J", CfnJsonProps{.value = Map<Json>{{"k-" + Aws::REGION, "v"}}});
           R(s, "R", {{"V", j.value()}});
         }},
        {"parameters", parameters},
        {"outputs", outputs},
        {"output-bad-export-name", [](Sample& a) { S(a).add<CfnOutput>("A", CfnOutputProps{.exportName = "a b", .value = "x"}); },
         "export-name"},
        {"output-undefined", [](Sample& a) { S(a).add<CfnOutput>("A", CfnOutputProps{.value = Str()}); }, "no-value"},
        {"output-importValue",
         [](Sample& a) {
           auto& o = S(a).add<CfnOutput>("A", CfnOutputProps{.exportName = "nm", .value = "x"});
           R(T(a), "R", {{"V", o.importValue()}});
         }},
        {"output-importValue-noname",
         [](Sample& a) {
           auto& o = S(a).add<CfnOutput>("A", CfnOutputProps{.value = "x"});
           R(T(a), "R", {{"V", o.importValue()}});
         },
         "no-export-name"},
        {"mappings", mappings},
        {"mapping-across-stacks",
         [](Sample& a) {
           auto& m = S(a).add<CfnMapping>("M", CfnMappingProps{.mapping = {{"a", {{"b", "c"}}}}});
           R(T(a), "R", {{"V", m.findInMap(Aws::REGION, "b")}});
         }},
        {"conditions", conditions},
        {"rules", rules},
        {"resource-limit",
         [](Sample& a) {
           auto& s = S(a);
           R(s, "a"), R(s, "b"), R(s, "c", {}, "X::Y::Z"), R(s, "d");
         },
         "resource-limit"},
        {"resource-limit-near",
         [](Sample& a) {
           auto& s = S(a);
           R(s, "a"), R(s, "b"), R(s, "c"), R(s, "d");
         }},
        {"resource-limit-off", [](Sample& a) { R(S(a), "a"); }},
        {"two-transforms-one",
         [](Sample& a) {
           auto& s = S(a);
           s.addTransform("A");
           R(s, "x");
         }},
        {"language-extensions-added-by-len",
         [](Sample& a) {
           R(S(a), "x", {{"n", Fn::len(Fn::split(",", Fn::ref("P")))}});
         }},
        {"logical-id-metadata",
         [](Sample& a) {
           auto& s = S(a);
           R(s, "R");
           s.add<CfnOutput>("O", CfnOutputProps{.value = "v"});
         }},
        {"notification-arns-and-termination",
         [](Sample& a) {
           R(S(a, {.notificationArns = {"arn:aws:sns:us-east-1:1:t"}, .tags = {{"b", "2"}, {"a", "1"}}, .terminationProtection = true}),
             "R");
         },
         "", stackProperties},
    });

TEST(TemplateVectors, AsInTheCdk) {
  core_test::compareCases("template");
}

/// What does not compile here is an error at run time in the CDK.
template <class Props, class Value>
concept TakesAsValue = requires(Value value) {
  Props{.value = value};
};
template <class Value>
concept TakesAsQueueName = requires(Value value) {
  sqs::CfnQueue::Props{.queueName = value};
};
template <class Value>
concept TakesAsVisibilityTimeout = requires(Value value) {
  sqs::CfnQueue::Props{.visibilityTimeout = value};
};

TEST(TemplateVectors, ValuesOfAnotherTypeDoNotCompile) {
  static_assert(TakesAsValue<CfnOutputProps, const char*> && !TakesAsValue<CfnOutputProps, List<Str>>);
  static_assert(TakesAsQueueName<const char*> && !TakesAsQueueName<int>);
  static_assert(TakesAsVisibilityTimeout<int> && !TakesAsVisibilityTimeout<const char*>);
  for (const json& row : core_test::rowsOf("template", "cases")) {
    if (row["name"] != "output-list" && row["name"] != "L1-type-check") continue;
    EXPECT_TRUE(row["out"].contains("error"));
    core_test::comparedRow("template", "cases", row);
  }
}

TEST(TemplateVectors, ParametersOfAnotherTypeAreErrors) {
  ArenaScope arena;
  App app;
  Sample sample{app, {}, {}};
  auto& s = S(sample);
  auto& n = parameter(s, "N", "Number");
  auto& l = parameter(s, "L", "List<AWS::EC2::Subnet::Id>");
  auto& t = parameter(s, "T");
  attempts(sample,
           {[&] { l.valueAsString(); }, [&] { l.valueAsNumber(); }, [&] { t.valueAsList(); }, [&] { t.valueAsNumber(); },
            [&] { n.valueAsList(); }},
           "parameter-type");
  core_test::compared("template", "cases", "parameter-errors");
}

TEST(TemplateVectors, KeysOfMappingsAreChecked) {
  ArenaScope arena;
  App app;
  Sample sample{app, {}, {}};
  auto& s = S(sample);
  auto& m = s.add<CfnMapping>("M", CfnMappingProps{.mapping = {{"a", {{"b", "c"}}}}});
  attempts(sample, {[&] { m.findInMap("zz", "b"); }, [&] { m.findInMap("a", "zz"); }}, "no-mapping-value");
  attempts(sample,
           {[&] { m.setValue("a", "b-c", 1); },
            [&] {
              s.add<CfnMapping>("M2", CfnMappingProps{.mapping = {{"a", {{"x.y", 1}}}}});
            }},
           "mapping-key");
  core_test::compared("template", "cases", "mapping-errors");
}

}  // namespace
}  // namespace cdk::template_cases
