#include "config.hpp"

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/error.hpp>

namespace container_delivery {
namespace {

using cdk::delivery::DeploymentStrategy;
using cdk::delivery::SourceType;

class DeliveryConfig : public testing::Test {
 protected:
  /// What the app reads from a sound context with changes; an empty text takes a value away.
  static Config read(const cdk::Map<cdk::Json>& changes = {}) {
    const cdk::Map<cdk::Json> sound{{"connectionArn", "arn:aws:codeconnections:us-east-1:111111111111:connection/1"},
                                    {"costCenter", "CC-1042"},
                                    {"environmentSuffix", "main"},
                                    {"nonProdAccount", "222222222222"},
                                    {"prodAccount", "333333333333"},
                                    {"project", "orders"},
                                    {"repoName", "orders-service"},
                                    {"repoOwner", "example-org"},
                                    {"toolsAccount", "111111111111"}};
    return readConfig(cdk::App{cdk::AppProps{.context = sound, .postCliContext = changes}});
  }
  static std::string refusal(const cdk::Map<cdk::Json>& changes) {
    try {
      read(changes);
    } catch (const cdk::Error& error) {
      return error.what();
    }
    return "";
  }
  static void expectRefusal(const cdk::Map<cdk::Json>& changes, const std::string& expected) {
    const std::string message = refusal(changes);
    EXPECT_NE(message.find(expected), std::string::npos) << "got '" << message << "', wanted '" << expected << "'";
  }

