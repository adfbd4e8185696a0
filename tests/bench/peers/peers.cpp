#include "peers.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <cdk/aspects.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

namespace peers {

namespace {

class LockBuckets final : public cdk::IAspect {
 public:
  void visit(cdk::Construct& node) override {
    auto* bucket = dynamic_cast<cdk::s3::CfnBucket*>(&node);
    if (!bucket) return;
    bucket->props().publicAccessBlockConfiguration =
        cdk::s3::CfnBucket::PublicAccessBlockConfigurationProperty{.blockPublicAcls = true, .blockPublicPolicy = true, .ignorePublicAcls = true, .restrictPublicBuckets = true};
  }
};

struct Workload {
  std::string_view name;
  void (*build)(cdk::App& app);
};
constexpr Workload kWorkloads[] = {{"w1", w1}, {"w2", w2}, {"w3l1", w3l1}, {"w3l2", w3l2}, {"w4", w4}};

}  // namespace

std::string name(const char* kind, int u, int i) {
  std::string text = kind + std::to_string(u);
  return i < 0 ? text : text + "x" + std::to_string(i);
}

int setting(const char* variable, int otherwise) {
  const char* text = std::getenv(variable);
  return text && *text ? std::atoi(text) : otherwise;
}

void eachUnit(cdk::App& app, void (*unit)(cdk::Stack& stack, int u)) {
  const int per = setting("BENCH_PER", 500);
  int u = 0;
  int left = setting("BENCH_N", 100);
  for (int s = 0; left > 0; ++s) {
    auto& stack = app.add<cdk::Stack>(name("Stack", s));
    for (int room = std::min(per, left); room > 0; room -= 10, left -= 10) unit(stack, u++);
  }
}

void decorate(cdk::App& app) {
  cdk::Tags::of(app).add("Project", "bench");
  cdk::Tags::of(app).add("Environment", "dev");
  cdk::Tags::of(app).add("CostCenter", "1234");
  cdk::Aspects::of(app).add(cdk::make<LockBuckets>());
}

}  // namespace peers

int main() {
  const char* wanted = std::getenv("BENCH_W");
  for (const peers::Workload& workload : peers::kWorkloads) {
    if (wanted && workload.name == wanted) return cdk::run(workload.build);
  }
  std::fprintf(stderr, "BENCH_W must be w1, w2, w3l1, w3l2 or w4\n");
  return 1;
}
