#include <constructs/aws/ec2/vpc_endpoint.hpp>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

using namespace cdk;
using assertions::Template;
using Service = ec2::InterfaceVpcEndpointAwsService;

namespace {

/// The name of a service as it stands in the template of a region.
Str nameIn(const char* region, const ec2::IInterfaceVpcEndpointService& service) {
  App app;
  auto& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = region}});
  return stack.resolve(service.name()).asStr();
}

}  // namespace

TEST(InterfaceVpcEndpointService, hasANameInEachRegion) {
  ArenaScope arena;
  EXPECT_EQ(nameIn("us-east-1", Service::ECR_DOCKER), Str("com.amazonaws.us-east-1.ecr.dkr"));
  EXPECT_EQ(nameIn("cn-north-1", Service::ECR_DOCKER), Str("cn.com.amazonaws.cn-north-1.ecr.dkr"));
  EXPECT_EQ(nameIn("cn-north-1", Service::TRANSCRIBE), Str("cn.com.amazonaws.cn-north-1.transcribe.cn"));
  EXPECT_EQ(nameIn("us-isob-east-1", Service::EC2), Str("gov.sgov.sc2s.us-isob-east-1.ec2"));
  EXPECT_EQ(nameIn("us-east-1", Service::IAM), Str("com.amazonaws.iam"));
  EXPECT_EQ(nameIn("us-east-1", Service::SAGEMAKER_STUDIO), Str("aws.sagemaker.us-east-1.studio"));
  EXPECT_EQ(nameIn("us-east-1", Service("own", "org.example")), Str("org.example.us-east-1.own"));
}

TEST(InterfaceVpcEndpointService, hasAPort) {
  ArenaScope arena;
  EXPECT_EQ(Service::ECR.port().number(), 443);
  EXPECT_EQ(Service::KEYSPACES.port().number(), 9142);
  EXPECT_EQ(ec2::InterfaceVpcEndpointService("own", 8080).port().number(), 8080);
  EXPECT_EQ(ec2::InterfaceVpcEndpointService("own").port().number(), 443);
  EXPECT_FALSE(ec2::InterfaceVpcEndpointService("own").privateDnsDefault());
}

TEST(VpcEndpoint, policyNeedsAPrincipal) {
  ArenaScope arena;
  App app;
  auto& stack = app.add<Stack>("S");
  auto& vpc = stack.add<ec2::Vpc>("V", {.natGateways = 0, .restrictDefaultSecurityGroup = false});
  auto& endpoint = vpc.addGatewayEndpoint("E", {.service = ec2::GatewayVpcEndpointAwsService::S3});
  EXPECT_THROW(endpoint.addToPolicy(iam::PolicyStatement({.actions = {"s3:*"}, .resources = {"*"}})), Error);
  endpoint.addToPolicy(iam::PolicyStatement({.actions = {"s3:GetObject"}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}}));
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::EC2::VPCEndpoint",
      Json::obj({{"PolicyDocument", Json::obj({{"Statement", Json::arr({Json::obj({{"Action", "s3:GetObject"},
                                                                                   {"Effect", "Allow"},
                                                                                   {"Principal", Json::obj({{"AWS", "*"}})},
                                                                                   {"Resource", "*"}})})},
                                               {"Version", "2012-10-17"}})}})));
}

TEST(VpcEndpoint, keepsOnlySubnetsInZonesThatTheServiceHas) {
  ArenaScope arena;
  const char* key = "endpoint-service-availability-zones:account=111111111111:region=us-east-1:serviceName=com.amazonaws.us-east-1.sqs";
  App app({.context = {{key, Json::arr({"dummy1b"})}}});
  auto& stack = app.add<Stack>("S", {.env = {.account = "111111111111", .region = "us-east-1"}});
  auto& vpc = stack.add<ec2::Vpc>("V", {.maxAzs = 2, .natGateways = 0, .restrictDefaultSecurityGroup = false});
  vpc.addInterfaceEndpoint("E", {.lookupSupportedAzs = true, .service = Service::SQS});
  EXPECT_TEMPLATE(Template::fromStack(stack).hasResourceProperties(
      "AWS::EC2::VPCEndpoint", Json::obj({{"SubnetIds", Json::arr({vpc.isolatedSubnets()[1]->subnetId()})}})));
}
