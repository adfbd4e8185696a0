#include "policy_text.hpp"

#include <vector>

#include <cdk/stack.hpp>

namespace cdk::logs {

Str policyText(const iam::PolicyDocument& document, const Stack& stack) {
  std::vector<Json> statements;
  for (const iam::PolicyStatement& statement : document.statements()) statements.push_back(statement.toStatementJson());
  return stack.toJsonString(Json::obj({{"Statement", List<Json>(statements)}, {"Version", "2012-10-17"}}));
}

}  // namespace cdk::logs
