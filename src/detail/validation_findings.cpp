// Violations: those that annotations stand for, and those that someone acknowledged.
#include <algorithm>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>

#include "app_data.hpp"
#include "tree.hpp"
#include "validation_id.hpp"
#include "validation_report.hpp"

namespace cdk::detail {
namespace {

constexpr std::string_view kPlugin = "Construct Annotations";

/// The message of an annotation and the rule that its end names.
struct Message {
  std::string text;
  std::string rule;
};

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

Message split(std::string_view data) {
  constexpr std::string_view tag = "[ack: ";
  if (const std::size_t at = data.find(tag); at != std::string_view::npos) {
    const std::size_t end = data.find(']', at);
    return {trimmed(std::string(data.substr(0, at)) + std::string(data.substr(std::min(end + 1, data.size())))),
            std::string(data.substr(at + tag.size(), end - at - tag.size()))};
  }
  const std::size_t open = data.rfind('(');
  if (data.ends_with(")") && open != std::string_view::npos && data.find("::", open) != std::string_view::npos) {
    return {trimmed(std::string(data.substr(0, open))), std::string(data.substr(open + 1, data.size() - open - 2))};
  }
  return {std::string(data), ""};
}

PolicyViolatingResource resourceOf(Construct& construct) {
  PolicyViolatingResource resource{.constructPath = construct.node().path()};
  const Stack* stack = TreeAccess::stack(construct);
  if (!stack) return resource;
  resource.templatePath = stack->templateFile();
  if (const CfnResource* own = CfnResource::from(construct)) resource.resourceLogicalId = own->logicalIdText();
  return resource;
}

void add(std::vector<PolicyViolation>& all, Construct& construct, std::string_view severity, std::string_view data) {
  Message message = split(data);
  if (message.rule.empty()) {
    message.rule = std::string(kAnnotationPrefix) + "::" + std::string(severity) + "-annotation";
  } else if (message.rule.find("::") == std::string::npos) {
    message.rule = std::string(kAnnotationPrefix) + "::" + message.rule;
  }
  const auto same = [&](const PolicyViolation& one) {
    return one.ruleName.is(message.rule) && one.severity.is(severity) && one.description.is(message.text);
  };
  auto at = std::find_if(all.begin(), all.end(), same);
  std::vector<PolicyViolatingResource> resources;
  if (at != all.end()) {
    for (const PolicyViolatingResource& known : at->violatingResources) resources.push_back(known);
  }
  resources.push_back(resourceOf(construct));
  if (at != all.end()) {
    at->violatingResources = List<PolicyViolatingResource>(resources);
    return;
  }
  all.push_back({.description = message.text,
                 .ruleMetadata = {{"cdk:annotation", "true"}},
                 .ruleName = message.rule,
                 .severity = severity,
                 .violatingResources = List<PolicyViolatingResource>(resources)});
}

/// The nearest acknowledgement of a rule at or above a path.
struct Found {
  Str reason;
  Str at;
};

Found acknowledgement(App& app, const std::string& rule, std::string_view path) {
  Found found;
  preorder(app, [&](Construct& c) {
    const std::string_view own = c.node().path();
    const bool above = own.empty() || path == own || (path.starts_with(own) && path.size() > own.size() && path[own.size()] == '/');
    const NodeData* data = above ? TreeAccess::data(c) : nullptr;
    if (!data) return;
    for (const StoredMetadata& entry : data->metadata) {
      if (textOf(entry.type) != Validations::ACKNOWLEDGED_RULES_METADATA_KEY) continue;
      if (const Json reason = Json(entry.data)[rule]) found = {reason.asStr(), own};
    }
  });
  return found;
}

/// What is fatal, and what the app itself calls an error, cannot be accepted.
bool canBeAcknowledged(const PolicyViolation& violation) {
  const bool annotation = violation.ruleMetadata && violation.ruleMetadata.contains("cdk:annotation");
  return !violation.severity.is("fatal") && !(annotation && violation.severity.is("error"));
}

/// Adds a resource to the suppressed violation of the same place; those of this violation begin at `first`.
void suppress(PluginResult& result, std::size_t first, PluginResult::Suppressed one, const PolicyViolatingResource& resource) {
  auto at = std::find_if(result.suppressed.begin() + static_cast<std::ptrdiff_t>(first), result.suppressed.end(),
                         [&](const auto& known) { return known.at == one.at; });
  std::vector<PolicyViolatingResource> resources;
  if (at == result.suppressed.end()) {
    at = result.suppressed.insert(at, one);
  } else {
    for (const PolicyViolatingResource& known : at->violation.violatingResources) resources.push_back(known);
  }
  resources.push_back(resource);
  at->violation.violatingResources = List<PolicyViolatingResource>(resources);
}

}  // namespace

PluginResult annotationResult(App& app) {
  PluginResult result{
      .name = kPlugin, .version = {}, .report = {.metadata = {{"cdk:annotations", "true"}}}, .violations = {}, .suppressed = {}};
  if (!app.appData().annotated) return result;
  preorder(app, [&](Construct& c) {
    const NodeData* data = TreeAccess::data(c);
    if (!data) return;
    for (const StoredMetadata& entry : data->metadata) {
      const std::string_view type = textOf(entry.type);
      if (!isText(entry.data) || (type != "aws:cdk:warning" && type != "aws:cdk:error")) continue;
      add(result.violations, c, type.substr(sizeof("aws:cdk:") - 1), textOf(entry.data));
    }
  });
  suppressAcknowledged(app, result);
  result.report.success =
      std::none_of(result.violations.begin(), result.violations.end(), [](const auto& one) { return one.severity.is("error"); });
  return result;
}

void suppressAcknowledged(App& app, PluginResult& result) {
  std::vector<PolicyViolation> kept;
  for (PolicyViolation& violation : result.violations) {
    if (!canBeAcknowledged(violation)) {
      kept.push_back(violation);
      continue;
    }
    const std::string rule = normalizedRule(violation.ruleName.text(), rulePrefix(result.name.text()));
    std::vector<PolicyViolatingResource> open;
    const std::size_t first = result.suppressed.size();
    for (const PolicyViolatingResource& resource : violation.violatingResources) {
      const Found found = acknowledgement(app, rule, resource.constructPath.textOr(""));
      if (found.reason) {
        suppress(result, first, {violation, rule, found.reason, found.at}, resource);
      } else {
        open.push_back(resource);
      }
    }
    if (open.empty() && !violation.violatingResources.empty()) continue;
    violation.violatingResources = List<PolicyViolatingResource>(open);
    kept.push_back(violation);
  }
  result.violations = std::move(kept);
  if (result.suppressed.empty()) return;
  result.report.success = std::none_of(result.violations.begin(), result.violations.end(),
                                       [](const auto& one) { return one.severity.is("error") || one.severity.is("fatal"); });
}

}  // namespace cdk::detail
