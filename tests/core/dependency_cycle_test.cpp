// Stacks that need each other: every reference in the cycle is told with its line, and where to cut.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

#include "core/file_sets.hpp"
#include "core/raised.hpp"

namespace cdk {
namespace {

using core_test::Raised;
using core_test::raised;
using core_test::TemporaryFolder;
using s3::CfnBucket;
using testing::HasSubstr;
using testing::Not;

class DependencyCycles : public testing::Test {
 protected:
  ArenaScope arena;
  TemporaryFolder folder;
  App app{AppProps{.outdir = folder.path() + "/cdk.out"}};

  Raised synthRaises() {
    return raised([&] { app.synth(); });
  }
  static std::string line(int number) { return std::string(" (") + __FILE__ + ":" + std::to_string(number) + ")"; }
};

TEST_F(DependencyCycles, EveryReferenceIsToldWithBothLines) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  const int first = __LINE__ + 1;
  auto& left = a.add<CfnBucket>("Left");
  auto& right = b.add<CfnBucket>("Right", CfnBucket::Props{.bucketName = left.ref()});
  b.add<CfnBucket>("Second", CfnBucket::Props{.bucketName = left.attrArn()});
  const int back = __LINE__ + 1;
  a.add<CfnBucket>("Back", CfnBucket::Props{.bucketName = right.ref()});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("\n  'B' after 'A':\n    B/Right" + line(first + 1) + " takes A/Left.Ref" + line(first) +
                                  "\n    B/Second" + line(first + 2) + " takes A/Left.Arn" + line(first)));
  EXPECT_THAT(got.what, HasSubstr("\n  'A' after 'B':\n    A/Back" + line(back) + " takes B/Right.Ref" + line(first + 1)));
  EXPECT_THAT(got.what, HasSubstr("\n  cut it where the fewest are (1), at 'A' after 'B'"));
  EXPECT_EQ(got.code, "cycle");
}

TEST_F(DependencyCycles, AWayThroughThreeStacksIsToldWhole) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  auto& c = app.add<Stack>("C");
  auto& apart = app.add<Stack>("Apart");
  auto& one = a.add<CfnBucket>("One");
  auto& two = b.add<CfnBucket>("Two", CfnBucket::Props{.bucketName = one.ref()});
  auto& three = c.add<CfnBucket>("Three", CfnBucket::Props{.bucketName = two.ref()});
  apart.add<CfnBucket>("Four", CfnBucket::Props{.bucketName = three.ref()});
  a.add<CfnBucket>("Five", CfnBucket::Props{.bucketName = three.attrArn()});
  const Raised got = synthRaises();
  for (const char* edge : {"'B' after 'A'", "'C' after 'B'", "'A' after 'C'"}) EXPECT_THAT(got.what, HasSubstr(edge));
  EXPECT_THAT(got.what, Not(HasSubstr("Apart")));
}

TEST_F(DependencyCycles, ADependencyGivenByHandIsToldAsSuch) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  auto& left = a.add<CfnBucket>("Left");
  b.add<CfnBucket>("Right", CfnBucket::Props{.bucketName = left.ref()});
  b.add<CfnBucket>("More", CfnBucket::Props{.bucketName = left.attrArn()});
  a.addStackDependency(b);
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("'A' after 'B':\n    <A>.addStackDependency(<B>)"));
  EXPECT_THAT(got.what, HasSubstr("takes A/Left.Arn"));
  EXPECT_THAT(got.what, HasSubstr("(1), at 'A' after 'B'"));
}

TEST_F(DependencyCycles, ANestedStackCountsAsItsParent) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  auto& inner = a.add<NestedStack>("Inner").add<CfnBucket>("Deep");
  auto& right = b.add<CfnBucket>("Right", CfnBucket::Props{.bucketName = inner.ref()});
  a.add<NestedStack>("Other").add<CfnBucket>("Back", CfnBucket::Props{.bucketName = right.ref()});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("takes A/Inner/Deep.Ref"));
  EXPECT_THAT(got.what, HasSubstr("A/Other/Back"));
}

TEST_F(DependencyCycles, ADependencyTakenBackLeavesNone) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  auto& left = a.add<CfnBucket>("Left");
  auto& right = b.add<CfnBucket>("Right");
  left.addDependency(right);
  EXPECT_EQ(a.dependencies().size(), 1U);
  EXPECT_EQ(left.obtainDependencies().size(), 1U);
  left.removeDependency(right);
  EXPECT_EQ(a.dependencies().size(), 0U);
  right.addDependency(left);
  EXPECT_EQ(b.dependencies().size(), 1U);
}

}  // namespace
}  // namespace cdk
