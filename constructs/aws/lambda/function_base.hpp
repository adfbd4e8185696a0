#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/lambda/architecture.hpp>
#include <constructs/aws/lambda/event_invoke_config.hpp>
#include <constructs/aws/lambda/permission.hpp>

namespace cdk::iam {
class IRole;
struct CompositePrincipal;
}  // namespace cdk::iam

namespace cdk::lambda {

class EventSourceMapping;
class FunctionUrl;
class IFunction;
class IVersion;
struct EventSourceMappingOptions;
struct FunctionUrlOptions;

/// Something whose events a function handles.
class IEventSource {
 public:
  virtual void bind(IFunction& target) = 0;
  /// Does it work with functions that isolate their tenants? Default: no
  virtual bool supportsTenantIsolation() const { return false; }

 protected:
  ~IEventSource() = default;
};

/// Whether calls of different tenants may share an environment.
class TenancyConfig {
 public:
  static const TenancyConfig PER_TENANT;
  constexpr TenancyConfig() = default;
  Str tenantIsolationMode() const { return mode_ ? Str(mode_) : Str(); }

 private:
  constexpr explicit TenancyConfig(const char* mode) : mode_(mode) {}
  const char* mode_ = nullptr;
};

/// A function, made here or imported, or one of its versions or aliases.
class IFunction : public Resource, public iam::IGrantable, public ec2::IConnectable {
 public:
  using Resource::Resource;

  Str functionName() const { return functionName_; }
  Str functionArn() const { return functionArn_; }
  /// Empty for an import without role.
  Use<iam::IRole> role() const { return role_; }
  Use<iam::IPrincipal> grantPrincipal() override { return grantPrincipal_; }
  Architecture architecture() const { return architecture_; }
  Opt<TenancyConfig> tenancyConfig() const { return tenancyConfig_; }
  /// Is it in a VPC, so that it has security groups?
  bool isBoundToVpc() const { return connections_ != nullptr; }
  /// Its network rules. Error for a function outside of a VPC.
  ec2::Connections connections() override;
  /// Where permissions are made.
  virtual Construct& permissionsNode() { return *this; }
  /// The version named `$LATEST`.
  virtual IVersion& latestVersion();
  /// ARNs by which a grant names the function.
  virtual List<Str> resourceArnsForGrantInvoke() { return {functionArn_}; }

  /// Adds to the function's own policy. Without effect on most imports, which gets a warning.
  void addPermission(std::string_view id, const Permission& permission);
  /// Adds to the policies of the role, when there is a role.
  void addToRolePolicy(iam::PolicyStatement statement);
  iam::Grant grantInvoke(Use<iam::IGrantable> grantee);
  iam::Grant grantInvokeLatestVersion(Use<iam::IGrantable> grantee);
  iam::Grant grantInvokeVersion(Use<iam::IGrantable> grantee, IVersion& version);
  iam::Grant grantInvokeUrl(Use<iam::IGrantable> grantee);
  /// One grant for each of the principals.
  List<iam::Grant> grantInvokeCompositePrincipal(const iam::CompositePrincipal& compositePrincipal);

  EventSourceMapping& addEventSourceMapping(std::string_view id, const EventSourceMappingOptions& options,
                                            Location at = Location::current());
  void addEventSource(Use<IEventSource> source);
  /// Once for each function. Error the second time.
  virtual void configureAsyncInvoke(const EventInvokeConfigOptions& options);
  FunctionUrl& addFunctionUrl(const FunctionUrlOptions& options, Location at = Location::current());
  FunctionUrl& addFunctionUrl(Location at = Location::current());

  /// A metric of the namespace `AWS/Lambda` for this function.
  virtual cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {});
  /// Average milliseconds of a call.
  cloudwatch::Metric metricDuration(const cloudwatch::MetricOptions& props = {});
  /// Number of failed calls.
  cloudwatch::Metric metricErrors(const cloudwatch::MetricOptions& props = {});
  /// Number of calls.
  cloudwatch::Metric metricInvocations(const cloudwatch::MetricOptions& props = {});
  /// Number of calls turned away.
  cloudwatch::Metric metricThrottles(const cloudwatch::MetricOptions& props = {});

  /// For the library: the function's account is literally that of its stack.
  virtual bool isStackAccount() const;

 protected:
  ~IFunction() = default;
  class Policy;
  struct Remembered {
    Str identifier;
    iam::Grant grant;
  };
  iam::Grant grant(Use<iam::IGrantable> grantee, const Str& identifier, const Str& action, const List<Str>& resourceArns,
                   const Permission& permission, const iam::Conditions& conditions);
  void addInvokeConfig(IFunction& function, const Str& qualifier, const EventInvokeConfigOptions& options);
  void setSecurityGroups(const List<Use<ec2::ISecurityGroup>>& groups);
  virtual void considerInvokeWarning(Construct& scope, const Str& action);
  void warnInvokePermissions(Construct& scope);
  /// The function whose children the permissions are.
  virtual IFunction& functionNode() { return *this; }

  Str functionName_ = {};
  Str functionArn_ = {};
  Use<iam::IRole> role_ = {};
  Use<iam::IPrincipal> grantPrincipal_ = {};
  Architecture architecture_ = {};
  Opt<TenancyConfig> tenancyConfig_ = {};
  ec2::Connections* connections_ = nullptr;
  bool canCreatePermissions_ = false;
  bool skipPermissions_ = false;
  bool warnIfCurrentVersion_ = false;

 private:
  const Remembered* remembered(const Str& identifier) const;
  IVersion* latestVersion_ = nullptr;
  Vec<Remembered> grants_;
  int policyCounter_ = 0;
  bool addedLiteralStatements_ = false;
  bool addedListTokenStatements_ = false;
};
using FunctionBase = IFunction;

/// A version or an alias: a function by one of its qualifiers.
class QualifiedFunctionBase : public IFunction {
 public:
  using IFunction::IFunction;
  /// The function itself.
  IFunction& lambda() const { return *lambda_; }
  IVersion& latestVersion() override { return lambda_->latestVersion(); }
  void configureAsyncInvoke(const EventInvokeConfigOptions& options) override;

 protected:
  ~QualifiedFunctionBase() = default;
  void considerInvokeWarning(Construct&, const Str&) override {}
  IFunction* lambda_ = nullptr;
  Str qualifier_ = {};
};

}  // namespace cdk::lambda
