// Errors of aspects: those that never end, that come too late, that raise errors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include <cdk/aspects.hpp>
#include <cdk/stack.hpp>

#include "core/errors.hpp"

namespace cdk {
namespace {

using core_test::at;
using core_test::Raised;
using testing::HasSubstr;

class AspectErrors : public core_test::ErrorTest {};

class AddsNodes : public IAspect {
 public:
  void visit(Construct& node) override { node.add<Construct>("More"); }
  static constexpr int kLine = __LINE__ - 1;
};

TEST_F(AspectErrors, AspectsThatNeverEndAreStopped) {
  auto& stack = app.add<Stack>("S");
  Aspects::of(stack).add(make<AddsNodes>());
  const Raised got = synthRaises();
  EXPECT_EQ(got.what,
            "S/More " + at(__FILE__, AddsNodes::kLine) +
                "aspects do not come to an end, a possible infinite loop: after 100 passes, or 1000 nodes below each other, AddsNodes "
                "still finds new ones here; let it add a node only where it has not added one yet");
  EXPECT_EQ(got.code, "endless-aspects");
}

class Nothing : public IAspect {
 public:
  void visit(Construct&) override {}
};

class AddsEarlier : public IAspect {
 public:
  void visit(Construct& node) override {
    if (!done_) Aspects::of(node).add(make<Nothing>(), {.priority = 10});
    done_ = true;
  }

 private:
  bool done_ = false;
};

TEST_F(AspectErrors, AnAspectCannotComeBeforeOneThatRan) {
  auto& stack = app.add<Stack>("S");
  Aspects::of(stack).add(make<AddsEarlier>(), {.priority = 200});
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, HasSubstr("an aspect of priority 10 was added after one of priority 200 had already visited this node; give it a "
                                  "priority of at least 200"));
  EXPECT_EQ(got.code, "aspect-priority");
}

/// Adds a stack beside those that are there, which it then visits in the next pass.
class AddsBeside : public IAspect {
 public:
  void visit(Construct& node) override {
    if (!Stack::isStack(node)) return;
    node.node().scope()->add<Stack>("S" + std::to_string(++count_));
  }
  static constexpr int kLine = __LINE__ - 2;

 private:
  int count_ = 0;
};

TEST_F(AspectErrors, AspectsThatAddBesideWhatTheyVisitAreStoppedToo) {
  app.add<Stack>("First");
  Aspects::of(app).add(make<AddsBeside>());
  const Raised got = synthRaises();
  EXPECT_THAT(got.what, testing::MatchesRegex("S[0-9]+ .*"));
  EXPECT_THAT(got.what, HasSubstr(at(__FILE__, AddsBeside::kLine) + "aspects do not come to an end"));
  EXPECT_EQ(got.code, "endless-aspects");
}

class Refuses : public IAspect {
 public:
  void visit(Construct& node) override {
    if (node.node().id() == "Data") throw Error("not like this", "mine");
  }
};

TEST_F(AspectErrors, AnErrorOfAnAspectNamesTheNodeAndTheAspect) {
  auto& stack = app.add<Stack>("S");
  const int line = __LINE__ + 1;
  stack.add<Construct>("Data");
  Aspects::of(app).add(make<Refuses>());
  const Raised got = synthRaises();
  EXPECT_EQ(got.what, "S/Data " + at(__FILE__, line) + "Refuses: not like this");
  EXPECT_EQ(got.code, "mine");
}

}  // namespace
}  // namespace cdk
