// The messages of the core's errors: where, what is wrong, what to do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/subscription.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>

#include "core/errors.hpp"

namespace cdk {
namespace {

using core_test::at;
using core_test::Raised;
using core_test::raised;
using s3::CfnBucket;
using testing::HasSubstr;

class Errors : public core_test::ErrorTest {};

std::string textOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// ---- the tree

TEST_F(Errors, AnIdUsedTwiceNamesBothLines) {
  auto& stack = app.add<Stack>("S");
  const int first = __LINE__ + 1;
  stack.add<CfnBucket>("Data");
  const int second = __LINE__ + 1;
  const Raised got = raised([&] { stack.add<CfnBucket>("Data"); });
  EXPECT_EQ(got.what, "S " + at(__FILE__, second) + "there is already a construct with name 'Data' in Stack [S], added at " + __FILE__ +
                          ":" + std::to_string(first) + "; give one of them another id");
  EXPECT_EQ(got.code, "duplicate-id");
}

TEST_F(Errors, AnEmptyIdIsForTheRootOnly) {
  const Raised got = raised([&] { app.add<Stack>(""); });
  EXPECT_THAT(got.what, HasSubstr("only the root may have an empty id"));
  EXPECT_EQ(got.code, "empty-id");
}

TEST_F(Errors, AnElementNeedsAStackAboveIt) {
  const int line = __LINE__ + 1;
  const Raised got = raised([&] { app.add<CfnBucket>("Data"); });
  EXPECT_EQ(got.what, "Data " + at(__FILE__, line) + "no stack above it; an element must be added to a Stack or below one");
}

TEST_F(Errors, StackOfNeedsAStackAboveIt) {
  auto& part = app.add<Construct>("Part");
  EXPECT_THAT(raised([&] { Stack::of(part); }).what, HasSubstr("Part " + at(__FILE__, __LINE__ - 1) + "no stack above it"));
}

TEST_F(Errors, AMissingChildIsNamed) {
  auto& stack = app.add<Stack>("S");
  EXPECT_THAT(raised([&] { stack.node().findChild("Gone"); }).what, HasSubstr("no child with id 'Gone'; use tryFindChild"));
}

TEST_F(Errors, ContextComesBeforeChildren) {
  auto& stack = app.add<Stack>("S");
  EXPECT_THAT(raised([&] { app.node().setContext("size", "big"); }).what,
              HasSubstr("context can only be set before the first child is added, got 'size'"));
  EXPECT_THAT(raised([&] { stack.node().getContext("size"); }).what, HasSubstr("no context value for 'size'"));
}

TEST_F(Errors, NothingIsAddedToALockedTree) {
  auto& stack = app.add<Stack>("S");
  stack.node().lock();
  EXPECT_THAT(raised([&] { stack.add<Construct>("Late"); }).what, HasSubstr("cannot add 'Late' below 'S'"));
}

class Local : public Construct {
 public:
  Local(Scope scope, std::string_view id) : Construct(scope, id) {}
};

class MakesALocal : public Construct {
 public:
  MakesALocal(Scope scope, std::string_view id) : Construct(scope, id) { Local local(scope, "Local"); }
};

TEST_F(Errors, AConstructIsNoLocalVariable) {
  const Raised got = raised([&] { app.add<MakesALocal>("Part"); });
  EXPECT_THAT(got.what, HasSubstr("'Local' was declared as a variable; make constructs with add<T>(id, props)"));
  EXPECT_EQ(got.code, "not-added");
}

class Throws : public Construct {
 public:
  Throws(Scope scope, std::string_view id) : Construct(scope, id) { throw Error(*this, "not today"); }
};

class Catches : public Stack {
 public:
  Catches(Scope scope, std::string_view id) : Stack(scope, id) {
    EXPECT_EQ(raised([&] { add<Throws>("Part"); }).code, "");
  }
};

class ThrowingStack : public Stack {
 public:
  ThrowingStack(Scope scope, std::string_view id) : Stack(scope, id) { throw Error(*this, "not today"); }
};

TEST_F(Errors, AConstructWhoseConstructorRaisedAnErrorIsNotSynthesized) {
  app.add<Catches>("S");
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("S/Part (" __FILE__));
  EXPECT_THAT(got.what, HasSubstr("was not completed: its constructor raised an error that was caught"));
  EXPECT_EQ(got.code, "unfinished");
}

TEST_F(Errors, AnUnfinishedStackIsNotSynthesizedEither) {
  raised([&] { app.add<ThrowingStack>("S"); });
  EXPECT_THAT(synthRaises().what, HasSubstr("was not completed"));
}

TEST_F(Errors, AnUnfinishedConstructOutsideOfStacksIsNotSynthesizedEither) {
  raised([&] { app.add<Throws>("Part"); });
  EXPECT_THAT(synthRaises().what, HasSubstr("was not completed"));
}

// ---- elements

TEST_F(Errors, ARequiredPropertyThatIsEmptyIsNamed) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 2;
  const Raised got = raised([&] {
    stack.add<sns::CfnSubscription>("Mail",
                                    sns::CfnSubscription::Props{.protocol = Str(), .topicArn = "arn:aws:sns:us-east-1:111111111111:t"});
  });
  EXPECT_EQ(got.what, "S/Mail " + at(__FILE__, line) + "AWS::SNS::Subscription is missing the required property Protocol; give it a value");
  EXPECT_EQ(got.code, "missing-property");
}

