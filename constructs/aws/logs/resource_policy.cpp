#include <constructs/aws/logs/resource_policy.hpp>

#include <cdk/cfn/logs/resource_policy.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>

#include "policy_text.hpp"

namespace cdk::logs {

ResourcePolicy::ResourcePolicy(Scope scope, std::string_view id, const ResourcePolicyProps& props)
    : Resource(scope, id, {.physicalName = props.resourcePolicyName}) {
  auto& policy = add<CfnResourcePolicy>(
      "ResourcePolicy",
      CfnResourcePolicy::Props{.policyDocument = lazy<&ResourcePolicy::renderDocument>(this),
                               .policyName = props.resourcePolicyName ? Str(props.resourcePolicyName) : Str(Names::uniqueId(*this))});
  node().setDefaultChild(policy);
  document_.addStatements(props.policyStatements);
}

Str ResourcePolicy::renderDocument() {
  return document_.isEmpty() ? Str() : policyText(document_, stack());
}

}  // namespace cdk::logs
