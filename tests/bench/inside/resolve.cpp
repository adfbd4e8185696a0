// Values to what stands in a template; references between stacks.
#include <cdk/fn.hpp>

#include "detail/references.hpp"
#include "detail/resolve.hpp"
#include "inside.hpp"

namespace {

void resolveReferences(benchmark::State& state) {
  const cdk::ArenaScope arena;
  cdk::App app;
  cdk::Stack& stack = inside::buckets(app, 1);
  auto& bucket = static_cast<cdk::s3::CfnBucket&>(stack.node().findChild("Bucket0"));
  const cdk::Json value = {
      {"Resource", cdk::Json::arr({bucket.attrArn(), cdk::Fn::join("", {bucket.attrArn(), "/*"}), "arn:" + bucket.ref() + "/x"})}};
  for (auto _ : state) {
    const cdk::ArenaScope iteration;
    benchmark::DoNotOptimize(cdk::detail::Resolver(stack).deep(value.val()));
  }
}
BENCHMARK(resolveReferences);

void resolveBetweenStacks(benchmark::State& state) {
  inside::onFreshStack(
      state,
      [](cdk::App& app, cdk::Stack& stack) {
        auto& consumer = app.add<cdk::Stack>("Consumer");
        for (int i = 0; i < inside::kMany / 10; ++i) {
          auto& bucket = static_cast<cdk::s3::CfnBucket&>(stack.node().findChild("Bucket" + std::to_string(i)));
          consumer.add<cdk::s3::CfnBucket>("Log" + std::to_string(i), cdk::s3::CfnBucket::Props{.bucketName = "log-" + bucket.ref()});
        }
      },
      [](cdk::App& app, cdk::Stack&) { cdk::detail::resolveReferences(app); });
}
BENCHMARK(resolveBetweenStacks);

}  // namespace
