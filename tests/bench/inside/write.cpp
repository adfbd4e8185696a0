// Writing: the template of a prepared stack, tree.json, and the whole of a synthesis without its files.
#include "detail/json_text.hpp"
#include "detail/synth_text.hpp"
#include "inside.hpp"

namespace {

void writeTemplate(benchmark::State& state) {
  const cdk::ArenaScope arena;
  cdk::App app;
  cdk::Stack& stack = inside::buckets(app, inside::kMany);
  std::int64_t bytes = static_cast<std::int64_t>(cdk::detail::templateText(stack).size());
  for (auto _ : state) benchmark::DoNotOptimize(cdk::detail::templateText(stack));
  state.SetBytesProcessed(state.iterations() * bytes);
  state.SetItemsProcessed(state.iterations() * inside::kMany);
}
BENCHMARK(writeTemplate);

void writePrepareAndTemplate(benchmark::State& state) {
  inside::onFreshStack(
      state, [](cdk::App&, cdk::Stack&) {},
      [](cdk::App&, cdk::Stack& stack) { benchmark::DoNotOptimize(cdk::detail::templateText(stack)); });
}
BENCHMARK(writePrepareAndTemplate);

void writeJsonString(benchmark::State& state) {
  const std::string text = "arn:aws:codestar-connections:us-east-1:111111111111:connection/00000000-0000-0000-0000-000000000000";
  std::string out;
  for (auto _ : state) {
    out.clear();
    cdk::detail::appendJsonString(out, text);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(writeJsonString);

}  // namespace
