#pragma once
#include <cdk/resource.hpp>

namespace cdk::iam {
class IRole;
}
namespace cdk::kinesisfirehose {
class CfnDeliveryStream;
}
namespace cdk::logs {
class ILogGroup;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::ec2 {

class FlowLog;
class ISubnet;
class IVpc;

/// Which traffic is logged.
enum class FlowLogTrafficType { ACCEPT, ALL, REJECT };
/// Where logs can go.
enum class FlowLogDestinationType { CLOUD_WATCH_LOGS, S3, KINESIS_DATA_FIREHOSE };
/// Format of log files in a bucket.
enum class FlowLogFileFormat { PLAIN_TEXT, PARQUET };
/// How long packets are collected into one record.
enum class FlowLogMaxAggregationInterval { ONE_MINUTE = 60, TEN_MINUTES = 600 };

/// What is watched.
class FlowLogResourceType {
 public:
  static FlowLogResourceType fromSubnet(ISubnet& subnet);
  static FlowLogResourceType fromVpc(IVpc& vpc);
  static FlowLogResourceType fromNetworkInterfaceId(const Str& id) { return {"NetworkInterface", id}; }
  static FlowLogResourceType fromTransitGatewayId(const Str& id) { return {"TransitGateway", id}; }
  static FlowLogResourceType fromTransitGatewayAttachmentId(const Str& id) { return {"TransitGatewayAttachment", id}; }

  Str resourceType() const { return resourceType_; }
  Str resourceId() const { return resourceId_; }

 private:
  FlowLogResourceType(const Str& type, const Str& id) : resourceType_(type), resourceId_(id) {}
  Str resourceType_;
  Str resourceId_;
};

struct S3DestinationOptions {
  /// Default: PLAIN_TEXT
  Opt<FlowLogFileFormat> fileFormat = {};
  /// Folders as Hive wants them. Default: false
  Bool hiveCompatiblePartitions = {};
  /// A folder for each hour. Default: false
  Bool perHourPartition = {};
};
using DestinationOptions = S3DestinationOptions;

/// What a destination gave.
struct FlowLogDestinationConfig {
  Str deliveryStreamArn = {};
  /// Default: none is written
  Opt<DestinationOptions> destinationOptions = {};
  Use<iam::IRole> iamRole = {};
  Str keyPrefix = {};
  Use<logs::ILogGroup> logGroup = {};
  ReqOpt<FlowLogDestinationType, "logDestinationType"> logDestinationType;
  Use<s3::IBucket> s3Bucket = {};
};

/// Where the log goes; derive and pass make<Mine>(...) for a place of your own.
class FlowLogDestination {
 public:
  /// CloudWatch Logs, by a group and a role; both are made when left out.
  static Use<FlowLogDestination> toCloudWatchLogs(Use<logs::ILogGroup> logGroup = {}, Use<iam::IRole> iamRole = {});
  /// A bucket, made when left out, whose policy then lets the log service write.
  static Use<FlowLogDestination> toS3(Use<s3::IBucket> bucket = {}, const Str& keyPrefix = {}, const S3DestinationOptions& options = {});
  /// A delivery stream of Amazon Data Firehose, by its ARN.
  static Use<FlowLogDestination> toKinesisDataFirehoseDestination(const Str& deliveryStreamArn);

  /// A delivery stream of Amazon Data Firehose. Default role: none, which is enough in the own account
  static Use<FlowLogDestination> toFirehose(kinesisfirehose::CfnDeliveryStream& deliveryStream, Use<iam::IRole> iamRole = {});

  virtual FlowLogDestinationConfig bind(Construct& scope, FlowLog& flowLog) = 0;

 protected:
  ~FlowLogDestination() = default;
};

/// A field of a log record, or a whole format.
class LogFormat : public Str {
 public:
  /// A format as AWS writes it: `${srcaddr} ${dstaddr}`.
  static LogFormat custom(const Str& formatString) { return LogFormat(formatString); }
  /// One field by its name: `field("srcaddr")`.
  static LogFormat field(std::string_view field);
  /// The text in the template.
  Str value() const { return *this; }

  static const LogFormat VERSION, ACCOUNT_ID, INTERFACE_ID, SRC_ADDR, DST_ADDR, SRC_PORT, DST_PORT, PROTOCOL, PACKETS, BYTES,
      START_TIMESTAMP, END_TIMESTAMP, ACTION, LOG_STATUS, VPC_ID, SUBNET_ID, INSTANCE_ID, TCP_FLAGS, TRAFFIC_TYPE, PKT_SRC_ADDR,
      PKT_DST_ADDR, REGION, AZ_ID, SUBLOCATION_TYPE, SUBLOCATION_ID, PKT_SRC_AWS_SERVICE, PKT_DST_AWS_SERVICE, FLOW_DIRECTION, TRAFFIC_PATH,
      ECS_CLUSTER_ARN, ECS_CLUSTER_NAME, ECS_CONTAINER_INSTANCE_ARN, ECS_CONTAINER_INSTANCE_ID, ECS_CONTAINER_ID, ECS_SECOND_CONTAINER_ID,
      ECS_SERVICE_NAME, ECS_TASK_DEFINITION_ARN, ECS_TASK_ARN, ECS_TASK_ID;
  /// The fields of a log that names no format.
  static const LogFormat ALL_DEFAULT_FIELDS;

 private:
  constexpr explicit LogFormat(const cdk::detail::Val* text) : Str(text) {}
  explicit LogFormat(const Str& text) : Str(text) {}
};

struct FlowLogOptions {
  /// Default: a new group of CloudWatch Logs
  Use<FlowLogDestination> destination = {};
  /// The fields of a record, joined with blanks. Default: those of AWS
  List<LogFormat> logFormat = {};
  /// Default: TEN_MINUTES
  Opt<FlowLogMaxAggregationInterval> maxAggregationInterval = {};
  /// Default: ALL
  Opt<FlowLogTrafficType> trafficType = {};
};

struct FlowLogProps {
  Use<FlowLogDestination> destination = {};
  /// A tag. Default: the path
  Str flowLogName = {};
  List<LogFormat> logFormat = {};
  Opt<FlowLogMaxAggregationInterval> maxAggregationInterval = {};
  /// What is watched.
  Req<FlowLogResourceType, "resourceType"> resourceType;
  /// Not for transit gateways.
  Opt<FlowLogTrafficType> trafficType = {};
};

/// A log of network traffic, made here or imported.
class IFlowLog : public Resource {
 public:
  using Resource::Resource;
  Str flowLogId() const { return flowLogId_; }

 protected:
  ~IFlowLog() = default;
  Str flowLogId_ = {};
};

/// A log of network traffic.
class FlowLog : public IFlowLog {
 public:
  using Props = FlowLogProps;
  FlowLog(Scope scope, std::string_view id, const FlowLogProps& props);
  static IFlowLog& fromFlowLogId(Construct& scope, std::string_view id, const Str& flowLogId, Location at = Location::current());

  /// The bucket it goes to; empty for other destinations. Likewise the next ones.
  Use<s3::IBucket> bucket() const { return config_.s3Bucket; }
  Str keyPrefix() const { return config_.keyPrefix; }
  Use<iam::IRole> iamRole() const { return config_.iamRole; }
  Use<logs::ILogGroup> logGroup() const { return config_.logGroup; }
  Str deliveryStreamArn() const { return config_.deliveryStreamArn; }

 private:
  FlowLogDestinationConfig config_;
};

}  // namespace cdk::ec2
