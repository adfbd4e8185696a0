#pragma once
#include <string>
#include <vector>

#include <cdk/validation.hpp>

namespace cdk {
class App;
}

namespace cdk::detail {

class OutputFolder;

/// What one plug-in found. Violations that someone acknowledged are taken out of `violations`.
struct PluginResult {
  Str name;
  Str version;
  PolicyValidationPluginReport report;
  std::vector<PolicyViolation> violations;
  struct Suppressed {
    PolicyViolation violation;
    Str rule;
    Str reason;
    Str at;  // path of who acknowledged it
  };
  std::vector<Suppressed> suppressed;
};

/// Runs the plug-ins on the templates in the folder and writes validation-report.json there. Without plug-ins and annotations
/// it writes nothing. Error with the whole report when a plug-in failed and the app is to fail.
void checkTemplates(App& app, OutputFolder& folder);
/// Moves what is acknowledged at or above a resource's construct from the violations to the suppressed ones.
void suppressAcknowledged(App& app, PluginResult& result);
/// The report of the annotations of the app's constructs; no violations when there are none.
PluginResult annotationResult(App& app);
/// The text of validation-report.json.
std::string reportJson(App& app, const std::vector<PluginResult>& results);
/// The report for people.
std::string reportText(App& app, const std::vector<PluginResult>& results);

}  // namespace cdk::detail
