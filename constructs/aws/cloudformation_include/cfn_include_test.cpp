#include <constructs/aws/cloudformation_include/cfn_include.hpp>

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

namespace cdk::cloudformation_include {
namespace {

using assertions::Match;
using assertions::Template;

/// A file with a template, for the time of a test.
class File {
 public:
  explicit File(const std::string& text, const char* ending = ".yaml")
      : path_(testing::TempDir() + "include-" + std::to_string(count()++) + ending) {
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~File() { std::remove(path_.c_str()); }
  const std::string& path() const { return path_; }

 private:
  static int& count() {
    static int made = 0;
    return made;
  }
  std::string path_;
};

struct IncludeTest : testing::Test {
  App app;
  Stack& stack = app.add<Stack>("S");

  CfnInclude& include(const File& file, CfnIncludeProps props = {.templateFile = ""}) {
    props.templateFile = Str(file.path());
    return stack.add<CfnInclude>("Template", props);
  }
  static std::string error(const std::string& text, CfnIncludeProps props = {.templateFile = ""}) {
    const File file(text);
    App fresh(AppProps{.context = {{"@aws-cdk/core:cfnIncludeRejectComplexResourceUpdateCreatePolicyIntrinsics", true}}});
    props.templateFile = Str(file.path());
    try {
      fresh.add<Stack>("S").add<CfnInclude>("Template", props);
    } catch (const Error& raised) {
      return std::string(raised.code()) + ": " + raised.what();
    }
    return "no error";
  }
};

#define EXPECT_HAS(text, part) EXPECT_NE(std::string(text).find(part), std::string::npos) << text

TEST_F(IncludeTest, ResourcesAreOfTheirClasses) {
  const File file("Resources:\n  B: {Type: 'AWS::S3::Bucket', Properties: {ObjectLockEnabled: 'true'}}\n");
  auto& template_ = include(file);
  auto& bucket = template_.getResource<s3::CfnBucket>("B");
  EXPECT_TRUE(bucket.props().objectLockEnabled.isTrue());
  bucket.props().bucketName = "changed";
  EXPECT_THROW(template_.getResource<sqs::CfnQueue>("B"), Error);
  Template::fromStack(stack).hasResourceProperties("AWS::S3::Bucket", Json::obj({{"BucketName", "changed"}, {"ObjectLockEnabled", true}}));
}

TEST_F(IncludeTest, JsonAndYamlAreRead) {
  const File json("{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}", ".json");
  const File flow("{Resources: {P: {Type: 'AWS::SQS::Queue'}}}");
  stack.add<CfnInclude>("Json", {.templateFile = json.path()});
  stack.add<CfnInclude>("Yaml", {.templateFile = flow.path()});
  Template::fromStack(stack).resourceCountIs("AWS::SQS::Queue", 2);
}

TEST_F(IncludeTest, AnchorsAndPlainValuesAreThoseOfYaml12) {
  const File file(
      "Resources:\n  T:\n    Type: My::Thing\n    Properties: {A: &a {x: 1}, B: *a, No: no, Yes: true, Hex: 0x10, Text: '5', Date: "
      "2020-01-01}\n");
  include(file);
  Template::fromStack(stack).hasResourceProperties(
      "My::Thing", Json::parse(R"({"A":{"x":1},"B":{"x":1},"No":"no","Yes":true,"Hex":16,"Text":"5","Date":"2020-01-01"})"));
}

TEST_F(IncludeTest, BrokenFilesAreNamedWithLineAndColumn) {
  EXPECT_HAS(error("Resources: [1\nx: 2"), "invalid-yaml: S/Template");
  EXPECT_HAS(error("Resources:\n  A: 1\n  A: 2\n"), "line 3, column 3: the key 'A' stands there twice");
  EXPECT_HAS(error("- a list"), "no-template");
  EXPECT_THROW(stack.add<CfnInclude>("X", {.templateFile = "does/not/exist.yaml"}), Error);
}

TEST_F(IncludeTest, WhatIsNotInTheTemplateIsNamed) {
  const char* queue = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n";
  const auto with = [&](const char* more) { return std::string(queue) + more; };
  EXPECT_HAS(error(with("    Properties: {QueueName: !Ref Nobody}")),
             "resource 'Q' of the template: what Ref names, 'Nobody' is not in the template");
  EXPECT_HAS(error(with("    Properties: {QueueName: !GetAtt Nobody.Arn}")), "'Nobody' is not in the template");
  EXPECT_HAS(error(with("    Properties: {QueueName: !Sub '${Nobody}'}")), "what Fn::Sub names, 'Nobody'");
  EXPECT_HAS(error(with("    Properties: {QueueName: !FindInMap [Nobody, a, b]}")), "the mapping of Fn::FindInMap, 'Nobody'");
  EXPECT_HAS(error(with("    Properties: {QueueName: !If [Nobody, a, b]}")), "the condition of Fn::If, 'Nobody'");
  EXPECT_HAS(error(with("    DependsOn: Nobody")), "depends on one that is not in the template");
  EXPECT_HAS(error(with("    Condition: Nobody")), "has a condition that is not in the template");
  EXPECT_HAS(error(queue, {.parameters = {{"Nobody", 1}}, .templateFile = ""}), "the parameter 'Nobody'");
}

TEST_F(IncludeTest, FunctionsThatAreNotSupportedAreNamed) {
  EXPECT_HAS(error("Resources:\n  Q: {Type: 'AWS::SQS::Queue', Properties: {QueueName: {'Fn::Length': [1]}}}"),
             "'Fn::Length' is not supported");
  EXPECT_HAS(error("Mappings:\n  M: {a: {b: !Ref X}}"), "Ref cannot stand in a mapping");
  EXPECT_HAS(error("Conditions:\n  C: !Equals [!GetAtt A.B, 1]"), "Fn::GetAtt cannot stand in a condition");
}

TEST_F(IncludeTest, CirclesAreAnErrorUnlessAllowed) {
  const char* circle =
      "Resources:\n  A: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref B}}\n  B: {Type: 'AWS::SQS::Queue', Properties: {QueueName: "
      "!Ref A}}\n";
  EXPECT_HAS(error(circle), "A depends on B depends on A");
  App other;
  auto& allowed = other.add<Stack>("S");
  const File file(circle);
  allowed.add<CfnInclude>("T", {.allowCyclicalReferences = true, .templateFile = file.path()});
  const Template result = Template::fromStack(allowed, {.skipCyclicalDependenciesCheck = true});
  result.hasResource("AWS::SQS::Queue", Json::obj({{"Properties", Json::obj({{"QueueName", Json::obj({{"Ref", "A"}})}})}}));
  result.resourceCountIs("AWS::SQS::Queue", 2);
}

TEST_F(IncludeTest, PoliciesWithFunctionsAreRefused) {
  EXPECT_HAS(error("Resources:\n  G: {Type: 'My::Group', UpdatePolicy: {AutoScalingRollingUpdate: !If [C, {}, {}]}}"), "template-policy");
  EXPECT_HAS(error("Resources:\n  G: {Type: 'My::Group', DeletionPolicy: Forget}"), "the deletion policy 'Forget'");
}

TEST_F(IncludeTest, NestedStacksAreReadOnceAndOnlyFromNestedStacks) {
  const File inner("Resources:\n  Q: {Type: 'AWS::SQS::Queue'}\n");
  const File outer("Resources:\n  N: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: x}}\n  T: {Type: 'AWS::SNS::Topic'}\n");
  auto& template_ = include(outer);
  EXPECT_THROW(template_.getNestedStack("N"), Error);
  EXPECT_THROW(template_.loadNestedStack("T", {.templateFile = inner.path()}), Error);
  const IncludedNestedStack nested = template_.loadNestedStack("N", {.templateFile = inner.path()});
  EXPECT_EQ(&template_.getNestedStack("N").stack, &nested.stack);
  EXPECT_THROW(template_.loadNestedStack("N", {.templateFile = inner.path()}), Error);
  Template::fromStack(nested.stack).resourceCountIs("AWS::SQS::Queue", 1);
}

TEST_F(IncludeTest, SectionsOfSeveralTemplatesArePutTogether) {
  const File one("Description: one\nTransform: A\nMetadata: {a: 1}\nGlobals: {x: 1}\n");
  const File two("Description: two\nTransform: [B, A]\nMetadata: {b: 2}\n");
  stack.add<CfnInclude>("One", {.templateFile = one.path()});
  stack.add<CfnInclude>("Two", {.templateFile = two.path()});
  const Json result = Template::fromStack(stack).toJSON();
  EXPECT_TRUE(result["Description"].asStr().is("one\ntwo"));
  EXPECT_TRUE(result["Transform"] == Json::arr({"A", "B"}));
  EXPECT_TRUE(result["Metadata"] == Json::parse(R"({"a":1,"b":2})"));
  EXPECT_TRUE(result["Globals"] == Json::parse(R"({"x":1})"));
}

TEST_F(IncludeTest, SectionsThatContradictAreAnError) {
  const File one("Metadata: {a: 1}\n");
  stack.add<CfnInclude>("One", {.templateFile = one.path()});
  stack.add<CfnInclude>("Two", {.templateFile = one.path()});
  EXPECT_THROW(app.synth(), Error);
}

}  // namespace
}  // namespace cdk::cloudformation_include
