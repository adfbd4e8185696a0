#include <constructs/aws/sqs/queue_policy.hpp>

#include <vector>

#include <cdk/cfn/sqs/queue_policy.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::sqs {

QueuePolicy::QueuePolicy(Scope scope, std::string_view id, const QueuePolicyProps& props) : Resource(scope, id) {
  std::vector<Str> urls;
  for (const Use<IQueue>& queue : props.queues) urls.push_back(queue->queueUrl());
  add<CfnQueuePolicy>("Resource", CfnQueuePolicy::Props{.policyDocument = document_, .queues = List<Str>(urls)});
}

}  // namespace cdk::sqs
