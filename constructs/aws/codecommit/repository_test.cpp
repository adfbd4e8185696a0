// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/codecommit/repository.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codecommit/code.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::codecommit {
namespace {

using assertions::Template;

class CodeCommitRepositoryTest : public testing::Test {
 protected:
  template <class F>
  std::string codeOf(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
};

TEST_F(CodeCommitRepositoryTest, importsKnowTheirUrls) {
  auto& byName = Repository::fromRepositoryName(stack, "N", "my-repo");
  EXPECT_EQ(byName.repositoryArn(), Str("arn:aws:codecommit:eu-west-1:111111111111:my-repo"));
  EXPECT_EQ(byName.repositoryCloneUrlHttp(), format("https://git-codecommit.eu-west-1.{}/v1/repos/my-repo", stack.urlSuffix()));
  auto& byArn = Repository::fromRepositoryArn(stack, "A", "arn:aws:codecommit:us-east-1:222222222222:other");
  EXPECT_EQ(byArn.repositoryName(), Str("other"));
  EXPECT_EQ(byArn.repositoryCloneUrlSsh(), format("ssh://git-codecommit.us-east-1.{}/v1/repos/other", stack.urlSuffix()));
  EXPECT_EQ(byArn.repositoryCloneUrlGrc(), Str("codecommit::us-east-1://other"));
  EXPECT_EQ(byArn.env().account, Str("222222222222"));
}

TEST_F(CodeCommitRepositoryTest, triggersLookAtEverythingByDefaultAndHaveNamesOfTheirOwn) {
  auto& repository = stack.add<Repository>("R", RepositoryProps{.repositoryName = "r"});
  repository.notify("arn:topic").notify("arn:other", {.events = {RepositoryEventTrigger::UPDATE_REF, RepositoryEventTrigger::ALL}});
  EXPECT_EQ(codeOf([&] { repository.notify("arn:topic"); }), "trigger-name");
  const auto trigger = [](const char* arn, const char* name) {
    return Json::obj({{"DestinationArn", arn}, {"Events", Json::arr({"all"})}, {"Name", name}});
  };
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::CodeCommit::Repository",
      Json::obj({{"Triggers", Json::arr({trigger("arn:topic", "S/R/arn:topic"), trigger("arn:other", "S/R/arn:other")})}})));
}

TEST_F(CodeCommitRepositoryTest, commitsToABranchStartARule) {
  Repository::fromRepositoryName(stack, "R", "my-repo").onCommit("Commit", {.branches = {"main"}});
  const Json pattern = Json::obj(
      {{"detail", Json::obj({{"event", Json::arr({"referenceCreated", "referenceUpdated"})}, {"referenceName", Json::arr({"main"})}})},
       {"detail-type", Json::arr({"CodeCommit Repository State Change"})},
       {"resources", Json::arr({"arn:aws:codecommit:eu-west-1:111111111111:my-repo"})},
       {"source", Json::arr({"aws.codecommit"})}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::Events::Rule", Json::obj({{"EventPattern", pattern}})));
}

TEST_F(CodeCommitRepositoryTest, readersPullAndLook) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  Repository::fromRepositoryName(stack, "R", "my-repo").grantRead(role);
  const Json statement = Json::obj({{"Action", Json::arr({"codecommit:GitPull", "codecommit:EvaluatePullRequestApprovalRules",
                                                          "codecommit:Get*", "codecommit:Describe*"})},
                                    {"Effect", "Allow"},
                                    {"Resource", "arn:aws:codecommit:eu-west-1:111111111111:my-repo"}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::IAM::Policy", Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({statement})}})}})));
}

TEST_F(CodeCommitRepositoryTest, refusesCodeThatIsNotThere) {
  EXPECT_EQ(codeOf([] { Code::fromDirectory("no/such/folder"); }), "code-path");
  EXPECT_EQ(codeOf([] { Code::fromZipFile("no/such/file.zip"); }), "code-path");
}

}  // namespace
}  // namespace cdk::codecommit
