// Expected templates were taken from aws-cdk-lib 2.276.0.
#include <constructs/aws/ssm/string_parameter.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ssm/string_list_parameter.hpp>

namespace cdk::ssm {
namespace {

using assertions::Template;

class ParameterTest : public testing::Test {
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
  std::string refusal(const StringParameterProps& props) {
    return codeOf([&] { stack.add<StringParameter>("P" + std::to_string(++count), props); });
  }
  std::size_t templateParameters() {
    std::size_t found = 0;
    const Map<Json> all = Template::fromStack(stack).findParameters("*");
    for (std::size_t i = 0; i < all.size(); ++i) found += !all.at(i).key.is("BootstrapVersion");
    return found;
  }

  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
  int count = 0;
};

TEST_F(ParameterTest, refusesNamesThatParameterStoreRefuses) {
  for (const char* name : {"a b", "ä", "a/b", ""}) {
    EXPECT_EQ(refusal({.parameterName = name, .stringValue = "x"}), "parameter-name") << name;
  }
  EXPECT_EQ(refusal({.parameterName = std::string(2049, 'a'), .stringValue = "x"}), "parameter-name");
  EXPECT_EQ(refusal({.parameterName = "/a/b.c-d_e", .stringValue = "x"}), "");
}

TEST_F(ParameterTest, refusesLongDescriptionsAndValuesAgainstThePattern) {
  EXPECT_EQ(refusal({.description = std::string(1025, 'a'), .stringValue = "x"}), "description");
  EXPECT_EQ(refusal({.allowedPattern = "^\\d+$", .stringValue = "12a"}), "allowed-pattern");
  EXPECT_EQ(refusal({.allowedPattern = "\\d", .stringValue = "a1b"}), "");
  EXPECT_EQ(refusal({.allowedPattern = "^\\d+$", .stringValue = stack.stackId()}), "");
}

TEST_F(ParameterTest, simpleNameMustAgreeWithTheName) {
  EXPECT_EQ(refusal({.parameterName = "/a", .simpleName = true, .stringValue = "x"}), "simple-name");
  EXPECT_EQ(refusal({.parameterName = "a", .simpleName = false, .stringValue = "x"}), "simple-name");
  EXPECT_EQ(refusal({.simpleName = false, .stringValue = "x"}), "simple-name");
  EXPECT_EQ(refusal({.parameterName = stack.stackId(), .stringValue = "x"}), "simple-name");
}

TEST_F(ParameterTest, arnHasOneSlashBeforeTheName) {
  const Str prefix = format("arn:{}:ssm:eu-west-1:111111111111:parameter", stack.partition());
  EXPECT_EQ(StringParameter::fromStringParameterName(stack, "A", "simple").parameterArn(), prefix + "/simple");
  EXPECT_EQ(StringParameter::fromStringParameterName(stack, "B", "/with/slash").parameterArn(), prefix + "/with/slash");
}

TEST_F(ParameterTest, importMakesATemplateParameterOnlyWhenItsValueIsAskedFor) {
  auto& named = StringParameter::fromStringParameterName(stack, "N", "/a");
  EXPECT_EQ(templateParameters(), 0U);
  EXPECT_EQ(named.stringValue(), named.stringValue());
  EXPECT_TEMPLATE(Template::fromStack(stack).hasParameter("NParameter",
                                                          Json::obj({{"Default", "/a"}, {"Type", "AWS::SSM::Parameter::Value<String>"}})));
}

TEST_F(ParameterTest, oneNameIsOneTemplateParameter) {
  const Str first = StringParameter::valueForStringParameter(stack, "/a/b");
  EXPECT_EQ(StringParameter::valueForStringParameter(stack.add<Construct>("C"), "/a/b"), first);
  EXPECT_TEMPLATE(
      Template::fromStack(stack).hasParameter("SsmParameterValueabC96584B6F00A464EAD1953AFF4B05118Parameter",
                                              Json::obj({{"Default", "/a/b"}, {"Type", "AWS::SSM::Parameter::Value<String>"}})));
  EXPECT_EQ(templateParameters(), 1U);
}

TEST_F(ParameterTest, versionsAreDynamicReferences) {
  auto& plain = StringParameter::fromStringParameterAttributes(stack, "P", {.parameterName = "a", .version = 3});
  auto& secure = StringParameter::fromSecureStringParameterAttributes(stack, "S", {.parameterName = "b", .version = 2});
  EXPECT_EQ(stack.resolve(plain.stringValue()), Json("{{resolve:ssm:a:3}}"));
  EXPECT_EQ(stack.resolve(secure.stringValue()), Json("{{resolve:ssm-secure:b:2}}"));
  EXPECT_EQ(templateParameters(), 0U);
}

TEST_F(ParameterTest, arnsMustBeOfTheRegionOfTheStack) {
  const auto import = [&](const char* arn) {
    return codeOf([&] { StringParameter::fromStringParameterArn(stack, "A" + std::to_string(++count), arn); });
  };
  EXPECT_EQ(import("arn:aws:ssm:us-east-1:222222222222:parameter/a"), "parameter-arn");
  EXPECT_EQ(import("arn:aws:ssm:222222222222:parameter/a"), "parameter-arn");
  EXPECT_EQ(import("arn:aws:ssm:eu-west-1:222222222222:parameter/a"), "");
}

TEST_F(ParameterTest, lookupGivesADummyUntilTheCliHasFoundTheValue) {
  EXPECT_EQ(StringParameter::valueFromLookup(stack, "/a"), Str("dummy-value-for-/a"));
  EXPECT_EQ(StringParameter::valueFromLookup(stack, "/b", "instead"), Str("instead"));
  stack.node().setContext("ssm:account=111111111111:parameterName=/c:region=eu-west-1", "found");
  EXPECT_EQ(StringParameter::valueFromLookup(stack, "/c"), Str("found"));
}

TEST_F(ParameterTest, listsAreWrittenWithCommas) {
  const auto list = [&](const List<Str>& texts) {
    return codeOf(
        [&] { stack.add<StringListParameter>("L" + std::to_string(++count), StringListParameterProps{.stringListValue = texts}); });
  };
  EXPECT_EQ(list({"a", "b"}), "");
  EXPECT_TEMPLATE(
      Template::fromStack(stack).hasResourceProperties("AWS::SSM::Parameter", Json::obj({{"Type", "StringList"}, {"Value", "a,b"}})));
  EXPECT_EQ(list({"a,b"}), "comma");
}

TEST_F(ParameterTest, listImportsAreSplit) {
  auto& list = StringListParameter::fromStringListParameterName(stack, "L", "/a");
  EXPECT_EQ(stack.resolve(list.stringListValue()), Json::parse(R"({"Fn::Split": [",", "{{resolve:ssm:/a}}"]})"));
}

}  // namespace
}  // namespace cdk::ssm
