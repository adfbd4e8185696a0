// Expected values come from the TypeScript reference application.
#include <constructs/delivery/web_acl/web_acl.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <cdk/cfn/wafv2/web_acl.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class WebAclTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("K");

  Template written(int rateLimit = 2000) {
    stack.add<WebAcl>("W", WebAclProps{.logsKey = key, .naming = {"staging", "main"}, .rateLimit = rateLimit, .resourceArn = "arn:lb"});
    return Template::fromStack(stack);
  }
  static Json rate(int limit) {
    return Json::obj(
        {{"Rules",
          Match::arrayWith({Match::objectLike(Json::obj(
              {{"Action", Json::obj({{"Block", Json::obj()}})},
               {"Name", "RateLimit"},
               {"Priority", 3},
               {"Statement", Json::obj({{"RateBasedStatement", Json::obj({{"AggregateKeyType", "IP"}, {"Limit", limit}})}})}}))})}});
  }
};

constexpr const char* kAcl = "AWS::WAFv2::WebACL";

TEST_F(WebAclTest, appliesTheManagedRulesInOrder) {
  EXPECT_TEMPLATE(written().hasResourceProperties(kAcl, Json::parse(R"({
    "DefaultAction": {"Allow": {}}, "Name": "web-acl-staging-main", "Scope": "REGIONAL",
    "Rules": [
      {"Name": "AWSManagedRulesCommonRuleSet", "OverrideAction": {"None": {}}, "Priority": 0,
       "Statement": {"ManagedRuleGroupStatement": {"Name": "AWSManagedRulesCommonRuleSet", "VendorName": "AWS"}}},
      {"Name": "AWSManagedRulesKnownBadInputsRuleSet", "OverrideAction": {"None": {}}, "Priority": 1,
       "Statement": {"ManagedRuleGroupStatement": {"Name": "AWSManagedRulesKnownBadInputsRuleSet", "VendorName": "AWS"}}},
      {"Name": "AWSManagedRulesAmazonIpReputationList", "OverrideAction": {"None": {}}, "Priority": 2,
       "Statement": {"ManagedRuleGroupStatement": {"Name": "AWSManagedRulesAmazonIpReputationList", "VendorName": "AWS"}}},
      {"Name": "RateLimit"}],
    "VisibilityConfig": {"CloudWatchMetricsEnabled": true, "MetricName": "web-acl-staging-main", "SampledRequestsEnabled": true}})")));
}

TEST_F(WebAclTest, blocksAddressesThatAskTooOften) {
  EXPECT_TEMPLATE(written().hasResourceProperties(kAcl, rate(2000)));
}

TEST_F(WebAclTest, rateIsAnOption) {
  EXPECT_TEMPLATE(written(500).hasResourceProperties(kAcl, rate(500)));
}

TEST_F(WebAclTest, isInFrontOfTheResource) {
  EXPECT_TEMPLATE(written().hasResourceProperties("AWS::WAFv2::WebACLAssociation", Json::obj({{"ResourceArn", "arn:lb"}})));
}

TEST_F(WebAclTest, logsAYearEncryptedWithoutCredentials) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties(
      "AWS::Logs::LogGroup",
      Json::obj({{"KmsKeyId", key.keyArn()}, {"LogGroupName", "aws-waf-logs-web-acl-staging-main"}, {"RetentionInDays", 365}})));
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::WAFv2::LoggingConfiguration", Json::parse(R"({
    "RedactedFields": [{"SingleHeader": {"Name": "authorization"}}, {"SingleHeader": {"Name": "cookie"}}]})")));
}

}  // namespace
}  // namespace cdk::delivery
