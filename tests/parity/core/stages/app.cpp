#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/iam/user.hpp>

using namespace cdk;

namespace {

const Str account = "111111111111";

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void service(Construct& scope, bool isProtected = false) {
  const Bool protection = isProtected ? Bool(true) : Bool();
  auto& data = scope.add<Stack>("Data", StackProps{.terminationProtection = protection});
  auto& table = thing(data, "Table");
  auto& nested = data.add<NestedStack>("Nested");
  auto& inner = thing(nested, "Inner", {{"Table", table.ref()}});
  auto& api =
      scope.add<Stack>("Api", StackProps{.description = "the interface", .tags = {{"part", "api"}}, .terminationProtection = protection});
  thing(api, "Handler", {{"Table", table.getAtt("Arn")}, {"Inner", inner.ref()}, {"Account", api.account()}, {"Region", api.region()}});
  const Str names = data.stackName() + " " + data.artifactId() + " " + api.environment();
  api.add<CfnOutput>("Names", CfnOutputProps{.exportName = api.stackName() + "-names", .value = names});
}

void roles(Construct& scope, std::string_view id, const StackProps& props = {}) {
  auto& stack = scope.add<Stack>(id, props);
  stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  stack.add<iam::User>("User");
  stack.add<iam::Role>("OwnRole", iam::RoleProps{.assumedBy = iam::AccountRootPrincipal(),
                                                 .permissionsBoundary = iam::ManagedPolicy::fromManagedPolicyName(stack, "Own", "own")});
}

void bounded(App& app) {
  auto& stage = app.add<Stage>("Bounded", StageProps{.env = {.account = account, .region = "us-east-1"},
                                                     .permissionsBoundary = PermissionsBoundary::fromName("limit-${Qualifier}")});
  roles(stage, "Roles");
  roles(stage, "OwnRoles", {.permissionsBoundary = PermissionsBoundary::fromArn("arn:aws:iam::111111111111:policy/own")});
  roles(stage.add<Stage>("Inner", StageProps{.env = {.region = "eu-west-1"}}), "Roles");
  const auto boundary = PermissionsBoundary::fromArn("arn:aws:iam::${AWS::AccountId}:policy/${AWS::Region}");
  roles(stage.add<Stage>("Other", StageProps{.permissionsBoundary = boundary}), "Roles");
  roles(app, "Unbounded");
}

void build(App& app) {
  auto& prod = app.add<Stage>("Prod", StageProps{.env = {.account = account, .region = "us-east-1"}});
  service(prod);
  auto& wave = prod.add<Stage>("Wave-1", StageProps{.env = {.region = "eu-west-1"}});
  service(wave);
  auto& deep = wave.add<Construct>("Group").add<Stage>("Deep", StageProps{.env = {.account = "222222222222"}, .stageName = "deepest"});
  service(deep, true);
  service(deep.add<Construct>("Part"));
  auto& open = app.add<Stage>("Open.Stage_1", StageProps{.stageName = "open"});
  service(open);
  open.add<Stack>("Own", StackProps{.env = {.account = account, .region = "ap-southeast-2"}, .stackName = "named-by-hand"});
  app.add<Stage>("Empty");
  wave.add<Stage>("AlsoEmpty", StageProps{.stageName = "x"});
  bounded(app);
  Tags::of(app).add("app", "yes");
  Tags::of(prod).add("stage", "prod");
  Tags::of(prod).add("stack", "yes", {.includeResourceTypes = {"aws:cdk:stack"}});
}

}  // namespace

int main() {
  return run(build);
}
