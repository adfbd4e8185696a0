#include "placeholders.hpp"

#include <cdk/aws.hpp>
#include <cdk/stack.hpp>

#include "replace_all.hpp"

namespace cdk::detail {

namespace {

struct Placeholder {
  std::string_view text;
  const Str& value;
};

const Placeholder kPlaceholders[] = {{"${AWS::AccountId}", Aws::ACCOUNT_ID},
                                     {"${AWS::Partition}", Aws::PARTITION},
                                     {"${AWS::Region}", Aws::REGION},
                                     {"${AWS::URLSuffix}", Aws::URL_SUFFIX}};

/// `${X}` for `{"Ref": "X"}`, and a text for itself.
std::string part(const Stack& stack, const Json& value) {
  if (value.isText()) return std::string(value.asStr().text());
  const Json name = value["Ref"];
  const std::string text = name.isText() ? "${" + std::string(name.asStr().text()) + "}" : "";
  for (const Placeholder& one : kPlaceholders) {
    if (one.text == text) return text;
  }
  throw Error(stack, "the place of an asset may hold account, region and partition, but no other value that is known only at deployment",
              "asset-place");
}

}  // namespace

std::string specialized(const Stack& stack, const Str& text, std::string_view qualifier) {
  std::string known = replaceAll(std::string(text.text(&stack)), "${Qualifier}", qualifier);
  if (!stack.account().isToken()) known = replaceAll(known, "${AWS::AccountId}", stack.account().text());
  if (!stack.region().isToken()) known = replaceAll(known, "${AWS::Region}", stack.region().text());
  return known;
}

Str fromPlaceholders(std::string_view text) {
  for (const Placeholder& one : kPlaceholders) {
    const std::size_t at = text.find(one.text);
    if (at == std::string_view::npos) continue;
    return fromPlaceholders(text.substr(0, at)) + one.value + fromPlaceholders(text.substr(at + one.text.size()));
  }
  return text;
}

Str toPlaceholders(Stack& stack, const Str& value) {
  if (!value.isToken()) return value;
  const Json resolved = stack.resolve(value);
  const Json join = resolved["Fn::Join"];
  if (!join.isArray()) return part(stack, resolved);
  std::string text;
  for (const Json& one : join.asArray()[1].asArray()) text += part(stack, one);
  return text;
}

}  // namespace cdk::detail
