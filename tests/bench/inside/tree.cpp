// Building the tree: plain resources and constructs of the second layer; finding a child.
#include <constructs/aws/s3/bucket.hpp>

#include "inside.hpp"

namespace {

void treeResources(benchmark::State& state) {
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    cdk::App app;
    benchmark::DoNotOptimize(&inside::buckets(app, inside::kMany));
  }
  state.SetItemsProcessed(state.iterations() * inside::kMany);
}
BENCHMARK(treeResources);

void treeConstructs(benchmark::State& state) {
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    cdk::App app;
    auto& stack = app.add<cdk::Stack>("Stack");
    for (int i = 0; i < inside::kMany; ++i) {
      stack.add<cdk::s3::Bucket>("Bucket" + std::to_string(i),
                                 cdk::s3::BucketProps{.encryption = cdk::s3::BucketEncryption::S3_MANAGED, .versioned = true});
    }
  }
  state.SetItemsProcessed(state.iterations() * inside::kMany);
}
BENCHMARK(treeConstructs);

void treeFindChild(benchmark::State& state) {
  const cdk::ArenaScope arena;
  cdk::App app;
  const cdk::Stack& stack = inside::buckets(app, inside::kMany);
  for (auto _ : state) benchmark::DoNotOptimize(stack.node().tryFindChild("Bucket256"));
}
BENCHMARK(treeFindChild);

}  // namespace
