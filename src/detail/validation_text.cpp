// validation-report.json, and the same for people.
#include <algorithm>

#include <cdk/app.hpp>

#include "assembly.hpp"
#include "json_print.hpp"
#include "tree.hpp"
#include "validation_id.hpp"
#include "validation_report.hpp"

namespace cdk::detail {
namespace {

const Construct* constructAt(App& app, std::string_view path) {
  const Construct* at = &app;
  while (at && !path.empty()) {
    const std::size_t end = path.find('/');
    at = TreeAccess::findChild(*at, path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
  }
  return at;
}

std::string lineOf(const Construct& construct) {
  const Location at = userLocation(construct);
  return std::string(at.file) + ":" + std::to_string(at.line);
}

Json resourceJson(App& app, const PolicyViolatingResource& resource) {
  const Construct* construct = resource.constructPath ? constructAt(app, resource.constructPath.text()) : nullptr;
  const bool inTemplate = resource.templatePath && resource.resourceLogicalId;
  const Json element = Json::obj({{"templatePath", resource.templatePath},
                                  {"logicalId", resource.resourceLogicalId},
                                  {"propertyPaths", resource.locations.empty() ? Json() : Json(resource.locations)}});
  return Json::obj({{"constructPath", resource.constructPath.textOr("")},
                    {"constructFqn", construct ? Str(className(*construct)) : Str()},
                    {"libraryVersion", construct ? Str(CDKPP_VERSION) : Str()},
                    {"cloudFormationResource", inTemplate ? element : Json()},
                    {"stackTraces", construct ? Json::arr({lineOf(*construct)}) : Json()}});
}

struct Severity {
  Str name;
  Str custom;  // the plug-in's own word where it is none of the report's
};

Severity severityOf(const PolicyViolation& violation) {
  std::string lower(violation.severity.textOr(""));
  if (lower.empty()) return {"error", {}};
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const char* known : {"fatal", "error", "warning", "info"}) {
    if (lower == known) return {known, {}};
  }
  return {"custom", violation.severity};
}

Json violationJson(App& app, const PolicyViolation& violation, const PluginResult::Suppressed* suppressed = nullptr) {
  std::vector<Json> resources;
  for (const PolicyViolatingResource& resource : violation.violatingResources) resources.push_back(resourceJson(app, resource));
  const Severity severity = severityOf(violation);
  return Json::obj({{"ruleName", violation.ruleName},
                    {"description", violation.description},
                    {"suggestedFix", violation.fix},
                    {"severity", severity.name},
                    {"customSeverity", severity.custom},
                    {"ruleMetadata", violation.ruleMetadata},
                    {"violatingConstructs", Json(List<Json>(resources))},
                    {"acknowledgedId", suppressed ? suppressed->rule : Str()},
                    {"reason", suppressed ? suppressed->reason : Str()},
                    {"acknowledgedAt", suppressed ? suppressed->at : Str()}});
}

Json resultJson(App& app, const PluginResult& result) {
  std::vector<Json> violations, suppressed;
  for (const PolicyViolation& one : result.violations) violations.push_back(violationJson(app, one));
  for (const PluginResult::Suppressed& one : result.suppressed) suppressed.push_back(violationJson(app, one.violation, &one));
  return Json::obj({{"pluginName", result.name},
                    {"pluginVersion", result.version},
                    {"conclusion", result.report.success ? "success" : "failure"},
                    {"metadata", result.report.metadata},
                    {"violations", Json(List<Json>(violations))},
                    {"suppressedViolations", suppressed.empty() ? Json() : Json(List<Json>(suppressed))}});
}

std::string upper(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return out;
}

void appendViolation(std::string& out, App& app, const PluginResult& result, const PolicyViolation& violation) {
  out += "\n" + upper(violation.severity.textOr("error")) + " " + std::string(violation.description.text()) + " (" +
         std::string(result.name.text()) + ")\n";
  for (const PolicyViolatingResource& resource : violation.violatingResources) {
    const Construct* construct = resource.constructPath ? constructAt(app, resource.constructPath.text()) : nullptr;
    out += "   " + std::string(resource.constructPath.textOr(resource.resourceLogicalId.textOr("")));
    if (resource.resourceLogicalId) out += " (" + std::string(resource.resourceLogicalId.text()) + ")";
    if (construct) out += " at " + lineOf(*construct);
    for (Str location : resource.locations) out += "\n     " + std::string(location.text());
    out += "\n";
  }
  if (violation.fix) out += "   fix: " + std::string(violation.fix.text()) + "\n";
  out += "   acknowledge with '" + normalizedRule(violation.ruleName.text(), rulePrefix(result.name.text())) + "'\n";
}

}  // namespace

std::string reportJson(App& app, const std::vector<PluginResult>& results) {
  std::vector<Json> reports;
  for (const PluginResult& result : results) {
    const bool says = !result.report.success || !result.violations.empty() || !result.suppressed.empty();
    if (says) reports.push_back(resultJson(app, result));
  }
  const Json report =
      Json::obj({{"version", kManifestVersion}, {"title", "Validation Report"}, {"pluginReports", Json(List<Json>(reports))}});
  std::string text;
  printJson(text, report.val(), 2);
  return text;
}

std::string reportText(App& app, const std::vector<PluginResult>& results) {
  std::string out;
  for (const PluginResult& result : results) {
    if (result.report.metadata && result.report.metadata.contains("error")) {
      out += "\n" + std::string(result.name.text()) + ": " + std::string(result.report.metadata.get("error").text()) + "\n";
    }
    for (const PolicyViolation& violation : result.violations) appendViolation(out, app, result, violation);
  }
  return out;
}

}  // namespace cdk::detail
