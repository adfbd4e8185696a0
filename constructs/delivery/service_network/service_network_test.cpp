// Expected values come from the TypeScript reference application.
#include <constructs/delivery/service_network/service_network.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/ec2/vpc.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class ServiceNetworkTest : public testing::Test {
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

  Template written(int natGateways = 1) {
    stack.add<ServiceNetwork>(
        "N", ServiceNetworkProps{.cidr = "10.20.0.0/16", .logsKey = key, .naming = {"staging", "main"}, .natGateways = natGateways});
    return Template::fromStack(stack);
  }
};

TEST_F(ServiceNetworkTest, hasPublicAndPrivateSubnetsInTwoZones) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::EC2::VPC", Json::obj({{"CidrBlock", "10.20.0.0/16"}})));
  EXPECT_TEMPLATE(all.resourceCountIs("AWS::EC2::Subnet", 4));
  for (const char* cidr : {"10.20.0.0/24", "10.20.1.0/24", "10.20.4.0/22", "10.20.8.0/22"}) {
    EXPECT_TEMPLATE(all.resourcePropertiesCountIs("AWS::EC2::Subnet", Json::obj({{"CidrBlock", cidr}}), 1));
  }
}

TEST_F(ServiceNetworkTest, givesNoMachineAPublicAddress) {
  EXPECT_TEMPLATE(written().allResourcesProperties("AWS::EC2::Subnet", Json::obj({{"MapPublicIpOnLaunch", false}})));
}

TEST_F(ServiceNetworkTest, emptiesTheDefaultSecurityGroup) {
  EXPECT_TEMPLATE(written().resourceCountIs("Custom::VpcRestrictDefaultSG", 1));
}

TEST_F(ServiceNetworkTest, reachesS3WithoutTheGateways) {
  EXPECT_TEMPLATE(written().hasResourceProperties("AWS::EC2::VPCEndpoint", Json::obj({{"VpcEndpointType", "Gateway"}})));
}

TEST_F(ServiceNetworkTest, hasOneNatGatewayByDefault) {
  EXPECT_TEMPLATE(written().resourceCountIs("AWS::EC2::NatGateway", 1));
}

TEST_F(ServiceNetworkTest, numberOfNatGatewaysIsAnOption) {
  EXPECT_TEMPLATE(written(2).resourceCountIs("AWS::EC2::NatGateway", 2));
}

TEST_F(ServiceNetworkTest, logsAllTrafficForAYearEncrypted) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::EC2::FlowLog", Json::parse(R"({"LogDestinationType": "cloud-watch-logs",
    "MaxAggregationInterval": 600, "ResourceType": "VPC", "TrafficType": "ALL"})")));
  EXPECT_TEMPLATE(all.hasResource(
      "AWS::Logs::LogGroup",
      Json::obj(
          {{"DeletionPolicy", "Delete"},
           {"Properties",
            Json::obj({{"KmsKeyId", key.keyArn()}, {"LogGroupName", "/aws/vpc/flow-logs-staging-main"}, {"RetentionInDays", 365}})}})));
}

TEST_F(ServiceNetworkTest, theRoleOfTheFlowLogMayWriteThatLogOnly) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResourceProperties("AWS::IAM::Role", Json::parse(R"({"RoleName": "role-flow-logs-staging-main",
    "AssumeRolePolicyDocument": {"Statement": [{"Principal": {"Service": "vpc-flow-logs.amazonaws.com"}}]}})")));
  EXPECT_TEMPLATE(all.allResourcesProperties(
      "AWS::IAM::Policy",
      Json::obj({{"PolicyDocument",
                  Json::obj({{"Statement", Match::not_(Match::arrayWith({Match::objectLike(Json::obj({{"Resource", "*"}}))}))}})}})));
}

}  // namespace
}  // namespace cdk::delivery
