#include <constructs/aws/ecr/repository_events.hpp>

#include <constructs/aws/ecr/repository.hpp>

namespace cdk::ecr {
namespace {

/// The part that all options have.
template <class O>
events::OnEventOptions common(const O& options) {
  return {.crossStackScope = options.crossStackScope,
          .description = options.description,
          .eventPattern = options.eventPattern,
          .ruleName = options.ruleName,
          .target = options.target};
}

events::Rule& ruleFor(IRepository& repository, std::string_view id, const events::OnEventOptions& options,
                      const events::EventPattern& pattern, Location at) {
  events::Rule& rule = events::Rule::in(repository, id, events::ruleProps(options), at);
  if (options.target) rule.addTarget(options.target);
  rule.addEventPattern(pattern);
  return rule;
}

}  // namespace

events::Rule& IRepository::onCloudTrailEvent(std::string_view id, const events::OnEventOptions& options, Location at) {
  const Json parameters = {{"repositoryName", Json::arr({name_})}};
  return ruleFor(*this, id, options,
                 {.detail = {{"requestParameters", parameters}}, .detailType = {"AWS API Call via CloudTrail"}, .source = {"aws.ecr"}}, at);
}

events::Rule& IRepository::onCloudTrailEvent(std::string_view id, Location at) {
  return onCloudTrailEvent(id, events::OnEventOptions{}, at);
}

events::Rule& IRepository::onCloudTrailImagePushed(std::string_view id, const OnCloudTrailImagePushedOptions& options, Location at) {
  events::Rule& rule = onCloudTrailEvent(id, common(options), at);
  const Json parameters = {{"imageTag", options.imageTag ? Json::arr({options.imageTag}) : Json()}};
  rule.addEventPattern({.detail = {{"eventName", Json::arr({"PutImage"})}, {"requestParameters", parameters}}});
  return rule;
}

events::Rule& IRepository::onCloudTrailImagePushed(std::string_view id, Location at) {
  return onCloudTrailImagePushed(id, OnCloudTrailImagePushedOptions{}, at);
}

events::Rule& IRepository::onImageScanCompleted(std::string_view id, const OnImageScanCompletedOptions& options, Location at) {
  const Json detail = {
      {"repository-name", Json::arr({name_})}, {"scan-status", Json::arr({"COMPLETE"})}, {"image-tags", options.imageTags}};
  return ruleFor(*this, id, common(options), {.detail = detail, .detailType = {"ECR Image Scan"}, .source = {"aws.ecr"}}, at);
}

events::Rule& IRepository::onImageScanCompleted(std::string_view id, Location at) {
  return onImageScanCompleted(id, OnImageScanCompletedOptions{}, at);
}

events::Rule& IRepository::onEvent(std::string_view id, const events::OnEventOptions& options, Location at) {
  const Json detail = {{"repository-name", Json::arr({name_})}};
  return ruleFor(*this, id, options, {.detail = detail, .source = {"aws.ecr"}}, at);
}

events::Rule& IRepository::onEvent(std::string_view id, Location at) {
  return onEvent(id, events::OnEventOptions{}, at);
}

}  // namespace cdk::ecr
