#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "project_parts.hpp"

namespace cdk::codebuild::detail {

namespace {

Box<CfnProject::S3LogsConfigProperty> inBucket(Project& project, const Box<S3LoggingOptions>& given) {
  if (!given) return {};
  CfnProject::S3LogsConfigProperty made{.status = given->enabled.valueOr(true) ? "ENABLED" : "DISABLED"};
  made.location = given->prefix ? given->bucket->bucketName() + "/" + given->prefix : given->bucket->bucketName();
  if (given->encrypted.isSet()) made.encryptionDisabled = !given->encrypted.isTrue();
  given->bucket->grantWrite(project);
  return made;
}

Box<CfnProject::CloudWatchLogsConfigProperty> inCloudWatch(Project& project, const CloudWatchLoggingOptions& given) {
  if (!given.enabled.isSet() && !given.logGroup && !given.prefix) return {};
  const bool enabled = given.enabled.valueOr(true);
  if (enabled && !given.logGroup)
    throw Error(project, "logs in CloudWatch need a logGroup; give one, or set enabled = false", "project-logging");
  CfnProject::CloudWatchLogsConfigProperty made{.status = enabled ? "ENABLED" : "DISABLED", .streamName = given.prefix};
  if (given.logGroup) {
    given.logGroup->grantWrite(project);
    made.groupName = given.logGroup->logGroupName();
  }
  return made;
}

}  // namespace

Box<CfnProject::LogsConfigProperty> renderLogging(Project& project, const LoggingOptions& logging) {
  const auto s3 = inBucket(project, logging.s3);
  const auto cloudWatch = inCloudWatch(project, logging.cloudWatch);
  if (!s3 && !cloudWatch) return {};
  return CfnProject::LogsConfigProperty{.cloudWatchLogs = cloudWatch, .s3Logs = s3};
}

}  // namespace cdk::codebuild::detail
