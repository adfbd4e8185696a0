#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn/logs/log_group.hpp>
#include <constructs/aws/iam/role.hpp>

#include "archive_bucket.hpp"
#include "archive_stack.hpp"
#include "keep_logs.hpp"

namespace own_construct {
namespace {

using cdk::Json;
using cdk::assertions::Match;
using cdk::assertions::Template;

class OwnConstruct : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const cdk::Error& error) {
      return error.what();
    }
    return "";
  }

  cdk::App app;
};

TEST_F(OwnConstruct, locksItsObjectsByTheEscapeHatch) {
  auto& stack = app.add<ArchiveStack>("Archive");
  Template::fromStack(stack).hasResourceProperties(
      "AWS::S3::Bucket",
      Json::obj({{"ObjectLockEnabled", true},
                 {"ObjectLockConfiguration",
                  Json::obj({{"ObjectLockEnabled", "Enabled"},
                             {"Rule", Json::obj({{"DefaultRetention", Json::obj({{"Mode", "GOVERNANCE"}, {"Days", 365}})}})}})},
                 {"VersioningConfiguration", Json::obj({{"Status", "Enabled"}})}}));
}

TEST_F(OwnConstruct, overriddenMemberIsWhatTheLibraryCalls) {
  auto& stack = app.add<cdk::Stack>("Stack");
  auto& archive = stack.add<ArchiveBucket>("Archive", ArchiveBucketProps{.keepFor = cdk::Duration::days(1)});
  auto& other = cdk::iam::Role::fromRoleArn(stack, "Other", "arn:aws:iam::222222222222:role/other");
  EXPECT_NO_THROW(archive.grantRead(other));
  // A grant to a role of another account ends in the bucket's policy.
  const std::string message = refusal([&] {
    archive.addToResourcePolicy(
        cdk::iam::PolicyStatement({.actions = {"s3:DeleteObject"}, .principals = {other.grantPrincipal()}, .resources = {"*"}}));
  });
  EXPECT_NE(message.find("Stack/Archive"), std::string::npos) << message;
  EXPECT_NE(message.find("'s3:DeleteObject'"), std::string::npos) << message;
}

TEST_F(OwnConstruct, refusesATimeThatKeepsNothing) {
  auto& stack = app.add<cdk::Stack>("Stack");
  const std::string message = refusal([&] { stack.add<ArchiveBucket>("Archive", ArchiveBucketProps{.keepFor = cdk::Duration::days(0)}); });
  EXPECT_NE(message.find("keepFor must be at least a day"), std::string::npos) << message;
}

TEST_F(OwnConstruct, aspectSetsWhatIsLeftOpenOnly) {
  auto& stack = app.add<cdk::Stack>("Stack");
  stack.add<cdk::logs::CfnLogGroup>("Open");
  stack.add<cdk::logs::CfnLogGroup>("Set", cdk::logs::CfnLogGroup::Props{.retentionInDays = 7});
  cdk::Aspects::of(stack).add(cdk::make<KeepLogs>());
  const auto synthesized = Template::fromStack(stack);
  synthesized.hasResourceProperties("AWS::Logs::LogGroup", Json::obj({{"RetentionInDays", 90}}));
  synthesized.hasResourceProperties("AWS::Logs::LogGroup", Json::obj({{"RetentionInDays", 7}}));
}

}  // namespace
}  // namespace own_construct
