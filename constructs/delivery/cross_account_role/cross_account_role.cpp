#include <constructs/delivery/cross_account_role/cross_account_role.hpp>

#include <string>
#include <vector>

#include <constructs/aws/iam/role.hpp>

namespace cdk::delivery {

CrossAccountRole::CrossAccountRole(Scope scope, std::string_view id, const CrossAccountRoleProps& props) : Construct(scope, id) {
  if (props.trustedPrincipalArns.empty()) {
    throw Error(*this, "role '" + std::string(props.roleName.text()) + "' would trust a whole account; name the principals in trustedPrincipalArns", "whole-account");
  }
  std::vector<Json::Entry> conditions{{"ArnEquals", {{"aws:PrincipalArn", props.trustedPrincipalArns}}}};
  if (props.externalId) conditions.push_back({"StringEquals", {{"sts:ExternalId", props.externalId}}});
  role_ = &add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::AccountPrincipal(props.trustedAccount).withConditions(iam::Conditions(conditions)),
                                                 .description = props.description,
                                                 .maxSessionDuration = Duration::hours(1),
                                                 .roleName = props.roleName});
  for (iam::PolicyStatement statement : props.statements) role_->addToPolicy(statement);
}

}  // namespace cdk::delivery
