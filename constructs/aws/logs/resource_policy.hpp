#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::logs {

struct ResourcePolicyProps {
  /// Statements to begin with. Default: none
  List<iam::PolicyStatement> policyStatements = {};
  /// Default: from the path
  Str resourcePolicyName = {};
};

/// A policy of CloudWatch Logs in this account; log groups make one by addToResourcePolicy.
class ResourcePolicy : public Resource {
 public:
  using Props = ResourcePolicyProps;
  ResourcePolicy(Scope scope, std::string_view id, const ResourcePolicyProps& props = {});
  iam::PolicyDocument document() const { return document_; }

 private:
  Str renderDocument();
  iam::PolicyDocument document_;
};

}  // namespace cdk::logs
