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

Json parsed(std::string_view text, const char* source) {
  try {
    return Json::parse(text);
  } catch (const Error& error) {
    throw Error(std::string("cannot read the context in ") + source + ": " + error.what(), "context");
  }
}

}  // namespace

void loadContext(App& app) {
  ContextStore& store = app.appData().context;
  if (const char* text = std::getenv("CDK_CONTEXT_JSON")) merge(store, parsed(text, "CDK_CONTEXT_JSON"));
  const char* overflow = std::getenv("CONTEXT_OVERFLOW_LOCATION_ENV");
  if (!overflow) return;
  std::ifstream file(overflow);
  if (!file) throw Error(std::string("cannot read the context file '") + overflow + "' named by CONTEXT_OVERFLOW_LOCATION_ENV", "context");
  std::ostringstream text;
  text << file.rdbuf();
  merge(store, parsed(text.str(), "the file named by CONTEXT_OVERFLOW_LOCATION_ENV"));
}

}  // namespace cdk::detail