TEST_F(Errors, AResourceNeedsAType) {
  auto& stack = app.add<Stack>("S");
  EXPECT_THAT(raised([&] { stack.add<CfnResource>("Data", CfnResourceProps{.type = ""}); }).what,
              HasSubstr("the type of the resource is empty; give one such as AWS::S3::Bucket"));
}

TEST_F(Errors, ALogicalIdUsedTwiceNamesBothElements) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 2;
  stack.add<CfnBucket>("One").overrideLogicalId("Same");
  stack.add<CfnBucket>("Two").overrideLogicalId("Same");
  const Raised got = synthRaises();
  EXPECT_EQ(got.what, "S/Two " + at(__FILE__, line) + "section 'Resources' of stack 'S' already contains 'Same', from " +
                          core_test::place("S/One", __FILE__, line - 1) + "; override one of the logical ids");
  EXPECT_EQ(got.code, "duplicate-logical-id");
}

TEST_F(Errors, ALogicalIdHasLettersAndDigits) {
  auto& stack = app.add<Stack>("S");
  auto& element = stack.add<CfnBucket>("---");
  EXPECT_THAT(raised([&] { element.logicalIdText(); }).what, HasSubstr("a logical id has 1 to 255 letters and digits, got ''"));
}

TEST_F(Errors, OnlySomeTypesHaveSnapshots) {
  auto& stack = app.add<Stack>("S");
  stack.node().setContext("@aws-cdk/core:validateSnapshotRemovalPolicy", true);
  auto& bucket = stack.add<CfnBucket>("Data");
  EXPECT_THAT(raised([&] { bucket.applyRemovalPolicy(RemovalPolicy::SNAPSHOT); }).what,
              HasSubstr("AWS::S3::Bucket has no snapshots; take DESTROY or RETAIN as its removal policy"));
}

TEST_F(Errors, AnExportNameIsChecked) {
  auto& stack = app.add<Stack>("S");
  EXPECT_THAT(raised([&] { stack.add<CfnOutput>("Out", CfnOutputProps{.exportName = "a b", .value = "v"}); }).what,
              HasSubstr("the export name must be 1 to 255 letters, digits, '-' or ':', got 'a b'"));
}

// ---- stacks

TEST_F(Errors, StacksThatNeedEachOtherGiveTheReasons) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  auto& left = a.add<CfnBucket>("Left");
  auto& right = b.add<CfnBucket>("Right", CfnBucket::Props{.bucketName = left.ref()});
  a.add<CfnBucket>("Back", CfnBucket::Props{.bucketName = right.ref()});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("depends on"));
  EXPECT_THAT(got.what, HasSubstr("A/Left.Ref"));
  EXPECT_THAT(got.what, HasSubstr("B/Right.Ref"));
  EXPECT_THAT(got.what, HasSubstr("would create a cyclic reference"));
  EXPECT_EQ(got.code, "cycle");
}

