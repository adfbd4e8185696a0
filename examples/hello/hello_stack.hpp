#pragma once
#include <cdk/stack.hpp>

namespace hello {

/// One bucket and one topic.
class HelloStack : public cdk::Stack {
 public:
  HelloStack(cdk::Scope scope, std::string_view id);
};

}  // namespace hello
