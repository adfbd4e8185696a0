#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/removal_policies.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

Stack& filled(App& app, const char* id) {
  auto& stack = app.add<Stack>(id);
  stack.add<s3::Bucket>("Bucket");
  stack.add<sqs::Queue>("Queue", sqs::QueueProps{.removalPolicy = RemovalPolicy::RETAIN});
  stack.add<CfnResource>("Free", CfnResourceProps{.type = "My::Test::Res"});
  stack.add<CfnResource>("Volume", CfnResourceProps{.type = "AWS::EC2::Volume"});
  return stack;
}

int main() {
  return run([](App& app) {
    RemovalPolicies::of(filled(app, "All")).destroy();
    auto& some = filled(app, "Some");
    RemovalPolicies::of(some).retain(
        {.applyToResourceTypes = {"AWS::SQS::Queue", "My::Test::Res"}, .excludeResourceTypes = {"My::Test::Res"}});
    RemovalPolicies::of(some).snapshot({.applyToResourceTypes = {"AWS::EC2::Volume"}, .priority = 600});
    MissingRemovalPolicies::of(filled(app, "Missing")).retainOnUpdateOrDelete();
  });
}
