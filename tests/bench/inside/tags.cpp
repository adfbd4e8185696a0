// Tags of an app, carried to every resource that takes them.
#include <cdk/tags.hpp>

#include "detail/aspects.hpp"
#include "inside.hpp"

namespace {

void tagsOfApp(benchmark::State& state) {
  inside::onFreshStack(
      state,
      [](cdk::App& app, cdk::Stack&) {
        cdk::Tags::of(app).add("Project", "bench");
        cdk::Tags::of(app).add("Environment", "dev");
        cdk::Tags::of(app).add("CostCenter", "1234");
      },
      [](cdk::App& app, cdk::Stack&) { cdk::detail::invokeAspects(app); });
}
BENCHMARK(tagsOfApp);

}  // namespace
