#pragma once
#include <cdk/construct.hpp>
#include <cdk/removal_policy.hpp>
#include <constructs/aws/lambda/runtime.hpp>
#include <constructs/aws/logs/retention_days.hpp>

namespace cdk::custom_resources {

/// Changes the functions that the library makes for custom resources, in a construct and all below it, now and later.
class CustomResourceConfig {
 public:
  static CustomResourceConfig of(Construct& scope) { return CustomResourceConfig(scope); }
  /// How long logs are kept; functions without a log group get one.
  void addLogRetentionLifetime(logs::RetentionDays retention);
  /// What happens to the log groups when they leave the app.
  void addRemovalPolicy(RemovalPolicy removalPolicy);
  /// For functions whose runtime is of the same family.
  void addLambdaRuntime(const lambda::Runtime& lambdaRuntime);

  /// For the library: marks of constructs in their metadata; so are the next ones.
  static constexpr std::string_view SINGLETON = "aws:cdk:is-custom-resource-handler-singleton";
  static constexpr std::string_view SINGLETON_LOG_GROUP = "aws:cdk:is-custom-resource-handler-logGroup";
  static constexpr std::string_view RUNTIME_FAMILY = "aws:cdk:is-custom-resource-handler-runtime-family";

 private:
  explicit CustomResourceConfig(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

}  // namespace cdk::custom_resources
