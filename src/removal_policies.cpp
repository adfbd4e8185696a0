#include <cdk/removal_policies.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn_resource.hpp>

#include "detail/aspects.hpp"

namespace cdk {

namespace {

bool has(const List<Str>& types, std::string_view type) {
  for (Str one : types) {
    if (one.is(type)) return true;
  }
  return false;
}

class PolicyAspect final : public IAspect {
 public:
  PolicyAspect(RemovalPolicy policy, const RemovalPolicyProps& props, bool onlyMissing)
      : policy_(policy), props_(props), onlyMissing_(onlyMissing) {}

  void visit(Construct& node) override {
    CfnResource* resource = CfnResource::from(node);
    if (!resource || !chosen(resource->cfnResourceType())) return;
    const ICfnResourceOptions& options = resource->cfnOptions();
    if (onlyMissing_ && (options.deletionPolicy || options.updateReplacePolicy)) return;
    resource->applyRemovalPolicy(policy_);
  }

 private:
  bool chosen(std::string_view type) const {
    if (has(props_.excludeResourceTypes, type)) return false;
    return props_.applyToResourceTypes.empty() || has(props_.applyToResourceTypes, type);
  }

  RemovalPolicy policy_;
  RemovalPolicyProps props_;
  bool onlyMissing_;
};

void add(Construct& scope, RemovalPolicy policy, const RemovalPolicyProps& props, bool onlyMissing, int priority) {
  Aspects::of(scope).add(make<PolicyAspect>(policy, props, onlyMissing), {.priority = static_cast<int>(props.priority.numberOr(priority))});
}

}  // namespace

void RemovalPolicies::apply(RemovalPolicy policy, const RemovalPolicyProps& props) const {
  add(*scope_, policy, props, false, detail::mutatingPriority(*scope_));
}

void MissingRemovalPolicies::apply(RemovalPolicy policy, const RemovalPolicyProps& props) const {
  add(*scope_, policy, props, true, AspectPriority::MUTATING);
  if (!props.priority) return;
  Annotations::of(*scope_).addWarningV2(
      "Warning MissingRemovalPolicies with priority in " + std::string(scope_->node().path()),
      "a priority of its own for MissingRemovalPolicies may set policies where other aspects would; leave it out, "
      "or acknowledge this");
}

}  // namespace cdk
