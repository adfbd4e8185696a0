#include <cdk/annotations.hpp>

#include <cstdlib>
#include <string>

#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

namespace {

std::string ackTag(std::string_view id) {
  return " [ack: " + std::string(id) + "]";
}

/// Does the value hold what the pattern names? Objects may hold more.
bool holds(const Json& value, const Json& pattern) {
  if (!pattern.isObject()) return sameValue(value, pattern);
  for (std::size_t i = 0; i < pattern.asObject().size(); ++i) {
    const auto entry = pattern.asObject().at(i);
    if (!holds(value[entry.key.text()], entry.value)) return false;
  }
  return true;
}

bool covers(const Val* where, const Val* context) {
  return !where || where->size == 0 || holds(Json(context), Json(where));
}

bool isAcknowledged(const Construct& scope, std::string_view id, const Map<Json>& context) {
  for (const Construct* c = &scope; c; c = TreeAccess::parent(*c)) {
    const NodeData* data = TreeAccess::data(*c);
    if (!data) continue;
    for (const Acknowledged& known : data->acknowledged) {
      if (textOf(known.id) == id && covers(known.where, context.val())) return true;
    }
  }
  return false;
}

}  // namespace

void Annotations::add(std::string_view level, std::string_view message, const Map<Json>& context) {
  NodeData& data = TreeAccess::ensureData(*scope_);
  for (const StoredMetadata& entry : data.metadata) {
    const std::string_view type = textOf(entry.type);
    const bool message_ = type == "aws:cdk:error" || type == "aws:cdk:warning" || type == "aws:cdk:info";
    if (message_ && isText(entry.data) && textOf(entry.data) == message) return;
  }
  storeMetadata(*scope_, {makeText(level), makeText(message), context.val()});
}

void Annotations::addError(std::string_view message) {
  add("aws:cdk:error", message);
}
void Annotations::addWarning(std::string_view message) {
  add("aws:cdk:warning", message);
}
void Annotations::addInfo(std::string_view message) {
  add("aws:cdk:info", message);
}

void Annotations::addWarningV2(std::string_view id, std::string_view message) {
  addWarningV2(id, message, WarningOptions{});
}

void Annotations::addWarningV2(std::string_view id, std::string_view message, const WarningOptions& options) {
  if (!isAcknowledged(*scope_, id, options.context)) add("aws:cdk:warning", std::string(message) + ackTag(id), options.context);
}

void Annotations::addInfoV2(std::string_view id, std::string_view message) {
  if (!isAcknowledged(*scope_, id, {})) add("aws:cdk:info", std::string(message) + ackTag(id));
}

void Annotations::acknowledge(std::string_view id, std::string_view level, const Map<Json>& where) {
  TreeAccess::ensureData(*scope_).acknowledged.push({makeText(id), where.val()});
  const std::string tag = ackTag(id);
  preorder(*scope_, [&](Construct& c) {
    NodeData* data = TreeAccess::data(c);
    if (!data) return;
    for (std::size_t i = data->metadata.size(); i-- > 0;) {
      const StoredMetadata& entry = data->metadata[i];
      const bool meant = textOf(entry.type) == level && isText(entry.data) && textOf(entry.data).ends_with(tag);
      if (meant && covers(where.val(), entry.context)) data->metadata.erase(i);
    }
  });
}

void Annotations::acknowledgeWarning(std::string_view id, std::string_view) {
  acknowledge(id, "aws:cdk:warning");
}
void Annotations::acknowledgeWhere(std::string_view id, const Map<Json>& where) {
  acknowledge(id, "aws:cdk:warning", where);
}
void Annotations::acknowledgeInfo(std::string_view id, std::string_view) {
  acknowledge(id, "aws:cdk:info");
}

void Annotations::addDeprecation(std::string_view api, std::string_view message) {
  const std::string text =
      "The API " + std::string(api) + " is deprecated: " + std::string(message) + ". This API will be removed in the next major release";
  if (std::getenv("CDK_BLOCK_DEPRECATIONS")) throw Error(*scope_, text, "deprecated");
  addWarningV2("Deprecated:" + std::string(api), text);
}

}  // namespace cdk
