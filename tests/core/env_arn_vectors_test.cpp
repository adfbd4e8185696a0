// Accounts, regions and partitions of stacks, and ARNs put together and taken apart, against aws-cdk-lib.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include <cdk/arn.hpp>
#include <cdk/aws.hpp>
#include <cdk/fn.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::attempted;
using core_test::compared;
using core_test::compareTold;
using core_test::json;
using core_test::resolved;
using core_test::rowsOf;
using core_test::Told;

constexpr const char* kPartitionFlag = "@aws-cdk/core:enablePartitionLiterals";
const Environment kConcrete{.account = "111111111111", .region = "us-east-1"};

Told environment(const char* row, const Environment& env, bool partitionLiterals = true) {
  // Values die with the arena of a test, so they are made anew here.
  const std::string account(env.account.textOr("")), region(env.region.textOr(""));
  return {row, [=]() -> json {
            App app(AppProps{.context = {{kPartitionFlag, partitionLiterals}}});
            Environment own;
            if (!account.empty()) own.account = account;
            if (!region.empty()) own.region = region;
            auto& s = core_test::stackS(app, StackProps{.env = own});
            return {{"account", resolved(s, s.account())},
                    {"region", resolved(s, s.region())},
                    {"partition", resolved(s, s.partition())},
                    {"urlSuffix", resolved(s, s.urlSuffix())},
                    {"stackId", resolved(s, s.stackId())},
                    {"stackName", resolved(s, s.stackName())},
                    {"notificationArns", resolved(s, Aws::NOTIFICATION_ARNS)},
                    {"environment", std::string(s.environment())},
                    {"availabilityZones", resolved(s, s.availabilityZones())},
                    {"arn", resolved(s, s.formatArn({.resource = "y", .resourceName = "z", .service = "x"}))}};
          }};
}

TEST(EnvArnVectors, Environments) {
  ArenaScope arena;
  compareTold(
      "env-arn", "environments",
      {environment("agnostic", {}), environment("concrete", kConcrete), environment("regionOnly", {.region = "eu-west-1"}),
       environment("china", {.account = "1", .region = "cn-north-1"}), environment("gov", {.account = "1", .region = "us-gov-west-1"}),
       environment("iso", {.account = "1", .region = "us-iso-east-1"}), environment("eusc", {.account = "1", .region = "eusc-de-east-1"}),
       environment("unknownRegion", {.account = "1", .region = "zz-nowhere-9"}), environment("concreteNoPartitionFlag", kConcrete, false)});
}

Told pseudo(const char* row, Json value) {
  return {row, [value] {
            App app;
            return resolved(core_test::stackS(app, StackProps{.env = {.account = "111111111111", .region = "us-east-1"}}), value);
          }};
}

TEST(EnvArnVectors, PseudoParametersStayInConcreteStacks) {
  compareTold("env-arn", "pseudoInConcreteStack",
              {pseudo("ACCOUNT_ID", Aws::ACCOUNT_ID), pseudo("REGION", Aws::REGION), pseudo("PARTITION", Aws::PARTITION),
               pseudo("URL_SUFFIX", Aws::URL_SUFFIX), pseudo("STACK_ID", Aws::STACK_ID), pseudo("STACK_NAME", Aws::STACK_NAME),
               pseudo("NOTIFICATION_ARNS", Aws::NOTIFICATION_ARNS), pseudo("NO_VALUE", Aws::NO_VALUE)});
}

const std::map<std::string, ArnFormat> kFormats = {{"NO_RESOURCE_NAME", ArnFormat::NO_RESOURCE_NAME},
                                                   {"COLON_RESOURCE_NAME", ArnFormat::COLON_RESOURCE_NAME},
                                                   {"SLASH_RESOURCE_NAME", ArnFormat::SLASH_RESOURCE_NAME},
                                                   {"SLASH_RESOURCE_SLASH_RESOURCE_NAME", ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME}};

Str textAt(const json& object, const char* key) {
  return object.contains(key) ? Str(object[key].get<std::string>()) : Str();
}

ArnComponents componentsOf(const json& given, const json& format) {
  ArnComponents made{.account = textAt(given, "account"),
                     .partition = textAt(given, "partition"),
                     .region = textAt(given, "region"),
                     .resource = textAt(given, "resource"),
                     .resourceName = textAt(given, "resourceName"),
                     .sep = textAt(given, "sep"),
                     .service = textAt(given, "service")};
  if (format.is_string()) made.arnFormat = kFormats.at(format);
  return made;
}

