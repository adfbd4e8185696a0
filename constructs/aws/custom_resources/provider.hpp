#pragma once
#include <constructs/aws/custom_resources/waiter_state_machine.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/lambda/function_settings.hpp>

namespace cdk::ec2 {
class ISecurityGroup;
class IVpc;
}  // namespace cdk::ec2
namespace cdk::kms {
class IKey;
}
namespace cdk::lambda {
class Function;
}

namespace cdk::custom_resources {

struct ProviderProps {
  /// Does the waiting leave no log? Default: true
  Bool disableWaiterStateMachineLogging = {};
  /// Role of the functions that wait; another one than frameworkOnEventRole. Default: new roles
  Use<iam::IRole> frameworkCompleteAndTimeoutRole = {};
  /// What the provider's own functions log. Default: FATAL
  Opt<lambda::ApplicationLogLevel> frameworkLambdaLoggingLevel = {};
  /// Role of the function that CloudFormation calls. Default: a new role
  Use<iam::IRole> frameworkOnEventRole = {};
  /// Says whether the operation has come to its end: `{ IsComplete, Data }`. Default: it has when onEventHandler returns
  Use<lambda::IFunction> isCompleteHandler = {};
  /// Log group of the provider's functions. Default: one that Lambda makes
  Use<logs::ILogGroup> logGroup = {};
  /// Begins the operation: gets CloudFormation's event, returns `{ PhysicalResourceId, Data, NoEcho }`.
  Req<Use<lambda::IFunction>, "onEventHandler"> onEventHandler;
  /// Encrypts the environment of the provider's functions. Default: a key of AWS's own
  Use<kms::IKey> providerFunctionEnvEncryption = {};
  /// Name of the function that CloudFormation calls. Default: chosen by CloudFormation
  Str providerFunctionName = {};
  /// Time between two calls of isCompleteHandler. Default: 5 seconds
  Opt<Duration> queryInterval = {};
  /// Only with vpc. Default: a new group for each function
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// A multiple of queryInterval, at most 1 hour. Default: 30 minutes
  Opt<Duration> totalTimeout = {};
  /// Puts the provider's functions into a network. Default: none
  Use<ec2::IVpc> vpc = {};
  /// Only with vpc. Default: private subnets
  Box<ec2::SubnetSelection> vpcSubnets = {};
  /// How the waiting is logged. Default: into a new group, when it is logged
  Box<LogOptions> waiterStateMachineLogOptions = {};
};

/// Lets functions of your own serve custom resources: calls them, waits when they ask for it, and answers CloudFormation.
class Provider : public Construct {
 public:
  using Props = ProviderProps;
  Provider(Scope scope, std::string_view id, const ProviderProps& props);

  /// For CustomResourceProps.
  Str serviceToken() const { return serviceToken_; }
  lambda::IFunction& onEventHandler() const { return *onEventHandler_; }
  Use<lambda::IFunction> isCompleteHandler() const { return isCompleteHandler_; }

 private:
  lambda::Function& makeFunction(const ProviderProps& props, std::string_view entrypoint, const Str& name, Use<iam::IRole> role);
  void permit(lambda::Function& function, lambda::IFunction& handler);
  void makeWaiter(const ProviderProps& props, lambda::Function& onEvent);

  Str serviceToken_;
  Use<lambda::IFunction> onEventHandler_;
  Use<lambda::IFunction> isCompleteHandler_;
};

}  // namespace cdk::custom_resources
