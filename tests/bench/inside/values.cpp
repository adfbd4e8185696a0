// Values: made, joined, read from JSON text and printed.
#include <cdk/aws.hpp>
#include <cdk/fn.hpp>
#include <cdk/value/json.hpp>

#include "detail/json_print.hpp"
#include "inside.hpp"

namespace {

cdk::Json statement() {
  return {{"Effect", "Allow"},
          {"Action", cdk::Json::arr({"s3:GetObject*", "s3:GetBucket*", "s3:List*"})},
          {"Condition", {{"ArnEquals", {{"aws:SourceArn", "arn:aws:sns:us-east-1:111111111111:topic"}}}}}};
}

std::string printed(const cdk::Json& value) {
  std::string text;
  cdk::detail::printJson(text, value.val(), 1);
  return text;
}

cdk::Json document() {
  return {{"Version", "2012-10-17"}, {"Statement", cdk::Json::arr({statement(), statement(), statement(), statement()})}};
}

void valuesMake(benchmark::State& state) {
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    benchmark::DoNotOptimize(document().val());
  }
}
BENCHMARK(valuesMake);

void valuesJoinTokens(benchmark::State& state) {
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    const cdk::Str arn = "arn:" + cdk::Aws::PARTITION + ":s3:::" + cdk::Aws::ACCOUNT_ID + "-" + cdk::Aws::REGION + "/*";
    benchmark::DoNotOptimize(arn.val());
  }
}
BENCHMARK(valuesJoinTokens);

void valuesPrintJson(benchmark::State& state) {
  const cdk::ArenaScope arena;
  const cdk::Json value = document();
  std::size_t bytes = 0;
  for (auto _ : state) bytes += printed(value).size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(valuesPrintJson);

void valuesParseJson(benchmark::State& state) {
  std::string text;
  {
    const cdk::ArenaScope arena;
    text = printed(document());
  }
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    benchmark::DoNotOptimize(cdk::Json::parse(text).val());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(valuesParseJson);

}  // namespace
