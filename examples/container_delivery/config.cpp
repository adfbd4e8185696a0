#include "config.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include <constructs/delivery/naming/naming_convention.hpp>

namespace container_delivery {

using cdk::Error;
using cdk::delivery::DeploymentStrategy;
using cdk::delivery::SourceType;

namespace {

struct StrategyName {
  std::string_view name;
  DeploymentStrategy value;
};
constexpr StrategyName kStrategies[] = {{"rolling", DeploymentStrategy::ROLLING},
                                        {"blue-green", DeploymentStrategy::BLUE_GREEN},
                                        {"ecs-blue-green", DeploymentStrategy::ECS_BLUE_GREEN},
                                        {"ecs-linear", DeploymentStrategy::ECS_LINEAR},
                                        {"ecs-canary", DeploymentStrategy::ECS_CANARY}};

struct Sizing {
  const char* name;
  const char* title;
  EnvironmentConfig values;
};

std::vector<Sizing> sizings() {
  return {{"dev", "Dev", {.cpu = 256, .maxTasks = 2, .memoryMiB = 512, .minTasks = 1, .natGateways = 1, .vpcCidr = "10.10.0.0/16"}},
          {"staging",
           "Staging",
           {.cpu = 512,
            .maxTasks = 4,
            .memoryMiB = 1024,
            .minTasks = 2,
            .natGateways = 1,
            .requiresApproval = true,
            .vpcCidr = "10.20.0.0/16",
            .waf = true}},
          {"prod",
           "Prod",
           {.cpu = 1024,
            .maxTasks = 12,
            .memoryMiB = 2048,
            .minTasks = 3,
            .natGateways = 2,
            .requiresApproval = true,
            .vpcCidr = "10.30.0.0/16",
            .waf = true}}};
}

/// The context, key by key.
class Reader {
 public:
  explicit Reader(const cdk::Construct& scope) : scope_(scope) {}

  /// The value as text; empty when it is missing, null or the empty text.
  Str optional(const std::string& key) const {
    const cdk::Json value = scope_.node().tryGetContext(key);
    if (!value || value.isNull()) return {};
    if (value.isNumber()) return value.asNum().str();
    if (value.isBool()) return value.asBool().isTrue() ? "true" : "false";
    if (!value.isText()) fail(key, "must be a text");
    return value.asStr().is("") ? Str() : value.asStr();
  }

  Str required(const std::string& key) const {
    const Str value = optional(key);
    if (!value) throw Error(scope_, "context value '" + key + "' is required; set it in cdk.json or with -c " + key + "=...", "context");
    return value;
  }

  Str account(const std::string& key) const {
    const Str value = required(key);
    const std::string_view text = value.text();
    const auto digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (text.size() != 12 || !std::all_of(text.begin(), text.end(), digit))
      fail(key, "must be a 12-digit account id, got '" + std::string(text) + "'");
    return value;
  }

  /// A suffix that the names of all resources may end with.
  Str suffix(const std::string& key) const {
    const Str value = required(key);
    try {
      cdk::delivery::NamingConvention("dev", value.text());
    } catch (const Error& error) {
      throw Error(scope_, error.what(), error.code());
    }
    return value;
  }

  DeploymentStrategy strategy(const std::string& key, DeploymentStrategy otherwise) const {
    const Str value = optional(key);
    if (!value) return otherwise;
    std::string known;
    for (const StrategyName& strategy : kStrategies) {
      if (value.is(strategy.name)) return strategy.value;
      known += (known.empty() ? "" : ", ") + std::string(strategy.name);
    }
    fail(key, "must be one of " + known + ", got '" + std::string(value.text()) + "'");
  }

  [[noreturn]] void fail(const std::string& key, const std::string& what) const {
    throw Error(scope_, "context value '" + key + "' " + what, "context");
  }

