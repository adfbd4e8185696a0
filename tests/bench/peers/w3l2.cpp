// Units of ten resources: 3 buckets, 2 queues, topic, role with its policy, subscription with its queue policy.
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/sqs_subscription.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "peers.hpp"

namespace peers {

namespace {

cdk::s3::Bucket& bucket(cdk::Stack& stack, int u, int i) {
  return stack.add<cdk::s3::Bucket>(name("Bucket", u, i), cdk::s3::BucketProps{.encryption = cdk::s3::BucketEncryption::S3_MANAGED, .versioned = true});
}

void unit(cdk::Stack& stack, int u) {
  auto& first = bucket(stack, u, 0);
  bucket(stack, u, 1);
  bucket(stack, u, 2);
  auto& dlq = stack.add<cdk::sqs::Queue>(name("Dlq", u));
  auto& queue = stack.add<cdk::sqs::Queue>(name("Queue", u), cdk::sqs::QueueProps{.deadLetterQueue = {{.maxReceiveCount = 3, .queue = dlq}}});
  auto& topic = stack.add<cdk::sns::Topic>(name("Topic", u), cdk::sns::TopicProps{.displayName = "topic " + std::to_string(u)});
  auto& role = stack.add<cdk::iam::Role>(name("Role", u), cdk::iam::RoleProps{.assumedBy = cdk::iam::ServicePrincipal("lambda.amazonaws.com")});
  first.grantRead(role);
  topic.grantPublish(role);
  queue.grantSendMessages(role);
  topic.addSubscription(cdk::sns_subscriptions::SqsSubscription(queue));
}

}  // namespace

void w3l2(cdk::App& app) {
  eachUnit(app, unit);
  decorate(app);
}

}  // namespace peers
