// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/ecr/repository.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::ecr {
namespace {

using assertions::Match;
using assertions::Template;

constexpr const char* kRepositoryType = "AWS::ECR::Repository";

template <class F>
std::string codeOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

template <class F>
std::string messageOf(F&& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

class RepositoryTest : public testing::Test {
 protected:
  std::string refusal(const RepositoryProps& props) {
    return codeOf([&] { stack.add<Repository>("R" + std::to_string(count++), props); });
  }
  std::string ruleRefusal(const LifecycleRule& rule) { return refusal({.lifecycleRules = {rule}}); }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
  int count = 0;
};

TEST_F(RepositoryTest, plainRepositoryIsKeptAndHasNoProperties) {
  stack.add<Repository>("R");
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResource(
      kRepositoryType,
      Match::objectEquals(Json::obj({{"Type", kRepositoryType}, {"UpdateReplacePolicy", "Retain"}, {"DeletionPolicy", "Retain"}}))));
}

TEST_F(RepositoryTest, refusesNamesThatEcrRefuses) {
  for (const char* name : {"a", "Team/app", "-app", "app-", "team//app", "team/-app", "a..b", "team/", "app:1"})
    EXPECT_EQ(refusal({.repositoryName = name}), "repository-name") << name;
  EXPECT_EQ(refusal({.repositoryName = std::string(257, 'a')}), "repository-name");
  for (const char* name : {"ab", "team/app", "a.b_c-d/e1"}) EXPECT_EQ(refusal({.repositoryName = name}), "") << name;
  EXPECT_EQ(refusal({.repositoryName = "A" + Aws::STACK_NAME}), "");
}

TEST_F(RepositoryTest, filtersNeedAMutabilityWithExclusion) {
  const auto filter = ImageTagMutabilityExclusionFilter::wildcard("a*");
  EXPECT_EQ(refusal({.imageTagMutability = TagMutability::MUTABLE, .imageTagMutabilityExclusionFilters = {filter}}), "tag-mutability");
  EXPECT_EQ(refusal({.imageTagMutabilityExclusionFilters = {filter}}), "tag-mutability");
  EXPECT_EQ(refusal({.imageTagMutability = TagMutability::MUTABLE_WITH_EXCLUSION}), "tag-mutability");
  EXPECT_EQ(refusal({.imageTagMutability = TagMutability::MUTABLE_WITH_EXCLUSION,
                     .imageTagMutabilityExclusionFilters = {filter, filter, filter, filter, filter, filter}}),
            "tag-mutability");
  EXPECT_EQ(refusal({.imageTagMutability = TagMutability::MUTABLE_WITH_EXCLUSION,
                     .imageTagMutabilityExclusionFilters = {filter, filter, filter, filter, filter}}),
            "");
  for (const std::string& pattern : {std::string(), std::string(129, 'a'), std::string("a/b"), std::string("a b")}) {
    EXPECT_EQ(codeOf([&] { ImageTagMutabilityExclusionFilter::wildcard(pattern); }), "tag-mutability") << pattern;
  }
}

TEST_F(RepositoryTest, refusesEncryptionsThatDoNotFit) {
  auto& key = kms::Key::fromKeyArn(stack, "K", "arn:aws:kms:us-east-1:123456789012:key/k");
  EXPECT_EQ(refusal({.encryption = RepositoryEncryption::AES_256, .encryptionKey = key}), "encryption");
  EXPECT_EQ(refusal({.encryption = RepositoryEncryption::KMS_DSSE}), "encryption");
  EXPECT_EQ(refusal({.encryption = RepositoryEncryption::KMS, .encryptionKey = key}), "");
}

TEST_F(RepositoryTest, emptiedRepositoryMustBeDestroyed) {
  EXPECT_EQ(refusal({.emptyOnDelete = true}), "empty-on-delete");
  EXPECT_EQ(refusal({.autoDeleteImages = true}), "auto-delete");
}

TEST_F(RepositoryTest, emptyOnDeleteMakesTheCustomResourceNeedless) {
  stack.add<Repository>("R", RepositoryProps{.autoDeleteImages = true, .emptyOnDelete = true, .removalPolicy = RemovalPolicy::DESTROY});
  EXPECT_TEMPLATE(Template::fromStack(stack).resourceCountIs("Custom::ECRAutoDeleteImages", 0));
}

TEST_F(RepositoryTest, refusesRulesThatDoNotFit) {
  EXPECT_EQ(ruleRefusal({.tagStatus = TagStatus::TAGGED}), "lifecycle-rule");
  EXPECT_EQ(ruleRefusal({.maxImageCount = 1, .tagPrefixList = {"a"}, .tagStatus = TagStatus::ANY}), "lifecycle-rule");
  EXPECT_EQ(ruleRefusal({.maxImageCount = 1, .tagPatternList = {"a"}, .tagPrefixList = {"a"}}), "lifecycle-rule");
  EXPECT_EQ(ruleRefusal({.maxImageCount = 1, .tagPatternList = {"*a*b*c*d*"}}), "lifecycle-rule");
  EXPECT_EQ(ruleRefusal({.maxImageCount = 1, .tagPatternList = {"*a*b*c*"}}), "");
  EXPECT_EQ(ruleRefusal({}), "lifecycle-rule");
  EXPECT_EQ(ruleRefusal({.maxImageAge = Duration::days(1), .maxImageCount = 1}), "lifecycle-rule");
  EXPECT_EQ(refusal({.lifecycleRules = {{.maxImageCount = 1}, {.maxImageCount = 2}}}), "lifecycle-rule");
}

TEST_F(RepositoryTest, ruleForAllImagesMustComeLast) {
  stack.add<Repository>("R", RepositoryProps{.lifecycleRules = {{.maxImageCount = 1, .rulePriority = 1},
                                                                {.maxImageCount = 1, .rulePriority = 2, .tagPrefixList = {"a"}}}});
  EXPECT_NE(messageOf([&] { app.synth(); }).find("must have the highest rulePriority, got 1"), std::string::npos);
}

TEST_F(RepositoryTest, ruleForAllImagesCannotHaveAPriorityBesideOpenOnes) {
  stack.add<Repository>(
      "R", RepositoryProps{.lifecycleRules = {{.maxImageCount = 1, .rulePriority = 9}, {.maxImageCount = 1, .tagPrefixList = {"a"}}}});
  EXPECT_NE(messageOf([&] { app.synth(); }).find("leave out its rulePriority"), std::string::npos);
}

TEST_F(RepositoryTest, openPrioritiesComeAfterTheGivenOnes) {
  stack.add<Repository>("R",
                        RepositoryProps{.lifecycleRules = {{.maxImageCount = 9},
                                                           {.maxImageCount = 1, .tagPrefixList = {"a"}},
                                                           {.maxImageCount = 2, .rulePriority = 4, .tagStatus = TagStatus::UNTAGGED}}});
  const char* text =
      R"({"rules":[{"rulePriority":4,"selection":{"tagStatus":"untagged","countType":"imageCountMoreThan","countNumber":2},"action":{"type":"expire"}},)"
      R"({"rulePriority":5,"selection":{"tagStatus":"tagged","tagPrefixList":["a"],"countType":"imageCountMoreThan","countNumber":1},"action":{"type":"expire"}},)"
      R"({"rulePriority":6,"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":9},"action":{"type":"expire"}}]})";
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      kRepositoryType, Json::obj({{"LifecyclePolicy", Json::obj({{"LifecyclePolicyText", text}})}})));
}

