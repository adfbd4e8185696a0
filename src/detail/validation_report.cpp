#include "validation_report.hpp"

#include <filesystem>
#include <utility>

#include <cdk/app.hpp>
#include <cdk/cfn_element.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>

#include "app_data.hpp"
#include "assembly.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

constexpr const char* kFail = "@aws-cdk/core:failSynthOnValidationErrors";

bool isWithin(const Construct& construct, const Construct& outer) {
  for (const Construct* c = &construct; c; c = TreeAccess::parent(*c)) {
    if (c == &outer) return true;
  }
  return false;
}

std::string templateName(const Stack& stack) {
  const Stage* stage = TreeAccess::stage(stack);
  std::string prefix;
  for (; stage && stage->parentStage(); stage = stage->parentStage()) prefix = std::string(stage->artifactId()) + "/" + prefix;
  return prefix + std::string(stack.templateFile());
}

Str known(const Str& value) {
  return value.isToken() ? Str() : value;
}

/// What the plug-ins of a stage check: its own stacks and those of the stages in it.
IPolicyValidationContext contextFor(App& app, const Stage& stage, const OutputFolder& folder) {
  std::vector<PolicyValidationStack> stacks;
  std::vector<Str> paths;
  for (Stack* stack : app.appData().stacks) {
    if (stack->nested() || !isWithin(*stack, stage)) continue;
    const Str path = folder.work() + "/" + templateName(*stack);
    stacks.push_back({.accountId = known(stack->account()),
                      .region = known(stack->region()),
                      .stackConstructPath = stack->node().path(),
                      .templatePath = path});
    paths.push_back(path);
  }
  IPolicyValidationContext context{
      .appConstruct = app, .stackTemplates = List<PolicyValidationStack>(stacks), .templatePaths = List<Str>(paths)};
  const auto same = [&](Str PolicyValidationStack::*member) {
    for (const PolicyValidationStack& one : stacks) {
      if (!(one.*member == stacks[0].*member)) return Str();
    }
    return stacks.empty() ? Str() : stacks[0].*member;
  };
  context.accountId = same(&PolicyValidationStack::accountId);
  context.region = same(&PolicyValidationStack::region);
  return context;
}

/// Path of the element with a logical id in a template.
Str pathOf(App& app, const std::string& name, std::string_view logicalId) {
  Str found;
  for (Stack* stack : app.appData().stacks) {
    if (std::filesystem::path(templateName(*stack)).filename() != std::filesystem::path(name).filename()) continue;
    preorder(*stack, [&](Construct& c) {
      if (!CfnElement::isCfnElement(c) || &static_cast<CfnElement&>(c).stack() != stack) return;
      if (static_cast<CfnElement&>(c).logicalIdText() == logicalId) found = c.node().path();
    });
  }
  return found;
}

/// Template paths as they are in the assembly, and the constructs of resources that are named by logical ids only.
PolicyViolation completed(App& app, const OutputFolder& folder, PolicyViolation violation) {
  std::vector<PolicyViolatingResource> resources;
  for (PolicyViolatingResource resource : violation.violatingResources) {
    if (resource.templatePath) {
      const std::string path(resource.templatePath.text());
      resource.templatePath = path.starts_with(folder.work() + "/") ? path.substr(folder.work().size() + 1) : path;
      if (!resource.constructPath && resource.resourceLogicalId) {
        resource.constructPath = pathOf(app, std::string(resource.templatePath.text()), resource.resourceLogicalId.text());
      }
    }
    resources.push_back(resource);
  }
  violation.violatingResources = List<PolicyViolatingResource>(resources);
  return violation;
}

PluginResult run(App& app, const Stage& stage, IPolicyValidationPlugin& plugin, const OutputFolder& folder) {
  PluginResult result{.name = plugin.name(), .version = plugin.version(), .report = {}, .violations = {}, .suppressed = {}};
  try {
    result.report = plugin.validate(contextFor(app, stage, folder));
  } catch (const std::exception& error) {
    result.report = {.metadata = {{"error", std::string("the plug-in failed: ") + error.what()}}, .success = false};
  }
  for (const PolicyViolation& violation : result.report.violations) result.violations.push_back(completed(app, folder, violation));
  suppressAcknowledged(app, result);
  return result;
}

/// Calls `visit` with each stage, inner ones first.
template <class F>
void eachStage(Construct& from, bool nests, F&& visit) {
  if (!nests && TreeAccess::is(from, TreeAccess::Trait::Stack)) return;
  for (Construct* child = TreeAccess::firstChild(from); child; child = TreeAccess::next(*child)) eachStage(*child, nests, visit);
  if (TreeAccess::is(from, TreeAccess::Trait::Stage)) visit(from);
}

}  // namespace

void checkTemplates(App& app, OutputFolder& folder) {
  std::vector<PluginResult> results;
  eachStage(app, app.appData().nests, [&](Construct& c) {
    const NodeData* data = TreeAccess::data(c);
    if (!data) return;
    for (IPolicyValidationPlugin* plugin : data->plugins) results.push_back(run(app, static_cast<Stage&>(c), *plugin, folder));
  });
  if (FeatureFlags::of(app).isEnabled("@aws-cdk/core:annotationsInValidationReport")) {
    PluginResult annotations = annotationResult(app);
    if (!annotations.violations.empty()) results.push_back(std::move(annotations));
  }
  if (results.empty()) return;
  folder.write("validation-report.json", reportJson(app, results));
  const Val* fails = app.appData().context.find(kFail);
  if (fails && Json(fails).asBool().isFalse()) return;
  for (const PluginResult& result : results) {
    if (!result.report.success) throw Error("validation of the templates failed:\n" + reportText(app, results), "validation");
  }
}

}  // namespace cdk::detail
