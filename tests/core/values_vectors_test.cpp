// Annotations, secrets that are refused, durations that are tokens, comparisons of tokens; against aws-cdk-lib.
#include <gtest/gtest.h>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/duration.hpp>
#include <cdk/fn.hpp>
#include <cdk/secret_value.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::compareTold;
using core_test::json;
using core_test::plain;
using core_test::Told;

std::string text(std::string_view from) {
  return std::string(from);
}

/// What `annotate` leaves on a stack and below it: path, then type and text of each message.
Told annotations(const char* row, void (*annotate)(Stack& stack)) {
  return {row, [annotate] {
            App app;
            auto& stack = core_test::stackS(app);
            annotate(stack);
            json all = json::array();
            for (Use<Construct> one : stack.node().findAll()) {
              json messages = json::array();
              for (const MetadataEntry& entry : one->node().metadata()) messages.push_back({plain(entry.type), plain(entry.data)});
              all.push_back({text(one->node().path()), messages});
            }
            return all;
          }};
}

TEST(ValueVectors, Annotations) {
  compareTold("values", "annotations",
              {annotations("kinds",
                           [](Stack& s) {
                             auto a = Annotations::of(s);
                             a.addInfo("i");
                             a.addWarning("w");
                             a.addWarningV2("my:id", "w2");
                             a.addError("e");
                             a.addInfoV2("inf:id", "i2");
                           }),
               annotations("dedupeSameMessage",
                           [](Stack& s) {
                             auto a = Annotations::of(s);
                             a.addWarningV2("x", "m");
                             a.addWarningV2("x", "m");
                             a.addInfo("q");
                             a.addError("q");
                           }),
               annotations("acknowledgeBefore",
                           [](Stack& s) {
                             Annotations::of(s).acknowledgeWarning("x", "ok");
                             Annotations::of(s.add<Construct>("C")).addWarningV2("x", "m");
                           }),
               annotations("acknowledgeAfter",
                           [](Stack& s) {
                             Annotations::of(s.add<Construct>("C")).addWarningV2("x", "m");
                             Annotations::of(s).acknowledgeWarning("x");
                           }),
               annotations("acknowledgeChildOnly", [](Stack& s) {
                 auto& c = s.add<Construct>("C");
                 Annotations::of(c).acknowledgeWarning("x");
                 Annotations::of(s).addWarningV2("x", "m");
                 Annotations::of(c).addWarningV2("x", "m");
               })});
}

TEST(ValueVectors, ADeprecationIsAWarningThatCanBeAcknowledged) {
  ArenaScope arena;
  App app;
  auto& stack = core_test::stackS(app);
  Annotations::of(stack).addDeprecation("api", "use b");
  const MetadataEntry entry = stack.node().metadata()[0];
  const std::string recorded = core_test::rowsOf("values", "annotations")["deprecation"][0][1][0][1];
  const std::string tag = recorded.substr(recorded.rfind(" [ack:"));
  EXPECT_TRUE(entry.type.is("aws:cdk:warning"));
  EXPECT_TRUE(text(entry.data.asStr().text()).ends_with(tag)) << entry.data.asStr().text();
  EXPECT_NE(entry.data.asStr().text().find("use b"), std::string_view::npos);
  core_test::compared("values", "annotations", "deprecation");
}

Told comparison(const char* row, Str a, Str b) {
  static constexpr const char* kNames[] = {"SAME", "DIFFERENT", "ONE_UNRESOLVED", "BOTH_UNRESOLVED"};
  return {row, [=] { return json(kNames[static_cast<int>(Token::compareStrings(a, b))]); }};
}

TEST(ValueVectors, Comparisons) {
  ArenaScope arena;
  compareTold("values", "compareStrings",
              {comparison("same", "a", "a"), comparison("different", "a", "b"), comparison("bothUnresolvedSame", Aws::REGION, Aws::REGION),
               comparison("oneUnresolved", Aws::REGION, "a"), comparison("bothUnresolvedDifferent", Aws::REGION, Aws::ACCOUNT_ID)});
}

