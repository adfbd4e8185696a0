// Apps that are wrong in one way each: `misuse CASE`. bad_input_test.py looks at what they print and leave.
#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/stack.hpp>
#include <constructs/delivery/tagging_aspect/tagging_aspect.hpp>

#include <cstdio>
#include <string_view>

namespace {

using cdk::s3::CfnBucket;

void fine(cdk::App& app) { app.add<cdk::Stack>("Good").add<CfnBucket>("Bucket"); }

void idTwice(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  stack.add<CfnBucket>("Bucket");
  stack.add<CfnBucket>("Bucket");
}

void tokenAsText(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  auto& bucket = stack.add<CfnBucket>("Bucket");
  stack.add<cdk::sns::CfnTopic>(bucket.ref().text(&bucket));
}

void missingTag(cdk::App& app) {
  auto& stack = app.add<cdk::Stack>("Bad");
  stack.add<CfnBucket>("Bucket");
  cdk::Aspects::of(stack).add(cdk::make<cdk::delivery::RequiredTagsCheck>(), {.priority = cdk::AspectPriority::READONLY});
}

void cycle(cdk::App& app) {
  auto& a = app.add<cdk::Stack>("A");
  auto& b = app.add<cdk::Stack>("B");
  auto& left = a.add<CfnBucket>("Left");
  auto& right = b.add<CfnBucket>("Right", CfnBucket::Props{.bucketName = left.ref()});
  a.add<CfnBucket>("Back", CfnBucket::Props{.bucketName = right.ref()});
}

struct Case {
  std::string_view name;
  void (*build)(cdk::App& app);
};
constexpr Case kCases[] = {{"fine", fine}, {"id-twice", idTwice}, {"token-as-text", tokenAsText}, {"missing-tag", missingTag}, {"cycle", cycle}};

}  // namespace

int main(int argc, char** argv) {
  for (const Case& one : kCases) {
    if (argc == 2 && one.name == argv[1]) return cdk::run(one.build);
  }
  std::fprintf(stderr, "usage: misuse CASE\n");
  return 2;
}
