#pragma once
// Every file here has its twin below typescript/: a hundred stacks, and what their templates must have.
#include <string>

#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>

namespace template_tests {

using namespace cdk;
using assertions::Match;
using assertions::Template;

/// One stack of an app of its own; `i` is the number of the case.
class StackTest : public testing::TestWithParam<int> {
 protected:
  ArenaScope arena;
  App app;
  Stack& stack = app.add<Stack>("Stack");
  const int i = GetParam();
};

}  // namespace template_tests
