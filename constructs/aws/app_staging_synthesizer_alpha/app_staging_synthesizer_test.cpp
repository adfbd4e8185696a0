// Whole templates are compared in tests/parity/app_staging_synthesizer_alpha; here is what is refused.
#include <constructs/aws/app_staging_synthesizer_alpha/app_staging_synthesizer.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>

namespace cdk::app_staging_synthesizer_alpha {
namespace {

using testing::HasSubstr;

class AppStagingSynthesizers : public testing::Test {
 protected:
  AppStagingSynthesizer synthesizer(std::string_view appId = "shop") {
    return AppStagingSynthesizer::defaultResources({.appId = appId, .stagingBucketEncryption = s3::BucketEncryption::S3_MANAGED});
  }
  Stack& stack(std::string_view id, const Environment& env = {}) {
    return app.add<Stack>(id, StackProps{.env = env, .synthesizer = synthesizer()});
  }
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
  App app;
  Environment env{.account = "111111111111", .region = "us-east-1"};
};

TEST_F(AppStagingSynthesizers, OneStagingStackServesAnEnvironment) {
  stack("A", env);
  stack("B", env);
  stack("C", {.account = "222222222222", .region = "us-east-1"});
  EXPECT_NE(app.node().tryFindChild("StagingStack-shop-111111111111-us-east-1"), nullptr);
  EXPECT_NE(app.node().tryFindChild("StagingStack-shop-222222222222-us-east-1"), nullptr);
}

TEST_F(AppStagingSynthesizers, StacksOfKnownAndOpenEnvironmentsAreNotMixed) {
  stack("Known", env);
  const std::string message = refusal([&] { stack("Open"); });
  EXPECT_THAT(message, HasSubstr("stacks with account and region, such as 'Known'"));
  EXPECT_THAT(message, HasSubstr("stacks without, such as 'Open'; give all of them an env, or none"));
}

TEST_F(AppStagingSynthesizers, AnImageNeedsAName) {
  auto& one = stack("A", env);
  EXPECT_THAT(refusal([&] { one.synthesizer().addDockerImageAsset({.directoryName = "d", .sourceHash = "h"}); }),
              HasSubstr("needs an assetName"));
}

TEST_F(AppStagingSynthesizers, AnAppIdIsShortAndLower) {
  const DefaultStagingStackOptions options{.appId = "Not-fitting", .stagingBucketEncryption = s3::BucketEncryption::S3_MANAGED};
  EXPECT_THAT(
      refusal([&] { app.add<DefaultStagingStack>("S", DefaultStagingStackProps{.env = env, .options = options, .qualifier = "q"}); }),
      HasSubstr("an app id has at most 20 lower-case letters, digits and '-', got 'Not-fitting'"));
}

TEST_F(AppStagingSynthesizers, UnboundItServesNothing) {
  EXPECT_THAT(refusal([&] { synthesizer()->addFileAsset({.fileName = "f", .sourceHash = "h"}); }),
              HasSubstr("serves a stack only once it is passed to it"));
}

}  // namespace
}  // namespace cdk::app_staging_synthesizer_alpha
