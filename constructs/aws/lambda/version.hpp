#pragma once
#include <constructs/aws/lambda/function_base.hpp>

namespace cdk::lambda {

class Alias;
struct AliasOptions;

/// A version of a function, made here or imported.
class IVersion : public QualifiedFunctionBase {
 public:
  using QualifiedFunctionBase::QualifiedFunctionBase;
  /// Its number, or `$LATEST`.
  Str version() const { return version_; }
  /// The ARN as Lambda@Edge wants it. Error for `$LATEST`, and for functions that cannot run there.
  virtual Str edgeArn();
  Alias& addAlias(std::string_view aliasName, const AliasOptions& options, Location at = Location::current());
  Alias& addAlias(std::string_view aliasName, Location at = Location::current());

 protected:
  ~IVersion() = default;
  Str version_ = {};
};

struct VersionOptions {
  /// Hash that the code must have. Default: any
  Str codeSha256 = {};
  Str description = {};
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  /// Most environments of a function with a capacity provider.
  Num maxExecutionEnvironments = {};
  /// Fewest environments of a function with a capacity provider. Default: 3
  Num minExecutionEnvironments = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// Environments kept warm, more than 0. Default: none
  Num provisionedConcurrentExecutions = {};
  /// What happens to the version that is replaced. Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
};

struct VersionProps {
  /// Hash that the code must have. Default: any
  Str codeSha256 = {};
  Str description = {};
  Req<Use<IFunction>, "lambda"> lambda;
  /// 60 seconds to 6 hours. Default: 6 hours
  Opt<Duration> maxEventAge = {};
  /// Most environments of a function with a capacity provider.
  Num maxExecutionEnvironments = {};
  /// Fewest environments of a function with a capacity provider. Default: 3
  Num minExecutionEnvironments = {};
  Use<IDestination> onFailure = {};
  Use<IDestination> onSuccess = {};
  /// Environments kept warm, more than 0. Default: none
  Num provisionedConcurrentExecutions = {};
  /// What happens to the version that is replaced. Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// 0 to 2. Default: 2
  Num retryAttempts = {};
};

struct VersionAttributes {
  Req<Use<IFunction>, "lambda"> lambda;
  Req<Str, "version"> version;
};

/// A frozen state of a function. Function::currentVersion() makes one whenever code or settings change.
class Version : public IVersion {
 public:
  using Props = VersionProps;
  Version(Scope scope, std::string_view id, const VersionProps& props);
  static IVersion& fromVersionArn(Construct& scope, std::string_view id, const Str& versionArn, Location at = Location::current());
  static IVersion& fromVersionAttributes(Construct& scope, std::string_view id, const VersionAttributes& attrs,
                                         Location at = Location::current());

  Str edgeArn() override;

 private:
  Str checkedArn();
};

}  // namespace cdk::lambda
