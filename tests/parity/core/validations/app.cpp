#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/validation.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id) {
  return scope.add<CfnResource>(id, CfnResourceProps{.type = "My::Test::Thing"});
}

std::string base(const Str& path) {
  const std::string text(path.textOr("none"));
  return text.substr(text.rfind('/') + 1);
}

std::string joined(std::vector<std::string> all) {
  std::sort(all.begin(), all.end());
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
  return text;
}

/// Violates rules by what it was given.
class Tells final : public IPolicyValidationPlugin {
 public:
  explicit Tells(const char* name, const Str& version = {}) : name_(name), version_(version) {}
  Str name() const override { return name_; }
  Str version() const override { return version_; }
  PolicyValidationPluginReport validate(const IPolicyValidationContext& context) override {
    std::vector<std::string> stacks;
    for (const PolicyValidationStack& s : context.stackTemplates) {
      stacks.push_back(std::string(s.stackConstructPath.text()) + "=" + base(s.templatePath) + "@" + std::string(s.accountId.textOr("?")) +
                       "/" + std::string(s.region.textOr("?")));
    }
    std::vector<std::string> templates;
    for (const Str& path : context.templatePaths) templates.push_back(base(path));
    return {.metadata = {{"stacks", joined(stacks)},
                         {"templates", joined(templates)},
                         {"account", context.accountId.textOr("open")},
                         {"region", context.region.textOr("open")}}};
  }

 private:
  const char* name_;
  Str version_;
};

class Finds final : public IPolicyValidationPlugin {
 public:
  explicit Finds(const char* name, bool success = false) : name_(name), success_(success) {}
  Str name() const override { return name_; }
  List<Str> ruleIds() const override { return {"rule-one", "rule-two"}; }
  PolicyValidationPluginReport validate(const IPolicyValidationContext& context) override {
    Str path;
    for (const Str& one : context.templatePaths) {
      if (!path && one.text().find("First") != std::string_view::npos) path = one;
    }
    const auto at = [&](const char* id, const List<Str>& locations = List<Str>(nullptr, 0)) {
      return PolicyViolatingResource{.locations = locations, .resourceLogicalId = id, .templatePath = path};
    };
    return {.pluginVersion = "1.2.3",
            .success = success_,
            .violations = {{.description = "no description",
                            .ruleName = "rule-one",
                            .severity = "fatal",
                            .violatingResources = {at("One", {"Properties.A", "Properties.B.0"})}},
                           {.description = "the same rule again",
                            .fix = "do this",
                            .ruleMetadata = {{"url", "https://example.com"}, {"id", "7"}},
                            .ruleName = "rule-one",
                            .severity = "error",
                            .violatingResources = {at("Two"), at("DeepThing7B9E7B13")}},
                           {.description = "a warning",
                            .ruleName = "rule-two",
                            .severity = "warning",
                            .violatingResources = {at("NotThere", {"Resources.NotThere"})}},
                           {.description = "an info",
                            .ruleName = "rule-two",
                            .severity = "info",
                            .violatingResources = {{.constructPath = "First/Two", .locations = {"here"}}}},
                           {.description = "of its own severity",
                            .ruleName = "rule-three",
                            .severity = "custom",
                            .violatingResources = {{.constructPath = "First/Deep", .locations = List<Str>(nullptr, 0)}}},
                           {.description = "without severity", .ruleName = "rule-four"}}};
  }

 private:
  const char* name_;
  bool success_;
};

class Breaks final : public IPolicyValidationPlugin {
 public:
  Str name() const override { return "breaks"; }
  PolicyValidationPluginReport validate(const IPolicyValidationContext&) override { throw std::runtime_error("not today"); }
};

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& first = app.add<Stack>("First", StackProps{.env = env});
  auto& one = thing(first, "One");
  auto& two = thing(first, "Two");
  thing(first.add<Construct>("Deep"), "Thing");
  app.add<Stack>("Second", StackProps{.env = env, .stackName = "another-name"});
  thing(first.add<NestedStack>("Nested"), "Inner");
  thing(app.add<Stack>("Open"), "One");
  auto& stage = app.add<Stage>("Stage", StageProps{.env = {.account = "222222222222", .region = "eu-west-1"}});
  thing(stage.add<Stack>("Inside"), "One");
  thing(stage.add<Stage>("Deeper").add<Stack>("InsideToo"), "One");

  Validations::of(app).addPlugins(make<Tells>("tells", "0.1"), make<Finds>("finds"));
  Validations::of(app).addPlugins(make<Finds>("finds happily", true), make<Breaks>());
  Validations::of(stage).addPlugins(make<Tells>("of the stage"));
  Validations::of(first).acknowledge({{.id = "finds::rule-two", .reason = "all right here"}});
  Validations::of(two).acknowledge(
      {{.id = "finds-happily::rule-one", .reason = "only this one"}, {.id = "finds-happily::rule-two", .reason = "and this"}});
  Validations::of(one).addWarning("my:warning", "an annotation beside");
}

}  // namespace

int main() {
  return run(build);
}
