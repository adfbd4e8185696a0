#include <cdk/resource.hpp>

#include <algorithm>
#include <cctype>
#include <string>

#include <cdk/cfn_resource.hpp>
#include <cdk/cross_stack_references.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/hash.hpp"
#include "detail/physical_name.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

Resource::Resource(Scope scope, std::string_view id, const ResourceProps& props) : Construct(scope, id) {
  mark(Trait::L2);
  if (props.environmentFromArn) {
    const ArnComponents arn = Arn::split(props.environmentFromArn, ArnFormat::SLASH_RESOURCE_NAME);
    account_ = arn.account;
    region_ = arn.region;
  }
  if (props.account) account_ = props.account;
  if (props.region) region_ = props.region;
  physicalName_ = props.physicalName;
  if (isGenerateName(physicalName_.val())) {
    allowCrossEnvironment_ = true;
    generate_ = true;
    physicalName_ = Str();
  } else if (physicalName_ && !physicalName_.isToken()) {
    allowCrossEnvironment_ = true;
  }
}

bool Resource::isResource(const Construct& construct) {
  return TreeAccess::is(construct, TreeAccess::Trait::L2);
}

bool Resource::isOwnedResource(const Construct& construct) {
  return isResource(construct) && construct.node().defaultChild() != nullptr;
}

Stack& Resource::stack() const {
  return Stack::of(*this);
}

ResourceEnvironment Resource::env() const {
  return {.account = account_ ? account_ : stack().account(), .region = region_ ? region_ : stack().region()};
}

void Resource::applyRemovalPolicy(Opt<RemovalPolicy> policy, const RemovalPolicyOptions& options) {
  Construct* child = node().defaultChild();
  if (!child || !CfnResource::isCfnResource(*child)) {
    throw Error(*this, "cannot apply a removal policy: there is no L1 'Resource' below it", "no-default-child");
  }
  static_cast<CfnResource*>(child)->applyRemovalPolicy(policy, options);
}

void Resource::applyCrossStackReferenceStrength(ReferenceStrength strength) {
  CrossStackReferences::of(*this).produce(strength);
}

namespace {

/// Can the stack take attributes of resources of the other one?
bool reaches(const Stack& consumer, const Stack& home) {
  const auto same = [](const Str& x, const Str& y) { return x == y || (x.isToken() && y.isToken()); };
  return same(consumer.account(), home.account()) && (same(consumer.region(), home.region()) || consumer.data().crossRegion);
}

}  // namespace

/// A value that another environment sees as a physical name or an ARN of it.
struct Resource::CrossName {
  Resource* resource;
  const Val* own;
  const ArnComponents* arn;  // null for the name

  static const Val* produce(void* context, const ResolveContext& resolve) {
    auto& self = *static_cast<CrossName*>(context);
    Stack& home = self.resource->stack();
    if (resolve.stack == &home || reaches(*resolve.stack, home)) return self.own;
    self.resource->enableCrossEnvironment();
    if (!self.arn) return self.resource->physicalName_.val();
    return Arn::format(*self.arn, &home).val();
  }
};

namespace {

const Stack& deployed(const Stack& stack) {
  return stack.nestedStackParent() ? deployed(*stack.nestedStackParent()) : stack;
}

/// lower(stack name[0..25) + last 24 of the unique id + 12 hex digits of a hash over all of it and the environment)
std::string generatedPhysicalName(const Resource& resource) {
  const Stack& stack = deployed(resource.stack());  // the name of a nested one is known only at deployment
  if (stack.region().isToken()) {
    throw Error(resource, "a physical name can only be generated when the region of the stack is known; give it in env", "generated-name");
  }
  if (stack.account().isToken()) {
    throw Error(resource, "a physical name can only be generated when the account of the stack is known; give it in env", "generated-name");
  }
  const std::string stackName(stack.stackName().text(&resource));
  const std::string unique(Names::uniqueId(resource));
  const std::string hash = sha256(stackName + unique + std::string(stack.region().text()) + std::string(stack.account().text())).substr(0, 12);
  std::string name = stackName.substr(0, 25) + unique.substr(unique.size() > 24 ? unique.size() - 24 : 0) + hash;
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

void Resource::enableCrossEnvironment() {
  if (!allowCrossEnvironment_) {
    throw Error(*this, "cannot be used from another environment: its physical name is not known; give it a name or PhysicalName::GENERATE_IF_NEEDED", "cross-environment");
  }
  if (!physicalName_) physicalName_ = generatePhysicalName();
}

Str Resource::physicalName() {
  return generate_ ? lazy<&Resource::currentName>(this) : physicalName_;
}

Str Resource::generatePhysicalName() {
  return generatedPhysicalName(*this);
}

Str Resource::getResourceNameAttribute(const Str& nameAttr) {
  auto* cross = new (allocate(sizeof(CrossName))) CrossName{this, nameAttr.val(), nullptr};
  return Str(makeLazy(&CrossName::produce, cross, false));
}

Str Resource::getResourceArnAttribute(const Str& arnAttr, const ArnComponents& arnComponents) {
  auto* components = new (allocate(sizeof(ArnComponents))) ArnComponents(arnComponents);
  auto* cross = new (allocate(sizeof(CrossName))) CrossName{this, arnAttr.val(), components};
  return Str(makeLazy(&CrossName::produce, cross, false));
}

}  // namespace cdk
