#pragma once
#include <cdk/arn.hpp>
#include <cdk/construct.hpp>
#include <cdk/environment.hpp>
#include <cdk/physical_name.hpp>
#include <cdk/reference_strength.hpp>
#include <cdk/removal_policy.hpp>

namespace cdk {

class CfnResource;

struct ResourceProps {
  Str account = {};
  /// Takes account and region from this ARN.
  Str environmentFromArn = {};
  Str physicalName = {};
  Str region = {};
};

/// Base of the constructs that stand for one resource of AWS (L2). Resource interfaces such as `IBucket` derive from it.
class Resource : public Construct {
 public:
  Resource(Scope scope, std::string_view id, const ResourceProps& props = {});

  static bool isResource(const Construct& construct);
  static bool isOwnedResource(const Construct& construct);

  Stack& stack() const;
  /// Account and region of the resource: the stack's, or those of an imported ARN.
  ResourceEnvironment env() const;
  /// What happens to the resource when it leaves the app; applies to the default child.
  void applyRemovalPolicy(Opt<RemovalPolicy> policy, const RemovalPolicyOptions& options = {});

  /// How other stacks take the values of the L1 behind it.
  void applyCrossStackReferenceStrength(ReferenceStrength strength);

  /// The L1 behind it, checked to be a `T`: the escape hatch.
  template <class T>
  T& defaultChildAs() const {
    Construct* child = node().defaultChild();
    if (T* typed = dynamic_cast<T*>(child)) return *typed;
    throw Error(*this, "the default child is not of the type asked for; look at node().defaultChild()");
  }

 protected:
  ~Resource() = default;
  /// The given physical name; empty when CloudFormation is to choose.
  Str physicalName();
  /// `nameAttr`, and for stacks of another environment the physical name.
  Str getResourceNameAttribute(const Str& nameAttr);
  /// `arnAttr`, and for stacks of another environment an ARN of the parts; resourceName there must be `physicalNameText()`.
  Str getResourceArnAttribute(const Str& arnAttr, const ArnComponents& arnComponents);
  /// The name for resources of PhysicalName::GENERATE_IF_NEEDED, made when another environment asks.
  virtual Str generatePhysicalName();

 private:
  struct CrossName;
  void enableCrossEnvironment();
  Str currentName() const { return physicalName_; }

  Str physicalName_ = {};
  Str account_ = {};
  Str region_ = {};
  bool allowCrossEnvironment_ = false;
  bool generate_ = false;
};

/// A resource of the CDK's interfaces.
using IResource = Resource;

}  // namespace cdk
