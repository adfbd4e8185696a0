#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Roles : public StackTest {};

TEST_P(Roles, MayReadTheBucketAndWriteOneTable) {
  auto& role =
      stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"),
                                                  .managedPolicies = {iam::ManagedPolicy::fromAwsManagedPolicyName("ReadOnlyAccess")},
                                                  .maxSessionDuration = Duration::hours(i % 12 + 1)});
  stack.add<s3::Bucket>("Bucket").grantRead(role);
  role.addToPolicy(iam::PolicyStatement({.actions = {"dynamodb:PutItem", "dynamodb:UpdateItem"},
                                         .resources = {format("arn:aws:dynamodb:eu-west-1:111111111111:table/t{}", Num(i))}}));
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(
      t.hasResourceProperties("AWS::IAM::Role", {{"MaxSessionDuration", 3600 * (i % 12 + 1)}, {"ManagedPolicyArns", Match::anyValue()}}));
  const Json write = {{"Action", Json::arr({"dynamodb:PutItem", "dynamodb:UpdateItem"})},
                      {"Effect", "Allow"},
                      {"Resource", format("arn:aws:dynamodb:eu-west-1:111111111111:table/t{}", Num(i))}};
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::IAM::Policy",
      {{"PolicyDocument",
        {{"Statement", Match::arrayWith({Match::objectLike({{"Action", Match::arrayWith({"s3:GetObject*", "s3:List*"})}}), write})}}},
       {"Roles", Json::arr({stack.resolve(role.roleName())})}}));
  EXPECT_TEMPLATE(t.allResourcesProperties("AWS::IAM::Role", {{"AssumeRolePolicyDocument", {{"Version", "2012-10-17"}}}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Roles, testing::Range(0, 100));

}  // namespace template_tests
