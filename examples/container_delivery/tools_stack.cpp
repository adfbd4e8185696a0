#include "tools_stack.hpp"

#include <string>
#include <vector>

#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_output.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/delivery/artifact_store/artifact_store.hpp>
#include <constructs/delivery/encryption_key/encryption_key.hpp>
#include <constructs/delivery/github_oidc/github_oidc.hpp>
#include <constructs/delivery/image_repository/image_repository.hpp>
#include <constructs/delivery/naming/arns.hpp>
#include <constructs/delivery/notification_topic/notification_topic.hpp>

namespace container_delivery {

using cdk::RemovalPolicy;
using namespace cdk::delivery;

namespace {

constexpr std::string_view kCloudWatch = "cloudwatch.amazonaws.com";

/// One role name of each environment, by account.
List<AccountRoles> rolesByAccount(const Contract& contract, Str WorkloadNames::*role) {
  std::vector<AccountRoles> all;
  for (Str account : accountsOf(contract.config())) {
    std::vector<Str> names;
    for (EnvironmentConfig environment : contract.config().environments) {
      if (environment.account == account) names.push_back(contract.workload(environment).*role);
    }
    all.push_back({.account = account, .roleNames = List<Str>(names)});
  }
  return List<AccountRoles>(all);
}

}  // namespace

ToolsStack::ToolsStack(cdk::Scope scope, std::string_view id, const ToolsStackProps& props) : Stack(scope, id, props.stack), contract_(*props.contract) {
  const Config& config = contract_.config();
  addStores();
  // EventBridge is let in where its rules get their targets, the approvals' role by its own policy.
  failureTopic_ = &addTopic("FailureTopic", "sns-failures", "Pipeline failures", {kCloudWatch});
  deploymentTopic_ = &addTopic("DeploymentTopic", "sns-deployments", "Production deployments", {kCloudWatch});
  approvalTopic_ = &addTopic("ApprovalTopic", "sns-approvals", "Deployments awaiting approval", {});
  if (config.webhookUrl) addWebhookSecret();
  if (config.source.type == SourceType::S3) addSourceBucket();
  if (config.githubRepository) addGitHubRoles();
  add<cdk::CfnOutput>("RepositoryUri", cdk::CfnOutputProps{.description = "Where the images go", .value = repository_->repositoryUri()});
  add<cdk::CfnOutput>("ArtifactBucketName", cdk::CfnOutputProps{.description = "Where the artifacts are", .value = artifactStore_->bucket().bucketName()});
}

void ToolsStack::addStores() {
  const NamingConvention& naming = contract_.tools();
  operationsKey_ = &add<EncryptionKey>("OperationsKey", EncryptionKeyProps{.aliasName = naming.name("kms-operations"),
                                                                           .description = "Logs, notifications, secrets and images of the tools account",
                                                                           .forLogs = true,
                                                                           .publishers = {kCloudWatch, "events.amazonaws.com"}})
                        .key();
  artifactStore_ = &add<ArtifactStore>("Artifacts", ArtifactStoreProps{.bucketName = contract_.artifactBucketName(),
                                                                       .keyAliasName = naming.name("kms-artifacts"),
                                                                       .naming = naming,
                                                                       .readers = rolesByAccount(contract_, &WorkloadNames::deployRoleName)});
  repository_ = &add<ImageRepository>("Images", ImageRepositoryProps{.encryptionKey = *operationsKey_,
                                                                     .pullers = rolesByAccount(contract_, &WorkloadNames::executionRoleName),
                                                                     .repositoryName = contract_.repositoryName()})
                     .repository();
}

NotificationTopic& ToolsStack::addTopic(std::string_view id, std::string_view type, const Str& displayName, const List<Str>& publishers) {
  return add<NotificationTopic>(id, NotificationTopicProps{.displayName = displayName,
                                                           .emails = contract_.config().notificationEmails,
                                                           .key = *operationsKey_,
                                                           .publishers = publishers,
                                                           .topicName = contract_.tools().name(type)});
}

void ToolsStack::addWebhookSecret() {
  webhookSecret_ = &add<cdk::secretsmanager::Secret>(
      "WebhookSecret", cdk::secretsmanager::SecretProps{.description = "Token the deployment webhook expects",
                                                        .encryptionKey = *operationsKey_,
                                                        .generateSecretString = {.excludePunctuation = true, .generateStringKey = "token", .passwordLength = 40, .secretStringTemplate = "{}"},
                                                        .removalPolicy = RemovalPolicy::DESTROY,
                                                        .secretName = contract_.tools().name("secret-webhook")});
}

void ToolsStack::addSourceBucket() {
  sourceBucket_ = &add<cdk::s3::Bucket>("Source", cdk::s3::BucketProps{.autoDeleteObjects = true,
                                                                       .blockPublicAccess = cdk::s3::BlockPublicAccess::BLOCK_ALL,
                                                                       .bucketKeyEnabled = true,
                                                                       .bucketName = contract_.tools().globalName("source", account()),
                                                                       .encryption = cdk::s3::BucketEncryption::KMS,
                                                                       .encryptionKey = artifactStore_->key(),
                                                                       .enforceSSL = true,
                                                                       .minimumTLSVersion = 1.2,
                                                                       .objectOwnership = cdk::s3::ObjectOwnership::BUCKET_OWNER_ENFORCED,
                                                                       .removalPolicy = RemovalPolicy::DESTROY,
                                                                       .serverAccessLogsBucket = artifactStore_->accessLogs(),
                                                                       .serverAccessLogsPrefix = "source/",
                                                                       .versioned = true});
  // The L2's eventBridgeEnabled goes through a custom resource; the property does not need one.
  sourceBucket_->defaultChildAs<cdk::s3::CfnBucket>().addPropertyOverride("NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", true);
}

/// Roles for the workflow. They hold no permission but to assume the roles of the CDK's bootstrap: reading ones for any
/// run of the main branch or of a pull request, the deploying ones of an account only for runs in the GitHub
/// environment of that name, which asks for its approvals.
void ToolsStack::addGitHubRoles() {
  const Config& config = contract_.config();
  const NamingConvention& naming = contract_.tools();
  auto& oidc = add<GitHubOidc>("GitHub", GitHubOidcProps{.existingProviderArn = config.existingOidcProviderArn, .repository = config.githubRepository});
  const auto bootstrapRole = [&](const Str& account, const char* kind) { return roleArn(*this, account, cdk::format("cdk-hnb659fds-{}-role-{}-{}", kind, account, config.region)); };
  const auto deployRoles = [&](const Str& account) {
    return List<Str>{bootstrapRole(account, "deploy"), bootstrapRole(account, "file-publishing"), bootstrapRole(account, "lookup")};
  };
  std::vector<Str> lookups{bootstrapRole(config.toolsAccount, "lookup")};
  for (Str account : accountsOf(config)) {
    if (!(account == config.toolsAccount)) lookups.push_back(bootstrapRole(account, "lookup"));
  }
  oidc.addRole("CheckRole", {.assumableRoleArns = List<Str>(lookups),
                             .description = "GitHub workflow: compares the stacks with what is deployed",
                             .roleName = naming.name("role-github-check"),
                             .subjects = {"pull_request", "ref:refs/heads/main"}});
  oidc.addRole("ToolsRole", {.assumableRoleArns = deployRoles(config.toolsAccount),
                             .description = "GitHub workflow: deploys the pipeline",
                             .roleName = naming.name("role-github-tools"),
                             .subjects = {"environment:tools"}});
  for (EnvironmentConfig environment : config.environments) {
    const std::string name(environment.name.text());
    oidc.addRole("DeployRole-" + name, {.assumableRoleArns = deployRoles(environment.account),
                                        .description = "GitHub workflow: deploys the " + name + " environment",
                                        .roleName = naming.name("role-github-" + name),
                                        .subjects = {"environment:" + name}});
  }
}

}  // namespace container_delivery
