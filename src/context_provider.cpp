#include <cdk/context_provider.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/stack.hpp>
#include <cdk/stack_synthesizer.hpp>

#include "detail/json_text.hpp"
#include "value/val.hpp"

namespace cdk {

using namespace detail;

namespace {

std::string escapedText(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == ':') out += '$';
    out += c;
  }
  return out;
}

/// `a.b.0=text` for each leaf.
void flatten(const std::string& path, const Json& value, std::vector<std::string>& out) {
  if (value.isObject()) {
    for (std::size_t i = 0; i < value.asObject().size(); ++i) {
      const auto entry = value.asObject().at(i);
      flatten((path.empty() ? "" : path + ".") + std::string(entry.key.text()), entry.value, out);
    }
  } else if (value.isArray()) {
    std::size_t i = 0;
    for (Json item : value.asArray()) flatten(path + "." + std::to_string(i++), item, out);
  } else if (value.isText()) {
    out.push_back(path + "=" + escapedText(value.asStr().text()));
  } else if (value.isBool()) {
    out.push_back(path + "=" + (value.asBool().isTrue() ? "true" : "false"));
  } else if (value.isNumber()) {
    std::string number;
    appendJsonNumber(number, value.asNum().number());
    out.push_back(path + "=" + number);
  }
}

Map<Json> queryOf(const Construct& scope, const GetContextKeyOptions& options) {
  std::vector<MapEntry> entries;
  if (options.includeEnvironment.valueOr(true)) {
    Stack& stack = Stack::of(scope);
    entries.push_back({makeText("account"), stack.account().val()});
    entries.push_back({makeText("region"), stack.region().val()});
  }
  if (options.additionalCacheKey) entries.push_back({makeText("additionalCacheKey"), options.additionalCacheKey.val()});
  if (options.props) {
    std::size_t count = 0;
    const MapEntry* first = entriesOf(options.props.val(), count);
    entries.insert(entries.end(), first, first + count);
  }
  return Map<Json>(makeMap(entries.data(), entries.size()));
}

/// Beside the message stands, once, the kind of error, which the CLI counts.
void addProviderError(const Construct& scope, const Str& message) {
  constexpr std::string_view kCode = "aws:cdk:error-code";
  Annotations::of(const_cast<Construct&>(scope)).addError(message.text());
  for (const MetadataEntry& entry : scope.node().metadata()) {
    if (entry.type.is(kCode)) return;
  }
  scope.node().addMetadata(kCode, "ContextProviderError");
}

void checkLookup(const Construct& scope, const Stack& stack, const GetContextValueOptions& options) {
  if (options.mustExist.isSet() && options.ignoreErrorOnMissingContext.isSet()) {
    throw Error(scope, "mustExist and ignoreErrorOnMissingContext are opposites; give only one of them", "lookup-options");
  }
  if (stack.account().isToken() || stack.region().isToken()) {
    throw Error(scope, "cannot look up " + std::string(options.provider.text()) + ": account and region of the stack are open; give both in its env",
                "lookup-environment");
  }
}

}  // namespace

GetContextKeyResult ContextProvider::getKey(const Construct& scope, const GetContextKeyOptions& options) {
  const Map<Json> props = queryOf(scope, options);
  if (props.isToken()) {
    throw Error(scope, "cannot look up " + std::string(options.provider.text()) +
                           ": the query holds values known only at deployment; give the stack a literal account and region in env", "lookup-token");
  }
  std::vector<std::string> parts;
  flatten("", props, parts);
  std::sort(parts.begin(), parts.end());
  std::string key(options.provider.text());
  for (const std::string& part : parts) key += ":" + part;
  return {.key = key, .props = props};
}

GetContextValueResult ContextProvider::getValue(const Construct& scope, const GetContextValueOptions& options) {
  Stack& stack = Stack::of(scope);
  checkLookup(scope, stack, options);
  const GetContextKeyResult query = getKey(scope, {.additionalCacheKey = options.additionalCacheKey, .includeEnvironment = options.includeEnvironment, .props = options.props, .provider = options.provider});
  const Json found = scope.node().tryGetContext(query.key.text());
  const Json providerError = found["$providerError"];
  if (found && !providerError) return {found};
  std::vector<MapEntry> props;
  std::size_t count = 0;
  const MapEntry* first = entriesOf(query.props.val(), count);
  props.assign(first, first + count);
  if (options.dummyValue) props.push_back({makeText("dummyValue"), options.dummyValue.val()});
  const Bool lenient = options.mustExist.isSet() ? Bool(!options.mustExist.isTrue()) : options.ignoreErrorOnMissingContext;
  if (lenient.isSet()) props.push_back({makeText("ignoreErrorOnMissingContext"), lenient.val()});
  if (const Str role = stack.synthesizer().lookupRole()) props.push_back({makeText("lookupRoleArn"), role.val()});
  stack.reportMissingContext(Json::obj({{"key", query.key}, {"provider", options.provider}, {"props", Json(makeMap(props.data(), props.size()))}}));
  if (providerError) addProviderError(scope, providerError.asStr());
  return {options.dummyValue};
}

}  // namespace cdk
