// Statements of a policy document, made small as the flag for it asks: equal ones go, similar ones become one.
#include <constructs/aws/iam/policy_document.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

#include "detail/resolve.hpp"
#include "inside.hpp"

namespace {

void iamMerge(benchmark::State& state) {
  const int count = static_cast<int>(state.range(0));
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    cdk::App app;
    auto& stack = app.add<cdk::Stack>("Stack");
    cdk::iam::PolicyDocument document(cdk::iam::PolicyDocumentProps{.minimize = true});
    for (int i = 0; i < count; ++i) {
      const std::string bucket = "arn:aws:s3:::bucket" + std::to_string(i / 2);
      document.addStatements(cdk::iam::PolicyStatement({.actions = {"s3:GetObject*", "s3:List*"}, .resources = {bucket, bucket + "/*"}}));
    }
    benchmark::DoNotOptimize(cdk::detail::Resolver(stack).deep(document.toJSON().val()));
  }
  state.SetComplexityN(count);
}
BENCHMARK(iamMerge)->RangeMultiplier(4)->Range(8, 512)->Complexity();

}  // namespace
