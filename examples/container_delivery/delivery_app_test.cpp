// Expected values come from the TypeScript reference application and its templates.
#include "delivery_app.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/error.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

namespace container_delivery {
namespace {

using cdk::Json;
using cdk::Map;
using cdk::Str;
using cdk::assertions::Match;
using cdk::assertions::Template;

const std::string kProject = CDKPP_SOURCE_DIR;
constexpr const char* kStacks[] = {"Tools",          "Pipeline",        "Access-dev",  "Service-dev",
                                   "Access-staging", "Service-staging", "Access-prod", "Service-prod"};

Json readJson(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return Json::parse(text.str());
}

/// One text or several, as a list.
std::vector<std::string> texts(const Json& value) {
  std::vector<std::string> all;
  if (value.isText()) all.emplace_back(value.asStr().text());
  if (value.isArray()) {
    for (Json one : value.asArray()) {
      if (one.isText()) all.emplace_back(one.asStr().text());
    }
  }
  return all;
}

/// The app of the project's cdk.json with changes of its context.
class Delivery {
 public:
  explicit Delivery(const Map<Json>& changes = {}) : app_{cdk::AppProps{.context = context(), .postCliContext = changes}} {
    addDelivery(app_);
  }

  cdk::Stack& stack(std::string_view id) { return cdk::Stack::of(app_.node().findChild(id)); }
  Template written(std::string_view id) { return Template::fromStack(stack(id)); }
  cdk::App& app() { return app_; }

 private:
  static Map<Json> context() {
    std::vector<Json::Entry> entries{{"buildspecs", kProject + "/buildspecs"}};
    const Map<Json> given = readJson(kProject + "/cdk.json")["context"].asObject();
    for (std::size_t i = 0; i < given.size(); ++i) entries.push_back(given.at(i));
    return Map<Json>(entries);
  }
  cdk::App app_;
};

class DeliveryApp : public testing::Test {
 protected:
  /// Runs a check for each recorded configuration.
  template <class F>
  static void forEachConfiguration(F&& check) {
    for (Json one : readJson(kProject + "/tests/parity/configurations.json").asArray()) {
      SCOPED_TRACE(std::string(one["name"].asStr().text()));
      Delivery delivery(one["context"].asObject());
      check(delivery);
    }
  }
  /// Names of the stages and, after a colon, of their actions.
  static std::vector<std::string> stages(Delivery& delivery) {
    std::vector<std::string> all;
    const Json pipeline = delivery.written("Pipeline").findResources("AWS::CodePipeline::Pipeline").at(0).value;
    for (Json stage : pipeline["Properties"]["Stages"].asArray()) {
      std::string text(stage["Name"].asStr().text());
      text += ":";
      for (Json action : stage["Actions"].asArray()) text += " " + std::string(action["Name"].asStr().text());
      all.push_back(text);
    }
    return all;
  }
  static std::string provider(Delivery& delivery, const char* stage) {
    const Json pipeline = delivery.written("Pipeline").findResources("AWS::CodePipeline::Pipeline").at(0).value;
    for (Json one : pipeline["Properties"]["Stages"].asArray()) {
      if (!one["Name"].asStr().is(stage)) continue;
      for (Json action : one["Actions"].asArray()) {
        if (action["Name"].asStr().is("Deploy")) return std::string(action["ActionTypeId"]["Provider"].asStr().text());
      }
    }
    return "";
  }

