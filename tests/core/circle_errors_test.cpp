// Resources of one stack that need each other in a circle: CloudFormation would refuse the stack, so synthesis does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <cdk/assertions.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

#include "core/errors.hpp"

namespace cdk {
namespace {

using core_test::place;
using core_test::Raised;
using s3::CfnBucket;
using sns::CfnTopic;
using testing::HasSubstr;

class CircleErrors : public core_test::ErrorTest {
 protected:
  Stack& stack = app.add<Stack>("S");

  /// A resource whose name is set after it is made.
  CfnBucket& bucketNamedLater(std::string_view id, Str& name, Location at = Location::current()) {
    return stack.add<CfnBucket>(id, CfnBucket::Props{.bucketName = Lazy::string([&name] { return name; })}, at);
  }
};

TEST_F(CircleErrors, EveryResourceOfACircleIsNamedAndWhereToCutIt) {
  const int line = __LINE__ + 2;
  Str later;
  auto& a = bucketNamedLater("A", later);
  auto& b = stack.add<CfnTopic>("B", CfnTopic::Props{.topicName = "for-" + a.ref()});
  later = b.attrTopicName();
  stack.add<CfnBucket>("Beside", CfnBucket::Props{.bucketName = b.ref()});
  const Raised got = synthRaises();
  const std::string first = place("S/A", __FILE__, line), second = place("S/B", __FILE__, line + 1);
  EXPECT_EQ(got.what,
            first +
                ": the resources of the stack need each other in a circle and cannot be deployed:\n"
                "  " +
                first +
                " takes S/B.TopicName in BucketName\n"
                "  " +
                second +
                " takes S/A.Ref in TopicName\n"
                "cut it at BucketName of S/A: write a literal name there that S/B is given too, or move what needs S/B.TopicName into a "
                "resource of its own, such as a policy or a rule");
  EXPECT_EQ(got.code, "cycle");
}

TEST_F(CircleErrors, ADependencyGivenByHandIsWhatIsCut) {
  const int line = __LINE__ + 1;
  auto& a = stack.add<CfnBucket>("A");
  auto& b = stack.add<CfnBucket>("B", CfnBucket::Props{.bucketName = a.ref()});
  auto& c = stack.add<CfnBucket>("C", CfnBucket::Props{.bucketName = b.ref()});
  a.addDependency(c);
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("\n  " + place("S/A", __FILE__, line) + " depends on S/C\n"));
  EXPECT_THAT(got.what, HasSubstr("\n  " + place("S/B", __FILE__, line + 1) + " takes S/A.Ref in BucketName\n"));
  EXPECT_THAT(got.what, HasSubstr("\n  " + place("S/C", __FILE__, line + 2) + " takes S/B.Ref in BucketName\n"));
  EXPECT_THAT(got.what, testing::EndsWith("cut it by taking away the dependency of S/A on S/C"));
}

TEST_F(CircleErrors, AResourceDoesNotNeedItself) {
  Str later;
  later = bucketNamedLater("A", later).attrArn();
  EXPECT_THAT(synthRaises().what, HasSubstr("\n  " + place("S/A", __FILE__, __LINE__ - 1) + " takes S/A.Arn in BucketName\n"));
}

TEST_F(CircleErrors, AnOverrideCanCutACircle) {
  Str later;
  auto& a = bucketNamedLater("A", later);
  later = stack.add<CfnBucket>("B", CfnBucket::Props{.bucketName = a.ref()}).ref();
  a.addPropertyOverride("BucketName", "fixed");
  EXPECT_EQ(synthRaises().what, "");
}

TEST_F(CircleErrors, AnOverriddenResourceIsStillPartOfACircle) {
  Str later;
  auto& a = bucketNamedLater("A", later);
  later = stack.add<CfnBucket>("B", CfnBucket::Props{.bucketName = a.ref()}).ref();
  a.addOverride("Metadata.Why", "x");
  EXPECT_EQ(synthRaises().code, "cycle");
}

TEST_F(CircleErrors, WhatAConditionMayLeaveOutIsNoNeed) {
  stack.add<CfnCondition>("Big", CfnConditionProps{.expression = Fn::conditionEquals("a", "b")});
  Str later;
  auto& a = bucketNamedLater("A", later);
  later = Fn::conditionIf("Big", stack.add<CfnBucket>("B", CfnBucket::Props{.bucketName = a.ref()}).ref(), "x").asStr();
  EXPECT_EQ(synthRaises().what, "");
}

TEST_F(CircleErrors, NestedStacksAreResourcesOfTheirStack) {
  auto& nested = stack.add<NestedStack>("N");
  const int line = __LINE__ - 1;
  auto& inner = nested.add<CfnBucket>("In");
  auto& outer = stack.add<CfnBucket>("Out", CfnBucket::Props{.bucketName = inner.ref()});
  nested.add<CfnBucket>("Back", CfnBucket::Props{.bucketName = outer.ref()});
  const Raised got = synthRaises();
  EXPECT_EQ(got.code, "cycle");
  EXPECT_THAT(got.what, HasSubstr("  S/N.NestedStack/N.NestedStackResource (" + std::string(__FILE__) + ":" + std::to_string(line) +
                                  ") takes S/Out.Ref in Parameters\n"));
  EXPECT_THAT(got.what, HasSubstr("  " + place("S/Out", __FILE__, line + 3) + " takes S/N.NestedStack/N.NestedStackResource.Outputs."));
}

TEST_F(CircleErrors, LongChainsThatDoNotCloseAreNone) {
  std::vector<Str> names(400);
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto& bucket = bucketNamedLater("B" + std::to_string(i), names[i]);
    if (i > 0) names[i - 1] = bucket.ref();
  }
  EXPECT_EQ(synthRaises().what, "");
}

TEST_F(CircleErrors, TestsThatAllowCirclesSeeTheTemplate) {
  Str later;
  later = bucketNamedLater("A", later).ref();
  assertions::Template::fromStack(stack, {.skipCyclicalDependenciesCheck = true}).resourceCountIs("AWS::S3::Bucket", 1);
}

}  // namespace
}  // namespace cdk
