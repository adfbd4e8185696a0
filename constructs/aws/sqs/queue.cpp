#include <constructs/aws/sqs/queue.hpp>

#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>
#include <cdk/value/literal_end.hpp>
#include <constructs/aws/kms/key.hpp>

#include "validate_queue_props.hpp"

namespace cdk::sqs {
namespace {

constexpr std::string_view kFifo = ".fifo";
constexpr std::string_view kEncryptions[] = {"UNENCRYPTED", "KMS_MANAGED", "KMS", "SQS_MANAGED"};
constexpr std::string_view kScopes[] = {"messageGroup", "queue"};
constexpr std::string_view kLimits[] = {"perQueue", "perMessageGroupId"};
constexpr std::string_view kPermissions[] = {"allowAll", "denyAll", "byQueue"};

Num secondsOf(const Opt<Duration>& duration) {
  return duration ? duration->toSeconds() : Num();
}

bool endsInFifo(const Str& name) {
  return detail::literalEnd(name).ends_with(kFifo);
}

void checkName(const Construct& queue, const Str& name, bool fifo) {
  if (name && fifo && !endsInFifo(name)) throw Error(queue, "the name of a FIFO queue must end in '.fifo'", "fifo-name");
  if (name && !fifo && endsInFifo(name))
    throw Error(queue, "only the name of a FIFO queue may end in '.fifo'; set fifo or choose another name", "fifo-name");
}

bool isFifo(const Construct& queue, const QueueProps& props) {
  const bool wanted = props.contentBasedDeduplication.isTrue() || props.deduplicationScope || props.fifoThroughputLimit;
  const bool named = props.queueName && !props.queueName.isToken() && endsInFifo(props.queueName);
  const bool fifo = props.fifo.valueOr(wanted || named);
  checkName(queue, props.queueName, fifo);
  if (wanted && !fifo) {
    throw Error(queue,
                "contentBasedDeduplication, deduplicationScope and fifoThroughputLimit are for FIFO queues; leave them out or set fifo",
                "fifo-only");
  }
  return fifo;
}

Json redrivePolicy(const Box<DeadLetterQueue>& deadLetters) {
  if (!deadLetters) return {};
  return Json::obj({{"deadLetterTargetArn", deadLetters->queue->queueArn()}, {"maxReceiveCount", deadLetters->maxReceiveCount}});
}

Json redriveAllowPolicy(const RedriveAllowPolicy& policy) {
  if (!policy.redrivePermission && !policy.sourceQueues) return {};
  const RedrivePermission usual = policy.sourceQueues ? RedrivePermission::BY_QUEUE : RedrivePermission::ALLOW_ALL;
  std::vector<Str> arns;
  for (const Use<IQueue>& source : policy.sourceQueues) arns.push_back(source->queueArn());
  return Json::obj({{"redrivePermission", detail::enumText(policy.redrivePermission.valueOr(usual), kPermissions)},
                    {"sourceQueueArns", policy.sourceQueues ? List<Str>(arns) : List<Str>()}});
}

}  // namespace

Opt<QueueEncryption> Queue::chooseEncryption(const QueueProps& props) {
  if (!props.encryptionMasterKey || props.encryption == QueueEncryption::KMS) return props.encryption;
  if (props.encryption == QueueEncryption::SQS_MANAGED) {
    throw Error(*this, "encryptionMasterKey does not go with encryption SQS_MANAGED; leave one of them out", "encryption-key");
  }
  if (props.encryption) {
    const Str was = detail::enumText(props.encryption, kEncryptions);
    const Str message = format("encryption is KMS instead of {}, because encryptionMasterKey is given; set encryption to KMS", was);
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-sqs:queueEncryptionChangedToKMS", message.text());
  }
  return QueueEncryption::KMS;
}

/// Sets what the template says about encryption; makes the key that is missing.
void Queue::encrypt(const QueueProps& props, Str& keyId, Bool& managed) {
  encryptionType_ = chooseEncryption(props);
  if (!encryptionType_) return;
  switch (*encryptionType_) {
    case QueueEncryption::UNENCRYPTED: managed = false; break;
    case QueueEncryption::SQS_MANAGED: managed = true; break;
    case QueueEncryption::KMS_MANAGED: keyId = "alias/aws/sqs"; break;
    case QueueEncryption::KMS:
      encryptionMasterKey_ = props.encryptionMasterKey;
      if (!encryptionMasterKey_)
        encryptionMasterKey_ = add<kms::Key>("Key", kms::KeyProps{.description = format("Created by {}", Str(node().path()))});
      keyId = encryptionMasterKey_->keyArn();
      break;
  }
}

Queue::Queue(Scope scope, std::string_view id, const QueueProps& props)
    : IQueue(scope, id, {.physicalName = props.queueName}), deadLetterQueue_(props.deadLetterQueue) {
  validateQueueProps(*this, props);
  autoCreatePolicy_ = true;
  Str keyId;
  Bool managed;
  encrypt(props, keyId, managed);
  fifo_ = isFifo(*this, props);
  auto& queue = add<CfnQueue>("Resource", CfnQueue::Props{.contentBasedDeduplication = props.contentBasedDeduplication,
                                                          .deduplicationScope = detail::enumText(props.deduplicationScope, kScopes),
                                                          .delaySeconds = secondsOf(props.deliveryDelay),
                                                          .fifoQueue = fifo_ ? Bool(true) : Bool(),
                                                          .fifoThroughputLimit = detail::enumText(props.fifoThroughputLimit, kLimits),
                                                          .kmsDataKeyReusePeriodSeconds = keyId ? secondsOf(props.dataKeyReuse) : Num(),
                                                          .kmsMasterKeyId = keyId,
                                                          .maximumMessageSize = props.maxMessageSizeBytes,
                                                          .messageRetentionPeriod = secondsOf(props.retentionPeriod),
                                                          .queueName = physicalName(),
                                                          .receiveMessageWaitTimeSeconds = secondsOf(props.receiveMessageWaitTime),
                                                          .redriveAllowPolicy = redriveAllowPolicy(props.redriveAllowPolicy),
                                                          .redrivePolicy = redrivePolicy(props.deadLetterQueue),
                                                          .sqsManagedSseEnabled = managed,
                                                          .visibilityTimeout = secondsOf(props.visibilityTimeout)});
  queue.applyRemovalPolicy(props.removalPolicy.valueOr(RemovalPolicy::DESTROY));
  queueArn_ = getResourceArnAttribute(queue.attrArn(), {.resource = physicalName(), .service = "sqs"});
  queueName_ = getResourceNameAttribute(queue.attrQueueName());
  queueUrl_ = queue.ref();
  if (props.enforceSSL.isTrue()) {
    addToResourcePolicy(iam::PolicyStatement({.actions = {"sqs:*"},
                                              .conditions = {{"Bool", Json::obj({{"aws:SecureTransport", "false"}})}},
                                              .effect = iam::Effect::DENY,
                                              .principals = {iam::AnyPrincipal()},
                                              .resources = {queueArn_}}));
  }
}

namespace {

struct Imported final : IQueue {
  using Props = QueueAttributes;
  Imported(Scope scope, std::string_view id, const Props& props) : IQueue(scope, id, {.environmentFromArn = props.queueArn}) {
    const ArnComponents arn = Arn::split(props.queueArn, ArnFormat::NO_RESOURCE_NAME);
    queueArn_ = props.queueArn;
    queueName_ = props.queueName ? props.queueName : Str(arn.resource);
    queueUrl_ =
        props.queueUrl ? props.queueUrl : format("https://sqs.{}.{}/{}/{}", arn.region, stack().urlSuffix(), arn.account, queueName_);
    if (props.keyArn) {
      encryptionMasterKey_ = kms::Key::fromKeyArn(*this, "Key", props.keyArn);
      encryptionType_ = QueueEncryption::KMS;
    }
    if (queueArn_.isToken()) {
      fifo_ = props.fifo.isTrue();
    } else {
      if (props.fifo.isSet()) checkName(*this, queueName_, props.fifo.isTrue());
      fifo_ = endsInFifo(queueName_);
    }
  }
};

}  // namespace

IQueue& Queue::fromQueueArn(Construct& scope, std::string_view id, const Str& queueArn, Location at) {
  return scope.add<Imported>(id, {.queueArn = queueArn}, at);
}

IQueue& Queue::fromQueueAttributes(Construct& scope, std::string_view id, const QueueAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::sqs
