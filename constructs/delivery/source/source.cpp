#include <constructs/delivery/source/source.hpp>

#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/codecommit/repository.hpp>
#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/codepipeline_actions/code_commit_source_action.hpp>
#include <constructs/aws/codepipeline_actions/code_star_connections_source_action.hpp>
#include <constructs/aws/codepipeline_actions/s3_source_action.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/code_pipeline.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/delivery/pipeline/pipeline.hpp>

namespace cdk::delivery {

namespace actions = codepipeline_actions;

PipelineSource::PipelineSource(Scope scope, std::string_view id, const PipelineSourceProps& props) : Construct(scope, id), props_(props), output_("Source") {
  switch (props.source.type) {
    case SourceType::GITHUB: fromGitHub(); break;
    case SourceType::CODECOMMIT: fromCodeCommit(); break;
    case SourceType::S3: fromS3(); break;
  }
}

void PipelineSource::fromGitHub() {
  const SourceConfig& source = props_.source;
  // The action has the service's name the ARN has: codeconnections, or the former codestar-connections.
  const Str service = Stack::of(*this).splitArn(source.connectionArn, ArnFormat::SLASH_RESOURCE_NAME).service;
  auto& role = props_.delivery->sourceRole("source", "CodePipeline: reads the repository through the connection",
                                           {iam::PolicyStatement({.actions = {service + ":UseConnection"}, .resources = {source.connectionArn}})});
  actions::CodeStarConnectionsSourceAction action({.actionName = "GitHub",
                                                   .branch = source.branch,
                                                   .connectionArn = source.connectionArn,
                                                   .output = output_,
                                                   .owner = source.owner,
                                                   .repo = source.repo,
                                                   .role = role,
                                                   // The pipeline's trigger decides, by branch and path.
                                                   .triggerOnPush = false});
  action_ = action;
  revision_ = action.variables().commitId;
}

void PipelineSource::fromCodeCommit() {
  const SourceConfig& source = props_.source;
  auto& repository = codecommit::Repository::fromRepositoryName(*this, "Repository", source.repo);
  auto& role = props_.delivery->sourceRole(
      "source", "CodePipeline: reads the repository",
      {iam::PolicyStatement({.actions = {"codecommit:CancelUploadArchive", "codecommit:GetBranch", "codecommit:GetCommit", "codecommit:GetUploadArchiveStatus", "codecommit:UploadArchive"},
                             .resources = {repository.repositoryArn()}})});
  actions::CodeCommitSourceAction action({.actionName = "CodeCommit",
                                          .branch = source.branch,
                                          .output = output_,
                                          .repository = repository,
                                          .role = role,
                                          .trigger = actions::CodeCommitTrigger::NONE});
  action_ = action;
  revision_ = action.variables().commitId;
  startOn("Push", "rule-source-push", "A push to the branch starts the pipeline",
          {.detail = Json::obj({{"event", Json::arr({"referenceCreated", "referenceUpdated"})}, {"referenceType", Json::arr({"branch"})}, {"referenceName", Json::arr({source.branch})}}),
           .detailType = {"CodeCommit Repository State Change"},
           .resources = {repository.repositoryArn()},
           .source = {"aws.codecommit"}});
}

void PipelineSource::fromS3() {
  const Str key = props_.source.objectKey;
  const Use<s3::IBucket> bucket = props_.sourceBucket;
  if (!bucket) throw Error(*this, "a source of type s3 needs its bucket; give sourceBucket", "source-bucket");
  auto& role = props_.delivery->sourceRole(
      "source", "CodePipeline: reads the source archive",
      {iam::PolicyStatement({.actions = {"s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectVersion", "s3:GetObjectVersionTagging"}, .resources = {bucket->arnForObjects(key)}}),
       iam::PolicyStatement({.actions = {"s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning"}, .resources = {bucket->bucketArn()}})});
  actions::S3SourceAction action({.actionName = "Archive", .bucket = bucket, .bucketKey = key, .output = output_, .role = role, .trigger = actions::S3Trigger::NONE});
  action_ = action;
  revision_ = action.variables().versionId;
  startOn("Upload", "rule-source-upload", "An upload of the archive starts the pipeline",
          {.detail = Json::obj({{"bucket", Json::obj({{"name", Json::arr({bucket->bucketName()})}})}, {"object", Json::obj({{"key", Json::arr({key})}})}}),
           .detailType = {"Object Created"},
           .source = {"aws.s3"}});
}

void PipelineSource::startOn(std::string_view id, std::string_view ruleType, const Str& description, const events::EventPattern& pattern) {
  const NamingConvention& naming = props_.naming;
  // The role comes first, as it does in a rule whose target is written in place.
  auto& role = add<iam::Role>(std::string(id) + "Role",
                              iam::RoleProps{.assumedBy = iam::ServicePrincipal("events.amazonaws.com", {.conditions = {{"StringEquals", {{"aws:SourceAccount", Stack::of(*this).account()}}}}}),
                                             .description = "EventBridge: starts the pipeline",
                                             .roleName = naming.name("role-source-trigger")});
  add<events::Rule>(id, events::RuleProps{.description = description,
                                          .eventPattern = pattern,
                                          .ruleName = naming.name(ruleType),
                                          .targets = {events_targets::CodePipeline(props_.delivery->pipeline(), {.eventRole = role})}});
}

}  // namespace cdk::delivery
