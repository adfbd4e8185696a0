#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

void thing(Construct& scope, const Map<Json>& properties) {
  scope.add<CfnResource>("R", CfnResourceProps{.properties = properties, .type = "AWS::Test::Thing"});
}

StackProps in(const char* region, bool crosses = true, const Str& name = {}) {
  return {.crossRegionReferences = crosses ? Bool(true) : Bool(), .env = {.account = "111111111111", .region = region}, .stackName = name};
}

struct Producer {
  s3::Bucket& bucket;
  kms::Key& key;
  sns::Topic& topic;
  sqs::Queue& queue;
  sqs::Queue& inner;
  iam::Role& role;
};

void inWest(Construct& scope, const Producer& from) {
  auto& west = scope.add<Stack>("West", in("eu-west-1"));
  thing(west, {{"Bucket", from.bucket.bucketArn()},
               {"Name", from.bucket.bucketName()},
               {"Objects", from.bucket.arnForObjects("*")},
               {"Key", from.key.keyArn()},
               {"Topic", from.topic.topicArn()},
               {"Queue", from.queue.queueArn()},
               {"Url", from.queue.queueUrl()},
               {"Inner", from.inner.queueArn()},
               {"Role", from.role.roleArn()},
               {"RoleName", from.role.roleName()}});
  thing(west.add<NestedStack>("Nested"), {{"Bucket", from.bucket.bucketArn()}, {"Inner", from.inner.queueName()}});
  auto& reader = west.add<iam::Role>("Reader", iam::RoleProps{.assumedBy = iam::AccountRootPrincipal()});
  from.bucket.grantRead(reader);
  from.topic.grantPublish(reader);
}

void make(Construct& scope, const char* strength = nullptr) {
  if (strength) scope.node().setContext("@aws-cdk/core:defaultCrossStackReferences", strength);
  auto& east = scope.add<Stack>("East", in("us-east-1"));
  auto& bucket = east.add<s3::Bucket>("Bucket");
  auto& key = east.add<kms::Key>("Key");
  auto& topic = east.add<sns::Topic>("Topic", sns::TopicProps{.topicName = "the-topic"});
  auto& queue = east.add<sqs::Queue>("Queue", sqs::QueueProps{.queueName = PhysicalName::GENERATE_IF_NEEDED});
  auto& inner = east.add<NestedStack>("Nested").add<sqs::Queue>("Inner");
  auto& role = east.add<iam::Role>(
      "Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"), .roleName = PhysicalName::GENERATE_IF_NEEDED});
  inWest(scope, {bucket, key, topic, queue, inner, role});

  auto& south = scope.add<Stack>("South", in("sa-east-1", false));
  thing(south, {{"Topic", topic.topicArn()},
                {"TopicName", topic.topicName()},
                {"Queue", queue.queueArn()},
                {"QueueName", queue.queueName()},
                {"Role", role.roleArn()},
                {"RoleName", role.roleName()}});
  auto& l1 = bucket.defaultChildAs<s3::CfnBucket>();
  south.add<CfnOutput>("Domain", CfnOutputProps{.value = l1.attrDomainName()});
  south.add<CfnOutput>("Again", CfnOutputProps{.value = l1.attrDomainName()});
  auto& ireland = scope.add<Stack>("Ireland", in("eu-west-1", true, "named-ireland"));
  ireland.add<CfnOutput>("Bucket", CfnOutputProps{.value = bucket.bucketName()});
  auto& tokyo = scope.add<Stack>("Tokyo", in("ap-northeast-1"));
  auto& copy = tokyo.add<s3::Bucket>("Copy", s3::BucketProps{.bucketName = "copy-" + bucket.bucketName()});
  ireland.add<CfnOutput>("Copy", CfnOutputProps{.value = copy.bucketArn()});
}

void build(App& app) {
  make(app.add<Stage>("ByDefault"));
  make(app.add<Stage>("Strong"), "strong");
  make(app.add<Stage>("Weak"), "weak");
  make(app.add<Stage>("Both"), "both");
}

}  // namespace

int main() {
  return run(build);
}
