// Dependencies between constructs, resources and stacks, against the templates and manifests of aws-cdk-lib.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include <cdk/nested_stack.hpp>
#include <cdk/stage.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::json;
using core_test::R;
using core_test::Sample;

Stack& S(Sample& sample) {
  return sample.app.add<Stack>("S");
}
Stack& T(Sample& sample) {
  return sample.app.add<Stack>("T");
}

/// A resource that stays out of the template.
class Absent : public CfnResource {
 public:
  using CfnResource::CfnResource;
  bool shouldSynthesize() override { return false; }
};

void sortedByCollation(Sample& sample) {
  auto& s = S(sample);
  auto& x = R(s, "X");
  for (const char* i : {"b", "B", "a", "A", "_", "-", "1", "10", "2", "\u00e9", "z", "Z", "a-b", "ab", "aB", "a b", "a.b"}) {
    x.addDependency(R(s.add<Construct>("q" + std::string(i) + "q"), "r"));
  }
}

/// Stacks and their dependencies in the order of deployment, from the manifest.
void stackOrder(Sample& sample) {
  std::ifstream in(std::string(sample.app.outdir()) + "/manifest.json");
  const json artifacts = json::parse(in)["artifacts"];
  std::vector<std::string> done;
  const auto isStack = [&](const std::string& id) { return artifacts[id]["type"] == "aws:cloudformation:stack"; };
  std::function<void(const std::string&)> visit = [&](const std::string& id) {
    if (std::find(done.begin(), done.end(), id) != done.end()) return;
    const json needs = artifacts[id].value("dependencies", json::array());
    for (const json& need : needs) visit(need);
    done.push_back(id);
    if (isStack(id)) sample.extra.push_back({id, needs});
  };
  sample.extra = json::array();
  for (const auto& [id, artifact] : artifacts.items()) visit(id);
}

const core_test::CasesOf kCases("dependencies", {{"construct-to-construct",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = s.add<Construct>("X");
                                                    auto& y = s.add<Construct>("Y");
                                                    R(x, "B"), R(x, "a"), R(y, "c"), R(y, "D");
                                                    y.add<Construct>("sub").node().addMetadata("x", 1);
                                                    x.node().addDependency(y);
                                                  }},
                                                 {"sorted-by-path-localeCompare", sortedByCollation},
                                                 {"sorted-nested-paths",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = R(s, "X");
                                                    auto& p = s.add<Construct>("p");
                                                    auto& p2 = s.add<Construct>("p-2");
                                                    auto& pA = s.add<Construct>("pA");
                                                    for (Construct* c : {&pA, &p2, &p}) x.addDependency(R(*c, "r"));
                                                  }},
                                                 {"single-is-still-a-list",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = R(s, "X");
                                                    x.addDependency(R(s, "Y"));
                                                  }},
                                                 {"dup-and-self",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = R(s, "X");
                                                    auto& y = R(s, "Y");
                                                    x.addDependency(y);
                                                    x.addDependency(y);
                                                    x.node().addDependency(y);
                                                    x.node().addDependency(x);
                                                  }},
                                                 {"remove",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = R(s, "X");
                                                    auto& y = R(s, "Y");
                                                    x.addDependency(y);
                                                    x.removeDependency(y);
                                                  }},
                                                 {"cross-stack",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& t = T(a);
                                                    auto& x = R(s, "X");
                                                    x.node().addDependency(R(t, "Y"));
                                                  },
                                                  "", stackOrder},
                                                 {"cross-stack-cycle",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& t = T(a);
                                                    auto& x = R(s, "X");
                                                    x.node().addDependency(R(t, "Y"));
                                                    auto& z = R(t, "Z");
                                                    z.node().addDependency(R(s, "W"));
                                                  },
                                                  "cycle"},
                                                 {"stack-on-stack",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& t = T(a);
                                                    R(s, "A");
                                                    R(t, "A");
                                                    s.addDependency(t);
                                                  },
                                                  "", stackOrder},
                                                 {"cross-stage",
                                                  [](Sample& a) {
                                                    auto& s = a.app.add<Stage>("G").add<Stack>("S");
                                                    auto& t = a.app.add<Stage>("H").add<Stack>("T");
                                                    auto& x = R(s, "X");
                                                    x.node().addDependency(R(t, "Y"));
                                                  },
                                                  "cross-stage"},
                                                 {"group",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = R(s, "X");
                                                    auto group = make<DependencyGroup>();
                                                    group->add(R(s, "Y"));
                                                    x.node().addDependency(group);
                                                    group->add(R(s, "Z"));
                                                  }},
                                                 {"on-parent",
                                                  [](Sample& a) {
                                                    auto& p = S(a).add<Construct>("P");
                                                    R(p, "A").node().addDependency(p);
                                                    R(p, "B");
                                                  }},
                                                 {"resource-on-own-stack",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    R(s, "A").node().addDependency(s);
                                                  },
                                                  "parent-dependency"},
                                                 {"nested-stack-target",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& n = s.add<NestedStack>("N");
                                                    auto& x = R(s, "X");
                                                    x.addDependency(R(n, "Y"));
                                                  }},
                                                 {"nested-stack-source",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& n = s.add<NestedStack>("N");
                                                    auto& y = R(n, "Y");
                                                    y.addDependency(R(s, "X"));
                                                  }},
                                                 {"nested-siblings",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& n = s.add<NestedStack>("N");
                                                    auto& m = s.add<NestedStack>("M");
                                                    auto& y = R(n, "Y");
                                                    y.addDependency(R(m, "X"));
                                                  }},
                                                 {"depends-on-nested-stack-construct",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& n = s.add<NestedStack>("N");
                                                    R(n, "In");
                                                    R(s, "X").node().addDependency(n);
                                                  }},
                                                 {"scope-containing-nested-stack",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& c = s.add<Construct>("C");
                                                    R(c.add<NestedStack>("N"), "In");
                                                    R(c, "Out");
                                                    R(s, "X").node().addDependency(c);
                                                  }},
                                                 {"nested-to-other-stack",
                                                  [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& t = T(a);
                                                    auto& y = R(s.add<NestedStack>("N"), "Y");
                                                    y.addDependency(R(t, "X"));
                                                  },
                                                  "", stackOrder},
                                                 {"not-synthesized-target", [](Sample& a) {
                                                    auto& s = S(a);
                                                    auto& x = R(s, "X");
                                                    x.addDependency(s.add<Absent>("N", CfnResourceProps{.type = "A::B::C"}));
                                                  }}});

TEST(DependencyVectors, AsInTheCdk) {
  core_test::compareCases("dependencies");
}

}  // namespace
}  // namespace cdk
