// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/secretsmanager/secret_rotation.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::secretsmanager {
namespace {

using assertions::Template;

class SecretRotationTest : public testing::Test {
 protected:
  template <class F>
  std::string codeOf(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.code();
    }
    return "";
  }
  std::string refusal(const SecretRotationApplication& application, const ec2::Connections& target) {
    return codeOf([&] {
      stack.add<SecretRotation>("R" + std::to_string(++count),
                                SecretRotationProps{.application = application, .secret = secret, .target = target, .vpc = vpc});
    });
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S");
  ec2::Vpc& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.restrictDefaultSecurityGroup = false});
  ec2::SecurityGroup& group = stack.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.vpc = vpc});
  Secret& secret = stack.add<Secret>("Secret");
  ec2::Connections database{{.defaultPort = ec2::Port::tcp(3306), .securityGroups = {group}}};
  int count = 0;
};

TEST_F(SecretRotationTest, needsThePortOfTheDatabase) {
  EXPECT_EQ(refusal(SecretRotationApplication::MYSQL_ROTATION_SINGLE_USER, ec2::Connections({.securityGroups = {group}})), "rotation-port");
  EXPECT_EQ(refusal(SecretRotationApplication::MYSQL_ROTATION_SINGLE_USER, database), "");
}

TEST_F(SecretRotationTest, severalUsersNeedAMasterSecret) {
  EXPECT_EQ(refusal(SecretRotationApplication::MYSQL_ROTATION_MULTI_USER, database), "rotation-master");
}

TEST_F(SecretRotationTest, letsTheFunctionReachTheDatabase) {
  stack.add<SecretRotation>(
      "R", SecretRotationProps{
               .application = SecretRotationApplication::MYSQL_ROTATION_SINGLE_USER, .secret = secret, .target = database, .vpc = vpc});
  const auto written = Template::fromStack(stack);
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::EC2::SecurityGroupIngress",
                                                Json::obj({{"FromPort", 3306}, {"GroupId", group.securityGroupId()}})));
  EXPECT_TEMPLATE(written.hasResourceProperties("AWS::SecretsManager::RotationSchedule", Json::obj({{"SecretId", secret.secretArn()}})));
  EXPECT_TEMPLATE(written.hasMapping(
      "RSARMappingDA84BAA9",
      Json::obj({{"aws", Json::obj({{"applicationId",
                                     "arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSMySQLRotationSingleUser"},
                                    {"semanticVersion", "1.1.671"}})}})));
}

TEST(SecretRotationApplication, knowsItsPartitions) {
  const SecretRotationApplication mine("MineMultiUser", "1.2.3", {.additionalSemanticVersions = {{"aws-cn", "1.2.4"}}});
  EXPECT_TRUE(mine.isMultiUser());
  EXPECT_EQ(mine.semanticVersionForPartition("aws-cn"), Str("1.2.4"));
  EXPECT_EQ(mine.applicationArnForPartition("aws-cn"), Str("arn:aws-cn:serverlessrepo:cn-north-1:193023089310:applications/MineMultiUser"));
  EXPECT_THROW(mine.semanticVersionForPartition("aws-us-gov"), Error);
  EXPECT_THROW(mine.applicationArnForPartition("aws-iso"), Error);
}

}  // namespace
}  // namespace cdk::secretsmanager
