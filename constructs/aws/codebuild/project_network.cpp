#include <cdk/aws.hpp>
#include <cdk/cfn/codebuild/project.hpp>
#include <cdk/names.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/policy.hpp>

namespace cdk::codebuild {

ec2::Connections IProject::connections() {
  if (!connections_) throw Error(*this, "only projects in a network have security groups; give a vpc to the project", "project-vpc");
  return connections_->connections();
}

void Project::joinNetwork(const ProjectProps& props) {
  if (!props.vpc) {
    if (props.securityGroups || props.allowAllOutbound.isSet())
      throw Error(*this, "securityGroups and allowAllOutbound need a vpc", "project-vpc");
    return;
  }
  List<Use<ec2::ISecurityGroup>> groups = props.securityGroups;
  if (!groups.empty() && props.allowAllOutbound.isSet())
    throw Error(*this, "give allowAllOutbound to the securityGroups themselves", "project-vpc");
  if (groups.empty()) {
    groups = {add<ec2::SecurityGroup>(
        "SecurityGroup",
        ec2::SecurityGroupProps{.allowAllOutbound = props.allowAllOutbound,
                                .description = "Automatic generated security group for CodeBuild " + Str(Names::uniqueId(*this)),
                                .vpc = props.vpc})};
  }
  connections_ = ec2::Connections({.securityGroups = groups});
}

void Project::addNetworkPermissions(const ProjectProps& props) {
  if (!props.vpc) return;
  Vec<Str> groups, arns;
  for (Use<ec2::ISecurityGroup> group : connections().securityGroups()) groups.push(group->securityGroupId());
  const List<Str> subnets = props.vpc->selectSubnets(props.subnetSelection).subnetIds;
  for (Str subnet : subnets) arns.push(format("arn:{}:ec2:{}:{}:subnet/{}", Aws::PARTITION, Aws::REGION, Aws::ACCOUNT_ID, subnet));
  resource_->props().vpcConfig =
      CfnProject::VpcConfigProperty{.securityGroupIds = List<Str>(groups), .subnets = subnets, .vpcId = props.vpc->vpcId()};
  addToRolePolicy(iam::PolicyStatement(
      {.actions = {"ec2:CreateNetworkInterfacePermission"},
       .conditions = {{"StringEquals", Json::obj({{"ec2:Subnet", List<Str>(arns)}, {"ec2:AuthorizedService", "codebuild.amazonaws.com"}})}},
       .resources = {format("arn:{}:ec2:{}:{}:network-interface/*", Aws::PARTITION, Aws::REGION, Aws::ACCOUNT_ID)}}));
  resource_->node().addDependency(networkPolicy(!props.role));
}

/// Projects that share a role share the policy, too.
iam::Policy& Project::networkPolicy(bool ownRole) {
  if (!ownRole) {
    for (Use<Construct> other : node().root().node().findAll()) {
      const auto* project = dynamic_cast<const Project*>(other.get());
      if (project && project->role_ == role_ && project->networkPolicy_) return *project->networkPolicy_;
    }
  }
  const iam::PolicyStatement use(
      {.actions = {"ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface", "ec2:DescribeSubnets",
                   "ec2:DescribeSecurityGroups", "ec2:DescribeDhcpOptions", "ec2:DescribeVpcs"},
       .resources = {"*"}});
  networkPolicy_ = &add<iam::Policy>("PolicyDocument", iam::PolicyProps{.statements = {use}});
  role_->attachInlinePolicy(*networkPolicy_);
  return *networkPolicy_;
}

}  // namespace cdk::codebuild
