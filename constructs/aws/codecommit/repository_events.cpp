#include <constructs/aws/codecommit/repository.hpp>

namespace cdk::codecommit {
namespace {

Json eventNames(const List<Str>& names) {
  return Json::obj({{"event", names}});
}

}  // namespace

events::Rule& IRepository::onEvent(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = events::Rule::in(*this, id, events::ruleProps(options));
  rule.addEventPattern({.resources = {repositoryArn_}, .source = {"aws.codecommit"}});
  if (options.target) rule.addTarget(options.target);
  return rule;
}

events::Rule& IRepository::onStateChange(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodeCommit Repository State Change"}});
  return rule;
}

events::Rule& IRepository::onReferenceCreated(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onStateChange(id, options);
  rule.addEventPattern({.detail = eventNames({"referenceCreated"})});
  return rule;
}

events::Rule& IRepository::onReferenceUpdated(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onStateChange(id, options);
  rule.addEventPattern({.detail = eventNames({"referenceCreated", "referenceUpdated"})});
  return rule;
}

events::Rule& IRepository::onReferenceDeleted(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onStateChange(id, options);
  rule.addEventPattern({.detail = eventNames({"referenceDeleted"})});
  return rule;
}

events::Rule& IRepository::onPullRequestStateChange(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodeCommit Pull Request State Change"}});
  return rule;
}

events::Rule& IRepository::onCommentOnPullRequest(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodeCommit Comment on Pull Request"}});
  return rule;
}

events::Rule& IRepository::onCommentOnCommit(std::string_view id, const events::OnEventOptions& options) {
  auto& rule = onEvent(id, options);
  rule.addEventPattern({.detailType = {"CodeCommit Comment on Commit"}});
  return rule;
}

events::Rule& IRepository::onCommit(std::string_view id) {
  return onCommit(id, {});
}

events::Rule& IRepository::onCommit(std::string_view id, const OnCommitOptions& options) {
  auto& rule = onReferenceUpdated(id, {.crossStackScope = options.crossStackScope,
                                       .description = options.description,
                                       .eventPattern = options.eventPattern,
                                       .ruleName = options.ruleName,
                                       .target = options.target});
  if (options.branches) rule.addEventPattern({.detail = Json::obj({{"referenceName", options.branches}})});
  return rule;
}

}  // namespace cdk::codecommit
