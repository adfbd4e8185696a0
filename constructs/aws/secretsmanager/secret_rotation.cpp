#include <constructs/aws/secretsmanager/secret_rotation.hpp>

#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn/sam/application.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/secretsmanager/rotation_schedule.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::secretsmanager {
namespace {

constexpr std::size_t kMaxFunctionName = 64;

void check(const Construct& rotation, const SecretRotationProps& props) {
  if (!props.target->connections().defaultPort())
    throw Error(rotation, "the connections of target must have a default port", "rotation-port");
  const SecretRotationApplication application = props.application;
  if (application.isMultiUser() && !props.masterSecret)
    throw Error(rotation, "an application for several users needs masterSecret", "rotation-master");
}

Json mapped(const SecretRotationApplication& application, const char* partition) {
  return Json::obj({{"applicationId", application.applicationArnForPartition(partition)},
                    {"semanticVersion", application.semanticVersionForPartition(partition)}});
}

Str commaList(const List<Str>& texts) {
  Str all;
  for (const Str& text : texts) all = all ? format("{},{}", all, text) : text;
  return all;
}

}  // namespace

Map<Str> SecretRotation::parameters(const SecretRotationProps& props, const ec2::ISecurityGroup& group) const {
  Stack& stack = Stack::of(*this);
  const Str host = format("secretsmanager.{}.{}", stack.region(), stack.urlSuffix());
  const std::string_view name = Names::uniqueId(*this);
  std::vector<Map<Str>::Entry> all = {
      {"endpoint", props.endpoint ? format("https://{}.{}", props.endpoint->vpcEndpointId(), host) : "https://" + host},
      {"functionName", name.substr(name.size() > kMaxFunctionName ? name.size() - kMaxFunctionName : 0)},
      {"vpcSubnetIds", commaList(props.vpc->selectSubnets(props.vpcSubnets).subnetIds)},
      {"vpcSecurityGroupIds", group.securityGroupId()}};
  if (props.excludeCharacters) all.push_back({"excludeCharacters", props.excludeCharacters});
  if (props.secret->encryptionKey()) all.push_back({"kmsKeyArn", props.secret->encryptionKey()->keyArn()});
  if (props.masterSecret) {
    all.push_back({"masterSecretArn", props.masterSecret->secretArn()});
    if (props.masterSecret->encryptionKey()) all.push_back({"masterSecretKmsKeyArn", props.masterSecret->encryptionKey()->keyArn()});
  }
  return Map<Str>(all);
}

SecretRotation::SecretRotation(Scope scope, std::string_view id, const SecretRotationProps& props) : Construct(scope, id) {
  check(*this, props);
  Use<ec2::ISecurityGroup> group = props.securityGroup;
  if (!group) group = add<ec2::SecurityGroup>("SecurityGroup", ec2::SecurityGroupProps{.vpc = props.vpc});
  props.target->connections().allowDefaultPortFrom(*group);
  const Map<Str> given = parameters(props, *group);
  auto& mapping = add<CfnMapping>("SARMapping");
  const SecretRotationApplication application = props.application;
  for (const char* partition : {"aws", "aws-cn", "aws-us-gov"}) {
    const Json values = mapped(application, partition);
    mapping.setValue(partition, "applicationId", values["applicationId"]);
    mapping.setValue(partition, "semanticVersion", values["semanticVersion"]);
  }
  const sam::CfnApplication::ApplicationLocationProperty location{.applicationId = mapping.findInMap(Aws::PARTITION, "applicationId"),
                                                                  .semanticVersion = mapping.findInMap(Aws::PARTITION, "semanticVersion")};
  auto& made = add<sam::CfnApplication>("Resource", sam::CfnApplication::Props{.location = Json(location), .parameters = given});
  made.applyRemovalPolicy(RemovalPolicy::DESTROY);
  auto& function = lambda::Function::fromFunctionArn(*this, "RotationLambda", made.getAtt("Outputs.RotationLambdaARN"));
  props.secret->addRotationSchedule("RotationSchedule", {.automaticallyAfter = props.automaticallyAfter,
                                                         .rotateImmediatelyOnUpdate = props.rotateImmediatelyOnUpdate,
                                                         .rotationLambda = function});
  if (props.masterSecret) props.masterSecret->denyAccountRootDelete();
}

}  // namespace cdk::secretsmanager
