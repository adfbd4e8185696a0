// Expected values come from the TypeScript reference application.
#include <constructs/delivery/github_oidc/github_oidc.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/oidc_provider_native.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class GitHubOidcTest : public testing::Test {
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

  static GitHubRoleProps role(const List<Str>& subjects) {
    return {.assumableRoleArns = {"arn:aws:iam::222222222222:role/a"},
            .description = "GitHub workflow",
            .roleName = "role-github-dev-tools-main",
            .subjects = subjects};
  }
};

TEST_F(GitHubOidcTest, makesTheProviderOfTheAccount) {
  stack.add<GitHubOidc>("G", GitHubOidcProps{.repository = "example-org/orders-service"});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResource("AWS::IAM::OIDCProvider", Json::parse(R"({
    "Properties": {"ClientIdList": ["sts.amazonaws.com"], "Url": "https://token.actions.githubusercontent.com"},
    "DeletionPolicy": "Delete"})")));
}

TEST_F(GitHubOidcTest, rolesTrustTheNamedRunsOfTheRepositoryOnly) {
  auto& oidc = stack.add<GitHubOidc>("G", GitHubOidcProps{.repository = "example-org/orders-service"});
  oidc.addRole("R", role({"pull_request", "ref:refs/heads/main"}));
  const auto all = Template::fromStack(stack);
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::parse(R"({
    "AssumeRolePolicyDocument": {"Statement": [{
      "Action": "sts:AssumeRoleWithWebIdentity", "Effect": "Allow",
      "Condition": {"StringEquals": {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub":
          ["repo:example-org/orders-service:pull_request", "repo:example-org/orders-service:ref:refs/heads/main"]}}}]},
    "Description": "GitHub workflow", "MaxSessionDuration": 3600, "RoleName": "role-github-dev-tools-main"})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::IAM::Role",
      Json::obj({{"AssumeRolePolicyDocument",
                  Json::obj({{"Statement", Match::arrayWith({Match::objectLike(Json::obj(
                                               {{"Principal", Json::obj({{"Federated", oidc.provider().oidcProviderArn()}})}}))})}})}})));
}

TEST_F(GitHubOidcTest, rolesMayDoNothingButAssumeTheGivenRoles) {
  stack.add<GitHubOidc>("G", GitHubOidcProps{.repository = "o/r"}).addRole("R", role({"environment:dev"}));
  const auto all = Template::fromStack(stack);
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::IAM::Policy", 1));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Policy", Json::parse(R"({"PolicyDocument": {"Statement": [
    {"Action": "sts:AssumeRole", "Effect": "Allow", "Resource": "arn:aws:iam::222222222222:role/a"}]}})")));
}

TEST_F(GitHubOidcTest, usesAProviderThatIsThere) {
  auto& oidc = stack.add<GitHubOidc>(
      "G", GitHubOidcProps{.existingProviderArn = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com",
                           .repository = "o/r"});
  oidc.addRole("R", role({"environment:dev"}));
  const auto all = Template::fromStack(stack);
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::IAM::OIDCProvider", 0));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::parse(R"({"AssumeRolePolicyDocument": {"Statement": [
    {"Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"}}]}})")));
}

TEST_F(GitHubOidcTest, refusesWildcardSubjects) {
  auto& oidc = stack.add<GitHubOidc>("G", GitHubOidcProps{.repository = "o/r"});
  for (const char* subject : {"*", "ref:refs/heads/*", "environment:*"}) {
    const std::string message = refusal([&] { oidc.addRole("R", role({"pull_request", subject})); });
    EXPECT_NE(message.find("role 'role-github-dev-tools-main'"), std::string::npos) << message;
    EXPECT_NE(message.find("got '" + std::string(subject) + "'"), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace cdk::delivery
