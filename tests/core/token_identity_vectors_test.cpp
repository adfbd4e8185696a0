// Which values are equal to themselves when they are asked for again; it decides which policy statements merge.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>

#include <cdk/aws.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/policy_document.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/iam/user.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sqs/queue.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::json;

/// A stack with one of each, and ways to ask for their values.
class TokenIdentityVectors : public testing::Test {
 protected:
  ArenaScope arena;
  App app;
  Stack& s = core_test::stackS(app);
  iam::Role& role = s.add<iam::Role>("R", iam::RoleProps{.assumedBy = iam::AccountPrincipal("1")});
  s3::Bucket& bucket = s.add<s3::Bucket>("B");
  kms::Key& key = s.add<kms::Key>("K");
  sns::Topic& topic = s.add<sns::Topic>("T");
  sqs::Queue& queue = s.add<sqs::Queue>("Q");
  ecr::Repository& repository = s.add<ecr::Repository>("E");
  iam::User& user = s.add<iam::User>("U");
  lambda::Function& function = s.add<lambda::Function>(
      "F", lambda::FunctionProps{.code = lambda::Code::fromInline("x"), .handler = "i.h", .runtime = lambda::Runtime::NODEJS_22_X});
  CfnResource& raw = core_test::R(s, "Raw");
  CfnParameter& parameter = s.add<CfnParameter>("P");

  const std::map<std::string, std::function<Str()>> values = {
      {"Role.roleArn", [this] { return role.roleArn(); }},
      {"Role.roleName", [this] { return role.roleName(); }},
      {"Bucket.bucketArn", [this] { return bucket.bucketArn(); }},
      {"Bucket.arnForObjects", [this] { return bucket.arnForObjects("*"); }},
      {"Key.keyArn", [this] { return key.keyArn(); }},
      {"Topic.topicArn", [this] { return topic.topicArn(); }},
      {"Queue.queueArn", [this] { return queue.queueArn(); }},
      {"Repository.repositoryArn", [this] { return repository.repositoryArn(); }},
      {"User.userArn", [this] { return user.userArn(); }},
      {"Function.functionArn", [this] { return function.functionArn(); }},
      {"CfnResource.ref", [this] { return raw.ref(); }},
      {"CfnResource.getAtt string", [this] { return raw.getAtt("X"); }},
      {"L1 attrArn", [this] { return bucket.defaultChildAs<s3::CfnBucket>().attrArn(); }},
      {"Fn.ref", [] { return Fn::ref("X"); }},
      {"Fn.getAtt", [] { return Fn::getAtt("X", "Y"); }},
      {"Fn.join",
       [] {
         return Fn::join("", {"a", Aws::REGION});
       }},
      {"Fn.importValue", [] { return Fn::importValue("a"); }},
      {"Fn.sub", [] { return Fn::sub("a"); }},
      {"Stack.formatArn agnostic", [this] { return s.formatArn({.resource = "b", .service = "a"}); }},
      {"string concat of Aws.REGION", [] { return "x" + Aws::REGION; }},
      {"Stack.stackId", [this] { return s.stackId(); }},
      {"Stack.account", [this] { return s.account(); }},
      {"aws managed policy arn", [] { return iam::ManagedPolicy::fromAwsManagedPolicyName("x")->managedPolicyArn(); }},
      {"Lazy.string", [] { return lazyOf([] { return Str("a"); }); }},
      {"Token.asString(new object)",
       [] {
         return Token::asString(Json::obj({{"Ref", "X"}}));
       }},
      {"CfnParameter.valueAsString", [this] { return parameter.valueAsString(); }},
  };

  void each(const char* section, const std::function<bool(const std::function<Str()>& value)>& ask) {
    for (const auto& [name, expected] : core_test::rowsOf("token-identity", section).items()) {
      ASSERT_TRUE(values.contains(name)) << name;
      EXPECT_EQ(ask(values.at(name)), expected.get<bool>()) << name;
      core_test::compared("token-identity", section, name);
    }
  }
};

TEST_F(TokenIdentityVectors, EqualWhenAskedForTwice) {
  each("sameEncodedString", [](const auto& value) { return sameValue(value(), value()); });
}

TEST_F(TokenIdentityVectors, StatementsOnTheSameValueMerge) {
  each("statementsMerge", [this](const auto& value) {
    const auto statement = [&](const char* action) { return iam::PolicyStatement({.actions = {action}, .resources = {value()}}); };
    const iam::PolicyDocument document({.minimize = true, .statements = {statement("a:a"), statement("b:b")}});
    return core_test::resolved(s, document)["Statement"].size() == 1;
  });
}

}  // namespace
}  // namespace cdk