TEST_F(RepositoryTest, policyNeedsPrincipalsButNoResources) {
  auto& repository = stack.add<Repository>("R");
  repository.addToResourcePolicy(iam::PolicyStatement({.actions = {"ecr:PutImage"}, .principals = {iam::AnyPrincipal()}}));
  EXPECT_NO_THROW(app.synth());
  repository.addToResourcePolicy(iam::PolicyStatement({.actions = {"ecr:PutImage"}}));
  EXPECT_NE(messageOf([&] { app.synth({.force = true}); }).find("a statement in the policy of a repository needs a principal"),
            std::string::npos);
}

TEST_F(RepositoryTest, resourcesInThePolicyAreAWarning) {
  stack.add<Repository>("R").addToResourcePolicy(
      iam::PolicyStatement({.actions = {"ecr:PutImage"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}));
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasWarning("/S/R", Match::stringLikeRegexp("noResourceStatements")));
}

TEST_F(RepositoryTest, roleOfALaterStackIsKnownByItsTag) {
  auto& repository = stack.add<Repository>("R", RepositoryProps{.repositoryName = "shared"});
  auto& other = app.add<Stack>("T", StackProps{.env = {.account = "999999999999", .region = "us-east-1"}});
  auto& role = other.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs-tasks.amazonaws.com"), .roleName = "r"});
  repository.grantRead(role);
  const std::string mark = "T_" + std::string(role.node().addr());
  EXPECT_TEMPLATE(Template::fromStack(other).hasResourceProperties(
      "AWS::IAM::Role", Json::obj({{"Tags", Json::arr({Json::obj({{"Key", "aws-cdk:id"}, {"Value", mark}})})}})));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      kRepositoryType,
      Json::obj({{"RepositoryPolicyText",
                  Match::objectLike(Json::obj(
                      {{"Statement",
                        Match::arrayWith({Match::objectLike(Json::obj(
                            {{"Condition", Json::obj({{"StringEquals", Json::obj({{"aws:PrincipalTag/aws-cdk:id", mark}})}})}}))})}}))}})));
}

