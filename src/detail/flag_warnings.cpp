// Warnings of feature flags that change nothing although they are set.
#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/app.hpp>
#include <cdk/stack.hpp>

#include "app_data.hpp"
#include "flags.hpp"

namespace cdk::detail {
namespace {

/// Switches of the CDK's context that are called like flags.
constexpr std::string_view kSettings[] = {"@aws-cdk/core:failSynthOnValidationErrors",
                                          "@aws-cdk/core:inlineCustomResourceIfPossible",
                                          "@aws-cdk/core:permissionsBoundary",
                                          "@aws-cdk/core:strictCfnValidateErrors",
                                          "@aws-cdk/core:suppressTemplateIndentation",
                                          "@aws-cdk/core:validationReportJson",
                                          "@aws-cdk/iam:customizeRoles"};
constexpr std::size_t kMaxTypingErrors = 4;

bool isOn(const Json& value) {
  return value.asBool().isTrue() || value.asStr().is("true");
}
bool isOff(const Json& value) {
  return value.asBool().isFalse() || value.asStr().is("false");
}

/// Is it meant as a flag? Other context of the CDK is no switch, or has another kind of key.
bool looksLikeFlag(std::string_view key, const Json& value) {
  const bool named = key.starts_with("@aws-cdk") && key.find(':') != key.npos;
  return named && (isOn(value) || isOff(value)) && std::find(std::begin(kSettings), std::end(kSettings), key) == std::end(kSettings);
}

/// How many characters to put in, take out or change to make one text of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::string unknown(std::string_view key) {
  const auto nearer = [&](const KnownFlag& a, const KnownFlag& b) { return distance(a.name, key) < distance(b.name, key); };
  const auto flags = knownFlags();
  const std::string_view nearest = std::min_element(flags.begin(), flags.end(), nearer)->name;
  const bool near = distance(nearest, key) <= kMaxTypingErrors;
  return "the context sets '" + std::string(key) + "', which is no known feature flag and changes nothing; " +
         (near ? "did you mean '" + std::string(nearest) + "'?" : "take it out of the context");
}

/// What to say of a flag; empty when all is well.
std::string warningOf(std::string_view key, const Json& value) {
  const KnownFlag* flag = findFlag(key);
  if (!flag) return looksLikeFlag(key, value) ? unknown(key) : "";
  if (flag->support == FlagSupport::Removed) {
    return "the context sets '" + std::string(key) +
           "', a feature flag that version 2 of the CDK has no more and that is always on; take it out of the context";
  }
  if (flag->support == FlagSupport::OnlyOn && isOff(value)) {
    return "the context turns the feature flag '" + std::string(key) +
           "' off, but only its other value is supported: it stays on; take it out of the context";
  }
  return "";
}

}  // namespace

void warnOfFlags(App& app) {
  const AppData& data = app.appData();
  // The CLI shows what stands at stacks.
  Construct& place = data.stacks.empty() ? static_cast<Construct&>(app) : *data.stacks.front();
  for (const MapEntry& entry : data.context.entries()) {
    const std::string key(textOf(entry.key));
    const std::string warning = warningOf(key, Json(entry.value));
    if (!warning.empty()) Annotations::of(place).addWarningV2("cdkpp:featureFlag:" + key, warning);
  }
}

}  // namespace cdk::detail
