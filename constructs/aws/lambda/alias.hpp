#pragma once
#include <constructs/aws/lambda/version.hpp>

namespace cdk::lambda {

class ScalableFunctionAttribute;
struct AutoScalingOptions;

/// An alias of a function, made here or imported.
class IAlias : public QualifiedFunctionBase {
 public:
  using QualifiedFunctionBase::QualifiedFunctionBase;
  Str aliasName() const { return aliasName_; }
  /// The version that it stands for.
  IVersion& version() const { return *version_; }

 protected:
  ~IAlias() = default;
  Str aliasName_ = {};
  IVersion* version_ = nullptr;
};

/// A share of the calls for another version.
struct VersionWeight {
  Req<Use<IVersion>, "version"> version;
  /// 0 to 1; all weights together at most 1.
  Req<Num, "weight"> weight;
};

struct AliasOptions {
  /// Versions that get a share of the calls.
  List<VersionWeight> additionalVersions = {};
  Str description = {};
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// Environments kept warm, more than 0. Default: none
  Num provisionedConcurrentExecutions = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
};

struct AliasProps {
  /// Versions that get a share of the calls.
  List<VersionWeight> additionalVersions = {};
  Req<Str, "aliasName"> aliasName;
  Str description = {};
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// Environments kept warm, more than 0. Default: none
  Num provisionedConcurrentExecutions = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
  Req<Use<IVersion>, "version"> version;
};

struct AliasAttributes {
  Req<Str, "aliasName"> aliasName;
  Req<Use<IVersion>, "aliasVersion"> aliasVersion;
};

/// A name that stands for a version.
class Alias : public IAlias {
 public:
  using Props = AliasProps;
  Alias(Scope scope, std::string_view id, const AliasProps& props);
  static IAlias& fromAliasAttributes(Construct& scope, std::string_view id, const AliasAttributes& attrs,
                                     Location at = Location::current());

  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) override;
  /// Changes the number of warm environments by itself. Error the second time.
  ScalableFunctionAttribute& addAutoScaling(const AutoScalingOptions& options);

 private:
  iam::IRole* scalingRole_ = nullptr;
  bool scales_ = false;
};

/// The options of addAlias for a version.
AliasProps aliasProps(std::string_view aliasName, IVersion& version, const AliasOptions& options);

}  // namespace cdk::lambda
