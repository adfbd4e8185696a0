#include <constructs/aws/iam/instance_profile.hpp>

#include <cdk/cfn/iam/instance_profile.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

#include "attached_policies.hpp"

namespace cdk::iam {

namespace {

class Imported final : public IInstanceProfile {
 public:
  using Props = InstanceProfileAttributes;
  Imported(Scope scope, std::string_view id, const Props& props) : IInstanceProfile(scope, id) {
    arn_ = props.instanceProfileArn;
    const Str name = Arn::extractResourceName(arn_, "instance-profile");
    name_ = name.isToken() ? name : Str(name.text().substr(name.text().rfind('/') + 1));
    role_ = props.role.get();
  }
};

}  // namespace

InstanceProfile::InstanceProfile(Scope scope, std::string_view id, const InstanceProfileProps& props)
    : IInstanceProfile(scope, id, {.physicalName = props.instanceProfileName}) {
  role_ = props.role ? props.role.get()
                     : &add<Role>("InstanceRole",
                                  {.assumedBy = ServicePrincipal("ec2.amazonaws.com"), .roleName = PhysicalName::GENERATE_IF_NEEDED});
  auto& resource = add<CfnInstanceProfile>(
      "Resource", CfnInstanceProfile::Props{.instanceProfileName = physicalName(), .path = props.path, .roles = {role_->roleName()}});
  name_ = getResourceNameAttribute(resource.ref());
  arn_ = getResourceArnAttribute(
      resource.attrArn(),
      {.region = "", .resource = "instance-profile", .resourceName = pathInArn(props.path) + physicalName(), .service = "iam"});
}

IInstanceProfile& InstanceProfile::fromInstanceProfileName(Construct& scope, std::string_view id, const Str& instanceProfileName,
                                                           Location at) {
  const Str arn =
      Stack::of(scope).formatArn({.region = "", .resource = "instance-profile", .resourceName = instanceProfileName, .service = "iam"});
  return fromInstanceProfileArn(scope, id, arn, at);
}

IInstanceProfile& InstanceProfile::fromInstanceProfileArn(Construct& scope, std::string_view id, const Str& instanceProfileArn,
                                                          Location at) {
  return fromInstanceProfileAttributes(scope, id, {.instanceProfileArn = instanceProfileArn}, at);
}

IInstanceProfile& InstanceProfile::fromInstanceProfileAttributes(Construct& scope, std::string_view id,
                                                                 const InstanceProfileAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::iam