TEST_F(RepositoryTest, importedRepositoryIsWhereItsArnSays) {
  auto& repository = Repository::fromRepositoryArn(stack, "R", "arn:aws:ecr:eu-west-1:999999999999:repository/team/app");
  EXPECT_TRUE(repository.repositoryName().is("team/app"));
  EXPECT_TRUE(repository.env().account.is("999999999999"));
  EXPECT_FALSE(
      repository.addToResourcePolicy(iam::PolicyStatement({.actions = {"ecr:*"}, .principals = {iam::AnyPrincipal()}})).statementAdded);
  EXPECT_EQ(codeOf([&] { Repository::fromRepositoryArn(stack, "Bad", "arn:aws:ecr:eu-west-1:999999999999:team/app"); }), "repository-arn");
  EXPECT_EQ(codeOf([&] { Repository::fromRepositoryArn(stack, "Token", Aws::STACK_ID); }), "repository-arn");
}

TEST_F(RepositoryTest, lookupGivesADummyUntilTheCliHasFoundIt) {
  auto& repository = Repository::fromLookup(stack, "R", {.repositoryName = "x/y"});
  stack.add<CfnOutput>("O", CfnOutputProps{.value = repository.repositoryArn()});
  stack.add<CfnOutput>("N", CfnOutputProps{.value = repository.repositoryName()});
  const Json arn = Json::obj(
      {{"Fn::Join",
        Json::arr({"", Json::arr({"arn:", Json::obj({{"Ref", "AWS::Partition"}}), ":ecr:us-east-1:123456789012:repository/DUMMY_ARN"})})}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasOutput("O", Json::obj({{"Value", arn}})));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasOutput("N", Json::obj({{"Value", "DUMMY_ARN"}})));
  EXPECT_EQ(codeOf([&] { Repository::fromLookup(stack, "None", {}); }), "lookup");
  EXPECT_EQ(codeOf([&] { Repository::fromLookup(stack, "Token", {.repositoryName = Aws::STACK_NAME}); }), "lookup-token");
}

TEST_F(RepositoryTest, lookupTakesWhatTheCliFound) {
  const char* key =
      "cc-api-provider:account=123456789012:exactIdentifier=x/"
      "y:propertiesToReturn.0=Arn:region=us-east-1:typeName=AWS$:$:ECR$:$:Repository";
  App found(AppProps{.context = {{key, Json::arr({Json::obj({{"Arn", "arn:aws:ecr:us-east-1:123456789012:repository/x/y"}})})}}});
  auto& there = found.add<Stack>("S", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
  EXPECT_TRUE(Repository::fromLookup(there, "R", {.repositoryArn = "arn:aws:ecr:us-east-1:123456789012:repository/x/y"})
                  .repositoryName()
                  .is("x/y"));
}

}  // namespace
}  // namespace cdk::ecr
