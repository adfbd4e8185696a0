#include <constructs/delivery/service_network/service_network.hpp>

#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::delivery {

ServiceNetwork::ServiceNetwork(Scope scope, std::string_view id, const ServiceNetworkProps& props) : Construct(scope, id) {
  vpc_ = &add<ec2::Vpc>(
      "Vpc",
      ec2::VpcProps{.gatewayEndpoints = {{"S3", {.service = ec2::GatewayVpcEndpointAwsService::S3}}},
                    .ipAddresses = ec2::IpAddresses::cidr(props.cidr),
                    .maxAzs = 2,
                    .natGateways = props.natGateways,
                    .restrictDefaultSecurityGroup = true,
                    .subnetConfiguration = {{.cidrMask = 24, .mapPublicIpOnLaunch = false, .name = "public", .subnetType = ec2::SubnetType::PUBLIC},
                                            {.cidrMask = 22, .name = "private", .subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS}},
                    .vpcName = props.naming.name("vpc")});
  auto& logGroup = add<logs::LogGroup>("FlowLogGroup", logs::LogGroupProps{.encryptionKey = props.logsKey,
                                                                           .logGroupName = "/aws/vpc/" + props.naming.name("flow-logs"),
                                                                           .removalPolicy = RemovalPolicy::DESTROY,
                                                                           .retention = logs::RetentionDays::ONE_YEAR});
  auto& role = add<iam::Role>("FlowLogRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("vpc-flow-logs.amazonaws.com"),
                                                            .roleName = props.naming.name("role-flow-logs")});
  vpc_->addFlowLog("FlowLog", {.destination = ec2::FlowLogDestination::toCloudWatchLogs(logGroup, role),
                               .maxAggregationInterval = ec2::FlowLogMaxAggregationInterval::TEN_MINUTES,
                               .trafficType = ec2::FlowLogTrafficType::ALL});
}

}  // namespace cdk::delivery
