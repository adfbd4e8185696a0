#include "validation.hpp"

#include <string>

#include <cdk/error.hpp>

namespace cdk::codepipeline::detail {

namespace {

bool isAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

void checkName(const Construct* where, const NameRule& rule, const Str& name) {
  if (!name || name.isToken()) return;
  const std::string_view text = name.text();
  bool good = !text.empty() && text.size() <= rule.longest;
  for (char c : text) good = good && (isAlphanumeric(c) || rule.specials.find(c) != std::string_view::npos);
  if (good) return;
  const std::string message = "the name of a " + std::string(rule.thing) + " must be 1 to " + std::to_string(rule.longest) +
                              " letters, digits and characters of " + std::string(rule.specials) + ", got '" + std::string(text) + "'";
  if (where) throw Error(*where, message, "invalid-name");
  throw Error(message, "invalid-name");
}

}  // namespace cdk::codepipeline::detail
