#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/iam/identity.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::iam {

class CfnRole;
class RoleGrants;

/// A role, made here or imported. It is a principal, so it can be granted to.
class IRole : public Resource, public IIdentity {
 public:
  using Resource::Resource;

  virtual Str roleArn() const { return roleArn_; }
  virtual Str roleName() const { return roleName_; }
  Str principalAccount() const override { return env().account; }
  PrincipalPolicyFragment policyFragment() override;
  Construct* construct() override { return this; }

  /// Lets the grantee do things with this role.
  virtual Grant grant(Use<IGrantable> grantee, const List<Str>& actions);
  virtual Grant grantPassRole(Use<IGrantable> grantee) { return grant(grantee, {"iam:PassRole"}); }
  virtual Grant grantAssumeRole(Use<IGrantable> grantee) { return grant(grantee, {"sts:AssumeRole"}); }

 protected:
  ~IRole() = default;
  Str roleArn_ = {};
  Str roleName_ = {};
};

struct RoleProps {
  /// Who may assume the role.
  Req<Use<IPrincipal>, "assumedBy"> assumedBy;
  /// At most 1000 characters.
  Str description = {};
  List<Str> externalIds = {};
  Map<PolicyDocument> inlinePolicies = {};
  List<Use<IManagedPolicy>> managedPolicies = {};
  /// 1 to 12 hours. Default: 1 hour
  Opt<Duration> maxSessionDuration = {};
  /// Default: `/`
  Str path = {};
  Use<IManagedPolicy> permissionsBoundary = {};
  /// 1 to 64 of letters, digits and `_+=,.@-`. Default: chosen by CloudFormation
  Str roleName = {};
};

struct FromRoleArnOptions {
  /// Grants that the role refuses go to the resources. Only with mutable_ false. Default: false
  Bool addGrantsToResources = {};
  /// Name of the policy made for grants. Default: unique
  Str defaultPolicyName = {};
  /// May grants write policies for the role? Named `mutable` in the CDK. Default: true
  Bool mutable_ = {};
};
using FromRoleNameOptions = FromRoleArnOptions;

struct WithoutPolicyUpdatesOptions {
  Bool addGrantsToResources = {};
};

struct RoleLookupOptions {
  /// See FromRoleArnOptions; so are the next two.
  Bool addGrantsToResources = {};
  Str defaultPolicyName = {};
  Bool mutable_ = {};
  /// Name of a role of the stack's account.
  Req<Str, "roleName"> roleName;
};

struct CustomizeRolesOptions {
  /// Makes no roles and no policies. Default: true
  Bool preventSynthesis = {};
  /// Names of existing roles by the paths of the constructs that they stand for, from the scope or from the app.
  Map<Str> usePrecreatedRoles = {};
};

/// A role of this app.
class Role : public IRole {
 public:
  using Props = RoleProps;
  Role(Scope scope, std::string_view id, const RoleProps& props);
  static IRole& fromRoleArn(Construct& scope, std::string_view id, const Str& roleArn, const FromRoleArnOptions& options = {}, Location at = Location::current());
  static IRole& fromRoleName(Construct& scope, std::string_view id, const Str& roleName, const FromRoleArnOptions& options = {}, Location at = Location::current());
  /// A role that the CLI looks up by its name.
  static IRole& fromLookup(Construct& scope, std::string_view id, const RoleLookupOptions& options, Location at = Location::current());
  /// Has roles below the scope replaced by existing ones, and a report written of what those must allow.
  static void customizeRoles(Construct& scope, const CustomizeRolesOptions& options = {});
  static bool isRole(const Construct& construct);

  Str roleId() const;
  /// The policy given as permissionsBoundary.
  Use<IManagedPolicy> permissionsBoundary() const { return permissionsBoundary_; }
  RoleGrants grants();
  /// The trust policy.
  PolicyDocument assumeRolePolicy() const { return assumeRolePolicy_; }
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override;
  void addManagedPolicy(Use<IManagedPolicy> policy) override;
  void attachInlinePolicy(Policy& policy) override;
  Grant grantAssumeRole(Use<IGrantable> grantee) override;
  /// A view of the role whose policies grants do not change.
  IRole& withoutPolicyUpdates(const WithoutPolicyUpdatesOptions& options = {});

 private:
  class SplitAspect;
  struct Statement {
    PolicyStatement statement;
    DependencyGroup* dependable;
  };
  List<Str> renderManagedPolicies();
  void splitLargePolicy();

  CfnRole* resource_ = nullptr;
  PolicyDocument assumeRolePolicy_;
  Use<IManagedPolicy> permissionsBoundary_;
  IRole* precreated_ = nullptr;
  Policy* defaultPolicy_ = nullptr;
  IRole* immutable_ = nullptr;
  Vec<Use<IManagedPolicy>> managedPolicies_;
  Vec<Policy*> attached_;
  Vec<Statement> statements_;
  bool didSplit_ = false;
};

}  // namespace cdk::iam
