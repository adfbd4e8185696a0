#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_document.hpp>
#include <constructs/aws/logs/subscription_filter.hpp>

namespace cdk::logs {

class CfnDestination;

struct CrossAccountDestinationProps {
  /// Default: from the stack's name and the logical id
  Str destinationName = {};
  /// By which the service writes to the target.
  Req<Use<iam::IRole>, "role"> role;
  /// A stream of Kinesis.
  Req<Str, "targetArn"> targetArn;
};

/// Takes log events of other accounts; give them access by addToPolicy.
class CrossAccountDestination : public Resource, public ILogSubscriptionDestination {
 public:
  using Props = CrossAccountDestinationProps;
  CrossAccountDestination(Scope scope, std::string_view id, const CrossAccountDestinationProps& props);

  Str destinationArn() const { return destinationArn_; }
  Str destinationName() const { return destinationName_; }
  iam::PolicyDocument policyDocument() const { return policyDocument_; }
  void addToPolicy(iam::PolicyStatement statement) { policyDocument_.addStatements(statement); }
  LogSubscriptionDestinationConfig bind(Construct& scope, ILogGroup& sourceLogGroup) override;

 private:
  Str renderName();
  Str renderPolicy();
  CfnDestination* resource_ = nullptr;
  iam::PolicyDocument policyDocument_;
  Str destinationArn_;
  Str destinationName_;
};

}  // namespace cdk::logs