TEST(ValueVectors, DurationsKnownOnlyAtDeployment) {
  const auto seconds = [] { return Duration::seconds(Token::asNumber(Fn::ref("P"))); };
  compareTold("values", "durationTokens",
              {{"seconds",
                [&] {
                  App app;
                  return core_test::resolved(core_test::stackS(app), seconds().toSeconds());
                }},
               {"toMinutes", [&] { return plain(seconds().toMinutes()); }, "token-duration"},
               {"human", [&] { return plain(seconds().toHumanString()); }},
               {"formatTokenToNumber", [] { return plain(Duration::seconds(5).formatTokenToNumber()); }},
               {"unit", [] { return json(text(Duration::hours(2).unitLabel())); }}});
}

/// Rows of secrets that the CDK refuses; those that it makes are compared beside the class.
TEST(ValueVectors, RefusedSecrets) {
  const std::vector<Told> told = {{"smBoth",
                                   [] {
                                     SecretValue::secretsManager("s", {.versionId = "b", .versionStage = "a"});
                                     return json();
                                   },
                                   "secret-version"},
                                  {"smColon",
                                   [] {
                                     SecretValue::secretsManager("a:b");
                                     return json();
                                   },
                                   "secret-id-colon"},
                                  {"smEmpty",
                                   [] {
                                     SecretValue::secretsManager("");
                                     return json();
                                   },
                                   "empty-secret-id"},
                                  {"cfnParamEcho",
                                   [] {
                                     App app;
                                     SecretValue::cfnParameter(core_test::stackS(app).add<CfnParameter>("P"));
                                     return json();
                                   },
                                   "secret-echo"},
                                  {"resourceAttrBad",
                                   [] {
                                     SecretValue::resourceAttribute("x");
                                     return json();
                                   },
                                   "secret-attribute"}};
  for (const Told& one : told) {
    SCOPED_TRACE(one.row);
    ArenaScope arena;
    ASSERT_TRUE(core_test::rowsOf("values", "secretValues")[one.row].contains("error"));
    EXPECT_EQ(core_test::attempted(one.run)["code"], one.code);
    core_test::compared("values", "secretValues", one.row);
  }
}

template <class T>
concept JoinsText = requires(T value) { "x" + value; };

TEST(ValueVectors, SecretsInOtherPlacesDoNotCompile) {
  static_assert(!std::is_convertible_v<SecretValue, Json> && !std::is_convertible_v<SecretValue, Str>);
  static_assert(JoinsText<Str> && !JoinsText<SecretValue>);
  for (const char* row : {"leakedInProperty", "leakedToString"}) {
    EXPECT_TRUE(core_test::rowsOf("values", "secretValues")[row].contains("error"));
    core_test::compared("values", "secretValues", row);
  }
}

/// A row of secrets whose values are a list.
void compareSecret(const char* row, Json (*values)(Stack& stack)) {
  ArenaScope arena;
  App app(core_test::propsOf("lib", json::object(), "cdk.out"));
  auto& stack = core_test::stackS(app);
  EXPECT_EQ(core_test::resolved(stack, values(stack)).dump(), core_test::rowsOf("values", "secretValues")[row].dump());
  core_test::compared("values", "secretValues", row);
}

TEST(ValueVectors, SecretsMadeAndImported) {
  using secretsmanager::Secret;
  compareSecret("secretL2", [](Stack& s) {
    auto& x = s.add<Secret>("Sec");
    return Json::arr({x.secretValue().unsafeUnwrap(), x.secretValueFromJson("k").unsafeUnwrap(), x.secretArn(), x.secretName()});
  });
  compareSecret("importedByName", [](Stack& s) {
    auto& x = Secret::fromSecretNameV2(s, "Sec", "nm");
    EXPECT_FALSE(x.secretFullArn());
    return Json::arr({x.secretValue().unsafeUnwrap(), x.secretArn(), x.secretName(), nullptr});
  });
  compareSecret("importedComplete", [](Stack& s) {
    auto& x = Secret::fromSecretCompleteArn(s, "Sec", "arn:aws:secretsmanager:us-east-1:1:secret:nm-abcdef");
    return Json::arr({x.secretValueFromJson("k").unsafeUnwrap(), x.secretName()});
  });
}

}  // namespace
}  // namespace cdk
