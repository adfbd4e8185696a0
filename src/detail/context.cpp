#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <cdk/app.hpp>

#include "app_data.hpp"
#include "synthesis.hpp"

namespace cdk::detail {
namespace {

void merge(ContextStore& store, const Json& object) {
  if (!object.isObject()) return;
  std::size_t count = 0;
  const MapEntry* entries = entriesOf(object.val(), count);
  for (std::size_t i = 0; i < count; ++i) store.set(textOf(entries[i].key), entries[i].value);
}

Json parsed(std::string_view text, const std::string& source) {
  try {
    return Json::parse(text);
  } catch (const Error& error) {
    throw Error("cannot read the context in " + source + ": " + error.what(), "context");
  }
}

/// The text of a file; empty when there is none.
std::string readFile(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  return text.str();
}

}  // namespace

void loadContext(App& app) {
  ContextStore& store = app.appData().context;
  if (const char* text = std::getenv("CDK_CONTEXT_JSON")) merge(store, parsed(text, "CDK_CONTEXT_JSON"));
  const char* overflow = std::getenv("CONTEXT_OVERFLOW_LOCATION_ENV");
  if (!overflow) return;
  const std::string text = readFile(overflow);
  if (text.empty()) throw Error(std::string("cannot read the context file '") + overflow + "' named by CONTEXT_OVERFLOW_LOCATION_ENV", "context");
  merge(store, parsed(text, "the file named by CONTEXT_OVERFLOW_LOCATION_ENV"));
}

void loadProjectContext(App& app) {
  ContextStore& store = app.appData().context;
  const std::string cached = readFile("cdk.context.json");
  if (!cached.empty()) merge(store, parsed(cached, "cdk.context.json"));
  const std::string project = readFile("cdk.json");
  const Json settings = project.empty() ? Json() : parsed(project, "cdk.json");
  merge(store, settings["context"]);
  if (!settings["pathMetadata"].asBool().isFalse()) store.set("aws:cdk:enable-path-metadata", makeBool(true));
  if (!settings["assetMetadata"].asBool().isFalse()) store.set("aws:cdk:enable-asset-metadata", makeBool(true));
}

}  // namespace cdk::detail