TEST_F(Errors, AStackDoesNotDependOnItself) {
  auto& a = app.add<Stack>("A");
  auto& b = app.add<Stack>("B");
  a.addDependency(b);
  EXPECT_THAT(raised([&] { b.addDependency(a); }).what, HasSubstr("'A' depends on 'B' (<A>.addStackDependency(<B>))"));
}

TEST_F(Errors, AStackNameIsChecked) {
  EXPECT_THAT(raised([&] { app.add<Stack>("S", StackProps{.stackName = "1a"}); }).what,
              HasSubstr("a stack name begins with a letter and holds letters, digits and '-', got '1a'; give stackName"));
  EXPECT_THAT(raised([&] { app.add<Stack>("T", StackProps{.stackName = std::string(129, 'a')}); }).what,
              HasSubstr("the stack name has 129 characters, at most 128 are allowed"));
  EXPECT_THAT(raised([&] { app.add<Stack>("U", StackProps{.description = std::string(513, 'a')}); }).what,
              HasSubstr("the description has 513 characters, at most 512 are allowed"));
}

// ---- the app around it

class Wrong : public IValidation {
 public:
  List<Str> validate() override { return {"the first thing", "the second thing"}; }
};

TEST_F(Errors, AllFailedChecksAreToldAtOnce) {
  auto& stack = app.add<Stack>("S");
  stack.node().addValidation(make<Wrong>());
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("validation failed with the following errors:"));
  EXPECT_THAT(got.what, HasSubstr("the first thing"));
  EXPECT_THAT(got.what, HasSubstr("the second thing"));
}

TEST_F(Errors, AFailedSynthesisLeavesTheFormerAssembly) {
  {
    App former(AppProps{.outdir = out});
    former.add<Stack>("Old").add<CfnBucket>("Data");
    former.synth();
  }
  const std::string manifest = textOf(out + "/manifest.json");
  ASSERT_FALSE(manifest.empty());
  auto& stack = app.add<Stack>("New");
  stack.add<CfnBucket>("One").overrideLogicalId("Same");
  stack.add<CfnBucket>("Two").overrideLogicalId("Same");
  ASSERT_EQ(synthRaises().code, "duplicate-logical-id");
  EXPECT_EQ(textOf(out + "/manifest.json"), manifest);
  EXPECT_TRUE(std::filesystem::exists(out + "/Old.template.json"));
  EXPECT_FALSE(std::filesystem::exists(out + "/New.template.json"));
  std::size_t entries = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++entries;
  EXPECT_EQ(entries, 1u) << "a working folder was left behind";
}

TEST_F(Errors, AnOutputFolderThatCannotBeMadeIsNamed) {
  std::ofstream(folder.path() + "/file") << "text";
  App blocked(AppProps{.outdir = folder.path() + "/file/cdk.out"});
  blocked.add<Stack>("S");
  const Raised got = raised([&] { blocked.synth(); });
  EXPECT_THAT(got.what, HasSubstr("cannot make the output folder '" + folder.path() + "/file/cdk.out"));
  EXPECT_THAT(got.what, HasSubstr("choose another folder with CDK_OUTDIR or --output"));
  EXPECT_EQ(got.code, "output");
}

/// Sets an environment variable for the rest of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* former = std::getenv(name)) former_ = former;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { former_ ? ::setenv(name_, former_->c_str(), 1) : ::unsetenv(name_); }

 private:
  const char* name_;
  std::optional<std::string> former_;
};

TEST_F(Errors, ContextThatIsNoJsonIsToldWithLineAndColumn) {
  const Variable context("CDK_CONTEXT_JSON", "{\"a\": }");
  const Raised got = raised([] { App other; });
  EXPECT_THAT(got.what, HasSubstr("cannot read the context in CDK_CONTEXT_JSON: "));
  EXPECT_THAT(got.what, HasSubstr("line 1, column 7"));
  EXPECT_EQ(got.code, "context");
}

TEST_F(Errors, AContextFileThatIsMissingIsNamed) {
  const Variable context("CONTEXT_OVERFLOW_LOCATION_ENV", folder.path() + "/none.json");
  EXPECT_THAT(raised([] { App other; }).what, HasSubstr("cannot read the context file '" + folder.path() + "/none.json'"));
}

}  // namespace
}  // namespace cdk
