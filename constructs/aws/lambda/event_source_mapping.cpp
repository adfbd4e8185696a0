#include <constructs/aws/lambda/event_source_mapping.hpp>

#include <cctype>
#include <string>

#include <cdk/cfn/lambda/event_source_mapping.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/iam/principal.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function_base.hpp>

#include "../../../src/detail/json_print.hpp"

namespace cdk::lambda {
namespace {

using L1 = CfnEventSourceMapping;

constexpr const char* kPositions[] = {"TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"};
constexpr const char* kLevels[] = {"INFO", "DEBUG", "WARN"};
constexpr const char* kMetrics[] = {"EventCount", "ErrorCount", "KafkaMetrics"};

void range(const EventSourceMapping& where, const char* name, const Num& value, double least, double most) {
  if (!value || value.isToken()) return;
  if (value.number() < least || value.number() > most) {
    throw Error(where, format("{} must be from {} to {}, got {}", name, Num(least), Num(most), value).text(), "event-source");
  }
}

Num seconds(const Opt<Duration>& duration) {
  return duration ? duration->toSeconds() : Num();
}

void checkSource(const EventSourceMapping& where, const EventSourceMappingProps& o) {
  if (o.eventSourceArn.isSet() == o.kafkaBootstrapServers.isSet()) {
    throw Error(where, "an event source is named by eventSourceArn or kafkaBootstrapServers; set exactly one of them", "event-source");
  }
  if (o.kafkaBootstrapServers && o.kafkaBootstrapServers.empty())
    throw Error(where, "kafkaBootstrapServers must name at least one server, got none", "event-source");
  const bool timestamp = o.startingPosition == StartingPosition::AT_TIMESTAMP;
  if (timestamp != o.startingPositionTimestamp.isSet()) {
    throw Error(where, "startingPositionTimestamp and the starting position AT_TIMESTAMP need each other; set both or none",
                "event-source");
  }
  if (o.filterEncryption && !o.filters) throw Error(where, "filterEncryption needs filters; set both or leave it out", "event-source");
  if (!o.kafkaConsumerGroupId || o.kafkaConsumerGroupId.isToken()) return;
  const std::string_view group = o.kafkaConsumerGroupId.text();
  bool good = !group.empty() && group.size() <= 200;
  for (char c : group)
    good = good && (std::isalnum(static_cast<unsigned char>(c)) || std::string_view("-/*:_+=.@").find(c) != std::string_view::npos);
  if (!good)
    throw Error(where, format("kafkaConsumerGroupId must be 1 to 200 letters, digits and -/*:_+=.@, got {}", o.kafkaConsumerGroupId).text(),
                "event-source");
}

void checkNumbers(const EventSourceMapping& where, const EventSourceMappingProps& o) {
  if (o.provisionedPollerConfig) {
    const ProvisionedPollerConfig& pollers = *o.provisionedPollerConfig;
    range(where, "minimumPollers", pollers.minimumPollers, 1, 200);
    range(where, "maximumPollers", pollers.maximumPollers, 1, 2000);
    if (pollers.minimumPollers && pollers.maximumPollers)
      range(where, "maximumPollers", pollers.maximumPollers, pollers.minimumPollers.number(), 2000);
  }
  range(where, "maxBatchingWindow in seconds", seconds(o.maxBatchingWindow), 0, 300);
  range(where, "maxConcurrency", o.maxConcurrency, 2, 1000);
  range(where, "maxRecordAge in seconds", seconds(o.maxRecordAge), 60, 7 * 86400);
  range(where, "retryAttempts", o.retryAttempts, -1, 10000);
  range(where, "parallelizationFactor", o.parallelizationFactor, 1, 10);
  range(where, "tumblingWindow in seconds", seconds(o.tumblingWindow), 0, 900);
}

Box<L1::FilterCriteriaProperty> filterCriteria(const List<FilterCriteria>& filters) {
  if (!filters) return {};
  Vec<L1::FilterProperty> out;
  for (const FilterCriteria& filter : filters) {
    std::string text;
    cdk::detail::printJson(text, filter.fields().val(), 0);
    out.push({.pattern = text});
  }
  return L1::FilterCriteriaProperty{.filters = List<L1::FilterProperty>(out)};
}

List<L1::SourceAccessConfigurationProperty> access(const List<SourceAccessConfiguration>& given) {
  if (!given) return {};
  Vec<L1::SourceAccessConfigurationProperty> out;
  for (const SourceAccessConfiguration& one : given) out.push({.type = one.type, .uri = one.uri});
  return List<L1::SourceAccessConfigurationProperty>(out);
}

Box<L1::MetricsConfigProperty> metrics(const Box<MetricsConfig>& given) {
  if (!given) return {};
  Vec<Str> out;
  for (MetricType type : given->metrics) out.push(kMetrics[static_cast<int>(type)]);
  return L1::MetricsConfigProperty{.metrics = List<Str>(out)};
}

Box<L1::ProvisionedPollerConfigProperty> pollers(const Box<ProvisionedPollerConfig>& given) {
  if (!given) return {};
  return L1::ProvisionedPollerConfigProperty{
      .maximumPollers = given->maximumPollers, .minimumPollers = given->minimumPollers, .pollerGroupName = given->pollerGroupName};
}

/// The parts that a cluster of Kafka needs.
void addKafka(L1::Props& out, const EventSourceMappingProps& o) {
  if (o.kafkaTopic) out.topics = {o.kafkaTopic};
  if (o.kafkaBootstrapServers) {
    out.selfManagedEventSource =
        L1::SelfManagedEventSourceProperty{.endpoints = L1::EndpointsProperty{.kafkaBootstrapServers = o.kafkaBootstrapServers}};
  }
  if (!o.kafkaConsumerGroupId) return;
  if (o.kafkaBootstrapServers) {
    out.selfManagedKafkaEventSourceConfig = L1::SelfManagedKafkaEventSourceConfigProperty{.consumerGroupId = o.kafkaConsumerGroupId};
  } else {
    out.amazonManagedKafkaEventSourceConfig = L1::AmazonManagedKafkaEventSourceConfigProperty{.consumerGroupId = o.kafkaConsumerGroupId};
  }
}

class Imported final : public IEventSourceMapping {
 public:
  struct Props {
    Str id;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IEventSourceMapping(scope, id) { setId(props.id); }
};

}  // namespace

Json FilterRule::isEqual(const Json& item) {
  if (item.isNumber()) return Json::arr({Json::obj({{"numeric", Json::arr({"=", item})}})});
  return Json::arr({item});
}

EventSourceMappingProps eventSourceMappingProps(const EventSourceMappingOptions& o, IFunction& target) {
  return {.batchSize = o.batchSize,
          .bisectBatchOnError = o.bisectBatchOnError,
          .enabled = o.enabled,
          .eventSourceArn = o.eventSourceArn,
          .filterEncryption = o.filterEncryption,
          .filters = o.filters,
          .kafkaBootstrapServers = o.kafkaBootstrapServers,
          .kafkaConsumerGroupId = o.kafkaConsumerGroupId,
          .kafkaTopic = o.kafkaTopic,
          .logLevel = o.logLevel,
          .maxBatchingWindow = o.maxBatchingWindow,
          .maxConcurrency = o.maxConcurrency,
          .maxRecordAge = o.maxRecordAge,
          .metricsConfig = o.metricsConfig,
          .onFailure = o.onFailure,
          .parallelizationFactor = o.parallelizationFactor,
          .provisionedPollerConfig = o.provisionedPollerConfig,
          .reportBatchItemFailures = o.reportBatchItemFailures,
          .retryAttempts = o.retryAttempts,
          .sourceAccessConfigurations = o.sourceAccessConfigurations,
          .startingPosition = o.startingPosition,
          .startingPositionTimestamp = o.startingPositionTimestamp,
          .target = target,
          .tumblingWindow = o.tumblingWindow};
}

void IEventSourceMapping::setId(const Str& id) {
  id_ = id;
  arn_ = stack().formatArn(
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "event-source-mapping", .resourceName = id, .service = "lambda"});
}

EventSourceMapping::EventSourceMapping(Scope scope, std::string_view id, const EventSourceMappingProps& o)
    : IEventSourceMapping(scope, id) {
  checkSource(*this, o);
  checkNumbers(*this, o);
  if (o.filterEncryption) o.filterEncryption->grantDecrypt(iam::ServicePrincipal("lambda.amazonaws.com"));
  L1::Props out{.batchSize = o.batchSize,
                .bisectBatchOnFunctionError = o.bisectBatchOnError,
                .enabled = o.enabled,
                .eventSourceArn = o.eventSourceArn,
                .filterCriteria = filterCriteria(o.filters),
                .functionName = o.target->functionName(),
                .functionResponseTypes = o.reportBatchItemFailures.isTrue() ? List<Str>{"ReportBatchItemFailures"} : List<Str>(),
                .kmsKeyArn = o.filterEncryption ? o.filterEncryption->keyArn() : Str(),
                .maximumBatchingWindowInSeconds = seconds(o.maxBatchingWindow),
                .maximumRecordAgeInSeconds = seconds(o.maxRecordAge),
                .maximumRetryAttempts = o.retryAttempts,
                .metricsConfig = metrics(o.metricsConfig),
                .parallelizationFactor = o.parallelizationFactor,
                .provisionedPollerConfig = pollers(o.provisionedPollerConfig),
                .sourceAccessConfigurations = access(o.sourceAccessConfigurations),
                .startingPosition = o.startingPosition ? Str(kPositions[static_cast<int>(*o.startingPosition)]) : Str(),
                .startingPositionTimestamp = o.startingPositionTimestamp,
                .tumblingWindowInSeconds = seconds(o.tumblingWindow)};
  if (o.onFailure)
    out.destinationConfig =
        L1::DestinationConfigProperty{.onFailure = L1::OnFailureProperty{.destination = o.onFailure->bind(*this, *o.target).destination}};
  if (o.logLevel) out.loggingConfig = L1::LoggingConfigProperty{.systemLogLevel = kLevels[static_cast<int>(*o.logLevel)]};
  if (o.maxConcurrency) out.scalingConfig = L1::ScalingConfigProperty{.maximumConcurrency = o.maxConcurrency};
  addKafka(out, o);
  setId(add<L1>("Resource", out).ref());
}

IEventSourceMapping& EventSourceMapping::fromEventSourceMappingId(Construct& scope, std::string_view id, const Str& eventSourceMappingId,
                                                                  Location at) {
  return scope.add<Imported>(id, {eventSourceMappingId}, at);
}

}  // namespace cdk::lambda
