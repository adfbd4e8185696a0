#include <string>

#include <cdk/annotations.hpp>
#include <cdk/stage.hpp>
#include <cdk/validation.hpp>

#include "detail/tree.hpp"
#include "detail/validation_id.hpp"

namespace cdk {

using namespace detail;

void Validations::addPlugin(Use<IPolicyValidationPlugin> plugin) {
  Stage* stage = TreeAccess::stage(*scope_);
  if (!stage) throw Error(*scope_, "no stage or app above it, whose templates a plug-in could check", "no-stage");
  TreeAccess::ensureData(*stage).plugins.push(plugin.get());
}

void Validations::addWarning(std::string_view id, std::string_view message) {
  addWarning(id, message, WarningOptions{});
}

void Validations::addWarning(std::string_view id, std::string_view message, const WarningOptions& options) {
  Annotations::of(*scope_).addWarningV2(normalizedRule(id, kAnnotationPrefix), message, options);
}

void Validations::addError(std::string_view id, std::string_view message) {
  Annotations::of(*scope_).addError(std::string(message) + " (" + normalizedRule(id, kAnnotationPrefix) + ")");
}

void Validations::acknowledge(const List<Acknowledgment>& rules) {
  for (const Acknowledgment& rule : rules) {
    const std::string id = normalizedRule(rule.id.text(scope_), kAnnotationPrefix);
    const std::string prefix = std::string(kAnnotationPrefix) + "::";
    scope_->node().addMetadata(ACKNOWLEDGED_RULES_METADATA_KEY, Json::obj({{id, rule.reason}}));
    Annotations::of(*scope_).acknowledgeWhere(id, rule.where);
    if (id.starts_with(prefix)) Annotations::of(*scope_).acknowledgeWhere(id.substr(prefix.size()), rule.where);
  }
}

}  // namespace cdk
