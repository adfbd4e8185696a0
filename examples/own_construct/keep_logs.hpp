#pragma once
#include <cdk/aspects.hpp>

namespace own_construct {

/// Log groups that say nothing of it keep their events for 90 days.
class KeepLogs : public cdk::IAspect {
 public:
  void visit(cdk::Construct& node) override;
};

}  // namespace own_construct
