#pragma once
#include <cdk/construct.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::iam {
class Role;
}

namespace cdk::delivery {

struct CrossAccountRoleProps {
  Req<Str, "description"> description;
  /// Asked of the caller where it can give one; CodePipeline cannot. Default: none
  Str externalId = {};
  Req<Str, "roleName"> roleName;
  List<iam::PolicyStatement> statements = {};
  /// The account whose role may assume this one.
  Req<Str, "trustedAccount"> trustedAccount;
  /// ARNs of the only principals of that account that may do so; they need not exist yet. Error when empty.
  List<Str> trustedPrincipalArns = {};
};

/// A role one named role of another account may assume, with the given permissions and no others.
class CrossAccountRole : public Construct {
 public:
  using Props = CrossAccountRoleProps;
  CrossAccountRole(Scope scope, std::string_view id, const CrossAccountRoleProps& props);
  iam::Role& role() const { return *role_; }

 private:
  iam::Role* role_;
};

}  // namespace cdk::delivery