TEST(EnvArnVectors, FormatsArns) {
  for (const json& row : rowsOf("env-arn", "formatArn")) {
    SCOPED_TRACE(row.dump());
    ArenaScope arena;
    App app(AppProps{.context = {{kPartitionFlag, true}}});
    auto& concrete = app.add<Stack>("C", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
    auto& agnostic = app.add<Stack>("A");
    const ArnComponents components = componentsOf(row["components"], row["format"]);
    EXPECT_EQ(resolved(concrete, concrete.formatArn(components)), row["concrete"]["v"]);
    EXPECT_EQ(resolved(agnostic, agnostic.formatArn(components)), row["agnostic"]["v"]);
    core_test::comparedRow("env-arn", "formatArn", row);
  }
}

TEST(EnvArnVectors, RefusesToFormat) {
  compareTold(
      "env-arn", "formatArnErrors",
      {{"badSep",
        [] {
          App app;
          auto& s = core_test::stackS(app);
          return resolved(s, s.formatArn({.resource = "r", .resourceName = "n", .sep = "x", .service = "s"}));
        },
        "arn-separator"},
       {"noStack", [] { return json(std::string(Arn::format({.resource = "r", .service = "s"}).text())); }, "arn-scope"},
       {"noStackComplete", [] {
          return json(std::string(Arn::format({.account = "", .partition = "aws", .region = "", .resource = "r", .service = "s"}).text()));
        }}});
}

/// The parts of an ARN as the vectors have them: what is not there is left out.
json partsOf(Stack& stack, const ArnComponents& arn) {
  json out = json::object();
  const auto put = [&](const char* key, const Str& value) {
    if (value) out[key] = resolved(stack, value);
  };
  put("partition", arn.partition);
  put("service", arn.service);
  put("region", arn.region);
  put("account", arn.account);
  put("resource", arn.resource);
  put("resourceName", arn.resourceName);
  put("sep", arn.sep);
  return out;
}

void compareParts(const json& got, const json& expected) {
  if (expected.contains("error")) {
    EXPECT_EQ(got["code"], "bad-arn") << got.dump();
    return;
  }
  for (const auto& [key, value] : expected.items()) {
    if (key == "arnFormat") continue;  // an enum here, a text in the CDK
    EXPECT_TRUE(got.contains(key) && got[key] == value) << key << ": " << got.dump() << " instead of " << expected.dump();
  }
  EXPECT_EQ(got.size() + 1, expected.size()) << got.dump() << " instead of " << expected.dump();
}

TEST(EnvArnVectors, SplitsArns) {
  for (const json& row : rowsOf("env-arn", "splitArn")) {
    SCOPED_TRACE(row["arn"]);
    ArenaScope arena;
    App app;
    auto& s = core_test::stackS(app);
    for (const auto& one : kFormats) {
      SCOPED_TRACE(one.first);
      compareParts(attempted([&] { return partsOf(s, Arn::split(row["arn"].get<std::string>(), one.second)); }), row[one.first]);
    }
    core_test::comparedRow("env-arn", "splitArn", row);
  }
}

TEST(EnvArnVectors, SplitsTokens) {
  for (const auto& [name, format] : kFormats) {
    SCOPED_TRACE(name);
    ArenaScope arena;
    App app;
    auto& s = core_test::stackS(app);
    compareParts(partsOf(s, Arn::split(Fn::ref("X"), format)), rowsOf("env-arn", "splitArnToken")[name]);
    compared("env-arn", "splitArnToken", name);
  }
}

TEST(EnvArnVectors, ExtractsNames) {
  const auto extract = [](Str (*arn)()) {
    return [arn] {
      App app;
      return resolved(core_test::stackS(app), Arn::extractResourceName(arn(), "role"));
    };
  };
  compareTold("env-arn", "extractResourceName",
              {{"concrete", extract([] { return Str("arn:aws:iam::1:role/a/b"); })},
               {"wrongType", extract([] { return Str("arn:aws:iam::1:user/a"); }), "bad-arn"},
               {"token", extract([] { return Fn::ref("X"); })}});
}

}  // namespace
}  // namespace cdk
