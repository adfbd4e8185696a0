#include <cdk/cfn/kinesisfirehose/delivery_stream.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/ec2/flow_log.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::ec2 {
namespace {

class ToCloudWatchLogs final : public FlowLogDestination {
 public:
  ToCloudWatchLogs(Use<logs::ILogGroup> group, Use<iam::IRole> role) : group_(group), role_(role) {}
  FlowLogDestinationConfig bind(Construct& scope, FlowLog&) override {
    Use<iam::IRole> role = role_;
    if (!role) {
      role = scope.add<iam::Role>(
          "IAMRole", {.assumedBy = iam::ServicePrincipal("vpc-flow-logs.amazonaws.com"), .roleName = PhysicalName::GENERATE_IF_NEEDED});
    }
    Use<logs::ILogGroup> group = group_;
    if (!group) group = scope.add<logs::LogGroup>("LogGroup");
    role->addToPrincipalPolicy(iam::PolicyStatement(
        {.actions = {"logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"}, .resources = {group->logGroupArn()}}));
    return {.iamRole = role, .logGroup = group, .logDestinationType = FlowLogDestinationType::CLOUD_WATCH_LOGS};
  }

 private:
  Use<logs::ILogGroup> group_;
  Use<iam::IRole> role_;
};

class ToS3 final : public FlowLogDestination {
 public:
  ToS3(Use<s3::IBucket> bucket, const Str& keyPrefix, const S3DestinationOptions& options)
      : bucket_(bucket), keyPrefix_(keyPrefix), options_(options) {}
  FlowLogDestinationConfig bind(Construct& scope, FlowLog&) override {
    Use<s3::IBucket> bucket = bucket_;
    if (!bucket) bucket = scope.add<s3::Bucket>("Bucket", {.removalPolicy = RemovalPolicy::RETAIN});
    if (FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-s3:createDefaultLoggingPolicy")) allowDelivery(Stack::of(scope), *bucket);
    FlowLogDestinationConfig config{.keyPrefix = keyPrefix_, .logDestinationType = FlowLogDestinationType::S3, .s3Bucket = bucket};
    if (options_.fileFormat || options_.perHourPartition.isTrue() || options_.hiveCompatiblePartitions.isTrue())
      config.destinationOptions = options_;
    return config;
  }

 private:
  void allowDelivery(Stack& stack, s3::IBucket& bucket) const {
    const bool prefixed = keyPrefix_ && !keyPrefix_.is("");
    const bool slash = prefixed && !keyPrefix_.isToken() && keyPrefix_.text().ends_with('/');
    const Str prefix = !prefixed ? Str("") : slash ? keyPrefix_ : keyPrefix_ + "/";
    const Str account = options_.hiveCompatiblePartitions.isTrue() ? "aws-account-id=" + stack.account() : stack.account();
    const Json source = stack.formatArn({.resource = "*", .service = "logs"});
    const iam::ServicePrincipal service("delivery.logs.amazonaws.com");
    bucket.addToResourcePolicy(iam::PolicyStatement(
        {.actions = {"s3:PutObject"},
         .conditions = {{"StringEquals",
                         Json::obj({{"s3:x-amz-acl", "bucket-owner-full-control"}, {"aws:SourceAccount", stack.account()}})},
                        {"ArnLike", Json::obj({{"aws:SourceArn", source}})}},
         .principals = {service},
         .resources = {bucket.arnForObjects(prefix + "AWSLogs/" + account + "/*")}}));
    bucket.addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:GetBucketAcl", "s3:ListBucket"},
                                                     .conditions = {{"StringEquals", Json::obj({{"aws:SourceAccount", stack.account()}})},
                                                                    {"ArnLike", Json::obj({{"aws:SourceArn", source}})}},
                                                     .principals = {service},
                                                     .resources = {bucket.bucketArn()}}));
  }

  Use<s3::IBucket> bucket_;
  Str keyPrefix_;
  S3DestinationOptions options_;
};

class ToFirehose final : public FlowLogDestination {
 public:
  ToFirehose(const Str& arn, Use<iam::IRole> role, Stack* home) : arn_(arn), role_(role), home_(home) {}
  FlowLogDestinationConfig bind(Construct& scope, FlowLog& log) override {
    if (home_ && !role_ && Token::compareStrings(home_->account(), log.env().account) == TokenComparison::DIFFERENT) {
      throw Error(scope, "a delivery stream of another account needs an iamRole", "flow-log-account");
    }
    return {.deliveryStreamArn = arn_, .iamRole = role_, .logDestinationType = FlowLogDestinationType::KINESIS_DATA_FIREHOSE};
  }

 private:
  Str arn_;
  Use<iam::IRole> role_;
  Stack* home_;
};

}  // namespace

Use<FlowLogDestination> FlowLogDestination::toCloudWatchLogs(Use<logs::ILogGroup> logGroup, Use<iam::IRole> iamRole) {
  return make<ToCloudWatchLogs>(logGroup, iamRole);
}
Use<FlowLogDestination> FlowLogDestination::toS3(Use<s3::IBucket> bucket, const Str& keyPrefix, const S3DestinationOptions& options) {
  return make<ToS3>(bucket, keyPrefix, options);
}
Use<FlowLogDestination> FlowLogDestination::toKinesisDataFirehoseDestination(const Str& deliveryStreamArn) {
  return make<ToFirehose>(deliveryStreamArn, Use<iam::IRole>(), nullptr);
}
Use<FlowLogDestination> FlowLogDestination::toFirehose(kinesisfirehose::CfnDeliveryStream& deliveryStream, Use<iam::IRole> iamRole) {
  return make<ToFirehose>(deliveryStream.attrArn(), iamRole, &Stack::of(deliveryStream));
}

}  // namespace cdk::ec2
