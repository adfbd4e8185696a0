// Plug-ins that check templates, what is accepted, and validation-report.json.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/validation.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::json;
using core_test::R;

/// Says what it is told to say.
class Plugin : public IPolicyValidationPlugin {
 public:
  explicit Plugin(const PolicyValidationPluginReport& report) : report_(report) {}
  Str name() const override { return "my plugin"; }
  Str version() const override { return "1.2"; }
  PolicyValidationPluginReport validate(const IPolicyValidationContext& context) override {
    for (Str path : context.templatePaths) readable = readable && std::filesystem::exists(std::string(path.text()));
    for (const PolicyValidationStack& one : context.stackTemplates) stacks += std::string(one.stackConstructPath.text()) + " ";
    region = std::string(context.region.textOr("none"));
    for (const PolicyViolation& violation : report_.violations) {
      for (PolicyViolatingResource resource : violation.violatingResources) {
        if (resource.templatePath) templateName = std::string(resource.templatePath.text());
      }
    }
    return report_;
  }
  std::string stacks;
  std::string region;
  std::string templateName;
  bool readable = true;

 private:
  PolicyValidationPluginReport report_;
};

class Broken : public IPolicyValidationPlugin {
 public:
  Str name() const override { return "broken"; }
  PolicyValidationPluginReport validate(const IPolicyValidationContext&) override { throw Error("no rules found"); }
};

PolicyValidationPluginReport violatedBy(const PolicyViolatingResource& resource, const char* rule = "r1") {
  return {
      .success = false,
      .violations = {
          {.description = "bad thing", .fix = "make it good", .ruleName = rule, .severity = "error", .violatingResources = {resource}}}};
}

struct ValidationTest : testing::Test {
  core_test::TemporaryFolder folder;
  App app{AppProps{.context = {{"@aws-cdk/core:annotationsInValidationReport", true}}, .outdir = folder.path()}};
  Stack& stack = core_test::stackS(app, {.env = {.account = "111111111111", .region = "eu-west-1"}});
  CfnResource& resource = R(stack, "R");

  json report() const {
    std::ifstream in(folder.path() + "/validation-report.json");
    return json::parse(in);
  }
};

TEST_F(ValidationTest, PluginsSeeTheTemplates) {
  const auto plugin = make<Plugin>(PolicyValidationPluginReport{});
  Validations::of(app).addPlugins(plugin);
  app.synth();
  EXPECT_TRUE(plugin->readable);
  EXPECT_EQ(plugin->stacks, "S ");
  EXPECT_EQ(plugin->region, "eu-west-1");
  EXPECT_EQ(report()["pluginReports"], json::array()) << "a plug-in that found nothing is not reported";
}

TEST_F(ValidationTest, PluginsOfAStageSeeItsStacksOnly) {
  auto& stage = app.add<Stage>("G");
  stage.add<Stack>("Inner");
  const auto plugin = make<Plugin>(PolicyValidationPluginReport{});
  Validations::of(stage).addPlugins(plugin);
  app.synth();
  EXPECT_EQ(plugin->stacks, "G/Inner ");
  EXPECT_TRUE(plugin->readable);
}

TEST_F(ValidationTest, AFailureFailsTheSynthesisAndKeepsTheLastAssembly) {
  Validations::of(app).addPlugins(
      make<Plugin>(violatedBy({.locations = {"Properties.X"}, .resourceLogicalId = "R", .templatePath = "S.template.json"})));
  const auto raised = core_test::raised([&] { app.synth(); });
  EXPECT_EQ(raised.code, "validation");
  for (const char* part :
       {"ERROR bad thing (my plugin)", "S/R (R) at ", "Properties.X", "fix: make it good", "acknowledge with 'my-plugin::r1'"}) {
    EXPECT_NE(raised.what.find(part), std::string::npos) << part << " in " << raised.what;
  }
  EXPECT_FALSE(std::filesystem::exists(folder.path() + "/manifest.json"));
}

