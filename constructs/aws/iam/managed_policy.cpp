#include <constructs/aws/iam/managed_policy.hpp>

#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn/iam/managed_policy.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

namespace {

/// A policy that is known by its ARN only.
class ByArn final : public IManagedPolicy {
 public:
  explicit ByArn(const Str& arn) : arn_(arn) {}
  Str managedPolicyArn() const override { return arn_; }

 private:
  Str arn_;
};

class Imported final : public Resource, public IManagedPolicy {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : Resource(scope, id), arn_(props.arn) {}
  Str managedPolicyArn() const override { return arn_; }

 private:
  Str arn_;
};

class Checks final : public IValidation {
 public:
  explicit Checks(ManagedPolicy& policy) : policy_(policy) {}
  List<Str> validate() override {
    if (policy_.document().isEmpty()) return {"Managed Policy is empty. You must add statements to the policy"};
    return policy_.document().validateForIdentityPolicy();
  }

 private:
  ManagedPolicy& policy_;
};

}  // namespace

ManagedPolicy::ManagedPolicy(Scope scope, std::string_view id, const ManagedPolicyProps& props)
    : Resource(scope, id, {.physicalName = props.managedPolicyName}), document_(props.document ? *props.document : PolicyDocument()) {
  path_ = props.path ? props.path : Str("/");
  auto& resource = add<CfnManagedPolicy>("Resource", CfnManagedPolicy::Props{.description = props.description ? props.description : Str(""),
                                                                             .managedPolicyName = physicalName(),
                                                                             .path = path_,
                                                                             .policyDocument = document_,
                                                                             .roles = lazy<&ManagedPolicy::renderRoles>(this)});
  for (Use<IRole> role : props.roles) attachToRole(role);
  for (PolicyStatement statement : props.statements) addStatements(statement);
  const Str resourcePath = path_.isToken() || path_.text().size() < 2 ? Str("") : Str(path_.text().substr(1));
  arn_ = getResourceArnAttribute(resource.ref(), {.region = "", .resource = "policy", .resourceName = resourcePath + physicalName(), .service = "iam"});
  name_ = getResourceNameAttribute(stack().splitArn(resource.ref(), ArnFormat::SLASH_RESOURCE_NAME).resourceName);
  node().addValidation(make<Checks>(*this));
}

Use<IManagedPolicy> ManagedPolicy::fromAwsManagedPolicyName(std::string_view managedPolicyName) {
  return make<ByArn>(format("arn:{}:iam::aws:policy/{}", Aws::PARTITION, managedPolicyName));
}

Use<IManagedPolicy> ManagedPolicy::fromManagedPolicyArn(Construct& scope, std::string_view id, const Str& managedPolicyArn) {
  return scope.add<Imported>(id, {managedPolicyArn});
}

Use<IManagedPolicy> ManagedPolicy::fromManagedPolicyName(Construct& scope, std::string_view id, const Str& managedPolicyName) {
  const Str arn = Stack::of(scope).formatArn({.region = "", .resource = "policy", .resourceName = managedPolicyName, .service = "iam"});
  return scope.add<Imported>(id, {arn});
}

void ManagedPolicy::attachToRole(Use<IRole> role) {
  for (const Use<IRole>& known : roles_) {
    if (known == role) return;
  }
  roles_.push(role);
}

List<Str> ManagedPolicy::renderRoles() {
  if (roles_.empty()) return {};
  std::vector<Str> names;
  for (const Use<IRole>& role : roles_) names.push_back(role->roleName());
  return List<Str>(names);
}

}  // namespace cdk::iam
