#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::sqs {

class IQueue;

struct QueuePolicyProps {
  /// The queues that the policy applies to.
  Req<List<Use<IQueue>>, "queues"> queues;
};

/// The policy of queues; a queue makes its own by addToResourcePolicy.
class QueuePolicy : public Resource {
 public:
  using Props = QueuePolicyProps;
  QueuePolicy(Scope scope, std::string_view id, const QueuePolicyProps& props);
  iam::PolicyDocument document() const { return document_; }

 private:
  iam::PolicyDocument document_;
};

}  // namespace cdk::sqs
