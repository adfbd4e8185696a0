// Any text as the context that the CDK CLI hands over: the app takes it or raises an error, and can be synthesized with it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>

#include "detail/synth_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const cdk::ArenaScope arena;
  ::setenv("CDK_CONTEXT_JSON", std::string(reinterpret_cast<const char*>(data), size).c_str(), 1);
  try {
    cdk::App app;
    auto& stack = app.add<cdk::Stack>("S");
    stack.add<cdk::CfnResource>("R", cdk::CfnResourceProps{.properties = {{"All", app.node().getAllContext()}}, .type = "My::Test::Res"});
    (void)cdk::FeatureFlags::of(stack).isEnabled("@aws-cdk/core:enablePartitionLiterals");
    if (cdk::detail::templateText(stack).empty()) std::abort();
  } catch (const cdk::Error&) {
  }
  return 0;
}
