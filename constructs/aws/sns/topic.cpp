#include <constructs/aws/sns/topic.hpp>

#include <cmath>
#include <vector>

#include <cdk/cfn/sns/topic.hpp>
#include <cdk/names.hpp>
#include <cdk/value/enum_text.hpp>
#include <cdk/value/literal_end.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

#include "require_tls.hpp"

namespace cdk::sns {
namespace {

constexpr std::string_view kFifo = ".fifo";
constexpr std::string_view kScopes[] = {"Topic", "MessageGroup"};
constexpr std::string_view kProtocols[] = {"http/s", "sqs", "lambda", "firehose", "application"};
constexpr std::string_view kTracing[] = {"PassThrough", "Active"};

bool endsInFifo(const Str& name) {
  return detail::literalEnd(name).ends_with(kFifo);
}

bool isWholeBetween(const Num& value, double min, double max) {
  const double number = value.number();
  return number == std::floor(number) && number >= min && number <= max;
}

void checkFifoOnly(const Construct& topic, const TopicProps& props) {
  if (props.fifo.isTrue()) return;
  const auto refuse = [&](bool given, const char* name) {
    if (given) throw Error(topic, format("{} is for FIFO topics; leave it out or set fifo", Str(name)).text(), "fifo-only");
  };
  refuse(props.contentBasedDeduplication.isTrue(), "contentBasedDeduplication");
  refuse(props.messageRetentionPeriodInDays.isSet(), "messageRetentionPeriodInDays");
  refuse(props.fifoThroughputScope.isSet(), "fifoThroughputScope");
}

void check(const Construct& topic, const TopicProps& props) {
  checkFifoOnly(topic, props);
  const Num& days = props.messageRetentionPeriodInDays;
  if (days.isSet() && !days.isToken() && !isWholeBetween(days, 1, 365)) {
    throw Error(topic, format("messageRetentionPeriodInDays must be a whole number from 1 to 365, got {}", days).text(), "retention");
  }
  const Str& version = props.signatureVersion;
  if (version && !version.isToken() && !version.is("1") && !version.is("2")) {
    throw Error(topic, format("signatureVersion must be 1 or 2, got '{}'", version).text(), "signature-version");
  }
  if (props.displayName && !props.displayName.isToken() && props.displayName.text().size() > 100) {
    throw Error(topic, format("displayName may have at most 100 characters, got {}", Num(props.displayName.text().size())).text(),
                "display-name");
  }
}

}  // namespace

void Topic::addLoggingConfig(const LoggingConfig& config) {
  const Num& rate = config.successFeedbackSampleRate;
  if (rate.isSet() && !isWholeBetween(rate, 0, 100)) {
    throw Error(*this, format("successFeedbackSampleRate must be a whole number from 0 to 100, got {}", rate).text(), "sample-rate");
  }
  loggingConfigs_.push(config);
}

Str Topic::nameFor(const TopicProps& props) {
  if (!props.fifo.isTrue()) return physicalName();
  if (!props.topicName) return format("{}.fifo", Str(Names::uniqueResourceName(*this, {.maxLength = 251, .separator = "-"})));
  return endsInFifo(props.topicName) ? physicalName() : physicalName() + Str(kFifo);
}

Topic::Topic(Scope scope, std::string_view id, const TopicProps& props) : ITopic(scope, id, {.physicalName = props.topicName}) {
  check(*this, props);
  for (const LoggingConfig& config : props.loggingConfigs) addLoggingConfig(config);
  const auto logging = lazyOf([this] {
    std::vector<CfnTopic::LoggingConfigProperty> all;
    for (const LoggingConfig& config : loggingConfigs_) {
      all.push_back(
          {.failureFeedbackRoleArn = config.failureFeedbackRole ? config.failureFeedbackRole->roleArn() : Str(),
           .protocol = detail::enumText(*config.protocol, kProtocols),
           .successFeedbackRoleArn = config.successFeedbackRole ? config.successFeedbackRole->roleArn() : Str(),
           .successFeedbackSampleRate = config.successFeedbackSampleRate.isSet() ? config.successFeedbackSampleRate.str() : Str()});
    }
    return all.empty() ? List<CfnTopic::LoggingConfigProperty>() : List<CfnTopic::LoggingConfigProperty>(all);
  });
  const Num& days = props.messageRetentionPeriodInDays;
  auto& topic =
      add<CfnTopic>("Resource", CfnTopic::Props{.archivePolicy = days.isSet() ? Json::obj({{"MessageRetentionPeriod", days}}) : Json(),
                                                .contentBasedDeduplication = props.contentBasedDeduplication,
                                                .deliveryStatusLogging = logging,
                                                .displayName = props.displayName,
                                                .fifoThroughputScope = detail::enumText(props.fifoThroughputScope, kScopes),
                                                .fifoTopic = props.fifo,
                                                .kmsMasterKeyId = props.masterKey ? props.masterKey->keyArn() : Str(),
                                                .signatureVersion = props.signatureVersion,
                                                .topicName = nameFor(props),
                                                .tracingConfig = detail::enumText(props.tracingConfig, kTracing)});
  topicArn_ = getResourceArnAttribute(topic.ref(), {.resource = physicalName(), .service = "sns"});
  topicName_ = getResourceNameAttribute(topic.attrTopicName());
  masterKey_ = props.masterKey;
  fifo_ = props.fifo.isTrue();
  contentBasedDeduplication_ = props.contentBasedDeduplication.isTrue();
  autoCreatePolicy_ = true;
  if (props.enforceSSL.isTrue()) addToResourcePolicy(requireTls(topicArn_));
}

namespace {

struct Imported final : ITopic {
  using Props = TopicAttributes;
  Imported(Scope scope, std::string_view id, const Props& props) : ITopic(scope, id, {.environmentFromArn = props.topicArn}) {
    topicArn_ = props.topicArn;
    topicName_ = Arn::split(props.topicArn, ArnFormat::NO_RESOURCE_NAME).resource;
    fifo_ = endsInFifo(topicName_);
    contentBasedDeduplication_ = props.contentBasedDeduplication.isTrue();
    if (contentBasedDeduplication_ && !fifo_) {
      throw Error(*this, "contentBasedDeduplication is for FIFO topics, whose names end in '.fifo'; leave it out", "fifo-only");
    }
    if (props.keyArn) masterKey_ = kms::Key::fromKeyArn(*this, "Key", props.keyArn);
  }
};

}  // namespace

ITopic& Topic::fromTopicArn(Construct& scope, std::string_view id, const Str& topicArn, Location at) {
  return scope.add<Imported>(id, {.topicArn = topicArn}, at);
}

ITopic& Topic::fromTopicAttributes(Construct& scope, std::string_view id, const TopicAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::sns
