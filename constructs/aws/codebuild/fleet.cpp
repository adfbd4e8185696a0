#include <constructs/aws/codebuild/fleet.hpp>

#include <cmath>
#include <string>

#include <cdk/cfn/codebuild/fleet.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>

#include "imported_principal.hpp"

namespace cdk::codebuild {

namespace {

struct ImportProps {
  Str arn;
};

class Imported final : public IFleet {
 public:
  using Props = ImportProps;
  Imported(Scope scope, std::string_view id, const ImportProps& props) : IFleet(scope, id), principal_(detail::importedPrincipal(*this)) {
    const Str name = Arn::split(props.arn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
    fleetArn_ = props.arn;
    fleetName_ = name.isToken() ? name : Str(name.text().substr(0, name.text().find(':')));
  }
  FleetComputeType computeType() const override {
    throw Error(*this, "the compute type of an imported fleet is not known", "imported-fleet");
  }
  EnvironmentType environmentType() const override {
    throw Error(*this, "the environment type of an imported fleet is not known", "imported-fleet");
  }
  ec2::Connections connections() override {
    throw Error(*this, "the security groups of an imported fleet are not known", "imported-fleet");
  }
  Use<iam::IPrincipal> grantPrincipal() override { return principal_; }

 private:
  Use<iam::IPrincipal> principal_;
};

Str text(FleetComputeType type) {
  static constexpr const char* kNames[] = {"BUILD_GENERAL1_SMALL",  "BUILD_GENERAL1_MEDIUM",  "BUILD_GENERAL1_LARGE",
                                           "BUILD_GENERAL1_XLARGE", "BUILD_GENERAL1_2XLARGE", "ATTRIBUTE_BASED_COMPUTE",
                                           "CUSTOM_INSTANCE_TYPE"};
  return kNames[static_cast<int>(type)];
}

Num whole(const Fleet& fleet, const Num& value, const char* name) {
  if (value.isSet() && !value.isToken() && (value.number() < 0 || std::trunc(value.number()) != value.number())) {
    throw Error(fleet, std::string(name) + " must be a whole number, got " + std::string(value.str().text()), "fleet-size");
  }
  return value;
}

Num gibibytes(const Opt<Size>& size) {
  return size ? size->toGibibytes() : Num();
}

Box<CfnFleet::ComputeConfigurationProperty> configure(const Fleet& fleet, const FleetProps& props) {
  const ComputeConfiguration& given = props.computeConfiguration;
  const bool byAttributes = given.machineType || given.memory || given.vCpu;
  if (*props.computeType == FleetComputeType::ATTRIBUTE_BASED) {
    if (!byAttributes && !given.disk)
      throw Error(fleet, "ATTRIBUTE_BASED needs a disk, memory, vCpu or machineType in computeConfiguration", "fleet-compute");
    if (given.instanceType) throw Error(fleet, "an instanceType goes with the compute type CUSTOM_INSTANCE_TYPE only", "fleet-compute");
    const auto orNone = [](const Num& number) { return number ? number : Num(0); };
    CfnFleet::ComputeConfigurationProperty made{.disk = whole(fleet, orNone(gibibytes(given.disk)), "disk"),
                                                .memory = whole(fleet, orNone(gibibytes(given.memory)), "memory"),
                                                .vCpu = whole(fleet, orNone(given.vCpu), "vCpu")};
    if (given.machineType) made.machineType = *given.machineType == MachineType::GENERAL ? "GENERAL" : "NVME";
    return made;
  }
  if (*props.computeType == FleetComputeType::CUSTOM_INSTANCE_TYPE) {
    if (!given.instanceType) throw Error(fleet, "CUSTOM_INSTANCE_TYPE needs an instanceType in computeConfiguration", "fleet-compute");
    if (byAttributes) throw Error(fleet, "memory, vCpu and machineType go with the compute type ATTRIBUTE_BASED only", "fleet-compute");
    return CfnFleet::ComputeConfigurationProperty{.disk = whole(fleet, gibibytes(given.disk), "disk"), .instanceType = given.instanceType};
  }
  if (byAttributes || given.disk || given.instanceType) {
    throw Error(fleet, "computeConfiguration goes with the compute types ATTRIBUTE_BASED and CUSTOM_INSTANCE_TYPE only", "fleet-compute");
  }
  return {};
}

void check(const Fleet& fleet, const FleetProps& props) {
  if (props.fleetName && !props.fleetName.isToken() && (props.fleetName.text().size() < 2 || props.fleetName.text().size() > 128)) {
    throw Error(fleet, "fleetName must have 2 to 128 characters, got " + std::to_string(props.fleetName.text().size()), "fleet-name");
  }
  if (!props.baseCapacity.isToken() && props.baseCapacity.number() < 1)
    throw Error(fleet, "baseCapacity must be 1 or more", "fleet-capacity");
}

}  // namespace

/// The network of a fleet and the permissions it needs.
struct Fleet::Network {
  Box<CfnFleet::VpcConfigProperty> config;
  Vec<Dependable> policies;
};

Fleet::Fleet(Scope scope, std::string_view id, const FleetProps& props)
    : IFleet(scope, id, {.physicalName = props.fleetName}),
      computeType_(props.computeType),
      environmentType_(props.environmentType),
      role_(props.role) {
  check(*this, props);
  const auto configuration = configure(*this, props);
  const Network network = joinNetwork(props);
  CfnFleet::Props made{.baseCapacity = props.baseCapacity,
                       .computeConfiguration = configuration,
                       .computeType = text(computeType_),
                       .environmentType = codebuild::text(environmentType_),
                       .fleetVpcConfig = network.config,
                       .name = props.fleetName};
  if (props.overflowBehavior) made.overflowBehavior = *props.overflowBehavior == FleetOverflowBehavior::QUEUE ? "QUEUE" : "ON_DEMAND";
  if (role_) made.fleetServiceRole = role_->roleArn();
  auto& resource = add<CfnFleet>("Resource", made);
  for (const Dependable& policy : network.policies) resource.node().addDependency(policy);
  if (props.vpc) {
    for (Use<Construct> part : props.vpc->node().findAll()) resource.node().addDependency(*part);
  }
  fleetArn_ = getResourceArnAttribute(
      resource.attrArn(),
      {.arnFormat = ArnFormat::SLASH_RESOURCE_NAME, .resource = "fleet", .resourceName = physicalName(), .service = "codebuild"});
  fleetName_ = getResourceNameAttribute(resource.ref());
}

Fleet::Network Fleet::joinNetwork(const FleetProps& props) {
  const bool selects = props.subnetSelection.availabilityZones || props.subnetSelection.onePerAz.isSet() ||
                       props.subnetSelection.subnetFilters || props.subnetSelection.subnetGroupName || props.subnetSelection.subnetType ||
                       props.subnetSelection.subnets;
  if (!props.vpc && props.securityGroups) throw Error(*this, "securityGroups need a vpc", "fleet-vpc");
  if (!props.vpc && selects) throw Error(*this, "subnetSelection needs a vpc", "fleet-vpc");
  if (!props.vpc) return {};
  List<Use<ec2::ISecurityGroup>> groups = props.securityGroups;
  if (groups.empty()) groups = {add<ec2::SecurityGroup>("SecurityGroup", ec2::SecurityGroupProps{.vpc = props.vpc})};
  connections_ = ec2::Connections({.securityGroups = groups});

  const List<Str> subnets = props.vpc->selectSubnets(props.subnetSelection).subnetIds;
  Vec<Str> groupIds, subnetArns;
  for (Use<ec2::ISecurityGroup> group : groups) groupIds.push(group->securityGroupId());
  for (Str subnet : subnets) subnetArns.push(stack().formatArn({.resource = "subnet", .resourceName = subnet, .service = "ec2"}));
  Network network;
  network.config = CfnFleet::VpcConfigProperty{.securityGroupIds = List<Str>(groupIds), .subnets = subnets, .vpcId = props.vpc->vpcId()};
  const auto allow = [&](const iam::PolicyStatementProps& statement) {
    const auto result = grantPrincipal()->addToPrincipalPolicy(iam::PolicyStatement(statement));
    if (result.policyDependable) network.policies.push(result.policyDependable);
  };
  allow({.actions = {"ec2:CreateNetworkInterfacePermission"},
         .conditions = {{"ArnEquals", Json::obj({{"ec2:Subnet", List<Str>(subnetArns)}})}},
         .resources = {stack().formatArn({.resource = "network-interface", .resourceName = "*", .service = "ec2"})}});
  allow({.actions = {"ec2:DescribeDhcpOptions", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
                     "ec2:DescribeVpcs", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:ModifyNetworkInterfaceAttribute"},
         .resources = {"*"}});
  return network;
}

ec2::Connections Fleet::connections() {
  if (!connections_) throw Error(*this, "only fleets in a network have security groups; give a vpc to the fleet", "fleet-vpc");
  return connections_->connections();
}

Use<iam::IPrincipal> Fleet::grantPrincipal() {
  if (!role_)
    role_ = add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("codebuild.amazonaws.com"),
                                                  .roleName = PhysicalName::GENERATE_IF_NEEDED});
  return role_;
}

IFleet& Fleet::fromFleetArn(Construct& scope, std::string_view id, const Str& fleetArn, Location at) {
  return scope.add<Imported>(id, {fleetArn}, at);
}

}  // namespace cdk::codebuild
