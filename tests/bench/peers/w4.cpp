// A chain of BENCH_N stacks (50); each grants its role access to the bucket and the queue of the stack before it.
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "peers.hpp"

namespace peers {

void w4(cdk::App& app) {
  cdk::s3::Bucket* previousBucket = nullptr;
  cdk::sqs::Queue* previousQueue = nullptr;
  const int count = setting("BENCH_N", 50);
  for (int s = 0; s < count; ++s) {
    auto& stack = app.add<cdk::Stack>(name("Stack", s));
    auto& bucket = stack.add<cdk::s3::Bucket>("Bucket", cdk::s3::BucketProps{.versioned = true});
    auto& queue = stack.add<cdk::sqs::Queue>("Queue");
    auto& role = stack.add<cdk::iam::Role>("Role", cdk::iam::RoleProps{.assumedBy = cdk::iam::ServicePrincipal("lambda.amazonaws.com")});
    if (previousBucket) {
      previousBucket->grantRead(role);
      previousQueue->grantSendMessages(role);
    }
    previousBucket = &bucket;
    previousQueue = &queue;
  }
}

}  // namespace peers
