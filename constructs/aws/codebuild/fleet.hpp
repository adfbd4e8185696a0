#pragma once
#include <cdk/resource.hpp>
#include <cdk/size.hpp>
#include <constructs/aws/codebuild/compute_type.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/iam/principal.hpp>

namespace cdk::ec2 {
class IVpc;
}
namespace cdk::iam {
class IRole;
}

namespace cdk::codebuild {

/// Size of the machines of a fleet.
enum class FleetComputeType { SMALL, MEDIUM, LARGE, X_LARGE, X2_LARGE, ATTRIBUTE_BASED, CUSTOM_INSTANCE_TYPE };
/// What happens to builds that find no machine free.
enum class FleetOverflowBehavior { QUEUE, ON_DEMAND };
/// Kind of the disks of machines chosen by attributes.
enum class MachineType { GENERAL, NVME };

/// Machines by their attributes (ATTRIBUTE_BASED) or by their type (CUSTOM_INSTANCE_TYPE).
struct ComputeConfiguration {
  /// At least this; whole gibibytes.
  Opt<Size> disk = {};
  /// Such as `t3.medium`; required for CUSTOM_INSTANCE_TYPE, and only there.
  Str instanceType = {};
  Opt<MachineType> machineType = {};
  /// At least this; whole gibibytes.
  Opt<Size> memory = {};
  /// At least as many.
  Num vCpu = {};
};

/// Machines reserved for builds, made here or imported.
class IFleet : public Resource, public iam::IGrantable, public ec2::IConnectable {
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

struct FleetProps {
  /// Number of machines, 1 or more.
  Req<Num, "baseCapacity"> baseCapacity;
  /// For ATTRIBUTE_BASED and CUSTOM_INSTANCE_TYPE only; given as soon as one field is.
  ComputeConfiguration computeConfiguration = {};
  ReqOpt<FleetComputeType, "computeType"> computeType;
  ReqOpt<EnvironmentType, "environmentType"> environmentType;
  /// 2 to 128 characters. Default: chosen by CloudFormation
  Str fleetName = {};
  /// Default: QUEUE
  Opt<FleetOverflowBehavior> overflowBehavior = {};
  /// Default: made when needed
  Use<iam::IRole> role = {};
  /// Only with vpc. Default: a group of its own
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// Only with vpc. Default: the private subnets
  ec2::SubnetSelection subnetSelection = {};
  /// A network that builds can reach. Default: none
  Use<ec2::IVpc> vpc = {};
};

/// Machines of this app reserved for builds.
class Fleet : public IFleet {
 public:
  using Props = FleetProps;
  Fleet(Scope scope, std::string_view id, const FleetProps& props);
  static IFleet& fromFleetArn(Construct& scope, std::string_view id, const Str& fleetArn, Location at = Location::current());

  FleetComputeType computeType() const override { return computeType_; }
  EnvironmentType environmentType() const override { return environmentType_; }
  /// Its network rules; error for a fleet outside of a network.
  ec2::Connections connections() override;
  /// Its role, which is made by the first call.
  Use<iam::IPrincipal> grantPrincipal() override;

 private:
  struct Network;
  Network joinNetwork(const FleetProps& props);

  FleetComputeType computeType_;
  EnvironmentType environmentType_;
  Use<iam::IRole> role_ = {};
  Use<ec2::IConnectable> connections_ = {};
};

}  // namespace cdk::codebuild
