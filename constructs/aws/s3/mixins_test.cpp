// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/s3/mixins.hpp>

#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::s3 {
namespace {

using assertions::Match;
using assertions::Template;

class MixinsTest : public testing::Test {
 protected:
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
};

TEST_F(MixinsTest, reachTheResourceBehindABucket) {
  stack.add<Bucket>("B").with(
      {mixins::BucketVersioning(false), mixins::BucketBlockPublicAccess(BlockPublicAccess({.blockPublicAcls = false}))});
  const Json block =
      Json::obj({{"BlockPublicAcls", false}, {"BlockPublicPolicy", true}, {"IgnorePublicAcls", true}, {"RestrictPublicBuckets", true}});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::S3::Bucket", Match::objectEquals(Json::obj({{"PublicAccessBlockConfiguration", block},
                                                        {"VersioningConfiguration", Json::obj({{"Status", "Suspended"}})}}))));
}

TEST_F(MixinsTest, supportOneTypeOfResource) {
  auto& bucket = stack.add<Bucket>("B");
  EXPECT_FALSE(mixins::BucketVersioning()->supports(bucket));
  EXPECT_TRUE(mixins::BucketVersioning()->supports(*bucket.node().defaultChild()));
  EXPECT_FALSE(mixins::BucketPolicyStatements({})->supports(*bucket.node().defaultChild()));
}

TEST_F(MixinsTest, emptiedL1MustBeDestroyed) {
  stack.add<CfnBucket>("B").with({mixins::BucketAutoDeleteObjects()});
  EXPECT_THROW(app.synth(), Error);
}

TEST_F(MixinsTest, statementsAddUp) {
  const auto allow = [](const char* action) {
    return iam::PolicyStatement({.actions = {action}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}});
  };
  auto& policy = stack.add<CfnBucketPolicy>("P", CfnBucketPolicy::Props{.bucket = "b", .policyDocument = Json::obj()});
  policy.with({mixins::BucketPolicyStatements({allow("s3:A")}), mixins::BucketPolicyStatements({allow("s3:B")})});
  const auto written = [](const char* action) {
    return Json::obj({{"Action", action}, {"Effect", "Allow"}, {"Principal", Json::obj({{"AWS", "*"}})}, {"Resource", "*"}});
  };
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::S3::BucketPolicy",
      Json::obj({{"PolicyDocument", Match::objectLike(Json::obj({{"Statement", Json::arr({written("s3:A"), written("s3:B")})}}))}})));
}

}  // namespace
}  // namespace cdk::s3
