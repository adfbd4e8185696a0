#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/events/rule.hpp>

namespace cdk::codebuild {

events::Rule& IProject::onEvent(std::string_view id, const events::OnEventOptions& options) {
  events::Rule& rule = events::Rule::in(*this, id, events::ruleProps(options));
  if (options.target) rule.addTarget(options.target);
  rule.addEventPattern({.detail = Json::obj({{"project-name", List<Str>{projectName_}}}), .source = {"aws.codebuild"}});
  return rule;
}

events::Rule& IProject::onStateChange(std::string_view id, const events::OnEventOptions& options) {
  events::Rule& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodeBuild Build State Change"}});
  return rule;
}

events::Rule& IProject::onPhaseChange(std::string_view id, const events::OnEventOptions& options) {
  events::Rule& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodeBuild Build Phase Change"}});
  return rule;
}

namespace {

events::Rule& withStatus(events::Rule& rule, const Str& status) {
  rule.addEventPattern({.detail = Json::obj({{"build-status", List<Str>{status}}})});
  return rule;
}

}  // namespace

events::Rule& IProject::onBuildStarted(std::string_view id, const events::OnEventOptions& options) {
  return withStatus(onStateChange(id, options), "IN_PROGRESS");
}
events::Rule& IProject::onBuildFailed(std::string_view id, const events::OnEventOptions& options) {
  return withStatus(onStateChange(id, options), "FAILED");
}
events::Rule& IProject::onBuildSucceeded(std::string_view id, const events::OnEventOptions& options) {
  return withStatus(onStateChange(id, options), "SUCCEEDED");
}

}  // namespace cdk::codebuild
