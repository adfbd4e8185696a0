#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/identity.hpp>

namespace cdk::iam {

class IUser;

/// A group of users, made here or imported.
class IGroup : public Resource, public IIdentity {
 public:
  using Resource::Resource;
  Str groupArn() const { return groupArn_; }
  Str groupName() const { return groupName_; }
  Str principalAccount() const override { return env().account; }
  PrincipalPolicyFragment policyFragment() override { return {.principalJson = {{"AWS", List<Str>{groupArn_}}}}; }
  Construct* construct() override { return this; }
  void addUser(IUser& user);
  /// Does nothing for an imported group.
  void addManagedPolicy(Use<IManagedPolicy>) override {}
  AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) override;
  void attachInlinePolicy(Policy& policy) override;

 protected:
  ~IGroup() = default;
  Str groupArn_ = {};
  Str groupName_ = {};

 private:
  Policy* defaultPolicy_ = nullptr;
  Vec<Policy*> attached_;
};

struct GroupProps {
  /// Default: chosen by CloudFormation
  Str groupName = {};
  List<Use<IManagedPolicy>> managedPolicies = {};
  /// Default: `/`
  Str path = {};
};

/// A group of this app.
class Group : public IGroup {
 public:
  using Props = GroupProps;
  Group(Scope scope, std::string_view id, const GroupProps& props = {});
  static IGroup& fromGroupArn(Construct& scope, std::string_view id, const Str& groupArn, Location at = Location::current());
  static IGroup& fromGroupName(Construct& scope, std::string_view id, const Str& groupName, Location at = Location::current());

  void addManagedPolicy(Use<IManagedPolicy> policy) override;

 private:
  void checkCount();
  List<Str> renderManagedPolicies();
  Vec<Use<IManagedPolicy>> managedPolicies_;
};

}  // namespace cdk::iam
