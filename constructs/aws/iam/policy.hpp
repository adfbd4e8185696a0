#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

struct PolicyProps {
  /// Statements to begin with. Default: none
  Opt<PolicyDocument> document = {};
  /// Keeps the policy in the template although nothing refers to it. Default: false
  Bool force = {};
  /// Default: unique in the app
  Str policyName = {};
  List<Use<IRole>> roles = {};
  List<PolicyStatement> statements = {};
};

/// An inline policy of roles. Without statements it is left out of the template.
class Policy : public Resource, public IGrantable {
 public:
  using Props = PolicyProps;
  Policy(Scope scope, std::string_view id, const PolicyProps& props = {});

  PolicyDocument document() const { return document_; }
  template <std::same_as<PolicyStatement>... S>
  void addStatements(const S&... statements) { document_.addStatements(statements...); }
  void attachToRole(IRole& role);
  /// The name; asking for it makes the policy one that must not be empty.
  Str policyName();
  Use<IPrincipal> grantPrincipal() override;
  /// The name it was given; empty when it is made from its path.
  Str givenName() const { return givenName_; }
  /// For the library: does the policy stand in the template?
  bool isNeeded() const;

 private:
  class Checks;
  List<Str> renderRoles();
  PolicyDocument document_;
  Str givenName_;
  Str name_;
  Use<IPrincipal> principal_;
  Vec<IRole*> roles_;
  bool force_;
  bool referenceTaken_ = false;
};

}  // namespace cdk::iam
