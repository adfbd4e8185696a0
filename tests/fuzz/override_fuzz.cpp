// Any path of an override, and any JSON text as its value: the template stays JSON.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>

#include "detail/synth_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cdk::ArenaScope arena;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(input.find('\n'), size);
  std::string text;
  try {
    const cdk::Json value = end < size ? cdk::Json::parse(input.substr(end + 1)) : cdk::Json();
    cdk::App app;
    auto& stack = app.add<cdk::Stack>("S");
    const cdk::Map<cdk::Json> properties = {{"List", cdk::Json::arr({1, cdk::Json::obj({{"A", 2}})})},
                                            {"Object", cdk::Json::obj({{"A", cdk::Json::obj({{"B", 3}})}})}};
    auto& resource = stack.add<cdk::CfnResource>("R", cdk::CfnResourceProps{.properties = properties, .type = "My::Test::Res"});
    resource.addOverride(input.substr(0, end), value);
    text = cdk::detail::templateText(stack);
  } catch (const cdk::Error&) {
    return 0;
  }
  cdk::Json::parse(text);  // an error ends the run
  return 0;
}
