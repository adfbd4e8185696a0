#include <cdk/app.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/secretsmanager/rotation_schedule.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/secretsmanager/secret_rotation.hpp>

using namespace cdk;
using namespace cdk::secretsmanager;

namespace {

void rotations(Stack& stack, ec2::Vpc& vpc, ec2::Connections& target) {
  auto& key = stack.add<kms::Key>("Key");
  auto& master = stack.add<Secret>("Master", SecretProps{.encryptionKey = key});
  auto& one = stack.add<Secret>("One");
  stack.add<SecretRotation>(
      "Single", SecretRotationProps{
                    .application = SecretRotationApplication::MYSQL_ROTATION_SINGLE_USER, .secret = one, .target = target, .vpc = vpc});
  auto& two = stack.add<Secret>("Two", SecretProps{.encryptionKey = key});
  auto& given = stack.add<ec2::SecurityGroup>("Given", ec2::SecurityGroupProps{.vpc = vpc});
  stack.add<SecretRotation>("Multi", SecretRotationProps{.application = SecretRotationApplication::POSTGRES_ROTATION_MULTI_USER,
                                                         .automaticallyAfter = Duration::days(3),
                                                         .excludeCharacters = "\"",
                                                         .masterSecret = master,
                                                         .rotateImmediatelyOnUpdate = false,
                                                         .secret = two,
                                                         .securityGroup = given,
                                                         .target = target,
                                                         .vpc = vpc,
                                                         .vpcSubnets = {.subnetType = ec2::SubnetType::PUBLIC}});
  const SecretRotationApplication mine(
      "Mine", "1.2.3", {.additionalSemanticVersions = {{"aws-cn", "1.2.4"}, {"aws-us-gov", "1.2.5"}}, .isMultiUser = false});
  auto& three = stack.add<Secret>("Three");
  stack.add<SecretRotation>("Own", SecretRotationProps{.application = mine, .secret = three, .target = target, .vpc = vpc});
}

}  // namespace

int main() {
  return run([](App& app) {
    const StackProps ours{.env = {.account = "111111111111", .region = "eu-west-1"}};
    auto& stack = app.add<Stack>("Rotations", ours);
    auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.natGateways = 1, .restrictDefaultSecurityGroup = false});
    auto& group = stack.add<ec2::SecurityGroup>("DatabaseGroup", ec2::SecurityGroupProps{.vpc = vpc});
    ec2::Connections target({.defaultPort = ec2::Port::tcp(3306), .securityGroups = {group}});
    rotations(stack, vpc, target);

    const auto hosted = HostedRotation::mysqlSingleUser({.vpc = vpc});
    stack.add<Secret>("Hosted").addRotationSchedule("Schedule", {.hostedRotation = hosted});
    target.allowDefaultPortFrom(hosted);
    auto& other = app.add<Stack>("Other", ours);
    auto& secret = other.add<Secret>("Hosted");
    auto& master = other.add<Secret>("Master");
    const auto shared = HostedRotation::redshiftMultiUser(
        {.masterSecret = master, .securityGroups = {group}, .vpc = vpc, .vpcSubnets = {.subnetType = ec2::SubnetType::PUBLIC}});
    secret.addRotationSchedule("Schedule", {.hostedRotation = shared});
  });
}
