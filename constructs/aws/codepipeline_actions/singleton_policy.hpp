#pragma once
#include <cdk/cfn_capabilities.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::codepipeline_actions::detail {

/// What a role may do with CloudFormation: one statement for each set of actions, however many actions of pipelines share the role.
class SingletonPolicy : public Construct {
 public:
  SingletonPolicy(Scope scope, std::string_view id) : Construct(scope, id) {}
  /// The one of the role, made when there is none yet.
  static SingletonPolicy& forRole(iam::IRole& role);

  void grantExecuteChangeSet(const Str& stackName, const Str& changeSetName, const Str& region);
  void grantCreateReplaceChangeSet(const Str& stackName, const Str& changeSetName, const Str& region);
  void grantCreateUpdateStack(const Str& stackName, const Str& region, bool replaces);
  void grantDeleteStack(const Str& stackName, const Str& region);
  void grantCreateUpdateStackSet(const Str& stackSetName);
  void grantPassRole(const iam::IRole& role);

 private:
  struct Entry {
    List<Str> actions;
    Str changeSetName;
    iam::PolicyStatement statement;
  };
  void allow(const List<Str>& actions, const Str& resource, const Str& changeSetName = {});
  Str stackArn(const Str& stackName, const Str& region) const;

  iam::IRole* role_ = nullptr;
  Vec<Entry> entries_;
};

/// As CodePipeline wants them, separated by commas; empty for none.
Str capabilityText(const List<CfnCapabilities>& capabilities);

}  // namespace cdk::codepipeline_actions::detail
