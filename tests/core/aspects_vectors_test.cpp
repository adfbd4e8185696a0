// Order, priorities and repetition of aspects, against aws-cdk-lib.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include <cdk/aspects.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/stage.hpp>
#include <cdk/tags.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::json;
using core_test::R;
using core_test::Sample;

/// Notes what it visits as `name@path`.
class Recorder : public IAspect {
 public:
  Recorder(json& log, std::string name, std::function<void(Construct&)> also = {})
      : log_(log), name_(std::move(name)), also_(std::move(also)) {}
  void visit(Construct& node) override {
    const std::string_view path = node.node().path();
    log_.push_back(name_ + "@" + (path.empty() ? "<root>" : std::string(path)));
    if (also_) also_(node);
  }

 private:
  json& log_;
  std::string name_;
  std::function<void(Construct&)> also_;
};

Stack& S(Sample& sample) {
  sample.value = json::array();
  return sample.app.add<Stack>("S");
}

void record(Construct& scope, Sample& sample, const char* name, std::function<void(Construct&)> also = {},
            int priority = AspectPriority::DEFAULT) {
  Aspects::of(scope).add(make<Recorder>(sample.value, name, std::move(also)), {.priority = priority});
}

/// The tags of a queue as the CDK keeps them before it writes a template, null for none.
json tagsOf(sqs::CfnQueue& queue) {
  json all;
  const Json rendered = queue.tags()->renderTags();
  if (!rendered) return all;
  for (const json& tag : core_test::resolved(Stack::of(queue), rendered)) all.push_back({{"key", tag["Key"]}, {"value", tag["Value"]}});
  return all;
}

const core_test::CasesOf kCases("aspects", {{"order",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               auto& c = s.add<Construct>("C");
                                               R(c, "R"), R(s, "Z");
                                               record(a.app, a, "app");
                                               record(s, a, "s1");
                                               record(s, a, "s2");
                                               record(c, a, "c");
                                               a.app.synth();
                                             }},
                                            {"priorities",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               R(s, "R");
                                               record(s, a, "def500");
                                               record(s, a, "ro1000", {}, AspectPriority::READONLY);
                                               record(s, a, "mut200", {}, AspectPriority::MUTATING);
                                               record(s, a, "p0", {}, 0);
                                               record(a.app, a, "app500");
                                               a.app.synth();
                                             }},
                                            {"same-aspect-twice",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               auto& r = R(s, "R");
                                               const auto x = make<Recorder>(a.value, "x");
                                               Aspects::of(s).add(x);
                                               Aspects::of(s).add(x);
                                               Aspects::of(r).add(x);
                                               Aspects::of(s).add(x, {.priority = 10});
                                               a.app.synth();
                                             }},
                                            {"adds-node",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               R(s, "R");
                                               record(s, a, "x", [&s](Construct& n) {
                                                 if (&n == &s && !s.node().tryFindChild("New")) R(s, "New");
                                               });
                                               a.app.synth();
                                             }},
                                            {"adds-node-elsewhere",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               auto& c = s.add<Construct>("C");
                                               R(c, "A"), R(s, "Z");
                                               record(s, a, "x", [&c](Construct& n) {
                                                 if (n.node().id() == "Z" && !c.node().tryFindChild("B")) R(c, "B");
                                               });
                                               a.app.synth();
                                             }},
                                            {"adds-aspect-same-priority",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               auto& r = R(s, "R");
                                               record(s, a, "x", [&](Construct& n) {
                                                 if (&n == &s) record(r, a, "inner");
                                               });
                                               a.app.synth();
                                             }},
                                            {"adds-aspect-lower-prio-on-done-node",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               auto& r = R(s, "R");
                                               record(s, a, "x", [&](Construct& n) {
                                                 if (&n == &r) record(s, a, "early", {}, 10);
                                               });
                                               a.app.synth();
                                             },
                                             "aspect-priority"},
                                            {"adds-aspect-higher-value",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               auto& r = R(s, "R");
                                               record(s, a, "x", [&](Construct& n) {
                                                 if (&n == &r) record(s, a, "late", {}, 900);
                                               });
                                               a.app.synth();
                                             }},
                                            {"infinite",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               record(s, a, "x", [&s, i = 0](Construct& n) mutable {
                                                 if (CfnResource::isCfnResource(n)) R(s, "N" + std::to_string(i++));
                                               });
                                               R(s, "R");
                                               a.app.synth();
                                             },
                                             "endless-aspects"},
                                            {"stage-boundary",
                                             [](Sample& a) {
                                               a.value = json::array();
                                               auto& g = a.app.add<Stage>("G");
                                               R(g.add<Stack>("S"), "R");
                                               record(a.app, a, "app");
                                               record(g, a, "stage");
                                               a.app.synth();
                                             }},
                                            {"tags-of-app-with-stage",
                                             [](Sample& a) {
                                               auto& g = a.app.add<Stage>("G");
                                               g.add<Stack>("S").add<sqs::CfnQueue>("Q");
                                               Tags::of(a.app).add("app", "1");
                                               Tags::of(g).add("g", "1");
                                             }},
                                            {"applied-list",
                                             [](Sample& a) {
                                               auto& s = S(a);
                                               json log;
                                               const auto x = make<Recorder>(log, "x");
                                               Aspects::of(s).add(x);
                                               Aspects::of(s).add(x, {.priority = 7});
                                               for (AspectApplication one : Aspects::of(s).applied()) a.value.push_back(one.priority);
                                             }},
                                            {"mutating-tag-vs-user-aspect", [](Sample& a) {
                                               auto& s = S(a);
                                               auto& queue = s.add<sqs::CfnQueue>("Q");
                                               record(
                                                   s, a, "x",
                                                   [&](Construct& n) {
                                                     a.value.erase(a.value.size() - 1);
                                                     if (&n == &queue) a.value.push_back(tagsOf(queue));
                                                   },
                                                   300);
                                               Tags::of(s).add("k", "v");
                                               a.app.synth();
                                             }}});

TEST(AspectVectors, AsInTheCdk) {
  core_test::compareCases("aspects");
}

}  // namespace
}  // namespace cdk
