#pragma once
#include <cdk/size.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/lambda/code.hpp>
#include <constructs/aws/lambda/function_base.hpp>
#include <constructs/aws/lambda/runtime.hpp>
#include <constructs/aws/lambda/version.hpp>

namespace cdk::ec2 {
class ISecurityGroup;
class IVpc;
}  // namespace cdk::ec2
namespace cdk::kms {
class IKey;
}
namespace cdk::logs {
class ILogGroup;
}
namespace cdk::sns {
class ITopic;
}
namespace cdk::sqs {
class IQueue;
}

namespace cdk::lambda {

class CfnFunction;
class ILayerVersion;

/// Whether X-Ray follows calls: all sampled ones, those that arrive with a decision, or none.
enum class Tracing { ACTIVE, PASS_THROUGH, DISABLED };
/// Least important entry that Lambda itself logs.
enum class SystemLogLevel { INFO, DEBUG, WARN };
/// Least important entry of the code that is logged.
enum class ApplicationLogLevel { INFO, DEBUG, WARN, TRACE, ERROR, FATAL };
enum class LoggingFormat { TEXT, JSON };
/// What happens when a function calls itself by way of SQS or SNS again and again.
enum class RecursiveLoop { ALLOW, TERMINATE };

/// Snapshots from which environments start.
class SnapStartConf {
 public:
  static const SnapStartConf ON_PUBLISHED_VERSIONS;
  constexpr SnapStartConf() = default;
  Str applyOn() const { return applyOn_; }

 private:
  constexpr explicit SnapStartConf(const char* applyOn) : applyOn_(applyOn) {}
  const char* applyOn_ = "";
};

/// When a function gets a newer release of its runtime.
class RuntimeManagementMode {
 public:
  static const RuntimeManagementMode AUTO;
  static const RuntimeManagementMode FUNCTION_UPDATE;
  /// Only by hand: the ARN of the release.
  static RuntimeManagementMode manual(const Str& arn);
  constexpr RuntimeManagementMode() = default;
  Str mode() const { return mode_; }
  Str arn() const { return arn_; }

 private:
  constexpr RuntimeManagementMode(const char* mode, Str arn) : mode_(mode), arn_(arn) {}
  const char* mode_ = "Auto";
  Str arn_ = {};
};

/// Settings of a durable function.
struct DurableConfig {
  /// 1 second to 366 days.
  ReqOpt<Duration, "executionTimeout"> executionTimeout;
  /// 1 to 90 days. Default: 14 days
  Opt<Duration> retentionPeriod = {};
};

struct EnvironmentOptions {
  /// Takes the variable out when the function runs at Lambda@Edge, where it would be an error. Default: false
  Bool removeInEdge = {};
};

/// The layer that measures functions for CloudWatch.
class LambdaInsightsVersion {
 public:
  static LambdaInsightsVersion fromInsightVersionArn(const Str& arn) { return LambdaInsightsVersion(arn); }
  constexpr LambdaInsightsVersion() = default;
  Str layerVersionArn() const { return arn_; }

 private:
  explicit LambdaInsightsVersion(const Str& arn) : arn_(arn) {}
  Str arn_ = {};
};

/// Handlers that are no name of a function.
class Handler {
 public:
  /// The one that the container image names.
  static constexpr std::string_view FROM_IMAGE = "FROM_IMAGE";
};

struct FunctionProps {
  /// May the group made for the function reach all of IPv6? Default: false
  Bool allowAllIpv6Outbound = {};
  /// May the group made for the function reach everything? Default: true
  Bool allowAllOutbound = {};
  /// Allows public subnets, from which a function cannot reach the internet. Default: false
  Bool allowPublicSubnet = {};
  /// Default: INFO
  Opt<ApplicationLogLevel> applicationLogLevelV2 = {};
  /// Default: X86_64
  Opt<Architecture> architecture = {};
  Req<Code, "code"> code;
  /// ARN of a code-signing configuration.
  Str codeSigningConfig = {};
  /// For the version that currentVersion() makes.
  VersionOptions currentVersionOptions = {};
  /// Queue for asynchronous events that failed.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// Makes a queue of 14 days when none is given. Default: false
  Bool deadLetterQueueEnabled = {};
  /// Topic for asynchronous events that failed; not together with a queue.
  Use<sns::ITopic> deadLetterTopic = {};
  Str description = {};
  Box<DurableConfig> durableConfig = {};
  /// Names of letters, digits and `_`, beginning with a letter, to values.
  Map<Str> environment = {};
  /// Encrypts the environment. Default: a key of AWS's own
  Use<kms::IKey> environmentEncryption = {};
  /// Space of `/tmp`, 512 to 10240 MiB. Default: 512 MiB
  Opt<Size> ephemeralStorageSize = {};
  List<Use<IEventSource>> events = {};
  /// At most 64 characters. Default: chosen by CloudFormation
  Str functionName = {};
  /// Where the code begins, such as `index.handler`.
  Req<Str, "handler"> handler;
  /// Statements for the role's policy.
  List<iam::PolicyStatement> initialPolicy = {};
  Opt<LambdaInsightsVersion> insightsVersion = {};
  /// Uses IPv6 in subnets that have both. Default: false
  Bool ipv6AllowedForDualStack = {};
  /// At most 5.
  List<Use<ILayerVersion>> layers = {};
  /// Default: `/aws/lambda/<name>`, made by Lambda
  Use<logs::ILogGroup> logGroup = {};
  /// Default: TEXT
  Opt<LoggingFormat> loggingFormat = {};
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  /// MiB. Default: 128
  Num memorySize = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// Default: TERMINATE
  Opt<RecursiveLoop> recursiveLoop = {};
  /// Calls at the same time that are kept for this function, and its limit. Default: the account's
  Num reservedConcurrentExecutions = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
  /// Default: a new role that may write logs
  Use<iam::IRole> role = {};
  ReqOpt<Runtime, "runtime"> runtime;
  /// Default: AUTO
  Opt<RuntimeManagementMode> runtimeManagementMode = {};
  /// Only with vpc. Default: a new group
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  Opt<SnapStartConf> snapStart = {};
  /// Default: INFO
  Opt<SystemLogLevel> systemLogLevelV2 = {};
  Opt<TenancyConfig> tenancyConfig = {};
  /// At most 15 minutes. Default: 3 seconds
  Opt<Duration> timeout = {};
  /// Default: DISABLED
  Opt<Tracing> tracing = {};
  /// Puts the function into a network. Default: none
  Use<ec2::IVpc> vpc = {};
  /// Only with vpc. Default: private subnets
  Box<ec2::SubnetSelection> vpcSubnets = {};
};

struct FunctionAttributes {
  /// Default: X86_64
  Opt<Architecture> architecture = {};
  Req<Str, "functionArn"> functionArn;
  Use<iam::IRole> role = {};
  /// Says that the function is of the stack's account and region, so that permissions can be added. Default: seen from the ARN
  Bool sameEnvironment = {};
  /// The group of a function in a VPC.
  Use<ec2::ISecurityGroup> securityGroup = {};
  /// Says that the permissions are there already. Default: false
  Bool skipPermissions = {};
  Opt<TenancyConfig> tenancyConfig = {};
};

/// A Lambda function of this app.
class Function : public IFunction {
 public:
  using Props = FunctionProps;
  Function(Scope scope, std::string_view id, const FunctionProps& props);
  static IFunction& fromFunctionName(Construct& scope, std::string_view id, const Str& functionName, Location at = Location::current());
  static IFunction& fromFunctionArn(Construct& scope, std::string_view id, const Str& functionArn, Location at = Location::current());
  static IFunction& fromFunctionAttributes(Construct& scope, std::string_view id, const FunctionAttributes& attrs, Location at = Location::current());

