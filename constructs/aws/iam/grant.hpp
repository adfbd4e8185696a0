#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::iam {

/// What became of a statement that was to go into a resource's policy.
struct AddToResourcePolicyResult {
  Dependable policyDependable = {};
  bool statementAdded = false;
};

/// A resource with a policy of its own, such as a bucket.
class IResourceWithPolicy {
 public:
  virtual AddToResourcePolicyResult addToResourcePolicy(PolicyStatement statement) = 0;
  /// The resource itself: `return *this;`
  virtual Resource& policyResource() = 0;

 protected:
  ~IResourceWithPolicy() = default;
};
using IResourceWithPolicyV2 = IResourceWithPolicy;

struct GrantOnPrincipalOptions {
  List<Str> actions = {};
  Conditions conditions = {};
  Use<IGrantable> grantee = {};
  List<Str> resourceArns = {};
  /// The resource, for error messages.
  Construct* scope = nullptr;
};

struct GrantWithResourceOptions {
  List<Str> actions = {};
  Conditions conditions = {};
  Use<IGrantable> grantee = {};
  Use<IResourceWithPolicy> resource = {};
  List<Str> resourceArns = {};
  /// How the resource's own policy names it. Default: resourceArns
  List<Str> resourceSelfArns = {};
};

struct GrantOnPrincipalAndResourceOptions {
  List<Str> actions = {};
  Conditions conditions = {};
  Use<IGrantable> grantee = {};
  Use<IResourceWithPolicy> resource = {};
  List<Str> resourceArns = {};
  Use<IPrincipal> resourcePolicyPrincipal = {};
  List<Str> resourceSelfArns = {};
};

namespace detail {
struct GrantState;
}

/// The result of a grant. A copy is the same grant.
class Grant {
 public:
  /// Into the principal's policy, or else (and for other accounts also) into the resource's.
  static Grant addToPrincipalOrResource(const GrantWithResourceOptions& options);
  static Grant addToPrincipal(const GrantOnPrincipalOptions& options);
  static Grant addToPrincipalAndResource(const GrantOnPrincipalAndResourceOptions& options);
  static Grant addStatementToResourcePolicy(Use<IResourceWithPolicy> resource, PolicyStatement statement);
  /// A grant that grants nothing.
  static Grant drop(Use<IGrantable> grantee, std::string_view intent);

  /// Was the permission written anywhere?
  bool success() const;
  /// Error when it was not.
  void assertSuccess() const;
  /// Deploys the permission before the constructs.
  template <class... C>
  void applyBefore(C&... constructs) const { (constructs.node().addDependency(static_cast<Dependable>(*this)), ...); }
  Grant combine(const Grant& other) const;
  List<PolicyStatement> principalStatements() const;
  List<PolicyStatement> resourceStatements() const;
  operator Dependable() const;

 private:
  explicit Grant(detail::GrantState* state) : state_(state) {}
  detail::GrantState* state_;
};

}  // namespace cdk::iam
