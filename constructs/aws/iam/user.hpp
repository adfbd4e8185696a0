#pragma once
#include <cdk/resource.hpp>
#include <cdk/secret_value.hpp>
#include <constructs/aws/iam/identity.hpp>

namespace cdk::iam {

class CfnUser;
class IGroup;

/// A user, made here or imported.
class IUser : public Resource, public IIdentity {
 public:
  using Resource::Resource;
  Str userArn() const { return userArn_; }
  Str userName() const { return userName_; }
  Str principalAccount() const override { return env().account; }
  PrincipalPolicyFragment policyFragment() override { return {.principalJson = {{"AWS", List<Str>{userArn_}}}}; }
  Construct* construct() override { return this; }
  virtual void addToGroup(IGroup& group) = 0;
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override;
  void attachInlinePolicy(Policy& policy) override;

 protected:
  ~IUser() = default;
  /// Id of the policy that grants write into.
  virtual std::string_view defaultPolicyId() const = 0;
  Str userArn_ = {};
  Str userName_ = {};

 private:
  Policy* defaultPolicy_ = nullptr;
  Vec<Policy*> attached_;
};

struct UserProps {
  List<Use<IGroup>> groups = {};
  List<Use<IManagedPolicy>> managedPolicies = {};
  /// Lets the user sign in to the console. Default: no password
  SecretValue password = {};
  /// The user must choose another password at the first sign-in; only with a password. Default: false
  Bool passwordResetRequired = {};
  /// Default: `/`
  Str path = {};
  Use<IManagedPolicy> permissionsBoundary = {};
  /// Default: chosen by CloudFormation
  Str userName = {};
};

struct UserAttributes {
  Req<Str, "userArn"> userArn;
};

/// A user of this app.
class User : public IUser {
 public:
  using Props = UserProps;
  User(Scope scope, std::string_view id, const UserProps& props = {});
  static IUser& fromUserName(Construct& scope, std::string_view id, const Str& userName, Location at = Location::current());
  static IUser& fromUserArn(Construct& scope, std::string_view id, const Str& userArn, Location at = Location::current());
  static IUser& fromUserAttributes(Construct& scope, std::string_view id, const UserAttributes& attrs, Location at = Location::current());

  void addToGroup(IGroup& group) override;
  void addManagedPolicy(Use<IManagedPolicy> policy) override;
  /// The policy given as permissionsBoundary.
  Use<IManagedPolicy> permissionsBoundary() const { return permissionsBoundary_; }

 private:
  std::string_view defaultPolicyId() const override { return "DefaultPolicy"; }
  List<Str> renderGroups();
  List<Str> renderManagedPolicies();
  Vec<Str> groups_;
  Vec<Use<IManagedPolicy>> managedPolicies_;
  Use<IManagedPolicy> permissionsBoundary_;
};

}  // namespace cdk::iam
