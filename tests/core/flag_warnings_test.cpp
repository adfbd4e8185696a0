// What is said of feature flags in the context that change nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cdk/annotations.hpp>
#include <cdk/feature_flags.hpp>

#include "core/vectors.hpp"
#include "detail/flags.hpp"

namespace cdk {
namespace {

using core_test::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The warnings at the first stack of an app with this context.
std::vector<std::string> warningsFor(const json& context) {
  ArenaScope arena;
  core_test::TemporaryFolder folder;
  App app(AppProps{.context = core_test::fromJson(context).asObject(), .outdir = folder.path()});
  auto& first = app.add<Stack>("First");
  auto& second = app.add<Stack>("Second");
  app.synth();
  EXPECT_TRUE(second.node().metadata().empty());
  std::vector<std::string> warnings;
  for (const MetadataEntry& entry : first.node().metadata()) {
    if (entry.type.is("aws:cdk:warning")) warnings.emplace_back(entry.data.asStr().text());
  }
  return warnings;
}

TEST(FlagWarnings, NoneForTheFlagsOfNewProjects) {
  EXPECT_THAT(warningsFor(core_test::rowsOf("flags-lib", "context")), IsEmpty());
  EXPECT_THAT(warningsFor(core_test::rowsOf("flags-init", "context")), IsEmpty());
}

TEST(FlagWarnings, NoneForOtherContext) {
  EXPECT_THAT(warningsFor({{"aws:cdk:enable-path-metadata", true},
                           {"my:own", true},
                           {"stage", "prod"},
                           {"availability-zones:account=1:region=us-east-1", {"us-east-1a"}},
                           {"@aws-cdk/core:bootstrapQualifier", "mine"},
                           {"@aws-cdk/core:stackResourceLimit", 100},
                           {"@aws-cdk/core:suppressTemplateIndentation", true},
                           {"@aws-cdk/core:failSynthOnValidationErrors", false},
                           {"@aws-cdk/aws-ec2.securityGroupDisableInlineRules", true}}),
              IsEmpty());
}

TEST(FlagWarnings, AnUnknownFlagIsNamed) {
  EXPECT_THAT(warningsFor({{"@aws-cdk/aws-s3:whoKnows", true}}),
              ElementsAre("the context sets '@aws-cdk/aws-s3:whoKnows', which is no known feature flag and changes nothing; "
                          "take it out of the context [ack: cdkpp:featureFlag:@aws-cdk/aws-s3:whoKnows]"));
  EXPECT_THAT(warningsFor({{"@aws-cdk/aws-iam:minimisePolicies", "false"}}),
              ElementsAre(HasSubstr("changes nothing; did you mean '@aws-cdk/aws-iam:minimizePolicies'?")));
}

TEST(FlagWarnings, AFlagThatStaysOnIsNamedWhenItIsTurnedOff) {
  EXPECT_THAT(warningsFor({{"@aws-cdk/core:checkSecretUsage", false}}),
              ElementsAre(HasSubstr("the context turns the feature flag '@aws-cdk/core:checkSecretUsage' off, but only its other value is "
                                    "supported: it stays on; take it out of the context")));
  EXPECT_THAT(warningsFor({{"@aws-cdk/core:checkSecretUsage", true}}), IsEmpty());
}

TEST(FlagWarnings, AFlagOfVersion1IsNamedWhateverItsValue) {
  for (const bool value : {false, true}) {
    EXPECT_THAT(
        warningsFor({{"@aws-cdk/aws-kms:defaultKeyPolicies", value}}),
        ElementsAre(HasSubstr("the context sets '@aws-cdk/aws-kms:defaultKeyPolicies', a feature flag that version 2 of the CDK has no "
                              "more and that is always on; take it out of the context")));
  }
}

TEST(FlagWarnings, AFlagCanBeAcknowledged) {
  ArenaScope arena;
  core_test::TemporaryFolder folder;
  App app(AppProps{.context = {{"@aws-cdk/aws-s3:whoKnows", true}}, .outdir = folder.path()});
  auto& stack = app.add<Stack>("S");
  Annotations::of(app).acknowledgeWarning("cdkpp:featureFlag:@aws-cdk/aws-s3:whoKnows");
  app.synth();
  for (const MetadataEntry& entry : stack.node().metadata()) EXPECT_FALSE(entry.type.is("aws:cdk:warning"));
}

TEST(Flags, AllOfTheCdkAreKnownWithTheirDefaults) {
  for (const auto& [name, recorded] : core_test::rowsOf("known-flags", "flags").items()) {
    SCOPED_TRACE(name);
    const detail::KnownFlag* flag = detail::findFlag(name);
    ASSERT_TRUE(flag);
    EXPECT_EQ(flag->onByDefault, recorded["default"] == true);
    EXPECT_EQ(flag->support == detail::FlagSupport::Removed, recorded["removed"].get<bool>());
  }
}

TEST(Flags, AreOnByDefaultByATextOrByWhatIsTrueInJavaScript) {
  ArenaScope arena;
  App app(AppProps{.context = {{"@aws-cdk/core:stackRelativeExports", false},
                               {"@aws-cdk/core:explicitStackTags", "true"},
                               {"@aws-cdk/core:aspectPrioritiesMutating", "false"},
                               {"@aws-cdk/core:enablePartitionLiterals", 1},
                               {"@aws-cdk/aws-kms:defaultKeyPolicies", false}}});
  const FeatureFlags flags = FeatureFlags::of(app);
  EXPECT_TRUE(flags.isEnabled("@aws-cdk/core:aspectStabilization"));
  EXPECT_FALSE(flags.isEnabled("@aws-cdk/core:stackRelativeExports"));
  EXPECT_FALSE(flags.isEnabled("@aws-cdk/aws-kms:aliasNameRef"));
  EXPECT_TRUE(flags.isEnabled("@aws-cdk/core:explicitStackTags"));
  EXPECT_FALSE(flags.isEnabled("@aws-cdk/core:aspectPrioritiesMutating"));
  EXPECT_TRUE(flags.isEnabled("@aws-cdk/core:enablePartitionLiterals"));
  EXPECT_TRUE(flags.isEnabled("@aws-cdk/aws-kms:defaultKeyPolicies"));
}

TEST(Flags, APrefixCountsForTheLengthOfAStackNameOrNot) {
  const auto nameBelowProd = [](bool counts, std::size_t length) {
    ArenaScope arena;
    App app(AppProps{.context = {{"@aws-cdk/core:includePrefixInUniqueNameGeneration", counts}}});
    return core_test::attempted(
        [&] { return json(std::string(app.add<Stage>("Prod").add<Stack>(std::string(length, 'x')).stackName().text())); });
  };
  EXPECT_EQ(nameBelowProd(true, 124), "Prod-" + std::string(115, 'x') + "A35DA70D");
  EXPECT_EQ(nameBelowProd(false, 124)["code"], "stack-name");
  EXPECT_EQ(nameBelowProd(true, 123), nameBelowProd(false, 123));
}

}  // namespace
}  // namespace cdk
