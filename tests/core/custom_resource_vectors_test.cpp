// Custom resources and the functions behind them, against the templates of aws-cdk-lib.
#include <gtest/gtest.h>

#include <cdk/aws.hpp>
#include <cdk/cfn_json.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/custom_resources/aws_custom_resource.hpp>
#include <constructs/aws/custom_resources/provider.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::R;
using core_test::Sample;

Stack& S(Sample& sample, const StackProps& props = {}) {
  return sample.app.add<Stack>("S", props);
}

void function(Sample& sample, const char* code, const char* handler, lambda::Runtime runtime) {
  S(sample).add<lambda::Function>("F",
                                  lambda::FunctionProps{.code = lambda::Code::fromInline(code), .handler = handler, .runtime = runtime});
}

void selfEmptyingBucket(Stack& stack) {
  stack.add<s3::Bucket>("B", s3::BucketProps{.autoDeleteObjects = true, .removalPolicy = RemovalPolicy::DESTROY});
}

const core_test::CasesOf kCases(
    "custom-resources",
    {{"inline-code", [](Sample& a) { function(a, "exports.handler=()=>{}", "index.handler", lambda::Runtime::NODEJS_22_X); }},
     {"inline-code-empty", [](Sample& a) { function(a, "", "i.h", lambda::Runtime::NODEJS_22_X); }, "code-inline"},
     {"inline-unsupported-runtime", [](Sample& a) { function(a, "x", "i.h", lambda::Runtime::JAVA_21); }, "function-code"},
     {"auto-delete-objects", [](Sample& a) { selfEmptyingBucket(S(a)); }},
     {"auto-delete-without-destroy", [](Sample& a) { S(a).add<s3::Bucket>("B", s3::BucketProps{.autoDeleteObjects = true}); },
      "auto-delete"},
     {"custom-resource-plain",
      [](Sample& a) {
        auto& s = S(a);
        auto& c = s.add<CustomResource>("C", CustomResourceProps{.pascalCaseProperties = true,
                                                                 .properties = {{"b", 1}, {"a", Aws::REGION}, {"u", Json()}},
                                                                 .removalPolicy = RemovalPolicy::RETAIN,
                                                                 .resourceType = "Custom::My",
                                                                 .serviceTimeout = Duration::seconds(60),
                                                                 .serviceToken = "arn:x"});
        R(s, "R", {{"v", c.getAttString("X")}, {"r", c.ref()}});
        s.add<CustomResource>("D", CustomResourceProps{.serviceToken = "arn:y"});
      }},
     {"json-stringify-of-list-token",
      [](Sample& a) {
        auto& s = S(a);
        R(s, "R", {{"j", s.toJsonString(Json::obj({{"l", Token::asList(Fn::ref("L"))}}))}});
      }},
     {"cfn-json",
      [](Sample& a) {
        auto& s = S(a);
        auto& j = s.add<CfnJson>("J", CfnJsonProps{.value = Map<Json>{{Aws::REGION, "v"}}});
        R(s, "R", {{"v", j.value()}});
      }},
     {"aws-custom-resource",
      [](Sample& a) {
        using namespace custom_resources;
        S(a).add<AwsCustomResource>(
            "Acr",
            AwsCustomResourceProps{.onUpdate = AwsSdkCall{.action = "getParameter",
                                                          .parameters = {{"Name", "p"}, {"T", Aws::REGION}},
                                                          .physicalResourceId = PhysicalResourceId::of("id"),
                                                          .service = "SSM"},
                                   .policy = AwsCustomResourcePolicy::fromSdkCalls({.resources = AwsCustomResourcePolicy::anyResource()})});
      }},
     {"provider-framework",
      [](Sample& a) {
        auto& s = S(a);
        auto& f = s.add<lambda::Function>(
            "F", lambda::FunctionProps{
                     .code = lambda::Code::fromInline("x"), .handler = "index.handler", .runtime = lambda::Runtime::NODEJS_22_X});
        auto& p = s.add<custom_resources::Provider>("P", custom_resources::ProviderProps{.onEventHandler = f});
        s.add<CustomResource>("C", CustomResourceProps{.serviceToken = p.serviceToken()});
      }},
     {"auto-delete-objects-asset-metadata",
      [](Sample& a) { selfEmptyingBucket(S(a, {.env = {.account = "111111111111", .region = "us-east-1"}})); }}});

TEST(CustomResourceVectors, AsInTheCdk) {
  core_test::compareCases("custom-resources");
}

}  // namespace
}  // namespace cdk
