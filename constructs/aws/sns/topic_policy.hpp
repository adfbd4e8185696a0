#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::sns {

class ITopic;

struct TopicPolicyProps {
  /// Refuses publishing without TLS. Default: false
  Bool enforceSSL = {};
  /// Default: an empty one
  Opt<iam::PolicyDocument> policyDocument = {};
  /// The topics that the policy applies to.
  Req<List<Use<ITopic>>, "topics"> topics;
};

/// The policy of topics; a topic makes its own by addToResourcePolicy.
class TopicPolicy : public Resource {
 public:
  using Props = TopicPolicyProps;
  TopicPolicy(Scope scope, std::string_view id, const TopicPolicyProps& props);
  iam::PolicyDocument document() const { return document_; }

 private:
  iam::PolicyDocument document_;
};

}  // namespace cdk::sns
