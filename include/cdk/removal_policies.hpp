#pragma once
#include <cdk/construct.hpp>
#include <cdk/removal_policy.hpp>

namespace cdk {

/// Which resources a policy for a whole scope applies to.
struct RemovalPolicyProps {
  /// Types of resources, such as `AWS::S3::Bucket`. Default: all
  List<Str> applyToResourceTypes = {};
  /// Types that keep what they have; wins over applyToResourceTypes.
  List<Str> excludeResourceTypes = {};
  /// Priority of the aspect that applies the policy. Default: that of the library's aspects
  Num priority = {};
};

/// Sets the removal policy of all resources below a scope, also where they have one.
class RemovalPolicies {
 public:
  static RemovalPolicies of(Construct& scope) { return RemovalPolicies(scope); }
  void apply(RemovalPolicy policy, const RemovalPolicyProps& props = {}) const;
  void destroy(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::DESTROY, props); }
  void retain(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::RETAIN, props); }
  /// Error at synthesis for types that have no snapshots: exclude them.
  void snapshot(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::SNAPSHOT, props); }
  void retainOnUpdateOrDelete(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE, props); }

 private:
  explicit RemovalPolicies(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

/// Sets the removal policy of the resources below a scope that have none.
class MissingRemovalPolicies {
 public:
  static MissingRemovalPolicies of(Construct& scope) { return MissingRemovalPolicies(scope); }
  void apply(RemovalPolicy policy, const RemovalPolicyProps& props = {}) const;
  void destroy(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::DESTROY, props); }
  void retain(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::RETAIN, props); }
  /// See RemovalPolicies.
  void snapshot(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::SNAPSHOT, props); }
  void retainOnUpdateOrDelete(const RemovalPolicyProps& props = {}) const { apply(RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE, props); }

 private:
  explicit MissingRemovalPolicies(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

}  // namespace cdk
