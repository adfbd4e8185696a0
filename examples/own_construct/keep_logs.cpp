#include "keep_logs.hpp"

#include <cdk/cfn/logs/log_group.hpp>

namespace own_construct {

void KeepLogs::visit(cdk::Construct& node) {
  auto* group = dynamic_cast<cdk::logs::CfnLogGroup*>(&node);
  if (group && !group->props().retentionInDays) group->props().retentionInDays = 90;
}

}  // namespace own_construct
