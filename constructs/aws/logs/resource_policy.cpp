#include <constructs/aws/logs/resource_policy.hpp>

#include <vector>

#include <cdk/cfn/logs/resource_policy.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>

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

/// The service wants the policy as text; statements stand in it as they were added, neither merged nor sorted.
Str ResourcePolicy::renderDocument() {
  if (document_.isEmpty()) return {};
  std::vector<Json> statements;
  for (const iam::PolicyStatement& statement : document_.statements()) statements.push_back(statement.toStatementJson());
  return stack().toJsonString(Json::obj({{"Statement", List<Json>(statements)}, {"Version", "2012-10-17"}}));
}

}  // namespace cdk::logs
