// Expected values come from the TypeScript reference application.
#include <constructs/delivery/tagging_aspect/tagging_aspect.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <cdk/cfn/iam/role.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/tags.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class TaggingAspectTest : public testing::Test {
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

  static MandatoryTags tags() { return {.costCenter = "CC-1042", .environment = "prod", .project = "orders"}; }
  static Json written() {
    return Json::parse(
        R"([{"Key": "CostCenter", "Value": "CC-1042"}, {"Key": "Environment", "Value": "prod"}, {"Key": "Project", "Value": "orders"}])");
  }
};

TEST_F(TaggingAspectTest, tagsWhatIsTaggable) {
  stack.add<s3::CfnBucket>("B");
  TaggingAspect::apply(stack, tags());
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::S3::Bucket", Json::obj({{"Tags", written()}})));
}

TEST_F(TaggingAspectTest, leavesWhatHasNoTagsAlone) {
  stack.add<s3::CfnBucketPolicy>("P", s3::CfnBucketPolicy::Props{.bucket = "b", .policyDocument = Json::obj({{"Statement", Json::arr()}})});
  TaggingAspect::apply(stack, tags());
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties("AWS::S3::BucketPolicy", Json::obj({{"Tags", Match::absent()}})));
}

TEST_F(TaggingAspectTest, tagsRolesAndFunctionsThatAreGenericResources) {
  for (const char* type : {"AWS::IAM::Role", "AWS::Lambda::Function", "AWS::SNS::Topic"})
    stack.add<CfnResource>(type + 5, CfnResourceProps{.type = type});
  TaggingAspect::apply(stack, tags());
  const auto all = Template::fromStack(stack);
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::obj({{"Tags", written()}})));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::Lambda::Function", Json::obj({{"Tags", written()}})));
  // Of other types it is not known here that they take tags in this form.
  EXPECT_TEMPLATE(all.resourcePropertiesCountIs("AWS::SNS::Topic", Json::obj({{"Tags", Match::anyValue()}}), 0));
}

TEST_F(TaggingAspectTest, findsNothingMissingAfterIt) {
  stack.add<s3::CfnBucket>("B");
  TaggingAspect::apply(stack, tags());
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasNoError("*", Match::anyValue()));
}

TEST_F(TaggingAspectTest, reportsWhatStaysUntagged) {
  stack.add<s3::CfnBucket>("B");
  Aspects::of(stack).add(make<RequiredTagsCheck>());
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasError("/S/B", "missing mandatory tags: Environment, Project, CostCenter"));
}

TEST_F(TaggingAspectTest, namesTheTagsThatAreMissingOrEmpty) {
  auto& bucket = stack.add<s3::CfnBucket>("B");
  bucket.tags()->setTag("Environment", "prod");
  bucket.tags()->setTag("Project", "");
  Aspects::of(stack).add(make<RequiredTagsCheck>());
  EXPECT_TEMPLATE(assertions::Annotations::fromStack(stack).hasError("/S/B", "missing mandatory tags: Project, CostCenter"));
}

TEST_F(TaggingAspectTest, refusesTagsWithoutValue) {
  MandatoryTags none = tags();
  none.project = "";
  EXPECT_NE(refusal([&] { make<TaggingAspect>(none); }).find("tag 'Project' must have a value"), std::string::npos);
  none = tags();
  none.costCenter = "";
  EXPECT_NE(refusal([&] { TaggingAspect::apply(stack, none); }).find("tag 'CostCenter' must have a value"), std::string::npos);
}

}  // namespace
}  // namespace cdk::delivery
