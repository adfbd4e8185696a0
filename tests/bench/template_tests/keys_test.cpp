#include <cdk/cfn_output.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Keys : public StackTest {};

TEST_P(Keys, RotateAndServeOneAccount) {
  auto& key = stack.add<kms::Key>("Key", kms::KeyProps{.alias = format("alias/key-{}", Num(i)),
                                                       .enableKeyRotation = true,
                                                       .pendingWindow = Duration::days(7 + i % 20),
                                                       .removalPolicy = i % 2 ? RemovalPolicy::DESTROY : RemovalPolicy::RETAIN});
  key.grantDecrypt(stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::AccountPrincipal("222222222222")}));
  stack.add<CfnOutput>("KeyArn", CfnOutputProps{.value = key.keyArn()});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResource("AWS::KMS::Key", {{"DeletionPolicy", i % 2 ? "Delete" : "Retain"},
                                                  {"Properties", {{"EnableKeyRotation", true}, {"PendingWindowInDays", 7 + i % 20}}}}));
  EXPECT_TEMPLATE(
      t.hasResourceProperties("AWS::KMS::Alias", {{"AliasName", format("alias/key-{}", Num(i))},
                                                  {"TargetKeyId", {{"Fn::GetAtt", Json::arr({Match::stringLikeRegexp("Key"), "Arn"})}}}}));
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::IAM::Policy", {{"PolicyDocument", {{"Statement", Json::arr({Match::objectLike({{"Action", "kms:Decrypt"}})})}}}}));
  EXPECT_TEMPLATE(t.hasOutput("KeyArn", {{"Value", Match::anyValue()}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Keys, testing::Range(0, 100));

}  // namespace template_tests
