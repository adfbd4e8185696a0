#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::iam {

class IRole;

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
  Str managedPolicyName = {};
  /// Default: `/`
  Str path = {};
  List<Use<IRole>> roles = {};
  List<PolicyStatement> statements = {};
};

/// A managed policy of this account.
class ManagedPolicy : public Resource, public IManagedPolicy {
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
  PolicyDocument document() const { return document_; }
  template <std::same_as<PolicyStatement>... S>
  void addStatements(const S&... statements) { document_.addStatements(statements...); }
  void attachToRole(Use<IRole> role);

 private:
  List<Str> renderRoles();
  PolicyDocument document_;
  Str arn_;
  Str name_;
  Str path_;
  Vec<Use<IRole>> roles_;
};

}  // namespace cdk::iam
