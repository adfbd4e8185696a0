#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk {

/// A resource that a rule is violated by.
struct PolicyViolatingResource {
  /// Default: found by the logical id
  Str constructPath = {};
  /// Paths in the resource, such as `Properties.Name`.
  List<Str> locations = {};
  Str resourceLogicalId = {};
  /// Path of the template, as the plug-in was given it.
  Str templatePath = {};
};

/// One rule and all that violates it.
struct PolicyViolation {
  Req<Str, "description"> description;
  /// What to do about it.
  Str fix = {};
  Map<Str> ruleMetadata = {};
  Req<Str, "ruleName"> ruleName;
  /// `fatal`, `error`, `warning`, `info`, or a word of the plug-in's own.
  Str severity = {};
  List<PolicyViolatingResource> violatingResources = {};
};

enum class PolicyValidationReportStatus { SUCCESS, FAILURE };

struct PolicyValidationPluginReport {
  Map<Str> metadata = {};
  Str pluginVersion = {};
  /// False makes the synthesis fail.
  bool success = true;
  List<PolicyViolation> violations = {};
};

/// A template that is checked.
struct PolicyValidationStack {
  Str accountId = {};  ///< empty when not known
  Str region = {};     ///< empty when not known
  Str stackConstructPath = {};
  Str templatePath = {};
};

/// What a plug-in checks.
struct IPolicyValidationContext {
  Str accountId = {};  ///< of all stacks; empty when not known or not the same
  Construct& appConstruct;
  Str region = {};  ///< of all stacks; empty when not known or not the same
  List<PolicyValidationStack> stackTemplates = {};
  List<Str> templatePaths = {};
};

/// Checks templates once they are written; derive and pass make<Mine>(...) to Validations::addPlugins.
class IPolicyValidationPlugin {
 public:
  virtual Str name() const = 0;
  virtual Str version() const { return {}; }
  /// The rules it knows; empty when it does not tell.
  virtual List<Str> ruleIds() const { return {}; }
  /// An error that it raises counts as a failure of the plug-in.
  virtual PolicyValidationPluginReport validate(const IPolicyValidationContext& context) = 0;

 protected:
  ~IPolicyValidationPlugin() = default;
};

/// A rule whose violations are known and accepted.
struct Acknowledgment {
  /// `plug-in::rule`; a rule alone is an annotation's.
  Req<Str, "id"> id;
  Req<Str, "reason"> reason;
  /// Only warnings whose context holds these values. Default: all
  Map<Json> where = {};
};

struct WarningOptions;

/// Rules for templates: who checks them, and what is accepted.
class Validations {
 public:
  static constexpr std::string_view ACKNOWLEDGED_RULES_METADATA_KEY = "aws:cdk:acknowledged-rules";
  static Validations of(Construct& scope) { return Validations(scope); }

  /// Has templates of the scope's stage checked, and those of the stages below it.
  template <class... P>
  void addPlugins(const P&... plugins) {
    (addPlugin(plugins), ...);
  }
  void addWarning(std::string_view id, std::string_view message);
  void addWarning(std::string_view id, std::string_view message, const WarningOptions& options);
  void addError(std::string_view id, std::string_view message);
  /// Violations at or below the scope do not count any more; they stand in the report with the reason.
  void acknowledge(const List<Acknowledgment>& rules);

 private:
  explicit Validations(Construct& scope) : scope_(&scope) {}
  void addPlugin(Use<IPolicyValidationPlugin> plugin);
  Construct* scope_;
};

}  // namespace cdk
