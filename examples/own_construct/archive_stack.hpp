#pragma once
#include <cdk/stack.hpp>

namespace own_construct {

/// An archive, a role that writes to it, and the writer's log.
class ArchiveStack : public cdk::Stack {
 public:
  ArchiveStack(cdk::Scope scope, std::string_view id);
};

}  // namespace own_construct
