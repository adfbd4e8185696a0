#include "bundling_json.hpp"

#include <cdk/value/json.hpp>

#include "json_print.hpp"

namespace cdk::detail {

namespace {

const char* outputText(BundlingOutput output) {
  switch (output) {
    case BundlingOutput::ARCHIVED: return "archived";
    case BundlingOutput::NOT_ARCHIVED: return "not-archived";
    case BundlingOutput::SINGLE_FILE: return "single-file";
    default: return "auto-discover";
  }
}

}  // namespace

std::string bundlingJson(const BundlingOptions& options) {
  const auto text = [](const char* value) { return value ? Json(value) : Json(); };
  const Json json =
      Json::obj({{"image", options.image.image()},
                 {"entrypoint", options.entrypoint},
                 {"command", options.command},
                 {"volumesFrom", options.volumesFrom},
                 {"environment", options.environment},
                 {"workingDirectory", options.workingDirectory},
                 {"user", options.user},
                 {"local", options.local ? Json::obj() : Json()},
                 {"outputType", text(options.outputType ? outputText(*options.outputType) : nullptr)},
                 {"securityOpt", options.securityOpt},
                 {"network", options.network},
                 {"bundlingFileAccess", text(!options.bundlingFileAccess                                      ? nullptr
                                             : *options.bundlingFileAccess == BundlingFileAccess::VOLUME_COPY ? "VOLUME_COPY"
                                                                                                              : "BIND_MOUNT")},
                 {"platform", options.platform}});
  std::string out;
  printJson(out, json.val(), 0);
  return out;
}

}  // namespace cdk::detail
