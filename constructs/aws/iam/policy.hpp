#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

class IGroup;
class IUser;

/// An inline policy, made here or known by its name.
class IPolicy {
 public:
  virtual Str policyName() = 0;

 protected:
  ~IPolicy() = default;
};

struct PolicyProps {
  /// Statements to begin with. Default: none
  Opt<PolicyDocument> document = {};
  /// Keeps the policy in the template although nothing refers to it. Default: false
  Bool force = {};
  List<Use<IGroup>> groups = {};
  /// Default: unique in the app
  Str policyName = {};
  List<Use<IRole>> roles = {};
  List<PolicyStatement> statements = {};
  List<Use<IUser>> users = {};
};

/// An inline policy of roles, users and groups. Without statements it is left out of the template.
class Policy : public Resource, public IPolicy, public IGrantable {
 public:
  using Props = PolicyProps;
  Policy(Scope scope, std::string_view id, const PolicyProps& props = {});
  static Use<IPolicy> fromPolicyName(Construct& scope, std::string_view id, const Str& policyName, Location at = Location::current());

  PolicyDocument document() const { return document_; }
  template <std::same_as<PolicyStatement>... S>
  void addStatements(const S&... statements) {
    document_.addStatements(statements...);
  }
  void attachToGroup(IGroup& group);
  void attachToRole(IRole& role);
  void attachToUser(IUser& user);
  /// The name; asking for it makes the policy one that must not be empty.
  Str policyName() override;
  Use<IPrincipal> grantPrincipal() override;
  /// The name it was given; empty when it is made from its path.
  Str givenName() const { return givenName_; }
  /// For the library: does the policy stand in the template?
  bool isNeeded() const;

 private:
  class Checks;
  bool attached() const { return !roles_.empty() || !users_.empty() || !groups_.empty(); }
  List<Str> renderGroups();
  List<Str> renderRoles();
  List<Str> renderUsers();
  PolicyDocument document_;
  Str givenName_;
  Str name_;
  Use<IPrincipal> principal_;
  Vec<IRole*> roles_;
  Vec<IUser*> users_;
  Vec<IGroup*> groups_;
  bool force_;
  bool referenceTaken_ = false;
};

}  // namespace cdk::iam
