#pragma once
#include <cdk/construct.hpp>
#include <constructs/delivery/ecs_service/workload.hpp>
#include <constructs/delivery/source/source.hpp>

namespace container_delivery {

using cdk::List;
using cdk::Str;

/// What differs between the workload environments.
struct EnvironmentConfig {
  Str account = {};
  /// Certificate of the listeners, and the name it is for: both, or neither.
  Str certificateArn = {};
  int cpu = 256;
  Str domainName = {};
  int maxTasks = 1;
  int memoryMiB = 512;
  int minTasks = 1;
  /// `dev`, `staging` or `prod`.
  Str name = {};
  int natGateways = 1;
  bool requiresApproval = false;
  cdk::delivery::DeploymentStrategy strategy = cdk::delivery::DeploymentStrategy::ROLLING;
  Str vpcCidr = {};
  bool waf = false;
};

/// Everything the app needs to know, read once from the context.
struct Config {
  /// Folder with the buildspecs.
  Str buildspecs = {};
  Str costCenter = {};
  /// The workload environments, in promotion order.
  List<EnvironmentConfig> environments = {};
  Str environmentSuffix = {};
  /// Set when the account already has a provider for GitHub's tokens: there can be only one.
  Str existingOidcProviderArn = {};
  Str externalId = {};
  /// `owner/repo` of the repository whose workflows may assume roles by OIDC.
  Str githubRepository = {};
  List<Str> notificationEmails = {};
  Str project = {};
  Str region = {};
  cdk::delivery::SourceConfig source = {};
  Str toolsAccount = {};
  Str webhookUrl = {};
};

/// Reads and checks the context; a wrong or missing value raises an error with its key's name.
Config readConfig(const cdk::Construct& scope);

/// The word for a strategy in the context and in the buildspecs.
std::string_view strategyName(cdk::delivery::DeploymentStrategy strategy);

/// The accounts of the environments, each once.
List<Str> accountsOf(const Config& config);

}  // namespace container_delivery
