// Where a function runs, and where its failed events go.
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/names.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/subnet.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::lambda {
namespace {

void refuse(const Function& function, bool given, const char* property, const char* remedy) {
  if (given) throw Error(function, format("{} cannot be used here; {}", property, remedy).text(), "function-vpc");
}

void checkNoVpc(const Function& function, const FunctionProps& p) {
  constexpr const char* kRemedy = "set vpc too, or leave it out";
  refuse(function, p.allowAllOutbound.isSet(), "allowAllOutbound", kRemedy);
  refuse(function, p.allowAllIpv6Outbound.isSet(), "allowAllIpv6Outbound", kRemedy);
  refuse(function, p.securityGroups && !p.securityGroups.empty(), "securityGroups", kRemedy);
  refuse(function, p.vpcSubnets.isSet(), "vpcSubnets", kRemedy);
  refuse(function, p.ipv6AllowedForDualStack.isTrue(), "ipv6AllowedForDualStack", kRemedy);
}

void checkSubnets(const Function& function, const FunctionProps& p, const ec2::SelectedSubnets& selected) {
  if (p.allowPublicSubnet.isTrue()) return;
  for (Use<ec2::ISubnet> open : p.vpc->publicSubnets()) {
    for (const Str& id : selected.subnetIds) {
      if (!(id == open->subnetId())) continue;
      throw Error(function, "a function in a public subnet cannot reach the internet; choose private subnets, or set allowPublicSubnet",
                  "function-vpc");
    }
  }
}

}  // namespace

Json Function::vpcConfig(const FunctionProps& props) {
  if (!props.vpc) {
    checkNoVpc(*this, props);
    return {};
  }
  List<Use<ec2::ISecurityGroup>> groups = props.securityGroups;
  if (groups && !groups.empty()) {
    constexpr const char* kRemedy = "set it on the security groups that you give";
    refuse(*this, props.allowAllOutbound.isSet(), "allowAllOutbound", kRemedy);
    refuse(*this, props.allowAllIpv6Outbound.isSet(), "allowAllIpv6Outbound", kRemedy);
  } else {
    groups = {add<ec2::SecurityGroup>("SecurityGroup",
                                      {.allowAllIpv6Outbound = props.allowAllIpv6Outbound,
                                       .allowAllOutbound = props.allowAllOutbound,
                                       .description = format("Automatic security group for Lambda Function {}", Names::uniqueId(*this)),
                                       .vpc = props.vpc})};
  }
  setSecurityGroups(groups);
  const ec2::SelectedSubnets selected = props.vpc->selectSubnets(props.vpcSubnets ? *props.vpcSubnets : ec2::SubnetSelection{});
  checkSubnets(*this, props, selected);
  node().addDependency(selected.internetConnectivityEstablished);
  Vec<Str> groupIds;
  for (Use<ec2::ISecurityGroup> group : groups) groupIds.push(group->securityGroupId());
  return CfnFunction::VpcConfigProperty{
      .ipv6AllowedForDualStack = props.ipv6AllowedForDualStack, .securityGroupIds = List<Str>(groupIds), .subnetIds = selected.subnetIds};
}

Str Function::deadLetterTarget(const FunctionProps& props) {
  if (props.deadLetterQueue && props.deadLetterQueueEnabled.isFalse()) {
    throw Error(*this, "deadLetterQueue is given but deadLetterQueueEnabled is false; leave one out", "function-dead-letters");
  }
  if (props.deadLetterTopic && (props.deadLetterQueue || props.deadLetterQueueEnabled.isSet())) {
    throw Error(*this, "failed events go to deadLetterQueue or to deadLetterTopic; leave one out", "function-dead-letters");
  }
  if (props.deadLetterTopic) {
    deadLetterTopic_ = props.deadLetterTopic;
    addToRolePolicy(iam::PolicyStatement({.actions = {"sns:Publish"}, .resources = {deadLetterTopic_->topicArn()}}));
    return deadLetterTopic_->topicArn();
  }
  if (!props.deadLetterQueue && !props.deadLetterQueueEnabled.isTrue()) return {};
  deadLetterQueue_ = props.deadLetterQueue ? props.deadLetterQueue
                                           : Use<sqs::IQueue>(add<sqs::Queue>("DeadLetterQueue", {.retentionPeriod = Duration::days(14)}));
  addToRolePolicy(iam::PolicyStatement({.actions = {"sqs:SendMessage"}, .resources = {deadLetterQueue_->queueArn()}}));
  return deadLetterQueue_->queueArn();
}

}  // namespace cdk::lambda
