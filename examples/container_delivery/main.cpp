#include <cdk/app.hpp>

#include <cstdlib>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "delivery_app.hpp"

namespace {

struct CommandLine {
  std::vector<std::string> context;
  std::string output;
};

/// `key=value` pairs as context; they win over what the CDK CLI hands over.
cdk::Map<cdk::Json> contextOf(const std::vector<std::string>& pairs) {
  std::vector<cdk::Json::Entry> entries;
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) throw CLI::ValidationError("--context", "takes key=value, got '" + pair + "'");
    entries.push_back({pair.substr(0, equals), pair.substr(equals + 1)});
  }
  return cdk::Map<cdk::Json>(entries);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App cli("Synthesizes the container delivery system into a cloud assembly. The CDK CLI runs it by cdk.json; run alone, it writes the same assembly.");
  CommandLine line;
  cli.add_option("-c,--context", line.context, "Context value key=value; can be given several times");
  cli.add_option("-o,--output", line.output, "Folder of the assembly (default: CDK_OUTDIR, else cdk.out)");
  try {
    cli.parse(argc, argv);
    const cdk::Str output = line.output.empty() ? cdk::Str() : cdk::Str(line.output);
    return cdk::run(container_delivery::addDelivery, cdk::AppProps{.outdir = output, .postCliContext = contextOf(line.context)});
  } catch (const CLI::ParseError& error) {
    return cli.exit(error) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
  }
}
