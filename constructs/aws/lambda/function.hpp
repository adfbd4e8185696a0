#pragma once
#include <constructs/aws/lambda/function_props.hpp>

namespace cdk::lambda {

class CfnFunction;

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
  static IFunction& fromFunctionAttributes(Construct& scope, std::string_view id, const FunctionAttributes& attrs,
                                           Location at = Location::current());

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
  template <class... L>
  requires(std::convertible_to<L&, Use<ILayerVersion>>&&...) void addLayers(L&... layers) {
    addLayers(List<Use<ILayerVersion>>{Use<ILayerVersion>(layers)...});
  }
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