  cdk::ArenaScope arena;
};

TEST_F(DeliveryConfig, environmentsGrowOnTheWayToProduction) {
  const Config config = read();
  ASSERT_EQ(config.environments.size(), 3u);
  const EnvironmentConfig dev = config.environments[0], staging = config.environments[1], prod = config.environments[2];
  EXPECT_TRUE(dev.name.is("dev") && staging.name.is("staging") && prod.name.is("prod"));
  EXPECT_TRUE(dev.account.is("222222222222") && staging.account.is("222222222222") && prod.account.is("333333333333"));
  EXPECT_TRUE(dev.vpcCidr.is("10.10.0.0/16") && staging.vpcCidr.is("10.20.0.0/16") && prod.vpcCidr.is("10.30.0.0/16"));
  EXPECT_TRUE(dev.cpu == 256 && staging.cpu == 512 && prod.cpu == 1024);
  EXPECT_TRUE(dev.memoryMiB == 512 && staging.memoryMiB == 1024 && prod.memoryMiB == 2048);
  EXPECT_TRUE(dev.minTasks == 1 && staging.minTasks == 2 && prod.minTasks == 3);
  EXPECT_TRUE(dev.maxTasks == 2 && staging.maxTasks == 4 && prod.maxTasks == 12);
  EXPECT_TRUE(dev.natGateways == 1 && staging.natGateways == 1 && prod.natGateways == 2);
  EXPECT_TRUE(!dev.requiresApproval && staging.requiresApproval && prod.requiresApproval);
  EXPECT_TRUE(!dev.waf && staging.waf && prod.waf);
}

TEST_F(DeliveryConfig, defaultsAreThoseOfTheReference) {
  const Config config = read();
  EXPECT_TRUE(config.region.is("us-east-1"));
  EXPECT_EQ(config.source.type, SourceType::GITHUB);
  EXPECT_TRUE(config.source.branch.is("main"));
  EXPECT_TRUE(config.githubRepository.is("example-org/orders-service"));
  EXPECT_EQ(config.environments[0].strategy, DeploymentStrategy::ROLLING);
  EXPECT_EQ(config.environments[1].strategy, DeploymentStrategy::BLUE_GREEN);
  EXPECT_EQ(config.environments[2].strategy, DeploymentStrategy::BLUE_GREEN);
  EXPECT_TRUE(config.notificationEmails.empty());
  EXPECT_FALSE(config.webhookUrl.isSet() || config.externalId.isSet() || config.existingOidcProviderArn.isSet());
}

TEST_F(DeliveryConfig, everyRequiredValueIsAskedForByName) {
  for (const char* key : {"connectionArn", "costCenter", "environmentSuffix", "nonProdAccount", "prodAccount", "project", "repoName",
                          "repoOwner", "toolsAccount"}) {
    const std::string name(key);
    const std::string wanted = "context value '" + name + "' is required; set it in cdk.json or with -c " + name + "=...";
    expectRefusal({{key, ""}}, wanted);
    expectRefusal({{key, nullptr}}, wanted);
  }
}

TEST_F(DeliveryConfig, accountsHaveTwelveDigits) {
  for (const char* key : {"nonProdAccount", "prodAccount", "toolsAccount"}) {
    for (const char* wrong : {"12345678901", "1234567890123", "12345678901a", "1234-5678-90"}) {
      expectRefusal({{key, wrong}}, "context value '" + std::string(key) + "' must be a 12-digit account id, got '" + wrong + "'");
    }
  }
  EXPECT_TRUE(read({{"toolsAccount", 444444444444}}).toolsAccount.is("444444444444"));
}

TEST_F(DeliveryConfig, productionHasAnAccountOfItsOwn) {
  expectRefusal({{"prodAccount", "222222222222"}}, "context value 'prodAccount' must be an account of its own");
  expectRefusal({{"prodAccount", "111111111111"}}, "context value 'prodAccount' must be an account of its own");
  EXPECT_EQ(refusal({{"nonProdAccount", "111111111111"}}), "");
}

TEST_F(DeliveryConfig, isDeployedToOneRegion) {
  expectRefusal({{"region", "eu-west-1"}}, "context value 'region' must be us-east-1, where this system is deployed, got 'eu-west-1'");
}

TEST_F(DeliveryConfig, strategiesHaveTheirNames) {
  const struct {
    const char* name;
    DeploymentStrategy strategy;
  } known[] = {{"rolling", DeploymentStrategy::ROLLING},
               {"blue-green", DeploymentStrategy::BLUE_GREEN},
               {"ecs-blue-green", DeploymentStrategy::ECS_BLUE_GREEN},
               {"ecs-linear", DeploymentStrategy::ECS_LINEAR},
               {"ecs-canary", DeploymentStrategy::ECS_CANARY}};
  for (const auto& [name, strategy] : known) {
    EXPECT_EQ(read({{"devStrategy", name}}).environments[0].strategy, strategy);
    const Config config = read({{"strategy", name}});
    EXPECT_EQ(config.environments[0].strategy, DeploymentStrategy::ROLLING);
    EXPECT_EQ(config.environments[1].strategy, strategy);
    EXPECT_EQ(config.environments[2].strategy, strategy);
    EXPECT_EQ(strategyName(strategy), name);
  }
  for (const char* key : {"strategy", "devStrategy"}) {
    expectRefusal({{key, "canary"}}, "context value '" + std::string(key) +
                                         "' must be one of rolling, blue-green, ecs-blue-green, ecs-linear, ecs-canary, got 'canary'");
  }
}

TEST_F(DeliveryConfig, codeComesFromGitHubCodeCommitOrAnArchive) {
  const Config codeCommit = read({{"branch", "release"}, {"connectionArn", ""}, {"repoOwner", ""}, {"sourceType", "codecommit"}});
  EXPECT_EQ(codeCommit.source.type, SourceType::CODECOMMIT);
  EXPECT_TRUE(codeCommit.source.branch.is("release"));
  // Only the workflows of GitHub get roles.
  EXPECT_FALSE(codeCommit.githubRepository.isSet());
  const Config archive = read({{"connectionArn", ""}, {"repoName", ""}, {"repoOwner", ""}, {"sourceType", "s3"}});
  EXPECT_EQ(archive.source.type, SourceType::S3);
  EXPECT_TRUE(archive.source.objectKey.is("source/app.zip"));
  EXPECT_TRUE(read({{"sourceObjectKey", "a.zip"}, {"sourceType", "s3"}}).source.objectKey.is("a.zip"));
  expectRefusal({{"sourceType", "gitlab"}}, "context value 'sourceType' must be github, codecommit or s3, got 'gitlab'");
  expectRefusal({{"repoName", ""}, {"sourceType", "codecommit"}}, "context value 'repoName' is required");
}

TEST_F(DeliveryConfig, certificateAndDomainGoTogether) {
  for (const char* title : {"Dev", "Staging", "Prod"}) {
    const std::string certificate = "certificateArn" + std::string(title), domain = "domainName" + std::string(title);
    const std::string wanted = "context value '" + certificate + "' and '" + domain + "' go together: give both, or neither";
    expectRefusal({{certificate, "arn:c"}}, wanted);
    expectRefusal({{domain, "a.example.com"}}, wanted);
    EXPECT_EQ(refusal({{certificate, "arn:c"}, {domain, "a.example.com"}}), "");
  }
  const Config config = read({{"certificateArnProd", "arn:c"}, {"domainNameProd", "a.example.com"}});
  EXPECT_TRUE(config.environments[2].certificateArn.is("arn:c"));
  EXPECT_TRUE(config.environments[2].domainName.is("a.example.com"));
  EXPECT_FALSE(config.environments[0].certificateArn.isSet());
}

TEST_F(DeliveryConfig, addressesAreSeparatedByCommas) {
  const Config config = read({{"notificationEmails", " a@example.com ,, b@example.com,"}});
  ASSERT_EQ(config.notificationEmails.size(), 2u);
  EXPECT_TRUE(config.notificationEmails[0].is("a@example.com"));
  EXPECT_TRUE(config.notificationEmails[1].is("b@example.com"));
}

TEST_F(DeliveryConfig, valuesAreTexts) {
  expectRefusal({{"project", cdk::Json::arr({"orders"})}}, "context value 'project' must be a text");
}

TEST_F(DeliveryConfig, accountsAreNamedOnce) {
  const List<Str> accounts = accountsOf(read());
  ASSERT_EQ(accounts.size(), 2u);
  EXPECT_TRUE(accounts[0].is("222222222222"));
  EXPECT_TRUE(accounts[1].is("333333333333"));
}

}  // namespace
}  // namespace container_delivery
