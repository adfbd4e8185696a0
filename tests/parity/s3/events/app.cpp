#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3/bucket_events.hpp>

using namespace cdk;

namespace {

class Target final : public events::IRuleTarget {
 public:
  events::RuleTargetConfig bind(events::IRule&, std::string_view) override { return {.arn = "arn:aws:sqs:us-east-1:123456789012:queue"}; }
};

}  // namespace

int main() {
  return cdk::run([](App& app) {
    auto& stack = app.add<Stack>("Events", StackProps{.env = {.account = "123456789012", .region = "us-east-1"}});
    const auto target = make<Target>();
    auto& bucket = stack.add<s3::Bucket>("Bucket");
    bucket.onCloudTrailEvent("Any");
    bucket.onCloudTrailEvent("Paths", {.description = "two paths", .paths = {"a/*", "b"}, .ruleName = "paths", .target = target});
    bucket.onCloudTrailPutObject("Put", {.eventPattern = {.account = {"123456789012"}}, .target = target});
    bucket.onCloudTrailPutObject("AnyPut");
    bucket.onCloudTrailWriteObject("Write", {.paths = {"k"}, .target = target});
    s3::Bucket::fromBucketName(stack, "Imported", "imported").onCloudTrailWriteObject("AnyWrite");
  });
}
