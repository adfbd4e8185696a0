#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::ecs {

class ContainerDefinition;
struct AwsLogDriver;
struct AwsLogDriverProps;

/// A secret among the options of a log driver.
struct LogSecretOption {
  Str name = {};
  /// ARN of the secret.
  Str valueFrom = {};
};

/// What a log driver gives to the container that uses it.
struct LogDriverConfig {
  /// Name of the driver, such as `awslogs`.
  Req<Str, "logDriver"> logDriver;
  /// Default: none
  Map<Str> options = {};
  /// Default: none
  List<LogSecretOption> secretOptions = {};
};

/// Where the output of a container goes. Derive from it for a driver of your own and pass make<Mine>(...).
class LogDriver {
 public:
  /// To CloudWatch Logs.
  static AwsLogDriver awsLogs(const AwsLogDriverProps& props);

  /// Called for each container that uses the driver; grants what writing needs.
  virtual LogDriverConfig bind(Construct& scope, ContainerDefinition& containerDefinition) = 0;

 protected:
  ~LogDriver() = default;
};

}  // namespace cdk::ecs
