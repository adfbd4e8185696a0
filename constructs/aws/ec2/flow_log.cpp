#include <constructs/aws/ec2/flow_log.hpp>

#include <cdk/cfn/ec2/flow_log.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::ec2 {
namespace {

constexpr const char* trafficTypes[] = {"ACCEPT", "ALL", "REJECT"};
constexpr const char* destinationTypes[] = {"cloud-watch-logs", "s3", "kinesis-data-firehose"};
constexpr const char* fileFormats[] = {"plain-text", "parquet"};

struct ImportedFlowLog final : IFlowLog {
  struct Props {
    Str id;
  };
  ImportedFlowLog(Scope scope, std::string_view id, const Props& props) : IFlowLog(scope, id) { flowLogId_ = props.id; }
};

Str joined(const List<LogFormat>& fields) {
  Str text;
  for (const LogFormat& field : fields) text = text ? text + " " + field : Str(field);
  return text;
}

/// Is the log one of a transit gateway? Those know no kinds of traffic and only the short interval.
bool checkTransit(const Construct& log, const FlowLogProps& props) {
  const Str type = props.resourceType.resourceType();
  if (!type.is("TransitGateway") && !type.is("TransitGatewayAttachment")) return false;
  if (props.trafficType) throw Error(log, "a log of a transit gateway takes no trafficType; leave it out", "flow-log-transit");
  if (props.maxAggregationInterval && !(props.maxAggregationInterval == FlowLogMaxAggregationInterval::ONE_MINUTE)) {
    throw Error(log, "a log of a transit gateway needs the interval ONE_MINUTE", "flow-log-transit");
  }
  return true;
}

/// The log comes after what belongs to the bucket's policy and to its emptying.
void dependOn(CfnFlowLog& log, Construct* owner) {
  Construct* child = owner ? owner->node().defaultChild() : nullptr;
  if (CfnResource* resource = child ? CfnResource::from(*child) : nullptr) log.addDependency(*resource);
}

}  // namespace

FlowLogResourceType FlowLogResourceType::fromSubnet(ISubnet& subnet) {
  return {"Subnet", subnet.subnetId()};
}
FlowLogResourceType FlowLogResourceType::fromVpc(IVpc& vpc) {
  return {"VPC", vpc.vpcId()};
}

FlowLog::FlowLog(Scope scope, std::string_view id, const FlowLogProps& props)
    : IFlowLog(scope, id), config_((props.destination ? props.destination : FlowLogDestination::toCloudWatchLogs())->bind(*this, *this)) {
  Tags::of(*this).add("Name", props.flowLogName && !props.flowLogName.is("") ? props.flowLogName : Str(node().path()));
  Str destination = config_.deliveryStreamArn;
  if (!destination && config_.s3Bucket) {
    const bool prefixed = config_.keyPrefix && !config_.keyPrefix.is("");
    destination = prefixed ? config_.s3Bucket->arnForObjects(config_.keyPrefix) : config_.s3Bucket->bucketArn();
  }
  const bool transit = checkTransit(*this, props);
  CfnFlowLog::Props made{
      .deliverLogsPermissionArn = config_.iamRole ? config_.iamRole->roleArn() : Str(),
      .logDestination = destination,
      .logDestinationType = destinationTypes[static_cast<std::size_t>(*config_.logDestinationType)],
      .logFormat = joined(props.logFormat),
      .logGroupName = config_.logGroup ? config_.logGroup->logGroupName() : Str(),
      .maxAggregationInterval = props.maxAggregationInterval ? Num(static_cast<int>(*props.maxAggregationInterval)) : Num(),
      .resourceId = props.resourceType.resourceId(),
      .resourceType = props.resourceType.resourceType(),
      .trafficType = transit ? Str() : Str(trafficTypes[static_cast<std::size_t>(props.trafficType.valueOr(FlowLogTrafficType::ALL))])};
  if (config_.destinationOptions) {
    const DestinationOptions& options = *config_.destinationOptions;
    // The service wants these keys as they are here.
    made.destinationOptions =
        Json::obj({{"fileFormat", fileFormats[static_cast<std::size_t>(options.fileFormat.valueOr(FlowLogFileFormat::PLAIN_TEXT))]},
                   {"perHourPartition", options.perHourPartition.valueOr(false)},
                   {"hiveCompatiblePartitions", options.hiveCompatiblePartitions.valueOr(false)}});
  }
  auto& resource = add<CfnFlowLog>("FlowLog", made);
  if (config_.s3Bucket) {
    dependOn(resource, config_.s3Bucket->policy());
    dependOn(resource, config_.s3Bucket->node().tryFindChild("AutoDeleteObjectsCustomResource"));
  }
  flowLogId_ = resource.ref();
  node().setDefaultChild(resource);
}

IFlowLog& FlowLog::fromFlowLogId(Construct& scope, std::string_view id, const Str& flowLogId, Location at) {
  return scope.add<ImportedFlowLog>(id, {flowLogId}, at);
}

}  // namespace cdk::ec2
