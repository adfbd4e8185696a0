#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/nat_provider.hpp>
#include <constructs/aws/ec2/vpc.hpp>

namespace ec2 = cdk::ec2;

int main() {
  return cdk::run([](cdk::App& app) {
    auto& stack = app.add<cdk::Stack>("Networks", {.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& agnostic = app.add<cdk::Stack>("Agnostic");

    agnostic.add<ec2::Vpc>("Default");

    auto& main = stack.add<ec2::Vpc>(
        "Main",
        {.availabilityZones = {"us-east-1a", "us-east-1b"},
         .gatewayEndpoints = {{"S3", {.service = ec2::GatewayVpcEndpointAwsService::S3}}},
         .ipAddresses = ec2::IpAddresses::cidr("10.20.0.0/16"),
         .natGateways = 1,
         .restrictDefaultSecurityGroup = true,
         .subnetConfiguration = {{.cidrMask = 24, .mapPublicIpOnLaunch = false, .name = "Public", .subnetType = ec2::SubnetType::PUBLIC},
                                 {.cidrMask = 22, .name = "App", .subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS},
                                 {.cidrMask = 24, .name = "Spare", .reserved = true, .subnetType = ec2::SubnetType::PRIVATE_ISOLATED},
                                 {.name = "Data", .subnetType = ec2::SubnetType::PRIVATE_ISOLATED}},
         .vpcName = "main"});
    main.addGatewayEndpoint("Dynamo", {.service = ec2::GatewayVpcEndpointAwsService::DYNAMODB, .subnets = {{.subnetGroupName = "App"}}});
    main.addInterfaceEndpoint("Ecr", {.service = ec2::InterfaceVpcEndpointAwsService::ECR_DOCKER});
    main.addInterfaceEndpoint("Own", {.open = false,
                                      .service = ec2::InterfaceVpcEndpointService("com.amazonaws.vpce.us-east-1.vpce-svc-1", 8443),
                                      .subnets = {.subnetType = ec2::SubnetType::PRIVATE_ISOLATED}});

    stack.add<ec2::Vpc>(
        "NoNat",
        {.createInternetGateway = true, .enableDnsHostnames = false, .maxAzs = 2, .natGateways = 0, .restrictDefaultSecurityGroup = false});

    stack.add<ec2::Vpc>("Elastic", {.availabilityZones = {"us-east-1a", "us-east-1b"},
                                    .defaultInstanceTenancy = ec2::DefaultInstanceTenancy::DEDICATED,
                                    .natGatewayProvider = ec2::NatProvider::gateway({.eipAllocationIds = {"eipalloc-1", "eipalloc-2"},
                                                                                     .maxDrainDuration = cdk::Duration::seconds(100)}),
                                    .reservedAzs = 1});

    stack.add<ec2::Vpc>(
        "Regional", {.maxAzs = 2,
                     .natGatewayProvider = ec2::NatProvider::regionalGateway(
                         {.availabilityZoneAddresses = {{.allocationIds = {"eipalloc-3"}, .availabilityZone = "dummy1a"},
                                                        {.allocationIds = {"eipalloc-4", "eipalloc-5"}, .availabilityZone = "dummy1b"}}})});

    stack.add<ec2::Vpc>("DualStack", {.ipProtocol = ec2::IpProtocol::DUAL_STACK, .maxAzs = 2, .natGateways = 1});

    stack.add<ec2::Vpc>("Ipam", {.ipAddresses = ec2::IpAddresses::awsIpamAllocation(
                                     {.defaultSubnetIpv4NetmaskLength = 24, .ipv4IpamPoolId = "pool-1", .ipv4NetmaskLength = 18}),
                                 .maxAzs = 2,
                                 .natGateways = 0});

    auto& imported = ec2::Vpc::fromVpcAttributes(stack, "Imported",
                                                 {.availabilityZones = {"us-east-1a", "us-east-1b"},
                                                  .privateSubnetIds = {"subnet-3", "subnet-4", "subnet-5", "subnet-6"},
                                                  .privateSubnetNames = {"App", "Jobs"},
                                                  .privateSubnetRouteTableIds = {"rtb-1", "rtb-2", "rtb-3", "rtb-4"},
                                                  .publicSubnetIds = {"subnet-1", "subnet-2"},
                                                  .vpcCidrBlock = "10.9.0.0/16",
                                                  .vpcId = "vpc-1"});
    imported.addInterfaceEndpoint("Sqs", {.service = ec2::InterfaceVpcEndpointAwsService::SQS, .subnets = {.subnetGroupName = "Jobs"}});
    imported.addGatewayEndpoint(
        "S3", {.service = ec2::GatewayVpcEndpointAwsService::S3, .subnets = {{.subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS}}});
  });
}
