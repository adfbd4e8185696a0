#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::sqs {

class IQueue;
class QueueGrants;
class QueuePolicy;

/// By what messages are encrypted.
enum class QueueEncryption {
  UNENCRYPTED,  ///< by nothing
  KMS_MANAGED,  ///< by a key of the service in KMS
  KMS,          ///< by a key of yours, or one made here
  SQS_MANAGED,  ///< by keys that SQS keeps
};

/// Where a FIFO queue looks for duplicates.
enum class DeduplicationScope { MESSAGE_GROUP, QUEUE };

/// To what the limit of throughput of a FIFO queue applies.
enum class FifoThroughputLimit { PER_QUEUE, PER_MESSAGE_GROUP_ID };

/// Which queues may use this one for their dead letters.
enum class RedrivePermission {
  ALLOW_ALL,  ///< all of the account and region
  DENY_ALL,   ///< none
  BY_QUEUE,   ///< those named
};

/// A queue for messages that could not be processed.
struct DeadLetterQueue {
  /// How often a message is received before it is moved; 1 or more.
  Req<Num, "maxReceiveCount"> maxReceiveCount;
  Req<Use<IQueue>, "queue"> queue;
};

/// Who may use a queue for dead letters.
struct RedriveAllowPolicy {
  /// Default: BY_QUEUE with sourceQueues, else ALLOW_ALL
  Opt<RedrivePermission> redrivePermission = {};
  /// 1 to 10 queues; only with BY_QUEUE.
  List<Use<IQueue>> sourceQueues = {};
};

/// A queue, made here or imported.
class IQueue : public Resource, public iam::IResourceWithPolicy {
 public:
  IQueue(Scope scope, std::string_view id, const ResourceProps& props = {});

  Str queueArn() const { return queueArn_; }
  Str queueName() const { return queueName_; }
  Str queueUrl() const { return queueUrl_; }
  /// The key of its messages; empty when it is not one of KMS or not known.
  Use<kms::IKey> encryptionMasterKey() const { return encryptionMasterKey_; }
  /// How it is encrypted; empty when nothing was said.
  Opt<QueueEncryption> encryptionType() const { return encryptionType_; }
  bool fifo() const { return fifo_; }

  /// Adds to the policy of the queue, which is made on the first call; an imported queue has none.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;
  Resource& policyResource() override { return *this; }

  /// A metric of this queue; the statistic is `Average` unless props say otherwise.
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& props = {}) const;
  /// Seconds since the oldest message was sent. Statistic: Maximum, unless props say otherwise.
  cloudwatch::Metric metricApproximateAgeOfOldestMessage(const cloudwatch::MetricOptions& props = {}) const {
    return canned("ApproximateAgeOfOldestMessage", "Maximum", props);
  }
  /// Messages that wait for their delay to end. Statistic: Maximum, unless props say otherwise.
  cloudwatch::Metric metricApproximateNumberOfMessagesDelayed(const cloudwatch::MetricOptions& props = {}) const {
    return canned("ApproximateNumberOfMessagesDelayed", "Maximum", props);
  }
  /// Messages that a receiver works on. Statistic: Maximum, unless props say otherwise.
  cloudwatch::Metric metricApproximateNumberOfMessagesNotVisible(const cloudwatch::MetricOptions& props = {}) const {
    return canned("ApproximateNumberOfMessagesNotVisible", "Maximum", props);
  }
  /// Messages that can be received. Statistic: Maximum, unless props say otherwise.
  cloudwatch::Metric metricApproximateNumberOfMessagesVisible(const cloudwatch::MetricOptions& props = {}) const {
    return canned("ApproximateNumberOfMessagesVisible", "Maximum", props);
  }
  /// Receives that found no message. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfEmptyReceives(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfEmptyReceives", "Sum", props);
  }
  /// Messages deleted. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfMessagesDeleted(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfMessagesDeleted", "Sum", props);
  }
  /// Messages received. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfMessagesReceived(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfMessagesReceived", "Sum", props);
  }
  /// Messages sent. Statistic: Sum, unless props say otherwise.
  cloudwatch::Metric metricNumberOfMessagesSent(const cloudwatch::MetricOptions& props = {}) const {
    return canned("NumberOfMessagesSent", "Sum", props);
  }
  /// Bytes of the messages sent. Statistic: Average, unless props say otherwise.
  cloudwatch::Metric metricSentMessageSize(const cloudwatch::MetricOptions& props = {}) const {
    return canned("SentMessageSize", "Average", props);
  }
  /// Messages in the queue that are not deleted: visible and not visible ones.
  cloudwatch::MathExpression metricApproximateNumberOfMessagesOutstanding(const cloudwatch::MetricOptions& props = {}) const;

  /// Permissions by what they are for.
  QueueGrants grants();
  /// Lets the grantee receive and delete messages, and decrypt them.
  iam::Grant grantConsumeMessages(Use<iam::IGrantable> grantee);
  /// Lets the grantee send messages, and encrypt them.
  iam::Grant grantSendMessages(Use<iam::IGrantable> grantee);
  /// Lets the grantee empty the queue.
  iam::Grant grantPurge(Use<iam::IGrantable> grantee);
  /// Allows the actions on the queue.
  iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  iam::Grant grant(Use<iam::IGrantable> grantee, const S&... actions) {
    return grant(grantee, List<Str>{Str(actions)...});
  }

 protected:
  ~IQueue() = default;
  Str queueArn_ = {};
  Str queueName_ = {};
  Str queueUrl_ = {};
  Use<kms::IKey> encryptionMasterKey_ = {};
  Opt<QueueEncryption> encryptionType_ = {};
  bool fifo_ = false;
  bool autoCreatePolicy_ = false;

 private:
  class PolicyCheck;
  cloudwatch::Metric canned(std::string_view name, std::string_view statistic, cloudwatch::MetricOptions props) const;
  QueuePolicy* policy_ = nullptr;
};