TEST_F(ValidationTest, TheReportNamesConstructs) {
  App lenient(AppProps{.context = {{"@aws-cdk/core:failSynthOnValidationErrors", false}}, .outdir = folder.path()});
  R(core_test::stackS(lenient), "R");
  Validations::of(lenient).addPlugins(
      make<Plugin>(violatedBy({.locations = {"Properties.X"}, .resourceLogicalId = "R", .templatePath = "S.template.json"})));
  lenient.synth();
  const json plugin = report()["pluginReports"][0];
  EXPECT_EQ(plugin["pluginName"], "my plugin");
  EXPECT_EQ(plugin["pluginVersion"], "1.2");
  EXPECT_EQ(plugin["conclusion"], "failure");
  const json violation = plugin["violations"][0];
  EXPECT_EQ(violation["ruleName"], "r1");
  EXPECT_EQ(violation["suggestedFix"], "make it good");
  const json construct = violation["violatingConstructs"][0];
  EXPECT_EQ(construct["constructPath"], "S/R");
  EXPECT_EQ(construct["cloudFormationResource"],
            json::parse(R"({"templatePath":"S.template.json","logicalId":"R","propertyPaths":["Properties.X"]})"));
}

TEST_F(ValidationTest, AcknowledgedViolationsDoNotCount) {
  Validations::of(app).addPlugins(make<Plugin>(violatedBy({.constructPath = "S/R"}, "r2")));
  Validations::of(stack).acknowledge({{.id = "my-plugin::r2", .reason = "known"}});
  app.synth();
  const json plugin = report()["pluginReports"][0];
  EXPECT_EQ(plugin["conclusion"], "success");
  EXPECT_EQ(plugin["violations"], json::array());
  const json suppressed = plugin["suppressedViolations"][0];
  EXPECT_EQ(suppressed["acknowledgedId"], "my-plugin::r2");
  EXPECT_EQ(suppressed["reason"], "known");
  EXPECT_EQ(suppressed["acknowledgedAt"], "S");
}

TEST_F(ValidationTest, APluginThatRaisesAnErrorFailsTheSynthesis) {
  Validations::of(app).addPlugins(make<Broken>());
  EXPECT_NE(core_test::raised([&] { app.synth(); }).what.find("broken: the plug-in failed: no rules found"), std::string::npos);
}

TEST_F(ValidationTest, AnnotationsStandInTheReport) {
  Annotations::of(resource).addWarningV2("my:id", "warned");
  Validations::of(stack).addWarning("ns::w1", "of a rule");
  app.synth();
  const json plugin = report()["pluginReports"][0];
  EXPECT_EQ(plugin["pluginName"], "Construct Annotations");
  EXPECT_EQ(plugin["conclusion"], "success");
  ASSERT_EQ(plugin["violations"].size(), 2u);
  EXPECT_EQ(plugin["violations"][0]["ruleName"], "ns::w1");
  EXPECT_EQ(plugin["violations"][0]["description"], "of a rule");
  EXPECT_EQ(plugin["violations"][1]["ruleName"], "Annotation::my:id");
}

TEST_F(ValidationTest, WithoutPluginsAndAnnotationsThereIsNoReport) {
  app.synth();
  EXPECT_FALSE(std::filesystem::exists(folder.path() + "/validation-report.json"));
}

TEST_F(ValidationTest, AWarningIsAcknowledgedByWhatItIsAbout) {
  Annotations::of(resource).addWarningV2("port", "port 80 is open", {.context = {{"port", 80}}});
  Validations::of(app).acknowledge({{.id = "Annotation::port", .reason = "public", .where = {{"port", 80}}}});
  Annotations::of(resource).addWarningV2("port", "port 443 is open", {.context = {{"port", 443}}});
  Annotations::of(resource).addWarningV2("port", "port 80 is open again", {.context = {{"port", 80}}});
  const List<MetadataEntry> entries = resource.node().metadata();
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_TRUE(entries[0].data.asStr().is("port 443 is open [ack: port]"));
}

TEST_F(ValidationTest, RulesAreNamedByPluginAndRule) {
  for (const char* id : {"a::b::c", "::b", "a(b", "a)b"}) {
    const bool open = std::string_view(id) == "a(b";
    EXPECT_EQ(core_test::raised([&] { Validations::of(app).acknowledge({{.id = id, .reason = "x"}}); }).code, open ? "" : "validation-id")
        << id;
  }
}

}  // namespace
}  // namespace cdk
