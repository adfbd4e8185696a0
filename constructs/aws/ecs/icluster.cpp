#include <string>

#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecs/cluster.hpp>

// What clusters made here and imported ones share.
namespace cdk::ecs {

namespace {

struct ImportedCluster final : ICluster {
  using Props = ClusterAttributes;
  ImportedCluster(Scope scope, std::string_view id, const ClusterAttributes& attrs) : ICluster(scope, id) {
    clusterArn_ = attrs.clusterArn ? attrs.clusterArn
                                   : stack().formatArn({.resource = "cluster", .resourceName = attrs.clusterName, .service = "ecs"});
    clusterName_ = attrs.clusterName;
    connections_ = ec2::Connections({.securityGroups = attrs.securityGroups});
    executeCommand_ = attrs.executeCommandConfiguration;
    hasExecuteCommand_ = executeCommand_.kmsKey || executeCommand_.logging;
    hasEc2Capacity_ = !attrs.hasEc2Capacity.isFalse();
    vpc_ = attrs.vpc;
  }
};

struct ClusterByArn final : ICluster {
  struct Props {
    Str arn;
    Str name;
  };
  ClusterByArn(Scope scope, std::string_view id, const Props& props) : ICluster(scope, id, {.environmentFromArn = props.arn}) {
    clusterArn_ = props.arn;
    clusterName_ = props.name;
    onlyArn_ = true;
  }
};

}  // namespace

void ICluster::requireAttributes(std::string_view attribute) const {
  if (onlyArn_)
    throw Error(*this, std::string(attribute) + " is not known for a cluster of fromClusterArn; use fromClusterAttributes",
                "cluster-by-arn");
}

ec2::IVpc& ICluster::vpc() const {
  requireAttributes("vpc");
  return *vpc_;
}

ec2::Connections ICluster::connections() {
  requireAttributes("connections");
  return connections_;
}

bool ICluster::hasEc2Capacity() const {
  requireAttributes("hasEc2Capacity");
  return hasEc2Capacity_;
}

iam::Grant ClusterGrants::taskProtection(Use<iam::IGrantable> grantee) const {
  const Str tasks = resource_->stack().formatArn(
      {.arnFormat = ArnFormat::SLASH_RESOURCE_NAME, .resource = "task", .resourceName = resource_->clusterName() + "/*", .service = "ecs"});
  return iam::Grant::addToPrincipal({.actions = {"ecs:UpdateTaskProtection"}, .grantee = grantee, .resourceArns = {tasks}});
}

ICluster& Cluster::fromClusterAttributes(Construct& scope, std::string_view id, const ClusterAttributes& attrs, Location at) {
  return scope.add<ImportedCluster>(id, attrs, at);
}

ICluster& Cluster::fromClusterArn(Construct& scope, std::string_view id, const Str& clusterArn, Location at) {
  const Str name = Stack::of(scope).splitArn(clusterArn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  if (!name || name.is(""))
    throw Error(scope, at, "the ARN of a cluster must hold its name, got '" + std::string(clusterArn.text()) + "'", "cluster-arn");
  return scope.add<ClusterByArn>(id, {clusterArn, name}, at);
}

}  // namespace cdk::ecs
