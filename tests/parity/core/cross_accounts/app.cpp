#include <cdk/app.hpp>
#include <cdk/cfn/kms/key.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/alias.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

const Str& generated() {
  return PhysicalName::GENERATE_IF_NEEDED;
}

void show(Construct& scope, std::string_view id, const Str& value) {
  scope.add<CfnOutput>(id, CfnOutputProps{.value = value});
}

void build(App& app) {
  auto& home =
      app.add<Stack>("HomeOfAllResourcesWithAQuiteLongName", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  auto& bucket = home.add<s3::Bucket>("Bucket", s3::BucketProps{.bucketName = generated()});
  auto& named = home.add<s3::Bucket>("Named", s3::BucketProps{.bucketName = "a-named-bucket", .encryption = s3::BucketEncryption::KMS});
  auto& key = home.add<kms::Key>("Key");
  auto& alias = home.add<kms::Alias>("Alias", kms::AliasProps{.aliasName = "alias/given", .targetKey = key});
  auto& topic = home.add<sns::Topic>("Topic", sns::TopicProps{.topicName = generated()});
  auto& queue = home.add<sqs::Queue>("Queue", sqs::QueueProps{.queueName = generated()});
  auto& role = home.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::AccountPrincipal("222222222222"), .roleName = generated()});
  auto& unused = home.add<sqs::Queue>("Unused", sqs::QueueProps{.queueName = generated()});
  auto& inner = home.add<NestedStack>("Nested").add<sqs::Queue>("Inner", sqs::QueueProps{.queueName = "inner-queue"});

  auto& other = app.add<Stack>("Other", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}});
  auto& worker =
      other.add<iam::Role>("Worker", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com"), .roleName = generated()});
  auto& anonymous = other.add<iam::Role>("Anonymous", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  other.add<CfnResource>("R", CfnResourceProps{.properties = {{"Bucket", bucket.bucketArn()},
                                                              {"Name", bucket.bucketName()},
                                                              {"Objects", bucket.arnForObjects("a/*")},
                                                              {"Named", named.bucketName()},
                                                              {"Topic", topic.topicArn()},
                                                              {"TopicName", topic.topicName()},
                                                              {"Queue", queue.queueArn()},
                                                              {"QueueName", queue.queueName()},
                                                              {"Role", role.roleArn()},
                                                              {"RoleName", role.roleName()},
                                                              {"Inner", inner.queueName()},
                                                              {"Alias", alias.aliasName()}},
                                               .type = "AWS::Test::Thing"});
  bucket.grantReadWrite(worker);
  named.grantRead(worker);
  topic.grantPublish(worker);
  queue.grantConsumeMessages(worker);
  role.grantAssumeRole(worker);
  key.grantEncrypt(worker);
  anonymous.addToPolicy(iam::PolicyStatement({.actions = {"sqs:*"}, .resources = {queue.queueArn(), inner.queueArn()}}));
  auto& far = app.add<Stack>("Far", StackProps{.env = {.account = "333333333333", .region = "eu-west-1"}});
  show(far, "Bucket", bucket.bucketArn());
  show(far, "Url", bucket.urlForObject("x"));
  show(far, "Worker", worker.roleArn());
  show(far, "Key", key.defaultChildAs<kms::CfnKey>().attrArn());
  const Str website = bucket.defaultChildAs<s3::CfnBucket>().attrWebsiteUrl();
  show(far, "Website", website);
  show(other, "Website", website);
  show(other, "InnerUrl", inner.defaultChildAs<sqs::CfnQueue>().ref());
  show(home, "UnusedName", unused.queueName());
}

}  // namespace

int main() {
  return run(build);
}
