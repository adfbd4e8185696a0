// Expected values come from the TypeScript reference application.
#include <constructs/delivery/naming/naming_convention.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/delivery/naming/arns.hpp>

namespace cdk::delivery {
namespace {

class NamingConventionTest : public testing::Test {
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
};

TEST_F(NamingConventionTest, joinsTypeEnvironmentAndSuffix) {
  const NamingConvention naming("tools", "main");
  EXPECT_EQ(naming.name("ecr-app"), Str("ecr-app-tools-main"));
  EXPECT_EQ(naming.globalName("artifacts", "111111111111"), Str("artifacts-tools-main-111111111111"));
  EXPECT_EQ(naming.environment(), "tools");
  EXPECT_EQ(naming.suffix(), "main");
}

TEST_F(NamingConventionTest, refusesSuffixesThatNoResourceMayHave) {
  for (const char* suffix : {"", "Main", "a_b", "-a", "a-", "a.b", "1234567890123"}) {
    const std::string message = refusal([&] { NamingConvention("dev", suffix); });
    EXPECT_NE(message.find("got '" + std::string(suffix) + "'"), std::string::npos) << suffix << ": " << message;
    EXPECT_NE(message.find("1-12 lower-case letters, digits or inner dashes"), std::string::npos) << message;
  }
  for (const char* suffix : {"a", "pr-12", "a--b", "123456789012"}) {
    EXPECT_EQ(refusal([&] { NamingConvention("dev", suffix); }), "") << suffix;
  }
}

TEST_F(NamingConventionTest, refusesTypesThatAreNotKebabCase) {
  const NamingConvention naming("dev", "main");
  for (const char* type : {"", "Role", "role_a", "role--a", "-role", "role-"}) {
    EXPECT_NE(refusal([&] { naming.name(type); }).find("kebab-case, got '" + std::string(type) + "'"), std::string::npos) << type;
  }
}

TEST_F(NamingConventionTest, refusesNamesThatAreTooLong) {
  const NamingConvention naming("staging", "123456789012");
  EXPECT_EQ(naming.name("alb", 24), Str("alb-staging-123456789012"));
  const std::string message = refusal([&] { naming.name("alb", 23); });
  EXPECT_NE(message.find("'alb-staging-123456789012' has 24 characters, the limit is 23"), std::string::npos) << message;
  // The account counts too.
  EXPECT_EQ(refusal([&] { naming.globalName("alb", "111111111111", 37); }), "");
  EXPECT_NE(refusal([&] { naming.globalName("alb", "111111111111", 36); }).find("37 characters"), std::string::npos);
  // A role's name may have 64 characters, a bucket's 63.
  EXPECT_EQ(refusal([&] { naming.name(std::string(43, 'a')); }), "");
  EXPECT_NE(refusal([&] { naming.name(std::string(44, 'a')); }), "");
  EXPECT_EQ(refusal([&] { naming.globalName(std::string(29, 'a'), "111111111111"); }), "");
  EXPECT_NE(refusal([&] { naming.globalName(std::string(30, 'a'), "111111111111"); }), "");
}

TEST_F(NamingConventionTest, computesArnsInOtherAccounts) {
  const auto resolved = [&](const Str& arn) { return stack.resolve(arn); };
  EXPECT_EQ(resolved(roleArn(stack, "222222222222", "role-deploy-dev-main")), Json("arn:aws:iam::222222222222:role/role-deploy-dev-main"));
  EXPECT_EQ(stack.resolve(roleArns(stack, "333333333333", {"a", "b"})),
            Json::arr({"arn:aws:iam::333333333333:role/a", "arn:aws:iam::333333333333:role/b"}));
  EXPECT_EQ(resolved(regionalArn(stack, "ecs", "222222222222", "cluster", "c")), Json("arn:aws:ecs:us-east-1:222222222222:cluster/c"));
  EXPECT_EQ(resolved(colonArn(stack, "codedeploy", "222222222222", "application", "a")),
            Json("arn:aws:codedeploy:us-east-1:222222222222:application:a"));
}

}  // namespace
}  // namespace cdk::delivery
