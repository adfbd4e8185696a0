#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

void about(Stack& stack) {
  thing(stack, "About",
        {{"Account", stack.account()},
         {"Region", stack.region()},
         {"Partition", stack.partition()},
         {"Suffix", stack.urlSuffix()},
         {"Id", stack.stackId()},
         {"Name", stack.stackName()},
         {"Environment", stack.environment()},
         {"Zones", stack.availabilityZones()},
         {"First", Fn::select(0, stack.availabilityZones())},
         {"Env", Json::obj({{"account", stack.env().account}, {"region", stack.env().region}})},
         {"Arn", stack.formatArn({.resource = "q", .service = "sqs"})},
         {"Pseudo", Json::arr({Aws::ACCOUNT_ID, Aws::REGION, Aws::PARTITION, Aws::URL_SUFFIX, Aws::STACK_ID, Aws::STACK_NAME,
                               Aws::NOTIFICATION_ARNS, Aws::NO_VALUE})},
         {"Joined", Aws::ACCOUNT_ID + "/" + stack.region() + "/" + stack.account() + "-" + Aws::PARTITION},
         {"Fact", stack.regionalFact("staticWebsiteEndpoint", "none")}});
}

void takes(Stack& open, Stack& second, s3::Bucket& bucket, sqs::Queue& queue) {
  const ScopedAws scoped(open);
  thing(second, "Takes",
        {{"Arn", bucket.bucketArn()},
         {"Objects", bucket.arnForObjects("a/*")},
         {"Domain", bucket.bucketRegionalDomainName()},
         {"Url", queue.queueUrl()},
         {"Account", open.account()},
         {"Region", open.region()},
         {"Id", open.stackId()},
         {"Scoped", scoped.accountId()},
         {"ScopedName", scoped.stackName()},
         {"ScopedSuffix", scoped.urlSuffix()},
         {"Text", scoped.region() + "-" + ScopedAws(second).region()},
         {"Import", Fn::importValue("elsewhere:name")},
         {"Environment", Json::arr({bucket.env().account, bucket.env().region})}});
}

void build(App& app) {
  const auto stack = [&](std::string_view id, const Environment& env = {}) -> Stack& { return app.add<Stack>(id, StackProps{.env = env}); };
  auto& open = stack("Open");
  auto& accountOnly = stack("AccountOnly", {.account = "111111111111"});
  auto& regionOnly = stack("RegionOnly", {.region = "eu-central-1"});
  auto& tokens = stack("Tokens", {.account = Aws::ACCOUNT_ID, .region = Aws::REGION});
  auto& china = stack("China", {.account = "111111111111", .region = "cn-north-1"});
  auto& gov = stack("Gov", {.account = "111111111111", .region = "us-gov-west-1"});
  auto& unknown = stack("Unknown", {.account = "111111111111", .region = "xx-nowhere-1"});
  for (Stack* one : {&open, &accountOnly, &regionOnly, &tokens, &china, &gov, &unknown}) about(*one);
  about(open.add<NestedStack>("Nested"));
  about(app.add<Stage>("Stage", StageProps{.env = {.region = "us-west-2"}}).add<Stack>("InStage"));

  auto& bucket = open.add<s3::Bucket>("Bucket");
  auto& queue = open.add<sqs::Queue>("Queue");
  auto& second = app.add<Stack>("Second");
  takes(open, second, bucket, queue);
  auto& imported = s3::Bucket::fromBucketArn(second, "Imported", "arn:aws:s3:::somewhere");
  second.add<CfnOutput>("Imported Name", CfnOutputProps{.value = imported.bucketName()});
  thing(tokens, "Takes", {{"Arn", bucket.bucketArn()}}).addResourceDependency(*CfnResource::from(*bucket.node().defaultChild()));
}

}  // namespace

int main() {
  return run(build);
}
