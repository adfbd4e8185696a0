// Any text: Json::parse reads it or raises an error, and what it read is written and read again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <cdk/error.hpp>
#include <cdk/value/json.hpp>

#include "detail/json_print.hpp"

namespace {

std::string printed(const cdk::Json& value, int indent) {
  std::string text;
  cdk::detail::printJson(text, value.val(), indent);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cdk::ArenaScope arena;
  try {
    const cdk::Json value = cdk::Json::parse({reinterpret_cast<const char*>(data), size});
    const std::string once = printed(value, 0);
    if (printed(cdk::Json::parse(once), 0) != once) std::abort();
    if (printed(cdk::Json::parse(printed(value, 2)), 0) != once) std::abort();
  } catch (const cdk::Error& error) {
    if (std::string_view(error.code()) != "invalid-json") std::abort();
  }
  return 0;
}
