#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/logs/field_index_policy.hpp>
#include <constructs/aws/logs/retention_days.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::logs {

class CfnLogGroup;
class DataProtection;
class ILogGroup;
class LogGroupGrants;
class LogStream;
class MetricFilter;
class ResourcePolicy;
class SubscriptionFilter;
class Transformer;
struct MetricFilterOptions;
struct StreamOptions;
struct SubscriptionFilterOptions;
struct TransformerOptions;

/// What a log group is for; it cannot be changed later.
enum class LogGroupClass {
  STANDARD,           ///< all features
  INFREQUENT_ACCESS,  ///< fewer features, lower price
  DELIVERY,           ///< only passes events on to S3 or Firehose
};

/// A log group, made here or imported.
class ILogGroup : public Resource, public iam::IResourceWithPolicy {
 public:
  using Resource::Resource;

  /// The ARN, which ends in `:*`.
  Str logGroupArn() const { return logGroupArn_; }
  Str logGroupName() const { return logGroupName_; }
  /// The name given at the start; empty when CloudFormation chooses it.
  Str logGroupPhysicalName() { return physicalName(); }

  /// Makes a stream below this group.
  LogStream& addStream(std::string_view id);
  LogStream& addStream(std::string_view id, const StreamOptions& props);
  /// Passes the events of this group on to a destination.
  SubscriptionFilter& addSubscriptionFilter(std::string_view id, const SubscriptionFilterOptions& props);
  /// Turns events of this group into a metric.
  MetricFilter& addMetricFilter(std::string_view id, const MetricFilterOptions& props);
  /// Changes the events of this group as they come in; at most one for a group.
  Transformer& addTransformer(std::string_view id, const TransformerOptions& props);

  /// A metric of this group; the statistic is `Sum` unless props say otherwise.
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Events written.
  cloudwatch::Metric metricIncomingLogEvents(const cloudwatch::MetricOptions& props = {}) const { return metric("IncomingLogs", props); }
  /// Bytes written, before compression.
  cloudwatch::Metric metricIncomingBytes(const cloudwatch::MetricOptions& props = {}) const { return metric("IncomingBytes", props); }
  /// A metric of the values in a field such as `$.latency`; makes the filter for it.
  cloudwatch::Metric extractMetric(const Str& jsonField, const Str& metricNamespace, const Str& metricName);

  /// Permissions by what they are for.
  LogGroupGrants grants();
  /// Lets the grantee make streams and write events.
  iam::Grant grantWrite(Use<iam::IGrantable> grantee);
  /// Lets the grantee read and filter events.
  iam::Grant grantRead(Use<iam::IGrantable> grantee);
  /// Allows the actions on the group and its streams.
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  iam::Grant grant(Use<iam::IGrantable> grantee, const S&... actions) {
    return grant(grantee, List<Str>{Str(actions)...});
  }
  /// Adds to the policy of the group, which is made on the first call. Principals are written as their accounts, as the service wants them.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;
  Resource& policyResource() override { return *this; }

 protected:
  ~ILogGroup() = default;
  Str logGroupArn_ = {};
  Str logGroupName_ = {};

 private:
  ResourcePolicy* policy_ = nullptr;
};

/// Grants on a log group, by what they are for.
class LogGroupGrants {
 public:
  static LogGroupGrants fromLogGroup(ILogGroup& resource) { return LogGroupGrants(resource); }
  /// The actions on the group and its streams, or on other ARNs.
  iam::Grant actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns = {}) const;
  iam::Grant write(Use<iam::IGrantable> grantee) const;
  iam::Grant read(Use<iam::IGrantable> grantee) const;

 private:
  explicit LogGroupGrants(ILogGroup& resource) : resource_(&resource) {}
  ILogGroup* resource_;
};

struct LogGroupProps {
  /// Masks and audits sensitive data: a DataProtectionPolicy. Default: none
  Use<DataProtection> dataProtectionPolicy = {};
  /// Refuses to delete the group until this is switched off. Default: false
  Bool deletionProtectionEnabled = {};
  /// Encrypts the events; the key's policy must let the service use it. Default: a key of the service
  Use<kms::IKey> encryptionKey = {};
  /// Fields to index. Default: none
  List<FieldIndexPolicy> fieldIndexPolicies = {};
  /// Default: STANDARD
  Opt<LogGroupClass> logGroupClass = {};
  /// Default: chosen by CloudFormation
  Str logGroupName = {};
  /// What happens to the group when it leaves the app. Default: RETAIN
  Opt<RemovalPolicy> removalPolicy = {};
  /// How long events are kept. Default: TWO_YEARS; none with the class DELIVERY
  Opt<RetentionDays> retention = {};
};

/// A log group of this app.
class LogGroup : public ILogGroup {
 public:
  using Props = LogGroupProps;
  LogGroup(Scope scope, std::string_view id, const LogGroupProps& props = {});
  /// By its ARN, with or without `:*` at the end.
  static ILogGroup& fromLogGroupArn(Construct& scope, std::string_view id, const Str& logGroupArn, Location at = Location::current());
  /// By its name, in the account and region of the stack.
  static ILogGroup& fromLogGroupName(Construct& scope, std::string_view id, const Str& logGroupName, Location at = Location::current());
};

}  // namespace cdk::logs
