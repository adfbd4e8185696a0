// Policy documents, principals and the errors of both, against aws-cdk-lib.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/iam/group.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/iam/unknown_principal.hpp>
#include <constructs/aws/iam/user.hpp>

#include "core/vectors.hpp"

namespace cdk::iam {
namespace {

using core_test::attempted;
using core_test::compared;
using core_test::json;
using core_test::resolved;

constexpr const char* kMinimize = "@aws-cdk/aws-iam:minimizePolicies";

/// An intrinsic in a list of texts is a token, as user code would write it.
Json value(const json& from) {
  if (from.is_object()) return Token::asString(core_test::fromJson(from));
  if (!from.is_array()) return core_test::fromJson(from);
  std::vector<Json> items;
  for (const json& item : from) items.push_back(value(item));
  return Json(List<Json>(items));
}

Json principal(const json& from) {
  if (!from.is_object()) return core_test::fromJson(from);
  std::vector<Json::Entry> entries;
  for (const auto& [kind, names] : from.items()) entries.push_back({kind, kind == "AWS" ? value(names) : core_test::fromJson(names)});
  return Json(Map<Json>(entries));
}

PolicyStatement statement(const json& from) {
  std::vector<Json::Entry> entries;
  for (const auto& [key, member] : from.items()) {
    const bool texts = key == "Action" || key == "Resource" || key == "NotResource";
    entries.push_back({key, texts ? value(member) : key == "Principal" ? principal(member) : core_test::fromJson(member)});
  }
  return PolicyStatement::fromJson(Json(Map<Json>(entries)));
}

json document(const json& statements, const PolicyDocumentProps& props) {
  App app(AppProps{.context = {{kMinimize, true}}});
  PolicyDocument made(props);
  for (const json& one : statements) made.addStatements(statement(one));
  return resolved(core_test::stackS(app), made);
}

TEST(IamDocsVectors, Documents) {
  for (const json& row : core_test::rowsOf("iam-docs", "documents")) {
    SCOPED_TRACE(row["about"].get<std::string>());
    ArenaScope arena;
    EXPECT_EQ(document(row["statements"], {}).dump(), row["minimized"].dump());
    EXPECT_EQ(document(row["statements"], {.minimize = false}).dump(), row["notMinimized"].dump());
    if (row.contains("assignSids")) {
      EXPECT_EQ(document(row["statements"], {.assignSids = true}).dump(), row["assignSids"].dump());
    }
    compared("iam-docs", "documents", row["about"].get<std::string>());
  }
}

TEST(IamDocsVectors, EmptyDocument) {
  core_test::compareTold("iam-docs", "emptyDocument", {{"b", [] {
                                                          App app;
                                                          const Json object = Json::obj({{"X", PolicyDocument()}, {"Y", 1}});
                                                          return resolved(core_test::stackS(app), object);
                                                        }}});
}

struct Named {
  const char* row;
  Use<IPrincipal> (*make)(Stack& stack);
  const char* code = "";
};

template <class P, class... A>
Use<IPrincipal> of(const A&... arguments) {
  return P(arguments...);
}

const Conditions ab() {
  return {{"StringEquals", Json::obj({{"a", "b"}})}};
}
AccountPrincipal one() {
  return AccountPrincipal("1");
}

const std::vector<Named>& principals() {
  static const std::vector<Named> all = {
      {"AccountPrincipal literal", [](Stack&) { return of<AccountPrincipal>("123"); }},
      {"AccountRootPrincipal", [](Stack&) { return of<AccountRootPrincipal>(); }},
      {"ArnPrincipal", [](Stack&) { return of<ArnPrincipal>("arn:x"); }},
      {"AnyPrincipal", [](Stack&) { return of<AnyPrincipal>(); }},
      {"StarPrincipal", [](Stack&) { return of<StarPrincipal>(); }},
      {"Service", [](Stack&) { return of<ServicePrincipal>("ec2.amazonaws.com"); }},
      {"Service short", [](Stack&) { return of<ServicePrincipal>("ec2"); }},
      {"Service cn", [](Stack&) { return of<ServicePrincipal>("codedeploy.amazonaws.com.cn"); }},
      {"Service odd", [](Stack&) { return of<ServicePrincipal>("foo.bar.amazonaws.com"); }},
      {"Service region same",
       [](Stack&) { return of<ServicePrincipal>("ec2.amazonaws.com", ServicePrincipalOpts{.region = "us-east-1"}); }},
      {"Service region other",
       [](Stack&) { return of<ServicePrincipal>("ec2.amazonaws.com", ServicePrincipalOpts{.region = "eu-west-1"}); }},
      {"Service region opt-in",
       [](Stack&) { return of<ServicePrincipal>("ec2.amazonaws.com", ServicePrincipalOpts{.region = "af-south-1"}); }},
      {"Service with conditions",
       [](Stack&) { return of<ServicePrincipal>("ec2.amazonaws.com", ServicePrincipalOpts{.conditions = ab()}); }},
      {"Service codedeploy", [](Stack&) { return of<ServicePrincipal>("codedeploy.amazonaws.com"); }},
      {"Service logs", [](Stack&) { return of<ServicePrincipal>("logs.us-east-1.amazonaws.com"); }},
      {"Service token", [](Stack&) { return of<ServicePrincipal>("states." + Aws::REGION + ".amazonaws.com"); }},
      {"Federated",
       [](Stack&) { return of<FederatedPrincipal>("cognito-identity.amazonaws.com", ab(), Str("sts:AssumeRoleWithWebIdentity")); }},
      {"Federated default", [](Stack&) { return of<FederatedPrincipal>("f"); }},
      {"WebIdentity",
       [](Stack&) {
         return of<WebIdentityPrincipal>("accounts.google.com", Conditions{{"StringEquals", Json::obj({{"x", "y"}})}});
       }},
      {"Organization", [](Stack&) { return of<OrganizationPrincipal>("o-1234567890"); }},
      {"CanonicalUser", [](Stack&) { return of<CanonicalUserPrincipal>("abc"); }},
      {"Composite two accounts", [](Stack&) { return of<CompositePrincipal>(AccountPrincipal("2"), one()); }},
      {"Composite mixed",
       [](Stack&) {
         return of<CompositePrincipal>(ServicePrincipal("ec2"), one(), FederatedPrincipal("f", {}, "sts:AssumeRoleWithSAML"));
       }},
      {"Composite same", [](Stack&) { return of<CompositePrincipal>(ServicePrincipal("ec2"), ServicePrincipal("ec2")); }},
      {"Composite with conditions",
       [](Stack&) {
         const Conditions conditions{{"Bool", Json::obj({{"a", "true"}})}};
         return of<CompositePrincipal>(ServicePrincipal("ec2", {.conditions = conditions}), ServicePrincipal("ecs"));
       },
       "principal"},
      {"SessionTags", [](Stack&) -> Use<IPrincipal> { return one().withSessionTags(); }},
      {"withConditions", [](Stack&) -> Use<IPrincipal> { return one().withConditions(ab()); }},
      {"withConditions twice",
       [](Stack&) -> Use<IPrincipal> {
         return one().withConditions(ab()).withConditions(
             {{"StringEquals", Json::obj({{"c", "d"}})}, {"Bool", Json::obj({{"x", "true"}})}});
       }},
      {"withConditions+sessionTags", [](Stack&) -> Use<IPrincipal> { return one().withConditions(ab()).withSessionTags(); }},
      {"sessionTags+withConditions", [](Stack&) -> Use<IPrincipal> { return one().withSessionTags().withConditions(ab()); }},
      {"Arn inOrganization", [](Stack&) -> Use<IPrincipal> { return ArnPrincipal("arn:x").inOrganization("o-1234567890"); }},
      {"Composite in conditions",
       [](Stack&) -> Use<IPrincipal> {
         return CompositePrincipal(one(), AccountPrincipal("2")).withConditions({{"Bool", Json::obj({{"a", "true"}})}});
       }},
      {"Org invalid", [](Stack&) { return of<OrganizationPrincipal>("bad"); }, "principal"},
      {"Composite none", [](Stack&) { return of<CompositePrincipal>(List<Use<IPrincipal>>{}); }, "principal"},
      {"UnknownPrincipal", [](Stack& stack) { return of<UnknownPrincipal>(UnknownPrincipalProps{.resource = stack}); },
       "unknown-principal"}};
  return all;
}

json inStatement(Stack& stack, const Named& named) {
  const PolicyStatement made({.actions = {"a:b"}, .principals = {named.make(stack)}, .resources = {"*"}});
  return resolved(stack, made.toStatementJson());
}

json assumeRole(Stack& stack, const Named& named) {
  return resolved(stack, stack.add<Role>("R", {.assumedBy = named.make(stack)}).assumeRolePolicy());
}

void compare(const Named& named, const json& expected, const Environment& env, json (*run)(Stack&, const Named&)) {
  ArenaScope arena;
  App app(AppProps{.context = {{kMinimize, true}, {"@aws-cdk/core:enablePartitionLiterals", true}}});
  const StackProps props{.env = {.account = std::string(env.account.textOr("")), .region = std::string(env.region.textOr(""))}};
  auto& stack = app.add<Stack>("S", env.account ? props : StackProps{});
  const json got = attempted([&] { return run(stack, named); });
  if (!expected.contains("error")) {
    EXPECT_EQ(got.dump(), expected.dump());
  } else {
    EXPECT_EQ(got.value("code", "no error"), named.code) << got.dump();
  }
}

TEST(IamDocsVectors, Principals) {
  const Environment concrete{.account = "111111111111", .region = "us-east-1"};
  for (const json& row : core_test::rowsOf("iam-docs", "principals")) {
    const std::string name = row["about"];
    SCOPED_TRACE(name);
    const Named* known = nullptr;
    for (const Named& named : principals()) {
      if (name == named.row) known = &named;
    }
    ASSERT_TRUE(known);
    compare(*known, row["inStatement"], concrete, inStatement);
    compare(*known, row["assumeRoleConcrete"], concrete, assumeRole);
    compare(*known, row["assumeRoleAgnostic"], {}, assumeRole);
    compared("iam-docs", "principals", name);
  }
}

json texts(const List<Str>& list) {
  json all = json::array();
  for (Str one : list) all.push_back(std::string(one.text()));
  return all;
}

core_test::Told statementOf(const char* row, void (*run)(), const char* code) {
  return {row,
          [run] {
            run();
            return json();
          },
          code};
}

core_test::Told inStack(const char* row, void (*build)(Stack& stack), const char* code) {
  return {row,
          [build] {
            core_test::TemporaryFolder folder;
            App app(AppProps{.outdir = folder.path()});
            build(core_test::stackS(app));
            app.synth();
            return json();
          },
          code};
}

template <auto make>
void policyOf(Stack& stack) {
  stack.add<Policy>("Po", PolicyProps{.statements = {PolicyStatement(make())}, .users = {stack.add<User>("U")}});
}

PolicyStatementProps withPrincipal() {
  return {.actions = {"a:b"}, .principals = {AnyPrincipal()}, .resources = {"*"}};
}
PolicyStatementProps withoutResource() {
  return {.actions = {"a:b"}};
}
PolicyStatementProps withoutAction() {
  return {.resources = {"*"}};
}
PolicyStatementProps withBadSid() {
  return {.actions = {"a:b"}, .resources = {"*"}, .sid = "a-b"};
}

void changeFrozen() {
  App app;
  PolicyStatement frozen({.actions = {"a:b"}, .resources = {"*"}});
  resolved(core_test::stackS(app), PolicyDocument({.statements = {frozen}}));
  frozen.addActions("c:d");
}

void trustNobody(Stack& stack) {
  stack.add<Role>("R", {.assumedBy = one()}).assumeRolePolicy().addStatements(PolicyStatement({.actions = {"a:b"}}));
}

TEST(IamDocsVectors, Errors) {
  core_test::compareTold(
      "iam-docs", "errors",
      {statementOf(
           "badAction", [] { PolicyStatement({.actions = {"nocolon"}}); }, "action"),
       statementOf(
           "badAction2", [] { PolicyStatement({.actions = {"s3:Get Object"}}); }, "action"),
       statementOf(
           "badActionUnderscore", [] { PolicyStatement({.actions = {"my_svc:X"}}); }, "action"),
       {"star", [] { return texts(PolicyStatement({.actions = {"*"}}).actions()); }},
       {"starInName", [] { return texts(PolicyStatement({.actions = {"s3:Get*Foo*"}}).actions()); }},
       statementOf(
           "questionMark", [] { PolicyStatement({.actions = {"s3:Get?"}}); }, "action"),
       statementOf(
           "actionAndNot", [] { PolicyStatement({.actions = {"a:b"}, .notActions = {"c:d"}}); }, "statement"),
       statementOf(
           "notThenAction", [] { PolicyStatement({.notActions = {"c:d"}}).addActions("a:b"); }, "statement"),
       statementOf(
           "resAndNot", [] { PolicyStatement({.notResources = {"b"}, .resources = {"a"}}); }, "statement"),
       statementOf(
           "prinAndNot", [] { PolicyStatement({.notPrincipals = {AnyPrincipal()}, .principals = {AnyPrincipal()}}); }, "statement"),
       statementOf(
           "differentPrincipalConditions",
           [] {
             PolicyStatement(
                 {.actions = {"a:b"}, .principals = {one().withConditions({{"Bool", Json::obj({{"a", "1"}})}}), AccountPrincipal("2")}});
           },
           "conditions"),
       inStack(
           "group", [](Stack& s) { PolicyStatement({.principals = {s.add<Group>("G")}}); }, "group-principal"),
       statementOf(
           "fromJsonNoAction",
           [] {
             PolicyStatement::fromJson(Json::obj({{"Effect", "Allow"}, {"Resource", "*"}}));
           },
           "statement"),
       {"fromJsonMissingEffect",
        [] {
          App app;
          const Json text = Json::obj({{"Action", "a:b"}, {"Resource", "*"}});
          return resolved(core_test::stackS(app), PolicyStatement::fromJson(text).toStatementJson());
        }},
       statementOf(
           "conditionNotMap",
           [] {
             PolicyStatement({.actions = {"a:b"}, .conditions = {{"StringEquals", "x"}}});
           },
           "conditions"),
       statementOf("frozen", changeFrozen, "frozen"),
       inStack("policy.identityWithPrincipal", policyOf<withPrincipal>, "validation"),
       inStack("policy.identityNoResource", policyOf<withoutResource>, "validation"),
       inStack("policy.identityNoAction", policyOf<withoutAction>, "validation"),
       inStack("policy.identityBadSid", policyOf<withBadSid>, "validation"),
       inStack("trustNoPrincipal", trustNobody, "validation"),
       inStack(
           "policyForceEmpty", [](Stack& s) { s.add<Policy>("Po", PolicyProps{.force = true}); }, "validation"),
       inStack(
           "policyEmptyReferenced", [](Stack& s) { s.add<Policy>("Po").policyName(); }, "validation"),
       inStack(
           "managedEmpty", [](Stack& s) { s.add<ManagedPolicy>("Po"); }, "validation"),
       inStack(
           "roleName", [](Stack& s) { s.add<Role>("R", {.assumedBy = AnyPrincipal(), .roleName = "a b"}); }, "role-name"),
       inStack(
           "rolePath", [](Stack& s) { s.add<Role>("R", {.assumedBy = AnyPrincipal(), .path = "x"}); }, "role-path"),
       inStack(
           "session", [](Stack& s) { s.add<Role>("R", {.assumedBy = AnyPrincipal(), .maxSessionDuration = Duration::minutes(1)}); },
           "role-session"),
       inStack(
           "addGrantsMutable", [](Stack& s) { Role::fromRoleArn(s, "R", "arn:aws:iam::1:role/x", {.addGrantsToResources = true}); },
           "role-options")});
}

}  // namespace
}  // namespace cdk::iam
