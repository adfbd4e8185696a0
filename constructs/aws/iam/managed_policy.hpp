#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::iam {

class IGroup;
class IRole;
class IUser;

/// A policy that several identities share.
class IManagedPolicy {
 public:
  virtual Str managedPolicyArn() const = 0;

 protected:
  ~IManagedPolicy() = default;
};

struct ManagedPolicyProps {
  Str description = {};
  /// Statements to begin with. Default: none
  Opt<PolicyDocument> document = {};
  List<Use<IGroup>> groups = {};
  Str managedPolicyName = {};
  /// Default: `/`
  Str path = {};
  List<Use<IRole>> roles = {};
  List<PolicyStatement> statements = {};
  List<Use<IUser>> users = {};
};

/// A managed policy of this account.
class ManagedPolicy : public Resource, public IManagedPolicy, public IGrantable {
 public:
  using Props = ManagedPolicyProps;
  ManagedPolicy(Scope scope, std::string_view id, const ManagedPolicyProps& props = {});
  /// One of AWS's own, such as `service-role/AWSLambdaBasicExecutionRole`.
  static Use<IManagedPolicy> fromAwsManagedPolicyName(std::string_view managedPolicyName);
  static Use<IManagedPolicy> fromManagedPolicyArn(Construct& scope, std::string_view id, const Str& managedPolicyArn);
  static Use<IManagedPolicy> fromManagedPolicyName(Construct& scope, std::string_view id, const Str& managedPolicyName);

  Str managedPolicyArn() const override { return arn_; }
  Str managedPolicyName() const { return name_; }
  Str path() const { return path_; }
  Str description() const { return description_; }
  PolicyDocument document() const { return document_; }
  template <std::same_as<PolicyStatement>... S>
  void addStatements(const S&... statements) {
    document_.addStatements(statements...);
  }
  void attachToGroup(Use<IGroup> group);
  void attachToRole(Use<IRole> role);
  void attachToUser(Use<IUser> user);
  /// Grants to it add statements to it.
  Use<IPrincipal> grantPrincipal() override { return principal_; }

 private:
  List<Str> renderGroups();
  List<Str> renderRoles();
  List<Str> renderUsers();
  PolicyDocument document_;
  Str arn_;
  Str name_;
  Str path_;
  Str description_;
  Use<IPrincipal> principal_;
  Vec<Use<IRole>> roles_;
  Vec<Use<IUser>> users_;
  Vec<Use<IGroup>> groups_;
};

}  // namespace cdk::iam
