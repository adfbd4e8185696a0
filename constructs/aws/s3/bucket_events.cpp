#include <constructs/aws/s3/bucket_events.hpp>

#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::s3 {
namespace {

List<Str> watchedArns(const IBucket& bucket, const List<Str>& paths) {
  if (!paths) return {bucket.bucketArn()};
  Vec<Str> arns;
  for (const Str& path : paths) arns.push(bucket.arnForObjects(path));
  return List<Str>(arns);
}

}  // namespace

events::Rule& IBucket::onCloudTrailEvent(std::string_view id, const OnCloudTrailBucketEventOptions& options, cdk::Location at) {
  const events::OnEventOptions common{.crossStackScope = options.crossStackScope,
                                      .description = options.description,
                                      .eventPattern = options.eventPattern,
                                      .ruleName = options.ruleName,
                                      .target = options.target};
  events::Rule& rule = events::Rule::in(*this, id, events::ruleProps(common), at);
  if (options.target) rule.addTarget(options.target);
  const Json resources = {{"ARN", watchedArns(*this, options.paths)}};
  rule.addEventPattern({.detail = {{"resources", resources}}, .detailType = {"AWS API Call via CloudTrail"}, .source = {"aws.s3"}});
  return rule;
}

events::Rule& IBucket::onCloudTrailEvent(std::string_view id, cdk::Location at) {
  return onCloudTrailEvent(id, OnCloudTrailBucketEventOptions{}, at);
}

events::Rule& IBucket::onCloudTrailPutObject(std::string_view id, const OnCloudTrailBucketEventOptions& options, cdk::Location at) {
  events::Rule& rule = onCloudTrailEvent(id, options, at);
  rule.addEventPattern({.detail = {{"eventName", Json::arr({"PutObject"})}}});
  return rule;
}

events::Rule& IBucket::onCloudTrailPutObject(std::string_view id, cdk::Location at) {
  return onCloudTrailPutObject(id, OnCloudTrailBucketEventOptions{}, at);
}

events::Rule& IBucket::onCloudTrailWriteObject(std::string_view id, const OnCloudTrailBucketEventOptions& options, cdk::Location at) {
  events::Rule& rule = onCloudTrailEvent(id, options, at);
  const Json parameters = {{"bucketName", Json::arr({bucketName_})}, {"key", options.paths}};
  rule.addEventPattern(
      {.detail = {{"eventName", Json::arr({"CompleteMultipartUpload", "CopyObject", "PutObject"})}, {"requestParameters", parameters}}});
  return rule;
}

events::Rule& IBucket::onCloudTrailWriteObject(std::string_view id, cdk::Location at) {
  return onCloudTrailWriteObject(id, OnCloudTrailBucketEventOptions{}, at);
}

}  // namespace cdk::s3
