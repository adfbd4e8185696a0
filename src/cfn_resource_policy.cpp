#include <cdk/cfn_resource_policy.hpp>

namespace cdk {

namespace {

constexpr PropInfo kCfnResourceAutoScalingCreationPolicy[] = {{"MinSuccessfulInstancesPercent", nullptr, 0, 0, PropKind::Num, 0}};
constexpr PropInfo kCfnResourceSignal[] = {{"Count", nullptr, 0, 0, PropKind::Num, 0}, {"Timeout", nullptr, 1, 0, PropKind::Str, 0}};
constexpr PropInfo kCfnCreationPolicy[] = {
    {"AutoScalingCreationPolicy", &CfnResourceAutoScalingCreationPolicy::typeInfo, 0, 0, PropKind::Struct, 0},
    {"ResourceSignal", &CfnResourceSignal::typeInfo, 1, 0, PropKind::Struct, 0},
    {"StartFleet", nullptr, 2, 0, PropKind::Bool, 0}};
constexpr PropInfo kCfnAutoScalingInstanceRefreshAlarmSpecification[] = {{"Alarms", nullptr, 0, 0, PropKind::StrList, 0}};
constexpr PropInfo kCfnAutoScalingInstanceRefreshPreferences[] = {
    {"AlarmSpecification", &CfnAutoScalingInstanceRefreshAlarmSpecification::typeInfo, 0, 0, PropKind::Struct, 0},
    {"BakeTime", nullptr, 1, 0, PropKind::Num, 0},
    {"CheckpointDelay", nullptr, 2, 0, PropKind::Num, 0},
    {"CheckpointPercentages", nullptr, 3, 0, PropKind::NumList, 0},
    {"InstanceWarmup", nullptr, 4, 0, PropKind::Num, 0},
    {"MaxHealthyPercentage", nullptr, 5, 0, PropKind::Num, 0},
    {"MinHealthyPercentage", nullptr, 6, 0, PropKind::Num, 0},
    {"ScaleInProtectedInstances", nullptr, 7, 0, PropKind::Str, 0},
    {"SkipMatching", nullptr, 8, 0, PropKind::Bool, 0},
    {"StandbyInstances", nullptr, 9, 0, PropKind::Str, 0}};
constexpr PropInfo kCfnAutoScalingInstanceRefresh[] = {
    {"Preferences", &CfnAutoScalingInstanceRefreshPreferences::typeInfo, 0, 0, PropKind::Struct, 0},
    {"Strategy", nullptr, 1, 0, PropKind::Str, PropInfo::kRequired}};
constexpr PropInfo kCfnAutoScalingReplacingUpdate[] = {{"WillReplace", nullptr, 0, 0, PropKind::Bool, 0}};
constexpr PropInfo kCfnAutoScalingRollingUpdate[] = {{"MaxBatchSize", nullptr, 0, 0, PropKind::Num, 0},
                                                     {"MinActiveInstancesPercent", nullptr, 1, 0, PropKind::Num, 0},
                                                     {"MinInstancesInService", nullptr, 2, 0, PropKind::Num, 0},
                                                     {"MinSuccessfulInstancesPercent", nullptr, 3, 0, PropKind::Num, 0},
                                                     {"PauseTime", nullptr, 4, 0, PropKind::Str, 0},
                                                     {"SuspendProcesses", nullptr, 5, 0, PropKind::StrList, 0},
                                                     {"WaitOnResourceSignals", nullptr, 6, 0, PropKind::Bool, 0}};
constexpr PropInfo kCfnAutoScalingScheduledAction[] = {{"IgnoreUnmodifiedGroupSizeProperties", nullptr, 0, 0, PropKind::Bool, 0}};
constexpr PropInfo kCfnCodeDeployLambdaAliasUpdate[] = {{"AfterAllowTrafficHook", nullptr, 0, 0, PropKind::Str, 0},
                                                        {"ApplicationName", nullptr, 1, 0, PropKind::Str, PropInfo::kRequired},
                                                        {"BeforeAllowTrafficHook", nullptr, 2, 0, PropKind::Str, 0},
                                                        {"DeploymentGroupName", nullptr, 3, 0, PropKind::Str, PropInfo::kRequired}};
constexpr PropInfo kCfnUpdatePolicy[] = {
    {"AutoScalingInstanceRefresh", &CfnAutoScalingInstanceRefresh::typeInfo, 0, 0, PropKind::Struct, 0},
    {"AutoScalingReplacingUpdate", &CfnAutoScalingReplacingUpdate::typeInfo, 1, 0, PropKind::Struct, 0},
    {"AutoScalingRollingUpdate", &CfnAutoScalingRollingUpdate::typeInfo, 2, 0, PropKind::Struct, 0},
    {"AutoScalingScheduledAction", &CfnAutoScalingScheduledAction::typeInfo, 3, 0, PropKind::Struct, 0},
    {"CodeDeployLambdaAliasUpdate", &CfnCodeDeployLambdaAliasUpdate::typeInfo, 4, 0, PropKind::Struct, 0},
    {"EnableVersionUpgrade", nullptr, 5, 0, PropKind::Bool, 0},
    {"UseOnlineResharding", nullptr, 6, 0, PropKind::Bool, 0}};

}  // namespace

const TypeInfo CfnResourceAutoScalingCreationPolicy::typeInfo{"CfnResourceAutoScalingCreationPolicy", kCfnResourceAutoScalingCreationPolicy,
                                                              1};
const TypeInfo CfnResourceSignal::typeInfo{"CfnResourceSignal", kCfnResourceSignal, 2};
const TypeInfo CfnCreationPolicy::typeInfo{"CfnCreationPolicy", kCfnCreationPolicy, 3};
const TypeInfo CfnAutoScalingInstanceRefreshAlarmSpecification::typeInfo{"CfnAutoScalingInstanceRefreshAlarmSpecification",
                                                                         kCfnAutoScalingInstanceRefreshAlarmSpecification, 1};
const TypeInfo CfnAutoScalingInstanceRefreshPreferences::typeInfo{"CfnAutoScalingInstanceRefreshPreferences",
                                                                  kCfnAutoScalingInstanceRefreshPreferences, 10};
const TypeInfo CfnAutoScalingInstanceRefresh::typeInfo{"CfnAutoScalingInstanceRefresh", kCfnAutoScalingInstanceRefresh, 2};
const TypeInfo CfnAutoScalingReplacingUpdate::typeInfo{"CfnAutoScalingReplacingUpdate", kCfnAutoScalingReplacingUpdate, 1};
const TypeInfo CfnAutoScalingRollingUpdate::typeInfo{"CfnAutoScalingRollingUpdate", kCfnAutoScalingRollingUpdate, 7};
const TypeInfo CfnAutoScalingScheduledAction::typeInfo{"CfnAutoScalingScheduledAction", kCfnAutoScalingScheduledAction, 1};
const TypeInfo CfnCodeDeployLambdaAliasUpdate::typeInfo{"CfnCodeDeployLambdaAliasUpdate", kCfnCodeDeployLambdaAliasUpdate, 4};
const TypeInfo CfnUpdatePolicy::typeInfo{"CfnUpdatePolicy", kCfnUpdatePolicy, 7};

}  // namespace cdk