  /// A metric over all functions of the account and region.
  static cloudwatch::Metric metricAll(const Str& metricName, const cloudwatch::MetricOptions& props = {});
  static cloudwatch::Metric metricAllConcurrentExecutions(const cloudwatch::MetricOptions& props = {});
  static cloudwatch::Metric metricAllDuration(const cloudwatch::MetricOptions& props = {});
  static cloudwatch::Metric metricAllErrors(const cloudwatch::MetricOptions& props = {});
  static cloudwatch::Metric metricAllInvocations(const cloudwatch::MetricOptions& props = {});
  static cloudwatch::Metric metricAllThrottles(const cloudwatch::MetricOptions& props = {});
  static cloudwatch::Metric metricAllUnreservedConcurrentExecutions(const cloudwatch::MetricOptions& props = {});

  Runtime runtime() const { return runtime_; }
  Use<sqs::IQueue> deadLetterQueue() const { return deadLetterQueue_; }
  Use<sns::ITopic> deadLetterTopic() const { return deadLetterTopic_; }
  Opt<Duration> timeout() const { return timeout_; }
  /// The log group. Error when none was given and none was made.
  logs::ILogGroup& logGroup();
  /// A version that is replaced whenever the function changes.
  Version& currentVersion();
  /// The current version under a name.
  Alias& addAlias(std::string_view aliasName, const AliasOptions& options, Location at = Location::current());
  Alias& addAlias(std::string_view aliasName, Location at = Location::current());
  /// Adds an environment variable. Error for names that Lambda keeps for itself.
  Function& addEnvironment(const Str& key, const Str& value, const EnvironmentOptions& options = {});
  /// At most 5. Error for a layer that does not support the runtime.
  void addLayers(const List<Use<ILayerVersion>>& layers);
  template <std::convertible_to<Use<ILayerVersion>>... L>
  void addLayers(L&... layers) { addLayers(List<Use<ILayerVersion>>{Use<ILayerVersion>(layers)...}); }
  /// Makes the current version depend on a text besides the function itself.
  void invalidateVersionBasedOn(std::string_view text) { hashMixins_.push(text); }
  List<Str> resourceArnsForGrantInvoke() override { return {functionArn_, functionArn_ + ":*"}; }
  /// For the library: takes out what Lambda@Edge refuses, or raises an error.
  void checkEdgeCompatibility();

 private:
  class VersionChecks;
  struct Variable {
    Str key;
    Str value;
    bool removeInEdge;
  };
  iam::IRole& makeRole(const FunctionProps& props);
  Json vpcConfig(const FunctionProps& props);
  Str deadLetterTarget(const FunctionProps& props);
  Json tracingConfig(Opt<Tracing> tracing);
  void addLater(const FunctionProps& props);
  Json renderEnvironment() const;
  List<Str> renderLayers() const;
  List<Use<ILayerVersion>> sortedLayers() const;
  Str versionHash();
  void nameVersion();

  CfnFunction* resource_ = nullptr;
  Runtime runtime_ = {};
  Use<sqs::IQueue> deadLetterQueue_ = {};
  Use<sns::ITopic> deadLetterTopic_ = {};
  Use<logs::ILogGroup> logGroup_ = {};
  Opt<Duration> timeout_ = {};
  Vec<Variable> environment_;
  Vec<Use<ILayerVersion>> layers_;
  Vec<Str> hashMixins_;
  VersionOptions versionOptions_ = {};
  Version* currentVersion_ = nullptr;
  Str versionId_ = {};
};

}  // namespace cdk::lambda
