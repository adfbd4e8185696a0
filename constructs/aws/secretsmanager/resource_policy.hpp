#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::secretsmanager {

class ISecret;

struct ResourcePolicyProps {
  Req<Use<ISecret>, "secret"> secret;
};

/// The policy of a secret; a secret makes its own by addToResourcePolicy.
class ResourcePolicy : public Resource {
 public:
  using Props = ResourcePolicyProps;
  ResourcePolicy(Scope scope, std::string_view id, const ResourcePolicyProps& props);
  iam::PolicyDocument document() const { return document_; }

 private:
  iam::PolicyDocument document_;
};

}  // namespace cdk::secretsmanager
