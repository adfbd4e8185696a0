// Any text: readYaml reads it or raises an error, and what it read can be written as JSON.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <cdk/error.hpp>
#include <cdk/value/json.hpp>

#include "detail/json_print.hpp"
#include "detail/yaml_read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cdk::ArenaScope arena;
  try {
    const cdk::Json value = cdk::detail::readYaml({reinterpret_cast<const char*>(data), size});
    std::string text;
    cdk::detail::printJson(text, value.val(), 0);
  } catch (const cdk::Error& error) {
    if (std::string_view(error.code()) != "invalid-yaml") std::abort();
  }
  return 0;
}
