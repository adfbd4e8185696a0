#pragma once
// The one list of what all kinds of functions take. Private to the module.
#include <constructs/aws/lambda/function_props.hpp>

namespace cdk::lambda::detail {

template <class P>
FunctionProps common(const P& p, const Code& code, const Str& handler, const Runtime& runtime) {
  return {.allowAllIpv6Outbound = p.allowAllIpv6Outbound,
          .allowAllOutbound = p.allowAllOutbound,
          .allowPublicSubnet = p.allowPublicSubnet,
          .applicationLogLevelV2 = p.applicationLogLevelV2,
          .architecture = p.architecture,
          .code = code,
          .codeSigningConfig = p.codeSigningConfig,
          .currentVersionOptions = p.currentVersionOptions,
          .deadLetterQueue = p.deadLetterQueue,
          .deadLetterQueueEnabled = p.deadLetterQueueEnabled,
          .deadLetterTopic = p.deadLetterTopic,
          .description = p.description,
          .durableConfig = p.durableConfig,
          .environment = p.environment,
          .environmentEncryption = p.environmentEncryption,
          .ephemeralStorageSize = p.ephemeralStorageSize,
          .events = p.events,
          .functionName = p.functionName,
          .handler = handler,
          .initialPolicy = p.initialPolicy,
          .insightsVersion = p.insightsVersion,
          .ipv6AllowedForDualStack = p.ipv6AllowedForDualStack,
          .layers = p.layers,
          .logGroup = p.logGroup,
          .loggingFormat = p.loggingFormat,
          .maxEventAge = p.maxEventAge,
          .memorySize = p.memorySize,
          .onFailure = p.onFailure,
          .onSuccess = p.onSuccess,
          .recursiveLoop = p.recursiveLoop,
          .reservedConcurrentExecutions = p.reservedConcurrentExecutions,
          .retryAttempts = p.retryAttempts,
          .role = p.role,
          .runtime = runtime,
          .runtimeManagementMode = p.runtimeManagementMode,
          .securityGroups = p.securityGroups,
          .snapStart = p.snapStart,
          .systemLogLevelV2 = p.systemLogLevelV2,
          .tenancyConfig = p.tenancyConfig,
          .timeout = p.timeout,
          .tracing = p.tracing,
          .vpc = p.vpc,
          .vpcSubnets = p.vpcSubnets};
}

}  // namespace cdk::lambda::detail
