// Roles, policies, grants and imports of identities, against the templates of aws-cdk-lib.
#include <gtest/gtest.h>

#include <string>

#include <cdk/fn.hpp>
#include <constructs/aws/iam/access_key.hpp>
#include <constructs/aws/iam/group.hpp>
#include <constructs/aws/iam/instance_profile.hpp>
#include <constructs/aws/iam/lazy_role.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/oidc_provider_native.hpp>
#include <constructs/aws/iam/permissions_boundary.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/iam/user.hpp>
#include <constructs/aws/kms/alias.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "core/vectors.hpp"

namespace cdk::iam {
namespace {

using core_test::R;
using core_test::Sample;
using s3::Bucket;
using s3::BucketEncryption;
using s3::BucketProps;

constexpr const char* kActions = "https://token.actions.githubusercontent.com";

Environment mine() {
  return {.account = "111111111111", .region = "us-east-1"};
}
Environment other() {
  return {.account = "222222222222", .region = "us-east-1"};
}
Stack& S(Sample& sample, const Environment& env = {}) {
  return sample.app.add<Stack>("S", StackProps{.env = env});
}
Stack& T(Sample& sample, const Environment& env) {
  return sample.app.add<Stack>("T", StackProps{.env = env});
}
AccountPrincipal account(const char* id = "1") {
  return AccountPrincipal(id);
}
PolicyStatement anywhere(const char* action) {
  return PolicyStatement({.actions = {action}, .resources = {"*"}});
}
Role& role(Construct& scope, const char* id, const Str& name = {}) {
  return scope.add<Role>(id, {.assumedBy = account(), .roleName = name});
}
PolicyDocument allows(const char* action) {
  return PolicyDocument({.statements = {anywhere(action)}});
}

void roleBasic(Sample& a) {
  const Use<IManagedPolicy> managed = ManagedPolicy::fromAwsManagedPolicyName("service-role/X");
  auto& r = S(a).add<Role>("R", {.assumedBy = ServicePrincipal("ecs-tasks.amazonaws.com"),
                                 .description = "",
                                 .externalIds = {"x", "y"},
                                 .inlinePolicies = {{"B", allows("b:b")}, {"A", allows("a:a")}},
                                 .managedPolicies = {managed, ManagedPolicy::fromAwsManagedPolicyName("service-role/X")},
                                 .maxSessionDuration = Duration::hours(2),
                                 .path = "/p/"});
  r.addToPolicy(anywhere("z:z"));
  r.addToPrincipalPolicy(anywhere("y:y"));
}

void ownPolicy(Sample& a) {
  auto& s = S(a);
  auto& p = s.add<Policy>("Po", PolicyProps{.policyName = "given", .statements = {anywhere("a:b")}});
  auto& u = s.add<User>("U");
  auto& g = s.add<Group>("G");
  auto& r = role(s, "R");
  p.attachToUser(u);
  p.attachToGroup(g);
  p.attachToRole(r);
  p.attachToRole(r);
  u.addToGroup(g);
  g.addUser(u);
}

void unattachedPolicy(Sample& a) {
  auto& s = S(a);
  s.add<Policy>("Po", PolicyProps{.statements = {anywhere("a:b")}});
  R(s, "X");
}

void managedPolicy(Sample& a) {
  auto& s = S(a);
  auto& r = role(s, "R");
  s.add<ManagedPolicy>(
      "Mp",
      ManagedPolicyProps{.description = "d", .managedPolicyName = "nm", .roles = {r}, .statements = {anywhere("b:b"), anywhere("a:a")}});
  s.add<ManagedPolicy>("Mp2", ManagedPolicyProps{.statements = {anywhere("a:a")}});
}

void sameName(Sample& a) {
  auto& s = S(a);
  auto& r = role(s, "R");
  for (const char* id : {"A", "B"})
    r.attachInlinePolicy(s.add<Policy>(id, PolicyProps{.policyName = "x", .statements = {anywhere("a:b")}}));
}

void grantInAccount(Sample& a) {
  auto& s = S(a);
  auto& b = s.add<Bucket>("B");
  auto& r = role(s, "R");
  b.grantRead(r);
  b.grantWrite(r);
  b.grantPut(r, "x/*");
  s.add<sqs::Queue>("Q").grantSendMessages(r);
  s.add<sns::Topic>("T").grantPublish(r);
}

void grantToService(Sample& a) {
  auto& s = S(a);
  s.add<Bucket>("B").grantRead(ServicePrincipal("x.amazonaws.com"));
  s.add<sqs::Queue>("Q").grantSendMessages(ServicePrincipal("x.amazonaws.com"));
}

void grantToAccount(Sample& a) {
  S(a, mine()).add<Bucket>("B", BucketProps{.encryption = BucketEncryption::KMS}).grantRead(account("999"));
}

void grantToOtherRole(Sample& a) {
  auto &s = S(a, mine()), &t = T(a, other());
  auto& key = s.add<kms::Key>("K", kms::KeyProps{.alias = "al"});
  auto& b = s.add<Bucket>("B", BucketProps{.bucketName = "bkt", .encryption = BucketEncryption::KMS, .encryptionKey = key});
  b.grantReadWrite(role(t, "R", "rn"));
}

void grantToOtherStack(Sample& a) {
  auto &s = S(a, mine()), &t = T(a, mine());
  s.add<Bucket>("B", BucketProps{.encryption = BucketEncryption::KMS}).grantRead(role(t, "R"));
}

void grantComposite(Sample& a) {
  S(a).add<Bucket>("B").grantRead(CompositePrincipal(account(), ServicePrincipal("x")));
}

void grantImportedBucket(Sample& a) {
  auto& s = S(a);
  auto& b = Bucket::fromBucketName(s, "B", "bkt");
  b.grantRead(role(s, "R"));
  R(s, "X", {{"ok", b.grantRead(ServicePrincipal("x")).success()}});
}

void grantBefore(Sample& a) {
  auto& s = S(a);
  auto& r = role(s, "R");
  auto& x = R(s, "X");
  s.add<Bucket>("B").grantRead(r).applyBefore(x);
}

void importedRole(Sample& a) {
  auto& s = S(a, mine());
  auto& r = Role::fromRoleArn(s, "Imp", "arn:aws:iam::111111111111:role/path/nm");
  r.addToPrincipalPolicy(anywhere("a:b"));
  s.add<Bucket>("B").grantRead(r);
  R(s, "X", {{"n", r.roleName()}, {"a", r.roleArn()}});
}

void importedFromOther(Sample& a) {
  auto& s = S(a, mine());
  auto& r = Role::fromRoleArn(s, "Imp", "arn:aws:iam::999999999999:role/path/nm");
  r.addToPrincipalPolicy(anywhere("a:b"));
  s.add<Bucket>("B").grantRead(r);
  s.add<kms::Key>("K").grantEncrypt(r);
}

void importedAgnostic(Sample& a) {
  auto& s = S(a);
  auto& r = Role::fromRoleArn(s, "Imp", "arn:aws:iam::999999999999:role/nm");
  r.addToPrincipalPolicy(anywhere("a:b"));
  s.add<Bucket>("B").grantRead(r);
}

void importedImmutable(Sample& a) {
  auto& s = S(a, mine());
  auto& r = Role::fromRoleArn(s, "Imp", "arn:aws:iam::111111111111:role/nm", {.mutable_ = false});
  s.add<Bucket>("B").grantRead(r);
  R(s, "X");
  auto& q = Role::fromRoleArn(s, "Imp2", "arn:aws:iam::111111111111:role/nm", {.addGrantsToResources = true, .mutable_ = false});
  s.add<Bucket>("C").grantRead(q);
}

void importedByToken(Sample& a) {
  auto& s = S(a, mine());
  auto& r = Role::fromRoleArn(s, "Imp", Fn::importValue("x"));
  s.add<Bucket>("B").grantRead(r);
  R(s, "X", {{"n", r.roleName()}});
}

void importedByName(Sample& a) {
  auto& s = S(a);
  auto& r = Role::fromRoleName(s, "Imp", "nm");
  r.addToPrincipalPolicy(anywhere("a:b"));
  R(s, "X", {{"n", r.roleName()}, {"a", r.roleArn()}});
}

void importedPolicyName(Sample& a) {
  Role::fromRoleArn(S(a, mine()), "Imp", "arn:aws:iam::111111111111:role/nm", {.defaultPolicyName = "Mine"})
      .addToPrincipalPolicy(anywhere("a:b"));
}

void withoutUpdates(Sample& a) {
  auto& s = S(a);
  auto& r = role(s, "R");
  s.add<Bucket>("B").grantRead(r.withoutPolicyUpdates());
  s.add<Bucket>("C").grantRead(r.withoutPolicyUpdates({.addGrantsToResources = true}));
  auto& q = role(s, "Q");
  s.add<Bucket>("D").grantRead(q.withoutPolicyUpdates({.addGrantsToResources = true}));
}

void lazyRole(Sample& a) {
  auto& s = S(a);
  auto& l = s.add<LazyRole>("L", {.assumedBy = account()});
  l.addToPolicy(anywhere("a:b"));
  R(s, "X", {{"r", l.roleArn()}});
  s.add<LazyRole>("Unused", {.assumedBy = account()});
}

void overflow(Sample& a) {
  auto& r = role(S(a), "R");
  for (int i = 0; i < 100; ++i) {
    const std::string n = std::to_string(i);
    r.addToPolicy(
        PolicyStatement({.actions = {"svc" + n + ":Action" + n}, .resources = {"arn:aws:svc:::res" + n + "/" + std::string(100, 'x')}}));
  }
}

void passAndAssume(Sample& a) {
  auto& s = S(a);
  auto& r = role(s, "R");
  auto& q = s.add<Role>("Q", {.assumedBy = r});
  r.grantPassRole(q);
  r.grantAssumeRole(q);
  q.assumeRolePolicy().addStatements(PolicyStatement({.actions = {"sts:TagSession"}, .principals = {r}}));
}

void compositeTrust(Sample& a) {
  const Conditions conditions{{"Bool", Json::obj({{"x", "true"}})}};
  S(a).add<Role>("R",
                 {.assumedBy = CompositePrincipal(ServicePrincipal("b"), ServicePrincipal("a"), account("2").withConditions(conditions))});
}

void keyDefault(Sample& a) {
  auto& s = S(a);
  auto& k = s.add<kms::Key>("K");
  k.grantDecrypt(role(s, "R"));
  k.addAlias("alias/x");
}

void keyAcrossAccounts(Sample& a) {
  auto &s = S(a, mine()), &t = T(a, other());
  auto& k = s.add<kms::Key>("K", kms::KeyProps{.alias = "al"});
  k.grantEncryptDecrypt(role(t, "R", PhysicalName::GENERATE_IF_NEEDED));
}

void keyOfDependentStack(Sample& a) {
  auto &s = S(a, mine()), &t = T(a, mine());
  auto& r = role(s, "R");
  t.add<kms::Key>("K").grantDecrypt(r);
}

void keyAcrossRegions(Sample& a) {
  auto &s = S(a, mine()), &t = T(a, {.account = "111111111111", .region = "eu-west-1"});
  auto& k = s.add<kms::Key>("K", kms::KeyProps{.alias = "al"});
  k.grantDecrypt(role(t, "R", "rn"));
}

void keyImported(Sample& a) {
  auto& s = S(a);
  auto& k = kms::Key::fromKeyArn(s, "K", "arn:aws:kms:us-east-1:1:key/x");
  k.grantDecrypt(role(s, "R"));
  auto& alias = kms::Alias::fromAliasName(s, "A", "alias/y");
  alias.grantDecrypt(role(s, "Q"));
}

void oidc(Sample& a) {
  auto& s = S(a);
  auto& p = s.add<OpenIdConnectProvider>("P", {.clientIds = {"sts.amazonaws.com"}, .url = kActions});
  const Conditions conditions{{"StringLike", Json::obj({{"token.actions.githubusercontent.com:sub", "repo:x/y:*"}})}};
  s.add<Role>("R", {.assumedBy = OpenIdConnectPrincipal(p).withConditions(conditions)});
}

void oidcNative(Sample& a) {
  auto& s = S(a);
  auto& p = s.add<OidcProviderNative>("P", {.clientIds = {"sts.amazonaws.com"}, .url = kActions});
  s.add<Role>("R", {.assumedBy = OpenIdConnectPrincipal(p)});
}

void userGroupProfile(Sample& a) {
  auto& s = S(a);
  auto& g = s.add<Group>("G", GroupProps{.managedPolicies = {ManagedPolicy::fromAwsManagedPolicyName("X")}});
  auto& u = s.add<User>("U", UserProps{.groups = {g}, .userName = "un"});
  u.addToPolicy(anywhere("a:b"));
  auto& r = s.add<Role>("R", {.assumedBy = ServicePrincipal("ec2")});
  s.add<InstanceProfile>("Ip", InstanceProfileProps{.role = r});
  s.add<AccessKey>("Ak", {.user = u});
}

void boundary(Sample& a) {
  auto& s = S(a);
  role(s, "R");
  iam::PermissionsBoundary::of(s).apply(ManagedPolicy::fromAwsManagedPolicyName("PB"));
}

void boundaryOfStack(Sample& a) {
  auto& s = a.app.add<Stack>(
      "S", StackProps{.env = mine(), .permissionsBoundary = cdk::PermissionsBoundary::fromName("pb-${Qualifier}-${AWS::AccountId}")});
  role(s, "R");
}

const core_test::CasesOf kCases(
    "iam-templates",
    {{"role-basic", roleBasic},
     {"external-id-single", [](Sample& a) { S(a).add<Role>("R", {.assumedBy = account(), .externalIds = {"x"}, .roleName = "nm"}); }},
     {"default-policy-name-is-logical-id", [](Sample& a) { role(S(a).add<Construct>("Deep-er"), "My Role").addToPolicy(anywhere("a:b")); }},
     {"default-policy-name-128",
      [](Sample& a) { role(S(a).add<Construct>(std::string(100, 'D')), std::string(60, 'R').c_str()).addToPolicy(anywhere("a:b")); }},
     {"policy-own", ownPolicy},
     {"policy-unattached-not-synthesized", unattachedPolicy},
     {"managed-policy", managedPolicy},
     {"same-policy-name-twice", sameName, "policy-name"},
     {"grant-same-account", grantInAccount},
     {"grant-to-service-principal", grantToService},
     {"grant-to-other-account", grantToAccount},
     {"grant-to-cross-account-role", grantToOtherRole},
     {"grant-role-in-other-stack-same-account", grantToOtherStack},
     {"grant-composite", grantComposite},
     {"grant-imported-bucket", grantImportedBucket},
     {"grant-depends", grantBefore},
     {"imported-role-same-account", importedRole},
     {"imported-role-other-account", importedFromOther},
     {"imported-role-agnostic-stack", importedAgnostic},
     {"imported-role-immutable", importedImmutable},
     {"imported-role-token-arn", importedByToken},
     {"imported-role-by-name", importedByName},
     {"imported-role-default-policy-name", importedPolicyName},
     {"withoutPolicyUpdates", withoutUpdates},
     {"lazy-role", lazyRole},
     {"overflow", overflow},
     {"pass-role-and-assume", passAndAssume},
     {"assumed-by-composite-merge", compositeTrust},
     {"kms-key-default", keyDefault},
     {"kms-grant-cross-account", keyAcrossAccounts},
     {"kms-grant-dependent-stack-same-env", keyOfDependentStack},
     {"kms-grant-service", [](Sample& a) { S(a).add<kms::Key>("K").grantEncryptDecrypt(ServicePrincipal("logs.amazonaws.com")); }},
     {"kms-grant-role-cross-region", keyAcrossRegions},
     {"kms-imported", keyImported},
     {"oidc-provider", oidc},
     {"oidc-provider-native", oidcNative},
     {"user-group-instanceprofile", userGroupProfile},
     {"permissions-boundary", boundary},
     {"permissions-boundary-stack-prop", boundaryOfStack}});

TEST(IamTemplatesVectors, RolesPoliciesAndGrants) {
  core_test::compareCases("iam-templates");
}

}  // namespace
}  // namespace cdk::iam
