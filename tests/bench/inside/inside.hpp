#pragma once
// What the benchmarks of the inside share. Each measures one step alone; what comes before it is not timed.
#include <benchmark/benchmark.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/arena.hpp>

namespace inside {

constexpr int kMany = 500;  // as many as a stack may have

/// `count` L1 buckets in a new stack.
inline cdk::Stack& buckets(cdk::App& app, int count) {
  auto& stack = app.add<cdk::Stack>("Stack");
  for (int i = 0; i < count; ++i) {
    stack.add<cdk::s3::CfnBucket>("Bucket" + std::to_string(i),
                                  cdk::s3::CfnBucket::Props{.versioningConfiguration = {{.status = "Enabled"}}});
  }
  return stack;
}

/// Times `step(app, stack)` on a fresh stack of kMany buckets each time.
template <class Prepare, class Step>
void onFreshStack(benchmark::State& state, Prepare prepare, Step step) {
  for (auto _ : state) {
    state.PauseTiming();
    {
      const cdk::ArenaScope arena;
      cdk::App app;
      cdk::Stack& stack = buckets(app, kMany);
      prepare(app, stack);
      state.ResumeTiming();
      step(app, stack);
      state.PauseTiming();
    }
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * kMany);
}

}  // namespace inside