/// Base of queues: the interface itself.
using QueueBase = IQueue;

/// Grants on a queue, by what they are for.
class QueueGrants {
 public:
  static QueueGrants fromQueue(IQueue& resource) { return QueueGrants(resource); }
  /// The actions on the queue, and keyActions on its key where it has one.
  iam::Grant actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& keyActions = {}) const;
  iam::Grant consumeMessages(Use<iam::IGrantable> grantee) const;
  iam::Grant sendMessages(Use<iam::IGrantable> grantee) const;
  iam::Grant purge(Use<iam::IGrantable> grantee) const;

 private:
  explicit QueueGrants(IQueue& resource) : resource_(&resource) {}
  IQueue* resource_;
};

struct QueueProps {
  /// FIFO queues only: a hash of the body finds duplicates. Default: false
  Bool contentBasedDeduplication = {};
  /// How long a data key is used, 1 minute to 24 hours; only with KMS. Default: 5 minutes
  Opt<Duration> dataKeyReuse = {};
  /// Where messages go that could not be processed. Default: nowhere
  Box<DeadLetterQueue> deadLetterQueue = {};
  /// FIFO queues only. Default: QUEUE
  Opt<DeduplicationScope> deduplicationScope = {};
  /// How long a message waits before it can be received; 0 to 900 seconds. Default: 0
  Opt<Duration> deliveryDelay = {};
  /// Default: SQS_MANAGED; KMS when encryptionMasterKey is given
  Opt<QueueEncryption> encryption = {};
  /// Default: with KMS a key is made
  Use<kms::IKey> encryptionMasterKey = {};
  /// Refuses requests without TLS. Default: false
  Bool enforceSSL = {};
  /// Keeps the order of messages; the name must then end in `.fifo`. Default: false, unless the name or another property says so
  Bool fifo = {};
  /// FIFO queues only. Default: PER_QUEUE
  Opt<FifoThroughputLimit> fifoThroughputLimit = {};
  /// 1024 to 1048576. Default: 1048576
  Num maxMessageSizeBytes = {};
  /// Default: chosen by CloudFormation
  Str queueName = {};
  /// How long a receiver waits for a message; 0 to 20 seconds. Default: 0
  Opt<Duration> receiveMessageWaitTime = {};
  /// Default: all queues may use this one
  RedriveAllowPolicy redriveAllowPolicy = {};
  /// What happens to the queue when it leaves the app. Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// How long messages are kept; 60 seconds to 14 days. Default: 4 days
  Opt<Duration> retentionPeriod = {};
  /// How long a received message is hidden from others; 0 seconds to 12 hours. Default: 30 seconds
  Opt<Duration> visibilityTimeout = {};
};

struct QueueAttributes {
  /// Error when it disagrees with a literal name. Default: by the name
  Bool fifo = {};
  Str keyArn = {};
  Req<Str, "queueArn"> queueArn;
  /// Default: from the ARN
  Str queueName = {};
  /// Default: from the ARN
  Str queueUrl = {};
};

/// A queue of this app.
class Queue : public IQueue {
 public:
  using Props = QueueProps;
  Queue(Scope scope, std::string_view id, const QueueProps& props = {});
  static IQueue& fromQueueArn(Construct& scope, std::string_view id, const Str& queueArn, Location at = Location::current());
  static IQueue& fromQueueAttributes(Construct& scope, std::string_view id, const QueueAttributes& attrs,
                                     Location at = Location::current());

  /// Where its dead letters go; empty when nowhere.
  Box<DeadLetterQueue> deadLetterQueue() const { return deadLetterQueue_; }

 private:
  Opt<QueueEncryption> chooseEncryption(const QueueProps& props);
  void encrypt(const QueueProps& props, Str& keyId, Bool& managed);

  Box<DeadLetterQueue> deadLetterQueue_;
};

}  // namespace cdk::sqs
