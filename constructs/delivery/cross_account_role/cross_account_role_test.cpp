// Expected values come from the TypeScript reference application.
#include <constructs/delivery/cross_account_role/cross_account_role.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class CrossAccountRoleTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});

  static CrossAccountRoleProps deploy(const List<Str>& principals) {
    return {.description = "CodePipeline: deploys images",
            .roleName = "role-deploy-dev-main",
            .statements = {iam::PolicyStatement(
                {.actions = {"ecs:UpdateService"}, .resources = {"arn:aws:ecs:us-east-1:222222222222:service/c/s"}})},
            .trustedAccount = "111111111111",
            .trustedPrincipalArns = principals};
  }
};

constexpr const char* kPipelineRole = "arn:aws:iam::111111111111:role/role-pipeline-tools-main";

TEST_F(CrossAccountRoleTest, trustsTheNamedPrincipalsOfTheAccountOnly) {
  stack.add<CrossAccountRole>("D", deploy({kPipelineRole}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::IAM::Role", Json::parse(R"({
    "AssumeRolePolicyDocument": {"Statement": [{
      "Action": "sts:AssumeRole", "Effect": "Allow",
      "Condition": {"ArnEquals": {"aws:PrincipalArn": ["arn:aws:iam::111111111111:role/role-pipeline-tools-main"]}},
      "Principal": {"AWS": "arn:aws:iam::111111111111:root"}}]},
    "Description": "CodePipeline: deploys images", "MaxSessionDuration": 3600, "RoleName": "role-deploy-dev-main"})")));
}

TEST_F(CrossAccountRoleTest, asksForTheExternalIdWhereThereIsOne) {
  CrossAccountRoleProps props = deploy({kPipelineRole});
  props.externalId = "orders-release";
  stack.add<CrossAccountRole>("D", props);
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::IAM::Role", Json::parse(R"({
    "AssumeRolePolicyDocument": {"Statement": [{"Condition": {
      "ArnEquals": {"aws:PrincipalArn": ["arn:aws:iam::111111111111:role/role-pipeline-tools-main"]},
      "StringEquals": {"sts:ExternalId": "orders-release"}}}]}})")));
}

TEST_F(CrossAccountRoleTest, hasTheGivenPermissionsAndNoOthers) {
  stack.add<CrossAccountRole>("D", deploy({kPipelineRole}));
  const auto all = Template::fromStack(stack);
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::IAM::Policy", 1));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Policy", Json::parse(R"({"PolicyDocument": {"Statement": [
    {"Action": "ecs:UpdateService", "Effect": "Allow", "Resource": "arn:aws:ecs:us-east-1:222222222222:service/c/s"}]}})")));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::obj({{"ManagedPolicyArns", Match::absent()}})));
}

TEST_F(CrossAccountRoleTest, refusesToTrustAWholeAccount) {
  const std::string message = refusal([&] { stack.add<CrossAccountRole>("D", deploy({})); });
  EXPECT_NE(message.find("S/D"), std::string::npos) << message;
  EXPECT_NE(message.find("role 'role-deploy-dev-main' would trust a whole account; name the principals in trustedPrincipalArns"),
            std::string::npos)
      << message;
}

}  // namespace
}  // namespace cdk::delivery
