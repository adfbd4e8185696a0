#pragma once
#include <cdk/stack.hpp>

#include "contract.hpp"

namespace cdk::delivery {
class ArtifactStore;
class NotificationTopic;
}  // namespace cdk::delivery
namespace cdk::ecr {
class Repository;
}
namespace cdk::kms {
class Key;
}
namespace cdk::s3 {
class Bucket;
}
namespace cdk::secretsmanager {
class Secret;
}

namespace container_delivery {

struct ToolsStackProps {
  const Contract* contract;
  cdk::StackProps stack;
};

/// What lives long in the tools account: keys, artifacts, images, topics, secrets, GitHub's roles.
class ToolsStack : public cdk::Stack {
 public:
  using Props = ToolsStackProps;
  ToolsStack(cdk::Scope scope, std::string_view id, const ToolsStackProps& props);

  cdk::delivery::ArtifactStore& artifactStore() const { return *artifactStore_; }
  cdk::kms::Key& operationsKey() const { return *operationsKey_; }
  cdk::ecr::Repository& repository() const { return *repository_; }
  cdk::delivery::NotificationTopic& failureTopic() const { return *failureTopic_; }
  cdk::delivery::NotificationTopic& deploymentTopic() const { return *deploymentTopic_; }
  cdk::delivery::NotificationTopic& approvalTopic() const { return *approvalTopic_; }
  /// Null without a webhook.
  cdk::secretsmanager::Secret* webhookSecret() const { return webhookSecret_; }
  /// Null unless the source is an archive in S3.
  cdk::s3::Bucket* sourceBucket() const { return sourceBucket_; }

 private:
  void addStores();
  cdk::delivery::NotificationTopic& addTopic(std::string_view id, std::string_view type, const Str& displayName, const List<Str>& publishers);
  void addWebhookSecret();
  void addSourceBucket();
  void addGitHubRoles();

  const Contract& contract_;
  cdk::delivery::ArtifactStore* artifactStore_ = nullptr;
  cdk::kms::Key* operationsKey_ = nullptr;
  cdk::ecr::Repository* repository_ = nullptr;
  cdk::delivery::NotificationTopic* failureTopic_ = nullptr;
  cdk::delivery::NotificationTopic* deploymentTopic_ = nullptr;
  cdk::delivery::NotificationTopic* approvalTopic_ = nullptr;
  cdk::secretsmanager::Secret* webhookSecret_ = nullptr;
  cdk::s3::Bucket* sourceBucket_ = nullptr;
};

}  // namespace container_delivery
