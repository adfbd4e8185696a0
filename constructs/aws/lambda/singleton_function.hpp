#pragma once
#include <constructs/aws/lambda/function.hpp>

namespace cdk::lambda {

struct SingletonFunctionProps {
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
  /// Takes only code that was signed.
  Use<ICodeSigningConfig> codeSigningConfig = {};
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
  /// Begin of its id. Default: SingletonLambda
  Str lambdaPurpose = {};
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
  /// Tells it from other functions of the stack.
  Req<Str, "uuid"> uuid;
  /// Puts the function into a network. Default: none
  Use<ec2::IVpc> vpc = {};
  /// Only with vpc. Default: private subnets
  Box<ec2::SubnetSelection> vpcSubnets = {};
};

/// A function that a stack has only once, however often it is asked for.
class SingletonFunction : public IFunction {
 public:
  using Props = SingletonFunctionProps;
  SingletonFunction(Scope scope, std::string_view id, const SingletonFunctionProps& props);

  Runtime runtime() const { return function_->runtime(); }
  /// Id of the function in the stack.
  Str constructName() const { return constructName_; }
  logs::ILogGroup& logGroup() { return function_->logGroup(); }
  Version& currentVersion() { return function_->currentVersion(); }
  Function& addEnvironment(const Str& key, const Str& value, const EnvironmentOptions& options = {}) {
    return function_->addEnvironment(key, value, options);
  }
  void addLayers(const List<Use<ILayerVersion>>& layers) { function_->addLayers(layers); }
  /// Deploys the function after the others; node() is not part of it.
  template <class... D>
  void addDependency(D&&... up) {
    function_->node().addDependency(up...);
  }
  /// Deploys the other after the function.
  void dependOn(Construct& down) { down.node().addDependency(*function_); }
  void addMetadata(std::string_view type, const Json& data) { function_->node().addMetadata(type, data); }
  List<Str> resourceArnsForGrantInvoke() override { return function_->resourceArnsForGrantInvoke(); }
  Construct& permissionsNode() override { return *function_; }
  ec2::Connections connections() override { return function_->connections(); }

 private:
  IFunction& functionNode() override { return *function_; }
  Function* function_ = nullptr;
  Str constructName_;
};

}  // namespace cdk::lambda
