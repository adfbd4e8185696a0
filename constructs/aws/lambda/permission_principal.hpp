#pragma once
// Principals as Lambda's own permissions name them. Private to the module.
#include <constructs/aws/iam/principal.hpp>

namespace cdk::lambda::detail {

/// What a principal is called in the id of a permission.
Str describe(iam::IPrincipal& principal);

struct PermissionPrincipal {
  Str principal = {};
  Str principalOrgId = {};
  Str sourceAccount = {};
  Str sourceArn = {};
};
/// The principal and its conditions as a permission holds them. Error for what a permission cannot say.
PermissionPrincipal permissionPrincipal(const Construct& function, iam::IPrincipal& principal);

/// The id of the permission that a grant makes: the prefix and a hash over principal, conditions and version.
Str grantId(std::string_view prefix, iam::IPrincipal& principal, const Str& version);

}  // namespace cdk::lambda::detail
