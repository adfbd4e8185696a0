// The units of w3l2, written with L1 classes and explicit references.
#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn/iam/policy.hpp>
#include <cdk/cfn/iam/role.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/subscription.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn/sqs/queue_policy.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "peers.hpp"

namespace peers {

using cdk::Json;

namespace {

cdk::s3::CfnBucket& bucket(cdk::Stack& stack, int u, int i) {
  using cdk::s3::CfnBucket;
  return stack.add<CfnBucket>(name("Bucket", u, i), CfnBucket::Props{.bucketEncryption = {{.serverSideEncryptionConfiguration = List<CfnBucket::ServerSideEncryptionRuleProperty>{
                                                                                               {.serverSideEncryptionByDefault = {{.sseAlgorithm = "AES256"}}}}}},
                                                                     .versioningConfiguration = {{.status = "Enabled"}}});
}

Json document(std::initializer_list<Json> statements) { return {{"Version", "2012-10-17"}, {"Statement", Json::arr(statements)}}; }

void unit(cdk::Stack& stack, int u) {
  auto& first = bucket(stack, u, 0);
  bucket(stack, u, 1);
  bucket(stack, u, 2);
  auto& dlq = stack.add<cdk::sqs::CfnQueue>(name("Dlq", u));
  auto& queue = stack.add<cdk::sqs::CfnQueue>(name("Queue", u), cdk::sqs::CfnQueue::Props{.redrivePolicy = Json{{"deadLetterTargetArn", dlq.attrArn()}, {"maxReceiveCount", 3}}});
  auto& topic = stack.add<cdk::sns::CfnTopic>(name("Topic", u), cdk::sns::CfnTopic::Props{.displayName = "topic " + std::to_string(u)});
  auto& role = stack.add<cdk::iam::CfnRole>(
      name("Role", u), cdk::iam::CfnRole::Props{.assumeRolePolicyDocument = document({{{"Effect", "Allow"}, {"Principal", {{"Service", "lambda.amazonaws.com"}}}, {"Action", "sts:AssumeRole"}}})});
  stack.add<cdk::iam::CfnPolicy>(
      name("Policy", u),
      cdk::iam::CfnPolicy::Props{
          .policyDocument = document({{{"Effect", "Allow"},
                                       {"Action", Json::arr({"s3:GetObject*", "s3:GetBucket*", "s3:List*"})},
                                       {"Resource", Json::arr({first.attrArn(), cdk::Fn::join("", {first.attrArn(), "/*"})})}},
                                      {{"Effect", "Allow"}, {"Action", "sns:Publish"}, {"Resource", topic.ref()}},
                                      {{"Effect", "Allow"}, {"Action", Json::arr({"sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"})}, {"Resource", queue.attrArn()}}}),
          .policyName = "policy-" + std::to_string(u),
          .roles = {role.ref()}});
  stack.add<cdk::sns::CfnSubscription>(name("Sub", u), cdk::sns::CfnSubscription::Props{.endpoint = queue.attrArn(), .protocol = "sqs", .topicArn = topic.ref()});
  stack.add<cdk::sqs::CfnQueuePolicy>(name("QueuePolicy", u),
                                      cdk::sqs::CfnQueuePolicy::Props{.policyDocument = document({{{"Effect", "Allow"},
                                                                                                   {"Principal", {{"Service", "sns.amazonaws.com"}}},
                                                                                                   {"Action", "sqs:SendMessage"},
                                                                                                   {"Resource", queue.attrArn()},
                                                                                                   {"Condition", {{"ArnEquals", {{"aws:SourceArn", topic.ref()}}}}}}}),
                                                                      .queues = {queue.ref()}});
}

}  // namespace

void w3l1(cdk::App& app) {
  eachUnit(app, unit);
  decorate(app);
}

}  // namespace peers
