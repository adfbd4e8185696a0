// Aspects over a tree: one that looks, one that changes resources.
#include <cdk/aspects.hpp>

#include "detail/aspects.hpp"
#include "inside.hpp"

namespace {

class Count final : public cdk::IAspect {
 public:
  void visit(cdk::Construct&) override { ++seen_; }

 private:
  int seen_ = 0;
};

class Lock final : public cdk::IAspect {
 public:
  void visit(cdk::Construct& node) override {
    if (auto* bucket = dynamic_cast<cdk::s3::CfnBucket*>(&node)) bucket->props().objectLockEnabled = true;
  }
};

template <class Aspect>
void aspectsVisit(benchmark::State& state) {
  inside::onFreshStack(
      state, [](cdk::App& app, cdk::Stack&) { cdk::Aspects::of(app).add(cdk::make<Aspect>()); },
      [](cdk::App& app, cdk::Stack&) { cdk::detail::invokeAspects(app); });
}
BENCHMARK(aspectsVisit<Count>)->Name("aspectsLook");
BENCHMARK(aspectsVisit<Lock>)->Name("aspectsChange");

}  // namespace
