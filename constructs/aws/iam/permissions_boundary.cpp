#include <constructs/aws/iam/permissions_boundary.hpp>

#include <cdk/aspects.hpp>
#include <cdk/cfn_resource.hpp>
#include <constructs/aws/iam/managed_policy.hpp>

#include "../../../src/detail/aspects.hpp"

namespace cdk::iam {

namespace {

/// Sets the boundary of roles and users, to nothing when the ARN is empty.
class Boundary final : public IAspect {
 public:
  explicit Boundary(const Str& arn) : arn_(arn) {}
  void visit(Construct& node) override {
    CfnResource* resource = CfnResource::from(node);
    if (!resource || (resource->cfnResourceType() != "AWS::IAM::Role" && resource->cfnResourceType() != "AWS::IAM::User")) return;
    resource->addPropertyOverride("PermissionsBoundary", arn_);
  }

 private:
  Str arn_;
};

void add(Construct& scope, const Str& arn) {
  Aspects::of(scope).add(make<Boundary>(arn), {.priority = cdk::detail::mutatingPriority(scope)});
}

}  // namespace

void PermissionsBoundary::apply(Use<IManagedPolicy> boundaryPolicy) const {
  add(*scope_, boundaryPolicy->managedPolicyArn());
}
void PermissionsBoundary::clear() const {
  add(*scope_, Str());
}

}  // namespace cdk::iam
