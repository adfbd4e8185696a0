#pragma once
#include <cdk/value.hpp>

namespace cdk {
class Construct;
}

namespace cdk::codepipeline::detail {

/// What a name may consist of.
struct NameRule {
  const char* thing;
  std::string_view specials;
  std::size_t longest;
};
inline constexpr NameRule kPipelineName{"pipeline", ".@_-", 100}, kStageName{"stage", ".@_-", 100}, kActionName{"action", ".@_-", 100};
inline constexpr NameRule kArtifactName{"artifact", "_-", 100}, kNamespaceName{"namespace", "@_-", 100};
inline constexpr NameRule kVariableName{"variable", "@-_", 128}, kRuleName{"rule", ".@-_", 100};

/// Error when the literal name breaks the rule; tokens and names not given pass.
void checkName(const Construct* where, const NameRule& rule, const Str& name);

}  // namespace cdk::codepipeline::detail
