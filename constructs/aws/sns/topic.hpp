#pragma once
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::iam {
class IRole;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::sns {

class ITopicSubscription;
class Subscription;
class TopicGrants;
class TopicPolicy;

/// A topic, made here or imported.
class ITopic : public Resource, public iam::IResourceWithPolicy {
 public:
  ITopic(Scope scope, std::string_view id, const ResourceProps& props = {});

  Str topicArn() const { return topicArn_; }
  Str topicName() const { return topicName_; }
  /// The key of its messages; empty when there is none or it is not known.
  Use<kms::IKey> masterKey() const { return masterKey_; }
  bool contentBasedDeduplication() const { return contentBasedDeduplication_; }
  bool fifo() const { return fifo_; }

  /// Subscribes a target. Error when it is subscribed already.
  Subscription& addSubscription(Use<ITopicSubscription> topicSubscription);
  /// Adds to the policy of the topic, which is made on the first call; an imported topic has none.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;
  Resource& policyResource() override { return *this; }

  /// A metric of this topic; the statistic is `Average` unless props say otherwise.
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Bytes of the messages published. Statistic: Average, unless props say otherwise.
  cloudwatch::Metric metricPublishSize(const cloudwatch::MetricOptions& props = {}) const {
    return canned("PublishSize", "Average", props);
  }
  /// Messages published. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfMessagesPublished(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfMessagesPublished", "Sum", props);
  }
  /// Messages delivered. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfNotificationsDelivered(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfNotificationsDelivered", "Sum", props);
  }
  /// Messages that could not be delivered. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfNotificationsFailed(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfNotificationsFailed", "Sum", props);
  }
  /// Messages that filters kept back. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfNotificationsFilteredOut(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfNotificationsFilteredOut", "Sum", props);
  }
  /// Messages kept back because they have no attributes. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfNotificationsFilteredOutNoMessageAttributes(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfNotificationsFilteredOut-NoMessageAttributes", "Sum", props);
  }
  /// Messages kept back because their attributes are not valid. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfNotificationsFilteredOutInvalidAttributes(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfNotificationsFilteredOut-InvalidAttributes", "Sum", props);
  }
  /// US dollars spent on text messages this month. Statistic: Maximum, unless props say otherwise.
  cloudwatch::Metric metricSMSMonthToDateSpentUSD(const cloudwatch::MetricOptions& props = {}) const {
    return canned("SMSMonthToDateSpentUSD", "Maximum", props);
  }
  /// Share of text messages that were delivered. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricSMSSuccessRate(const cloudwatch::MetricOptions& props = {}) const {
    return canned("SMSSuccessRate", "Sum", props);
  }

  /// Permissions by what they are for.
  TopicGrants grants();
  /// Lets the grantee publish messages, and encrypt them.
  iam::Grant grantPublish(Use<iam::IGrantable> grantee);
  /// Lets the grantee subscribe.
  iam::Grant grantSubscribe(Use<iam::IGrantable> grantee);

 protected:
  ~ITopic() = default;
  Str topicArn_ = {};
  Str topicName_ = {};
  Use<kms::IKey> masterKey_ = {};
  bool autoCreatePolicy_ = false;
  bool contentBasedDeduplication_ = false;
  bool fifo_ = false;

 private:
  class PolicyCheck;
  cloudwatch::Metric canned(std::string_view name, std::string_view statistic, cloudwatch::MetricOptions props) const;
  TopicPolicy* policy_ = nullptr;
};

/// Base of topics: the interface itself.
using TopicBase = ITopic;

/// Grants on a topic, by what they are for.
class TopicGrants {
 public:
  static TopicGrants fromTopic(ITopic& resource) { return TopicGrants(resource); }
  /// The actions on the topic, and keyActions on its key where it has one.
  iam::Grant actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& keyActions = {}) const;
  iam::Grant publish(Use<iam::IGrantable> grantee) const;
  iam::Grant subscribe(Use<iam::IGrantable> grantee) const;

 private:
  explicit TopicGrants(ITopic& resource) : resource_(&resource) {}
  ITopic* resource_;
};

/// To what the limit of throughput of a FIFO topic applies.
enum class FifoThroughputScope { TOPIC, MESSAGE_GROUP };

/// The kind of endpoint whose deliveries are logged.
enum class LoggingProtocol { HTTP, SQS, LAMBDA, FIREHOSE, APPLICATION };

/// Whether traces of X-Ray go on through the topic.
enum class TracingConfig { PASS_THROUGH, ACTIVE };

/// Logs deliveries to one kind of endpoint.
struct LoggingConfig {
  /// Role for logging deliveries that failed. Default: they are not logged
  Use<iam::IRole> failureFeedbackRole = {};
  ReqOpt<LoggingProtocol, "protocol"> protocol;
  /// Role for logging deliveries that succeeded. Default: they are not logged
  Use<iam::IRole> successFeedbackRole = {};
  /// Percentage of deliveries that succeeded which is logged; a whole number, 0 to 100. Default: 0
  Num successFeedbackSampleRate = {};
};

struct TopicProps {
  /// FIFO topics only: a hash of the body finds duplicates. Default: false
  Bool contentBasedDeduplication = {};
  /// Name shown in messages; at most 100 characters. Default: none
  Str displayName = {};
  /// Refuses publishing without TLS. Default: false
  Bool enforceSSL = {};
  /// Keeps the order of messages; `.fifo` is put at the end of the name. Default: false
  Bool fifo = {};
  /// FIFO topics only. Default: chosen by SNS
  Opt<FifoThroughputScope> fifoThroughputScope = {};
  /// Default: nothing is logged
  List<LoggingConfig> loggingConfigs = {};
  /// Encrypts the messages. Default: they are not encrypted
  Use<kms::IKey> masterKey = {};
  /// FIFO topics only: keeps messages for replay; a whole number of days, 1 to 365. Default: they are not kept
  Num messageRetentionPeriodInDays = {};
  /// `1` for SHA1, `2` for SHA256. Default: 1
  Str signatureVersion = {};
  /// Default: chosen by CloudFormation
  Str topicName = {};
  /// Default: PASS_THROUGH
  Opt<TracingConfig> tracingConfig = {};
};

struct TopicAttributes {
  /// FIFO topics only. Default: false
  Bool contentBasedDeduplication = {};
  Str keyArn = {};
  Req<Str, "topicArn"> topicArn;
};

/// A topic of this app.
class Topic : public ITopic {
 public:
  using Props = TopicProps;
  Topic(Scope scope, std::string_view id, const TopicProps& props = {});
  static ITopic& fromTopicArn(Construct& scope, std::string_view id, const Str& topicArn, Location at = Location::current());
  static ITopic& fromTopicAttributes(Construct& scope, std::string_view id, const TopicAttributes& attrs,
                                     Location at = Location::current());

  /// Logs deliveries to one more kind of endpoint. Error for a sample rate that is not 0 to 100.
  void addLoggingConfig(const LoggingConfig& config);

 private:
  Str nameFor(const TopicProps& props);
  Vec<LoggingConfig> loggingConfigs_;
};

}  // namespace cdk::sns
