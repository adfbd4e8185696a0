#include <constructs/aws/codebuild/source.hpp>

#include <cdk/error.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "source_git.hpp"

namespace cdk::codebuild {

SourceConfig Source::bind(Construct&, IProject&) {
  return {.sourceProperty = {.sourceIdentifier = identifier_, .type = type()}};
}

namespace {

class Plain final : public Source {
 public:
  explicit Plain(const char* type) : Source({}), type_(type) {}
  Str type() const override { return type_; }

 private:
  const char* type_;
};

class FromBucket final : public Source {
 public:
  explicit FromBucket(const S3SourceProps& props) : Source({.identifier = props.identifier}), props_(props) {}
  Str type() const override { return "S3"; }
  SourceConfig bind(Construct& scope, IProject& project) override {
    props_.bucket->grantRead(project, props_.path);
    SourceConfig config = Source::bind(scope, project);
    config.sourceProperty.location = props_.bucket->bucketName() + "/" + props_.path;
    config.sourceVersion = props_.version;
    return config;
  }

 private:
  S3SourceProps props_;
};

Json renderGroup(const FilterGroup& group) {
  static constexpr const char* kNames[] = {
      "PUSH",     "PULL_REQUEST_CREATED", "PULL_REQUEST_UPDATED", "PULL_REQUEST_CLOSED", "PULL_REQUEST_MERGED", "PULL_REQUEST_REOPENED",
      "RELEASED", "PRERELEASED",          "WORKFLOW_JOB_QUEUED"};
  Str events;
  Vec<EventAction> seen;
  for (EventAction action : group.actions()) {
    if (seen.contains(action)) continue;
    seen.push(action);
    const Str name = kNames[static_cast<int>(action)];
    events = events ? events + ", " + name : name;
  }
  Vec<CfnProject::WebhookFilterProperty> filters;
  filters.push({.pattern = events, .type = "EVENT"});
  for (const FilterGroup::Filter& filter : group.filters()) {
    filters.push({.excludeMatchedPattern = filter.include ? Bool() : Bool(true), .pattern = filter.pattern, .type = filter.type});
  }
  return List<CfnProject::WebhookFilterProperty>(filters);
}

/// What the repositories outside of AWS have.
template <class P>
SourceConfig thirdParty(SourceConfig config, const P& props, const List<FilterGroup>& filters, IProject& project) {
  const bool filtered = !filters.empty();
  const Bool webhook = props.webhook.isSet() ? props.webhook : filtered ? Bool(true) : Bool();
  if (!webhook.isTrue() && filtered) throw Error(project, "webhookFilters need a webhook; leave out webhook = false", "source-webhook");
  if (!webhook.isTrue() && props.webhookTriggersBatchBuild.isTrue()) {
    throw Error(project, "webhookTriggersBatchBuild needs a webhook; set webhook = true", "source-webhook");
  }
  config = git(config, props);
  if (props.webhookTriggersBatchBuild.isTrue()) project.enableBatchBuilds();
  config.sourceProperty.reportBuildStatus = props.reportBuildStatus.valueOr(true);
  if (!webhook.isSet()) return config;
  Vec<List<CfnProject::WebhookFilterProperty>> groups;
  for (const FilterGroup& group : filters) groups.push(List<CfnProject::WebhookFilterProperty>(renderGroup(group).val()));
  CfnProject::ProjectTriggersProperty triggers{.webhook = webhook};
  if (filtered) triggers.filterGroups = List<List<CfnProject::WebhookFilterProperty>>(groups);
  if (props.webhookTriggersBatchBuild.isTrue()) triggers.buildType = "BUILD_BATCH";
  config.buildTriggers = triggers;
  return config;
}

void setStatus(SourceConfig& config, const Str& context, const Str& url) {
  if (context || url) config.sourceProperty.buildStatusConfig = {{.context = context, .targetUrl = url}};
}

class FromGitHub final : public Source {
 public:
  explicit FromGitHub(const GitHubSourceProps& props) : Source({.identifier = props.identifier}), props_(props) {}
  Str type() const override { return "GITHUB"; }
  bool badgeSupported() const override { return true; }
  SourceConfig bind(Construct& scope, IProject& project) override {
    const bool organization = !props_.repo.isSet();
    List<FilterGroup> filters = props_.webhookFilters;
    if (!filters && organization) filters = {FilterGroup::inEventOf(EventAction::WORKFLOW_JOB_QUEUED)};
    SourceConfig config = thirdParty(Source::bind(scope, project), props_, filters, project);
    setStatus(config, props_.buildStatusContext, props_.buildStatusUrl);
    config.sourceProperty.location =
        organization ? Str("CODEBUILD_DEFAULT_WEBHOOK_SOURCE_LOCATION") : format("https://github.com/{}/{}.git", props_.owner, props_.repo);
    if (organization) {
      CfnProject::ProjectTriggersProperty triggers = config.buildTriggers ? *config.buildTriggers : CfnProject::ProjectTriggersProperty{};
      triggers.scopeConfiguration = {{.name = props_.owner}};
      config.buildTriggers = triggers;
    }
    return config;
  }

