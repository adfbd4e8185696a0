#include <constructs/aws/ecs/ec2_service.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/ecs/service.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/ecs/service_extras.hpp>

namespace cdk::ecs {

namespace {

bool isLiteral(const Num& number) {
  return number && !number.isToken();
}

void checkPercentages(const Construct& scope, const Ec2ServiceProps& p) {
  if (p.daemon.isTrue() && isLiteral(p.maxHealthyPercent) && p.maxHealthyPercent.number() != 100) {
    throw Error(scope, "maxHealthyPercent of a daemon must be 100", "healthy-percent");
  }
  if (isLiteral(p.minHealthyPercent) && isLiteral(p.maxHealthyPercent) && p.minHealthyPercent.number() >= p.maxHealthyPercent.number()) {
    throw Error(scope, "minHealthyPercent must be less than maxHealthyPercent", "healthy-percent");
  }
}

const Ec2ServiceProps& checked(const Construct& scope, const Ec2ServiceProps& p) {
  if (p.daemon.isTrue() && p.desiredCount) throw Error(scope, "a daemon takes no desiredCount, it runs once on every instance", "daemon");
  checkPercentages(scope, p);
  if (!p.taskDefinition->isEc2Compatible()) throw Error(scope, "the task definition of an EC2 service must be for EC2", "compatibility");
  if (p.availabilityZoneRebalancing == AvailabilityZoneRebalancing::ENABLED) {
    if (p.daemon.isTrue()) throw Error(scope, "a daemon takes no availabilityZoneRebalancing", "daemon");
    if (isLiteral(p.maxHealthyPercent) && p.maxHealthyPercent.number() == 100) {
      throw Error(scope, "availabilityZoneRebalancing needs maxHealthyPercent above 100", "rebalancing");
    }
  }
  return p;
}

BaseServiceOptions common(const Ec2ServiceProps& p) {
  BaseServiceOptions all = detail::serviceOptions(p);
  if (p.daemon.isTrue() && !p.maxHealthyPercent) all.maxHealthyPercent = 100;
  if (p.daemon.isTrue() && !p.minHealthyPercent) all.minHealthyPercent = 0;
  return all;
}

bool hasNetwork(const Ec2ServiceProps& p) {
  const ec2::SubnetSelection& s = p.vpcSubnets;
  const bool subnets = s.availabilityZones || s.onePerAz.isSet() || s.subnetFilters || s.subnetGroupName || s.subnetType || s.subnets;
  return subnets || p.securityGroups.isSet() || p.assignPublicIp.isTrue();
}

}  // namespace

class Ec2Service::Check final : public IValidation {
 public:
  explicit Check(const Ec2Service* service) : service_(service) {}
  List<Str> validate() override {
    if (service_->daemon_ || service_->cluster().hasEc2Capacity()) return {};
    return {"the cluster has no instances for this service; add capacity to it"};
  }

 private:
  const Ec2Service* service_;
};

Ec2Service::Ec2Service(Scope scope, std::string_view id, const Ec2ServiceProps& props)
    : BaseService(scope, id, common(checked(scope, props)),
                  {.availabilityZoneRebalancing = detail::text(props.availabilityZoneRebalancing),
                   .launchType = LaunchType::EC2,
                   .placementConstraints = lazy<&Ec2Service::renderConstraints>(this),
                   .placementStrategies = lazy<&Ec2Service::renderStrategies>(this),
                   .schedulingStrategy = props.daemon.isTrue() ? "DAEMON" : "REPLICA"},
                  *props.taskDefinition),
      daemon_(props.daemon.isTrue()),
      rebalancing_(props.availabilityZoneRebalancing == AvailabilityZoneRebalancing::ENABLED) {
  if (taskDefinition().networkMode() == NetworkMode::AWS_VPC) {
    configureAwsVpcNetworkingWithSecurityGroups(cluster().vpc(), props.assignPublicIp, props.vpcSubnets, props.securityGroups);
  } else {
    if (hasNetwork(props))
      throw Error(*this, "vpcSubnets, securityGroups and assignPublicIp need the network mode AWS_VPC", "network-mode");
    useGroupsOfCluster();
  }
  if (props.placementConstraints.isSet()) setConstraints(props.placementConstraints);
  if (props.placementStrategies.isSet()) addStrategies(props.placementStrategies);
  detail::requireContainer(*this);
  node().addValidation(make<Check>(this));
  if (!props.minHealthyPercent && daemon_) {
    Annotations::of(*this).addWarningV2(
        "@aws-cdk/aws-ecs:minHealthyPercentDaemon",
        "minHealthyPercent was not given, so a deployment of the daemon may stop all tasks before new ones run");
  }
}

/// Groups of other stacks are imported: rules for this service must not make their stack depend on this one.
void Ec2Service::useGroupsOfCluster() {
  int index = 1;
  for (Use<ec2::ISecurityGroup> group : cluster().connections().securityGroups()) {
    if (&Stack::of(*group) == &stack()) {
      connections().addSecurityGroup(group);
      continue;
    }
    ec2::ISecurityGroup& imported =
        ec2::SecurityGroup::fromSecurityGroupId(*this, format("SecurityGroup{}", Num(index++)).text(), group->securityGroupId(),
                                                {.allowAllOutbound = group->allowAllOutbound(), .mutable_ = true});
    connections().addSecurityGroup(imported);
  }
}

void Ec2Service::addStrategies(const List<PlacementStrategy>& strategies) {
  if (daemon_ && !strategies.empty()) throw Error(*this, "a daemon takes no placement strategies", "daemon");
  if (rebalancing_ && strategies_.empty() && !strategies.empty()) {
    const PlacementRule first = strategies[0].rules()[0];
    if (!first.type.is("spread") || !first.subject.is(BuiltInAttributes::AVAILABILITY_ZONE)) {
      throw Error(*this,
                  "with availabilityZoneRebalancing the first placement strategy must spread across BuiltInAttributes::AVAILABILITY_ZONE",
                  "rebalancing");
    }
  }
  hasStrategies_ = true;
  for (const PlacementStrategy& strategy : strategies) {
    for (const PlacementRule& rule : strategy.rules()) strategies_.push(rule);
  }
}

void Ec2Service::setConstraints(const List<PlacementConstraint>& constraints) {
  hasConstraints_ = true;
  constraints_.clear();
  for (const PlacementConstraint& constraint : constraints) {
    for (const PlacementRule& rule : constraint.rules()) {
      const bool byZone = rule.type.is("memberOf") && !rule.subject.isToken() &&
                          rule.subject.text().find(BuiltInAttributes::AVAILABILITY_ZONE) != std::string_view::npos;
      if (rebalancing_ && byZone)
        throw Error(*this, "with availabilityZoneRebalancing no placement constraint may name the zone", "rebalancing");
      constraints_.push(rule);
    }
  }
}

Json Ec2Service::renderConstraints() {
  if (!hasConstraints_) return {};
  if (constraints_.empty()) return List<Json>(nullptr, 0);
  return detail::mapped<Json>(constraints_, [](const PlacementRule& rule) -> Json {
    return CfnService::PlacementConstraintProperty{.expression = rule.subject, .type = rule.type};
  });
}

Json Ec2Service::renderStrategies() {
  if (!hasStrategies_) return {};
  if (strategies_.empty()) return List<Json>(nullptr, 0);
  return detail::mapped<Json>(strategies_, [](const PlacementRule& rule) -> Json {
    return CfnService::PlacementStrategyProperty{.field = rule.subject, .type = rule.type};
  });
}

}  // namespace cdk::ecs
