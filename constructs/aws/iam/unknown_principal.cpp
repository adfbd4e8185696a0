#include <constructs/aws/iam/unknown_principal.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

#include "../../../src/detail/json_print.hpp"

namespace cdk::iam {

namespace {

class Unknown final : public IPrincipal {
 public:
  explicit Unknown(Construct& resource) : resource_(resource) {}

  PrincipalPolicyFragment policyFragment() override {
    throw Error(resource_, "cannot be named in a policy: it was imported without a role; import it with its role", "unknown-principal");
  }

  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override {
    std::string text;
    cdk::detail::printJson(text, Stack::of(resource_).resolve(statement.toStatementJson()).val(), 0);
    Annotations::of(resource_).addWarningV2("@aws-cdk/aws-iam:unknownPrincipalAddStatementToRole",
                                            "Add statement to this resource's role: " + text);
    return {.policyDependable = Dependable(*make<DependencyGroup>()), .statementAdded = true};
  }

 private:
  Construct& resource_;
};

}  // namespace

UnknownPrincipal::UnknownPrincipal(const UnknownPrincipalProps& props) : PrincipalBase(make<Unknown>(props.resource)) {}

}  // namespace cdk::iam