  cdk::ArenaScope arena;
};

TEST_F(DeliveryApp, hasTwoStacksForTheToolsAndTwoForEachEnvironment) {
  forEachConfiguration([](Delivery& delivery) {
    std::set<std::string> found;
    for (cdk::Use<cdk::Construct> child : delivery.app().node().children()) found.emplace(child->node().id());
    EXPECT_EQ(found, std::set<std::string>(std::begin(kStacks), std::end(kStacks)));
  });
}

TEST_F(DeliveryApp, eachStackIsInItsAccountAndRegion) {
  forEachConfiguration([](Delivery& delivery) {
    for (const std::string id : kStacks) {
      const bool tools = id == "Tools" || id == "Pipeline";
      const bool prod = id.find("prod") != std::string::npos;
      EXPECT_TRUE(delivery.stack(id).account().is(tools ? "111111111111" : prod ? "333333333333" : "222222222222")) << id;
      EXPECT_TRUE(delivery.stack(id).region().is("us-east-1")) << id;
    }
  });
}

TEST_F(DeliveryApp, stacksAreNamedByTheConvention) {
  Delivery delivery({{"environmentSuffix", "pr1234"}});
  EXPECT_EQ(delivery.stack("Tools").stackName(), Str("stack-tools-tools-pr1234"));
  EXPECT_EQ(delivery.stack("Pipeline").stackName(), Str("stack-pipeline-tools-pr1234"));
  EXPECT_EQ(delivery.stack("Access-dev").stackName(), Str("stack-access-dev-pr1234"));
  EXPECT_EQ(delivery.stack("Service-prod").stackName(), Str("stack-service-prod-pr1234"));
}

TEST_F(DeliveryApp, everyTaggableResourceHasTheMandatoryTags) {
  forEachConfiguration([](Delivery& delivery) {
    for (const std::string id : kStacks) {
      const Json resources = delivery.written(id).toJSON()["Resources"];
      std::size_t taggable = 0;
      for (cdk::Use<cdk::Construct> construct : delivery.stack(id).node().findAll()) {
        cdk::CfnResource* resource = cdk::CfnResource::from(*construct);
        if (!resource) continue;
        const std::string_view type = resource->cfnResourceType();
        if (!resource->tags() && type != "AWS::IAM::Role" && type != "AWS::Lambda::Function") continue;
        ++taggable;
        const Json logicalId = delivery.stack(id).resolve(Json(resource->logicalId()));
        const std::string tags = testing::PrintToString(resources[logicalId.asStr().text()]["Properties"]["Tags"]);
        for (const char* key : {"CostCenter", "Environment", "Project"}) {
          EXPECT_NE(tags.find(key), std::string::npos) << id << " " << logicalId.asStr().text() << " of " << type << ": " << tags;
        }
      }
      EXPECT_GT(taggable, 3u) << id;
    }
  });
}

TEST_F(DeliveryApp, stacksHaveTheTagsToo) {
  Delivery delivery({{"costCenter", "CC-7"}, {"project", "billing"}});
  const auto expectTags = [&](const char* id, const char* environment) {
    EXPECT_TEMPLATE(cdk::assertions::Tags::fromStack(delivery.stack(id))
                        .hasValues(Json::obj({{"CostCenter", "CC-7"}, {"Environment", environment}, {"Project", "billing"}})));
  };
  // The pipeline releases to production.
  expectTags("Tools", "prod");
  expectTags("Pipeline", "prod");
  expectTags("Access-dev", "dev");
  expectTags("Service-staging", "staging");
}

/// Actions the reference allows on all resources, as they take none or a condition names it.
const std::set<std::string> kWithoutResource{"cloudwatch:DescribeAlarms",
                                             "cloudwatch:PutMetricData",
                                             "codedeploy:StopDeployment",
                                             "ecr:GetAuthorizationToken",
                                             "ecs:CreateTaskSet",
                                             "ecs:DescribeTaskDefinition",
                                             "ecs:ListTasks",
                                             "elasticloadbalancing:DescribeListeners",
                                             "elasticloadbalancing:DescribeRules",
                                             "elasticloadbalancing:DescribeTargetGroups",
                                             "elasticloadbalancing:DescribeTargetHealth",
                                             "xray:PutTelemetryRecords",
                                             "xray:PutTraceSegments"};

TEST_F(DeliveryApp, identityPoliciesNameActionsAndResources) {
  forEachConfiguration([](Delivery& delivery) {
    std::size_t statements = 0;
    for (const char* id : kStacks) {
      const Map<Json> policies = delivery.written(id).findResources("AWS::IAM::Policy");
      for (std::size_t i = 0; i < policies.size(); ++i) {
        for (Json statement : policies.at(i).value["Properties"]["PolicyDocument"]["Statement"].asArray()) {
          ++statements;
          bool all = false;
          for (const std::string& resource : texts(statement["Resource"])) all |= resource == "*";
          for (const std::string& action : texts(statement["Action"])) {
            EXPECT_TRUE(action.find('*') == std::string::npos || action == "kms:GenerateDataKey*") << id << " " << action;
            EXPECT_TRUE(!all || kWithoutResource.contains(action)) << id << " " << policies.at(i).key.text() << ": " << action << " on *";
          }
        }
      }
    }
    EXPECT_GT(statements, 50u);
  });
}

TEST_F(DeliveryApp, pipelinePromotesFromStageToStage) {
  Delivery delivery;
  EXPECT_EQ(stages(delivery),
            (std::vector<std::string>{"Source: GitHub", "Build: Build-amd64 Build-arm64 Publish", "Test: UnitTests", "Scan: ImageScan",
                                      "DeployDev: Deploy Verify", "ApproveStaging: Approve", "DeployStaging: Prepare Deploy Verify",
                                      "ApproveProduction: Approve", "DeployProduction: Prepare Deploy Verify"}));
}

TEST_F(DeliveryApp, sourceFollowsTheConfiguration) {
  Delivery codeCommit({{"sourceType", "codecommit"}});
  EXPECT_EQ(stages(codeCommit).front(), "Source: CodeCommit");
  EXPECT_TEMPLATE(codeCommit.written("Tools").resourceCountIs("AWS::IAM::OIDCProvider", 0));
  Delivery archive({{"sourceType", "s3"}});
  EXPECT_EQ(stages(archive).front(), "Source: Archive");
  EXPECT_TEMPLATE(
      archive.written("Tools").hasResourceProperties("AWS::S3::Bucket", Json::parse(R"({"BucketName": "source-tools-main-111111111111",
    "NotificationConfiguration": {"EventBridgeConfiguration": {"EventBridgeEnabled": true}}})")));
}

TEST_F(DeliveryApp, strategyDecidesWhoDeploysAndWhatThatMay) {
  Delivery blueGreen;
  EXPECT_EQ(provider(blueGreen, "DeployDev"), "ECS");
  EXPECT_EQ(provider(blueGreen, "DeployProduction"), "CodeDeployToECS");
  EXPECT_TEMPLATE(blueGreen.written("Service-prod").resourceCountIs("AWS::CodeDeploy::DeploymentGroup", 1));
  EXPECT_TEMPLATE(blueGreen.written("Service-dev").resourceCountIs("AWS::CodeDeploy::DeploymentGroup", 0));
  const auto policies = [](Delivery& delivery, const char* id) {
    return testing::PrintToString(Json(delivery.written(id).findResources("AWS::IAM::Policy")));
  };
  EXPECT_NE(policies(blueGreen, "Access-prod").find("codedeploy:CreateDeployment"), std::string::npos);
  EXPECT_EQ(policies(blueGreen, "Access-prod").find("ecs:UpdateService\""), std::string::npos);
  EXPECT_EQ(policies(blueGreen, "Access-dev").find("codedeploy:"), std::string::npos);
  EXPECT_NE(policies(blueGreen, "Access-dev").find("ecs:UpdateService\""), std::string::npos);

  Delivery rolling({{"strategy", "rolling"}});
  EXPECT_EQ(provider(rolling, "DeployProduction"), "ECS");
  EXPECT_EQ(stages(rolling).back(), "DeployProduction: Deploy Verify");
  EXPECT_TEMPLATE(rolling.written("Service-prod").resourceCountIs("AWS::CodeDeploy::DeploymentGroup", 0));
  EXPECT_TEMPLATE(rolling.written("Service-prod").resourceCountIs("AWS::ElasticLoadBalancingV2::TargetGroup", 1));
  EXPECT_EQ(policies(rolling, "Access-prod").find("codedeploy:"), std::string::npos);

  Delivery native({{"devStrategy", "ecs-linear"}, {"strategy", "ecs-blue-green"}});
  EXPECT_EQ(provider(native, "DeployProduction"), "ECS");
  EXPECT_TEMPLATE(
      native.written("Service-prod")
          .hasResourceProperties("AWS::ECS::Service", Json::parse(R"({"DeploymentConfiguration": {"Strategy": "BLUE_GREEN"}})")));
  EXPECT_TEMPLATE(native.written("Service-dev")
                      .hasResourceProperties("AWS::ECS::Service", Json::parse(R"({"DeploymentConfiguration": {"Strategy": "LINEAR"}})")));
}

TEST_F(DeliveryApp, webAclIsInFrontOfWhatIsPromoted) {
  Delivery delivery;
  EXPECT_TEMPLATE(delivery.written("Service-dev").resourceCountIs("AWS::WAFv2::WebACL", 0));
  EXPECT_TEMPLATE(delivery.written("Service-staging").resourceCountIs("AWS::WAFv2::WebACL", 1));
  EXPECT_TEMPLATE(delivery.written("Service-prod").resourceCountIs("AWS::WAFv2::WebACL", 1));
}

TEST_F(DeliveryApp, webhookAndMailsAreLeftOutWhenNotGiven) {
  Delivery plain({{"notificationEmails", ""}, {"webhookUrl", ""}});
  EXPECT_TEMPLATE(plain.written("Tools").resourceCountIs("AWS::SecretsManager::Secret", 0));
  EXPECT_TEMPLATE(plain.written("Tools").resourceCountIs("AWS::SNS::Subscription", 0));
  EXPECT_TEMPLATE(plain.written("Pipeline").resourceCountIs("AWS::Events::ApiDestination", 0));
  Delivery given;
  EXPECT_TEMPLATE(given.written("Tools").resourceCountIs("AWS::SecretsManager::Secret", 1));
  EXPECT_TEMPLATE(given.written("Tools").resourceCountIs("AWS::SNS::Subscription", 3));
  EXPECT_TEMPLATE(given.written("Pipeline").resourceCountIs("AWS::Events::ApiDestination", 1));
}

TEST_F(DeliveryApp, noStackImportsFromAnotherAccount) {
  Delivery delivery;
  for (const std::string id : kStacks) {
    const bool imports = testing::PrintToString(delivery.written(id).toJSON()).find("Fn::ImportValue") != std::string::npos;
    EXPECT_EQ(imports, id == "Pipeline") << id;
  }
}

}  // namespace
}  // namespace container_delivery
