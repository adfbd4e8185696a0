#include <cdk/app.hpp>
#include <cdk/stack.hpp>
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
    stack.add<ec2::FlowLog>("Subnet",
                            {.flowLogName = "subnet", .resourceType = ec2::FlowLogResourceType::fromSubnet(*vpc.publicSubnets()[0])});
    stack.add<ec2::FlowLog>("Transit", {.destination = FlowLogDestination::toS3(bucket),
                                        .maxAggregationInterval = FlowLogMaxAggregationInterval::ONE_MINUTE,
                                        .resourceType = ec2::FlowLogResourceType::fromTransitGatewayId("tgw-1")});
  });
}
