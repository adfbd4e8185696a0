#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/iam/policy.hpp>
#include <cdk/cfn/iam/role.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

CfnResource& make(Stack& stack, std::string_view id, const Map<Json>& properties = {}) {
  return stack.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

Json one(const char* key, const Json& value) {
  return Json::obj({{key, value}});
}

void paths(Stack& stack, CfnResource& other) {
  auto& r = make(stack, "Paths", {{"A", one("B", one("C", 1))}, {"List", Json::arr({one("X", 1), one("X", 2), "text"})}});
  r.addPropertyOverride("A.B.D", 2);
  r.addPropertyOverride("A.B\\.C.D", "a dot in the key");
  r.addPropertyOverride("Ends\\\\.Next", "a backslash");
  r.addPropertyOverride("Trailing\\", 1);
  r.addPropertyOverride("List.0.X", "first");
  r.addPropertyOverride("List.1", one("Y", 3));
  r.addPropertyOverride("List.5", "behind the end");
  r.addPropertyOverride("NoList.0", "no list");
  r.addPropertyOverride("New.Deep.Path", Json::arr({1, one("Two", 2)}));
  r.addPropertyOverride("Key With Space.x-y_z:w", true);
  r.addOverride("Properties.Direct", Aws::REGION);
  r.addOverride("Type", "My::Other::Type");
  r.addOverride("Metadata.Some\\.Key", one("a", 1));
  r.addOverride("Unknown.Attribute", Json::arr({other.ref()}));
  r.addOverride("DependsOn", Json::arr({"Other"}));
  r.addOverride("Condition", "MyCondition");
}

void deletions(Stack& stack) {
  auto& r = make(stack, "Deletions",
                 {{"A", Json::obj({{"B", 1}, {"C", one("D", 1)}})},
                  {"E", one("F", one("G", 1))},
                  {"H", "x"},
                  {"I", Json::arr({"a", "b", "c"})},
                  {"J", one("K", 1)}});
  for (const char* path : {"A.B", "E.F.G", "H", "I.1", "Not.There"}) r.addPropertyDeletionOverride(path);
  r.addDeletionOverride("Properties.J");
  r.addPropertyOverride("Later", 1);
  r.addPropertyDeletionOverride("Later");
  r.addPropertyDeletionOverride("Back");
  r.addPropertyOverride("Back", "again");
  make(stack, "AllDeleted", {{"A", 1}}).addPropertyDeletionOverride("A");
  auto& wholly = make(stack, "WhollyDeleted", {{"A", 1}, {"B", 2}});
  wholly.addDeletionOverride("Properties");
  wholly.addDeletionOverride("Type");
}

void merges(Stack& stack, CfnResource& other) {
  auto& r = make(stack, "Merges",
                 {{"Object", Json::obj({{"A", 1}, {"B", one("C", 2)}})},
                  {"Intrinsic", one("Fn::Join", Json::arr({"-", Json::arr({"a", "b"})}))},
                  {"Plain", one("Ref", "X")},
                  {"If", Fn::conditionIf("C", "a", "b")},
                  {"Text", "text"},
                  {"Lazy", Lazy::any([] { return one("A", 1); })}});
  r.addPropertyOverride("Object", Json::obj({{"A", nullptr}, {"B", one("D", 3)}, {"E", Json::obj()}}));
  r.addPropertyOverride("Object.F", Json::obj());
  r.addPropertyOverride("Intrinsic", one("Fn::Sub", "${A}"));
  r.addPropertyOverride("Plain", one("Some", "object"));
  r.addPropertyOverride("If", Json::obj({{"Fn::GetAtt", Json::arr({"A", "B"})}, {"More", 1}}));
  r.addPropertyOverride("Text", one("Now", "an object"));
  r.addPropertyOverride("Text.More", 1);
  r.addPropertyOverride("Lazy.B", 2);
  r.addPropertyOverride("Null", nullptr);
  r.addPropertyOverride("Zero", 0);
  r.addPropertyOverride("False", false);
  r.addPropertyOverride("EmptyText", "");
  r.addPropertyOverride("EmptyList", Json::arr());
  r.addPropertyOverride("EmptyObject", Json::obj());
  r.addPropertyOverride("Nested", Json::obj({{"Empty", one("Inner", Json::obj())}, {"Kept", 1}}));
  r.addPropertyOverride("Token", other.ref() + "-" + Aws::ACCOUNT_ID);
  r.addPropertyOverride("Late", Lazy::string([] { return Str("made late"); }));
  r.addPropertyOverride("", "the empty key");
  r.addPropertyOverride("10", "ten");
  r.addPropertyOverride("2", "two");
}

void bucket(Stack& stack) {
  auto& r = stack.add<s3::CfnBucket>(
      "Bucket", s3::CfnBucket::Props{
                    .bucketName = "a",
                    .lifecycleConfiguration =
                        s3::CfnBucket::LifecycleConfigurationProperty{.rules = {{.expirationInDays = 1, .id = "one", .status = "Enabled"},
                                                                                {.id = "two", .status = "Disabled"}}},
                    .versioningConfiguration = s3::CfnBucket::VersioningConfigurationProperty{.status = "Enabled"}});
  r.addPropertyOverride("LifecycleConfiguration.Rules.1.Status", "Enabled");
  r.addPropertyOverride("LifecycleConfiguration.Rules.0.Transitions",
                        Json::arr({Json::obj({{"StorageClass", "GLACIER"}, {"TransitionInDays", 30}})}));
  r.addPropertyOverride("VersioningConfiguration.Status", Fn::conditionIf("C", "Enabled", "Suspended"));
  r.addPropertyDeletionOverride("BucketName");
  r.addPropertyOverride("Tags", Json::arr({Json::obj({{"Key", "set"}, {"Value", "by override"}})}));
  r.addOverride("UpdateReplacePolicy", "Snapshot");
  r.addOverride("CreationPolicy.ResourceSignal.Count", 2);
  r.addDeletionOverride("Metadata.aws:cdk:path");
  Tags::of(r).add("tag", "value");
}

CfnResource& resourceOf(Construct& construct) {
  return *CfnResource::from(*construct.node().defaultChild());
}

void typed(Stack& stack) {
  bucket(stack);
  auto& queue = stack.add<sqs::Queue>("Queue");
  resourceOf(queue).addPropertyOverride("QueueName", "over");
  resourceOf(queue).addDeletionOverride("DeletionPolicy");
  auto& role =
      stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"), .description = "before"});
  queue.grantSendMessages(role);
  auto& cfnRole = resourceOf(role);
  cfnRole.addPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition",
                              one("StringEquals", one("aws:SourceAccount", Aws::ACCOUNT_ID)));
  cfnRole.addPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal.AWS", "*");
  cfnRole.addPropertyDeletionOverride("Description");
  cfnRole.addOverride("Metadata.cfn-lint.config", one("ignore_checks", Json::arr({"E1"})));
  auto& policy = resourceOf(role.node().findChild("DefaultPolicy"));
  policy.addPropertyOverride("PolicyDocument.Statement.0.Action.1", "sqs:Other");
  policy.addPropertyOverride("PolicyName", "short");
}

}  // namespace

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Generic");
    auto& other = stack.add<CfnResource>("Other", CfnResourceProps{.type = "My::Test::Other"});
    paths(stack, other);
    deletions(stack);
    merges(stack, other);
    typed(app.add<Stack>("Typed"));
  });
}
