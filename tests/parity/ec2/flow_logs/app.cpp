#include <cdk/app.hpp>
#include <cdk/cfn/ec2/eip.hpp>
#include <cdk/cfn/kinesisfirehose/delivery_stream.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/nat_provider.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
using ec2::FlowLogDestination;
using ec2::FlowLogMaxAggregationInterval;
using ec2::LogFormat;

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("FlowLogs", {.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& vpc = stack.add<ec2::Vpc>("Vpc", {.flowLogs = {{"All", {}},
                                                         {"Rejected",
                                                          {.maxAggregationInterval = FlowLogMaxAggregationInterval::ONE_MINUTE,
                                                           .trafficType = ec2::FlowLogTrafficType::REJECT}}},
                                            .maxAzs = 2,
                                            .natGateways = 0,
                                            .restrictDefaultSecurityGroup = false});
    auto& group = stack.add<logs::LogGroup>("Group", {.removalPolicy = RemovalPolicy::DESTROY});
    auto& role = stack.add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("vpc-flow-logs.amazonaws.com")});
    vpc.addFlowLog("Group", {.destination = FlowLogDestination::toCloudWatchLogs(group, role),
                             .maxAggregationInterval = FlowLogMaxAggregationInterval::TEN_MINUTES});
    auto& bucket = stack.add<s3::Bucket>("Bucket");
    vpc.addFlowLog("Bucket", {.destination = FlowLogDestination::toS3(bucket, "network/", {.hiveCompatiblePartitions = true}),
                              .logFormat = {LogFormat::SRC_ADDR, LogFormat::DST_PORT, LogFormat::field("flow-direction"),
                                            LogFormat::custom("${version}")}});
    vpc.addFlowLog("NewBucket", {.destination = FlowLogDestination::toS3(), .logFormat = {LogFormat::ALL_DEFAULT_FIELDS}});
    vpc.addFlowLog("Stream", {.destination = FlowLogDestination::toKinesisDataFirehoseDestination(
                                  "arn:aws:firehose:us-east-1:111111111111:deliverystream/flow")});
    auto& stream = stack.add<kinesisfirehose::CfnDeliveryStream>("DeliveryStream",
                                                                 kinesisfirehose::CfnDeliveryStream::Props{.deliveryStreamName = "flow"});
    vpc.addFlowLog("Firehose", {.destination = FlowLogDestination::toFirehose(stream, role)});
    stack.add<ec2::FlowLog>("Subnet",
                            {.flowLogName = "subnet", .resourceType = ec2::FlowLogResourceType::fromSubnet(*vpc.publicSubnets()[0])});
    stack.add<ec2::FlowLog>("Transit", {.destination = FlowLogDestination::toS3(bucket),
                                        .maxAggregationInterval = FlowLogMaxAggregationInterval::ONE_MINUTE,
                                        .resourceType = ec2::FlowLogResourceType::fromTransitGatewayId("tgw-1")});
    auto& eip = stack.add<ec2::CfnEIP>("Eip");
    stack.add<ec2::Vpc>(
        "Regional",
        {.maxAzs = 1, .natGatewayProvider = ec2::NatProvider::regionalGateway({.eip = eip}), .restrictDefaultSecurityGroup = false});
  });
}
