#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

// What users need to run commands in the containers of a service.
namespace cdk::ecs {

namespace {

void allow(TaskDefinition& task, const List<Str>& actions, const Str& resource) {
  task.addToTaskRolePolicy(iam::PolicyStatement({.actions = actions, .resources = {resource}}));
}

}  // namespace

void BaseService::setUpExecuteCommand() {
  allow(*taskDefinition_,
        {"ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel",
         "ssmmessages:OpenDataChannel"},
        "*");
  const ExecuteCommandConfiguration* given = cluster_->executeCommandConfiguration();
  const ExecuteCommandConfiguration config = given ? *given : ExecuteCommandConfiguration();
  const ExecuteCommandLogging logging = config.logging.valueOr(ExecuteCommandLogging::DEFAULT);
  if (config.kmsKey) encryptExecuteCommand(config, logging);
  if (logging != ExecuteCommandLogging::NONE) logExecuteCommand(config.logConfiguration);
}

void BaseService::logExecuteCommand(const ExecuteCommandLogConfiguration& config) {
  const bool reduced = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-ecs:reduceEc2FargateCloudWatchPermissions");
  if (!reduced || config.cloudWatchLogGroup) {
    allow(*taskDefinition_, {"logs:DescribeLogGroups"}, "*");
    const Str group = config.cloudWatchLogGroup ? format("arn:{}:logs:{}:{}:log-group:{}:*", stack().partition(), env().region,
                                                         env().account, config.cloudWatchLogGroup->logGroupName())
                                                : Str("*");
    allow(*taskDefinition_, {"logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"}, group);
  }
  if (!config.s3Bucket) return;
  const Str bucket = format("arn:{}:s3:::{}", stack().partition(), config.s3Bucket->bucketName());
  allow(*taskDefinition_, {"s3:GetBucketLocation"}, "*");
  allow(*taskDefinition_, {"s3:PutObject"}, bucket + "/*");
  if (config.s3EncryptionEnabled.isTrue()) allow(*taskDefinition_, {"s3:GetEncryptionConfiguration"}, bucket);
}

void BaseService::encryptExecuteCommand(const ExecuteCommandConfiguration& config, ExecuteCommandLogging logging) {
  allow(*taskDefinition_, {"kms:Decrypt", "kms:GenerateDataKey"}, config.kmsKey->keyArn());
  config.kmsKey->addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:*"},
                            .principals = {iam::ArnPrincipal(format("arn:{}:iam::{}:root", stack().partition(), env().account))},
                            .resources = {"*"}}));
  if (logging != ExecuteCommandLogging::DEFAULT && !config.logConfiguration.cloudWatchEncryptionEnabled.isTrue()) return;
  const Str logs = format("arn:{}:logs:{}:{}:*", stack().partition(), env().region, env().account);
  config.kmsKey->addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"},
                            .conditions = {{"ArnLike", Json::obj({{"kms:EncryptionContext:aws:logs:arn", logs}})}},
                            .principals = {iam::ServicePrincipal(format("logs.{}.amazonaws.com", env().region))},
                            .resources = {"*"}}));
}

}  // namespace cdk::ecs
