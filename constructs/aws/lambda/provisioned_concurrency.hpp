#pragma once
// Private to the module.
#include <cdk/value/format.hpp>
#include <constructs/aws/lambda/function_base.hpp>

namespace cdk::lambda::detail {

/// The property of a version or alias that keeps environments warm; empty when not wanted.
template <class L1>
Box<typename L1::ProvisionedConcurrencyConfigurationProperty> provisionedConcurrency(const Construct& construct, const IFunction& function,
                                                                                     const Num& executions) {
  if (!executions) return {};
  if (function.tenancyConfig()) {
    throw Error(construct, "a function that isolates its tenants has no provisioned concurrency; leave out provisionedConcurrentExecutions",
                "function-tenancy");
  }
  if (!executions.isToken() && executions.number() <= 0) {
    throw Error(construct, format("provisionedConcurrentExecutions must be 1 or more, got {}", executions).text(), "function-concurrency");
  }
  return typename L1::ProvisionedConcurrencyConfigurationProperty{.provisionedConcurrentExecutions = executions};
}

}  // namespace cdk::lambda::detail
