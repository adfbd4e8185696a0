#include "imported_principal.hpp"

#include <cdk/annotations.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

#include "../../../src/detail/json_print.hpp"

namespace cdk::codebuild::detail {

namespace {

class Unknown final : public iam::IPrincipal {
 public:
  explicit Unknown(Construct& resource) : resource_(resource) {}

  iam::PrincipalPolicyFragment policyFragment() override {
    throw Error(resource_, "an imported resource has no principal to put into a policy: its role is not known here", "imported-principal");
  }
  iam::AddToPrincipalPolicyResult addToPrincipalPolicy(iam::PolicyStatement statement) override {
    std::string text;
    cdk::detail::printJson(text, Stack::of(resource_).resolve(statement.toStatementJson()).val(), 0);
    Annotations::of(resource_).addWarningV2("@aws-cdk/aws-iam:unknownPrincipalAddStatementToRole",
                                            "the role of an imported resource is not known here: add to it " + text);
    return {.policyDependable = *make<DependencyGroup>(), .statementAdded = true};
  }

 private:
  Construct& resource_;
};

}  // namespace

Use<iam::IPrincipal> importedPrincipal(Construct& resource) {
  return make<Unknown>(resource);
}

}  // namespace cdk::codebuild::detail
