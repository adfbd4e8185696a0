#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/codebuild/compute_type.hpp>
#include <constructs/aws/iam/principal.hpp>

namespace cdk::codebuild {

/// Size of the machines of a fleet.
enum class FleetComputeType { SMALL, MEDIUM, LARGE, X_LARGE, X2_LARGE, ATTRIBUTE_BASED, CUSTOM_INSTANCE_TYPE };

/// Machines reserved for builds, made here or imported.
class IFleet : public Resource, public iam::IGrantable {
 public:
  using Resource::Resource;
  Str fleetArn() const { return fleetArn_; }
  Str fleetName() const { return fleetName_; }
  /// Error for an imported fleet.
  virtual FleetComputeType computeType() const = 0;
  /// Error for an imported fleet.
  virtual EnvironmentType environmentType() const = 0;

 protected:
  ~IFleet() = default;
  Str fleetArn_ = {};
  Str fleetName_ = {};
};

}  // namespace cdk::codebuild