 private:
  const cdk::Construct& scope_;
};

Str orElse(const Str& value, const char* otherwise) {
  return value ? value : Str(otherwise);
}

cdk::delivery::SourceConfig readSource(const Reader& context) {
  const Str type = orElse(context.optional("sourceType"), "github");
  const Str branch = orElse(context.optional("branch"), "main");
  if (type.is("github")) {
    return {.branch = branch,
            .connectionArn = context.required("connectionArn"),
            .owner = context.required("repoOwner"),
            .repo = context.required("repoName"),
            .type = SourceType::GITHUB};
  }
  if (type.is("codecommit")) return {.branch = branch, .repo = context.required("repoName"), .type = SourceType::CODECOMMIT};
  if (type.is("s3")) return {.objectKey = orElse(context.optional("sourceObjectKey"), "source/app.zip"), .type = SourceType::S3};
  context.fail("sourceType", "must be github, codecommit or s3, got '" + std::string(type.text()) + "'");
}

List<EnvironmentConfig> readEnvironments(const Reader& context, const Str& nonProdAccount, const Str& prodAccount) {
  const DeploymentStrategy promoted = context.strategy("strategy", DeploymentStrategy::BLUE_GREEN);
  std::vector<EnvironmentConfig> all;
  for (const Sizing& sizing : sizings()) {
    EnvironmentConfig environment = sizing.values;
    const std::string title(sizing.title);
    environment.name = sizing.name;
    environment.account = environment.name.is("prod") ? prodAccount : nonProdAccount;
    environment.strategy = environment.name.is("dev") ? context.strategy("devStrategy", DeploymentStrategy::ROLLING) : promoted;
    environment.certificateArn = context.optional("certificateArn" + title);
    environment.domainName = context.optional("domainName" + title);
    if (environment.certificateArn.isSet() != environment.domainName.isSet()) {
      context.fail("certificateArn" + title, "and 'domainName" + title + "' go together: give both, or neither");
    }
    all.push_back(environment);
  }
  return List<EnvironmentConfig>(all);
}

List<Str> readEmails(const Reader& context) {
  std::vector<Str> all;
  std::string_view rest = context.optional("notificationEmails").textOr("");
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    std::string_view one = rest.substr(0, comma);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    while (!one.empty() && one.back() == ' ') one.remove_suffix(1);
    if (!one.empty()) all.push_back(one);
    rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
  }
  return List<Str>(all);
}

/// The folder of the project's buildspecs, beside the sources of this app.
std::string defaultBuildspecs() {
  return (std::filesystem::path(__FILE__).parent_path() / "../../buildspecs").lexically_normal().string();
}

}  // namespace

Config readConfig(const cdk::Construct& scope) {
  const Reader context(scope);
  const Str toolsAccount = context.account("toolsAccount");
  const Str nonProdAccount = context.account("nonProdAccount");
  const Str prodAccount = context.account("prodAccount");
  if (prodAccount == nonProdAccount || prodAccount == toolsAccount) context.fail("prodAccount", "must be an account of its own");
  const Str region = orElse(context.optional("region"), "us-east-1");
  if (!region.is("us-east-1"))
    context.fail("region", "must be us-east-1, where this system is deployed, got '" + std::string(region.text()) + "'");
  const cdk::delivery::SourceConfig source = readSource(context);
  const Str buildspecs = context.optional("buildspecs");
  return {.buildspecs = buildspecs ? buildspecs : Str(defaultBuildspecs()),
          .costCenter = context.required("costCenter"),
          .environments = readEnvironments(context, nonProdAccount, prodAccount),
          .environmentSuffix = context.suffix("environmentSuffix"),
          .existingOidcProviderArn = context.optional("existingOidcProviderArn"),
          .externalId = context.optional("externalId"),
          .githubRepository = source.type == SourceType::GITHUB ? source.owner + "/" + source.repo : Str(),
          .notificationEmails = readEmails(context),
          .project = context.required("project"),
          .region = region,
          .source = source,
          .toolsAccount = toolsAccount,
          .webhookUrl = context.optional("webhookUrl")};
}

std::string_view strategyName(DeploymentStrategy strategy) {
  for (const StrategyName& known : kStrategies) {
    if (known.value == strategy) return known.name;
  }
  return "";
}

List<Str> accountsOf(const Config& config) {
  std::vector<Str> accounts;
  for (EnvironmentConfig environment : config.environments) {
    if (std::find(accounts.begin(), accounts.end(), environment.account) == accounts.end()) accounts.push_back(environment.account);
  }
  return List<Str>(accounts);
}

}  // namespace container_delivery
