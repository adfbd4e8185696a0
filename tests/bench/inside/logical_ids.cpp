// Logical ids: from a path, and of every resource of a stack.
#include <vector>

#include "detail/unique_id.hpp"
#include "inside.hpp"

namespace {

void logicalIdOfPath(benchmark::State& state) {
  const std::vector<std::string_view> path = {"Delivery", "Pipeline", "Build", "CodePipelineActionRole", "DefaultPolicy", "Resource"};
  for (auto _ : state) benchmark::DoNotOptimize(cdk::detail::makeUniqueId(path));
}
BENCHMARK(logicalIdOfPath);

void logicalIdsOfStack(benchmark::State& state) {
  inside::onFreshStack(
      state, [](cdk::App&, cdk::Stack&) {},
      [](cdk::App&, cdk::Stack& stack) {
        for (cdk::Construct& child : stack.node().children())
          benchmark::DoNotOptimize(stack.getLogicalId(static_cast<cdk::s3::CfnBucket&>(child)));
      });
}
BENCHMARK(logicalIdsOfStack);

}  // namespace
