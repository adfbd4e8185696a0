#pragma once
#include <constructs/aws/cloudwatch/alarm_base.hpp>

namespace cdk::cloudwatch_actions {

/// How bad it is, from 1.
enum class OpsItemSeverity { CRITICAL, HIGH, MEDIUM, LOW };
enum class OpsItemCategory { AVAILABILITY, COST, PERFORMANCE, RECOVERY, SECURITY };

/// Makes an OpsItem of Systems Manager.
struct SsmAction : Use<cloudwatch::IAlarmAction> {
  explicit SsmAction(OpsItemSeverity severity, Opt<OpsItemCategory> category = {});
};

/// Starts an incident by its response plan.
struct SsmIncidentAction : Use<cloudwatch::IAlarmAction> {
  explicit SsmIncidentAction(const Str& responsePlanName);
};

}  // namespace cdk::cloudwatch_actions
