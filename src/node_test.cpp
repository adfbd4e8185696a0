#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/stack.hpp>

namespace cdk {
namespace {

TEST(Node, findsChildByTheIdThatItWasGiven) {
  ArenaScope arena;
  App app;
  auto& stack = app.add<Stack>("Stack");
  auto& child = stack.add<Construct>("a/b");
  EXPECT_EQ(child.node().id(), "a--b");
  EXPECT_EQ(stack.node().tryFindChild("a/b"), &child);
  EXPECT_EQ(stack.node().tryFindChild("a--b"), &child);
}

}  // namespace
}  // namespace cdk