 private:
  GitHubSourceProps props_;
};

class FromGitHubEnterprise final : public Source {
 public:
  explicit FromGitHubEnterprise(const GitHubEnterpriseSourceProps& props) : Source({.identifier = props.identifier}), props_(props) {}
  Str type() const override { return "GITHUB_ENTERPRISE"; }
  bool badgeSupported() const override { return true; }
  SourceConfig bind(Construct& scope, IProject& project) override {
    for (const FilterGroup& group : props_.webhookFilters) {
      for (const char* type : {"COMMIT_MESSAGE", "FILE_PATH"}) {
        if (group.isIn(EventAction::PULL_REQUEST_CREATED) && group.hasFilter(type)) {
          throw Error(project,
                      std::string_view(type) == "FILE_PATH"
                          ? "FILE_PATH filters do not go with pull requests of GitHub Enterprise Server"
                          : "COMMIT_MESSAGE filters do not go with pull requests of GitHub Enterprise Server",
                      "source-webhook");
        }
      }
    }
    SourceConfig config = thirdParty(Source::bind(scope, project), props_, props_.webhookFilters, project);
    setStatus(config, props_.buildStatusContext, props_.buildStatusUrl);
    config.sourceProperty.location = props_.httpsCloneUrl;
    config.sourceProperty.insecureSsl = props_.ignoreSslErrors;
    return config;
  }

 private:
  GitHubEnterpriseSourceProps props_;
};

class FromBitBucket final : public Source {
 public:
  explicit FromBitBucket(const BitBucketSourceProps& props) : Source({.identifier = props.identifier}), props_(props) {}
  Str type() const override { return "BITBUCKET"; }
  bool badgeSupported() const override { return true; }
  SourceConfig bind(Construct& scope, IProject& project) override {
    for (const FilterGroup& group : props_.webhookFilters) {
      if (group.isIn(EventAction::PULL_REQUEST_REOPENED))
        throw Error(project, "Bitbucket has no event PULL_REQUEST_REOPENED", "source-webhook");
    }
    SourceConfig config = thirdParty(Source::bind(scope, project), props_, props_.webhookFilters, project);
    setStatus(config, props_.buildStatusName, props_.buildStatusUrl);
    config.sourceProperty.location = format("https://bitbucket.org/{}/{}.git", props_.owner, props_.repo);
    return config;
  }

 private:
  BitBucketSourceProps props_;
};

}  // namespace

Use<ISource> Source::s3(const S3SourceProps& props) {
  return make<FromBucket>(props);
}
Use<ISource> Source::gitHub(const GitHubSourceProps& props) {
  return make<FromGitHub>(props);
}
Use<ISource> Source::gitHubEnterprise(const GitHubEnterpriseSourceProps& props) {
  return make<FromGitHubEnterprise>(props);
}
Use<ISource> Source::bitBucket(const BitBucketSourceProps& props) {
  return make<FromBitBucket>(props);
}

CodePipelineSource::CodePipelineSource() : Use(make<Plain>("CODEPIPELINE")) {}
NoSource::NoSource() : Use(make<Plain>("NO_SOURCE")) {}

}  // namespace cdk::codebuild
