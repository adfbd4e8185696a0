#include "template_writer.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/autoscaling/auto_scaling_group.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn/ssm/parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

namespace cdk::detail {
namespace {

using Maker = std::function<CfnResource&(Stack&, std::string_view)>;

CfnResource& queue(Stack& stack, std::string_view id) {
  return stack.add<sqs::CfnQueue>(id, sqs::CfnQueue::Props{.queueName = "q"});
}
CfnResource& bare(Stack& stack, std::string_view id) {
  return stack.add<sqs::CfnQueue>(id);
}
CfnResource& bucket(Stack& stack, std::string_view id) {
  return stack.add<s3::CfnBucket>(id);
}
CfnResource& parameter(Stack& stack, std::string_view id) {
  return stack.add<ssm::CfnParameter>(id, ssm::CfnParameter::Props{.type = "String", .value = "v"});
}
CfnResource& group(Stack& stack, std::string_view id) {
  return stack.add<autoscaling::CfnAutoScalingGroup>(id, autoscaling::CfnAutoScalingGroup::Props{.maxSize = "1", .minSize = "1"});
}
CfnResource& another(Stack& stack, std::string_view id) {
  CfnResource& made = queue(stack, id);
  Tags::of(made).add("own", "one");
  return made;
}
CfnResource& late(Stack& stack, std::string_view id) {
  CfnResource& made = queue(stack, id);
  Tags::of(made).add("region", Aws::REGION);
  return made;
}
CfnResource& untagged(Stack& stack, std::string_view id) {
  CfnResource& made = queue(stack, id);
  Tags::of(made).remove("a");
  Tags::of(made).remove("b");
  return made;
}

Json resourceOf(const std::vector<Maker>& makers, std::size_t wanted) {
  App app;
  auto& stack = app.add<Stack>("S");
  Tags::of(stack).add("b", "2");
  Tags::of(stack).add("a", "1");
  for (std::size_t i = 0; i < makers.size(); ++i) makers[i](stack, i == wanted ? "Wanted" : "Other" + std::to_string(i));
  return assertions::Template::fromStack(stack).toJSON()["Resources"]["Wanted"];
}

// The tags that resources in turn share are copied: each must have what it has alone.
TEST(TemplateWriterTest, resourcesInTurnHaveTheTagsTheyHaveAlone) {
  const std::vector<Maker> all = {queue,   queue,   bare,  bucket, bare, bucket,   parameter, parameter, group, queue,
                                  another, another, queue, late,   late, untagged, queue,     group,     group};
  constexpr std::size_t kUntagged = 15;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Json alone = resourceOf({all[i]}, 0);
    EXPECT_EQ(resourceOf(all, i), alone) << i;
    EXPECT_EQ(alone["Properties"]["Tags"].isSet(), i != kUntagged) << i;
  }
}

TEST(TemplateWriterTest, writesPlainValuesAsComputedOnes) {
  const Json plain = {
      {"Empty", Json::arr({})}, {"Map", {{"Inner", Json::arr({1, 2.5, true, Json(nullptr), "text\n"})}, {"None", Json()}}}, {"Text", "t"}};
  App app;
  auto& stack = app.add<Stack>("S");
  TemplateWriter pretty(stack, 1);
  pretty.beginObject();
  pretty.member("Value", plain);
  pretty.end();
  EXPECT_EQ(pretty.take(), R"({
 "Value": {
  "Empty": [],
  "Map": {
   "Inner": [
    1,
    2.5,
    true,
    null,
    "text\n"
   ]
  },
  "Text": "t"
 }
})");
  TemplateWriter compact(stack, 0);
  compact.beginObject();
  compact.member("Value", plain);
  compact.end();
  EXPECT_EQ(compact.take(), R"({"Value":{"Empty":[],"Map":{"Inner":[1,2.5,true,null,"text\n"]},"Text":"t"}})");
}

}  // namespace
}  // namespace cdk::detail
