#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::lambda {

class IFunction;
class IEventSourceMapping;

/// Where reading of a stream begins.
enum class StartingPosition { TRIM_HORIZON, LATEST, AT_TIMESTAMP };
enum class EventSourceMappingLogLevel { INFO, DEBUG, WARN };
enum class MetricType { EVENT_COUNT, ERROR_COUNT, KAFKA_METRICS };

/// Kinds of credentials and of network places for SourceAccessConfiguration; any other text is taken too.
class SourceAccessConfigurationType {
 public:
  static constexpr std::string_view BASIC_AUTH = "BASIC_AUTH";
  static constexpr std::string_view VPC_SUBNET = "VPC_SUBNET";
  static constexpr std::string_view VPC_SECURITY_GROUP = "VPC_SECURITY_GROUP";
  static constexpr std::string_view SASL_SCRAM_256_AUTH = "SASL_SCRAM_256_AUTH";
  static constexpr std::string_view SASL_SCRAM_512_AUTH = "SASL_SCRAM_512_AUTH";
  static constexpr std::string_view CLIENT_CERTIFICATE_TLS_AUTH = "CLIENT_CERTIFICATE_TLS_AUTH";
  static constexpr std::string_view SERVER_ROOT_CA_CERTIFICATE = "SERVER_ROOT_CA_CERTIFICATE";
  static constexpr std::string_view VIRTUAL_HOST = "VIRTUAL_HOST";
  static Str of(const Str& name) { return name; }
};

struct SourceAccessConfiguration {
  /// See SourceAccessConfigurationType.
  Req<Str, "type"> type;
  Req<Str, "uri"> uri;
};

struct ProvisionedPollerConfig {
  /// 1 to 2000. Default: 200
  Num maximumPollers = {};
  /// 1 to 200. Default: 2 for SQS, else 1
  Num minimumPollers = {};
  Str pollerGroupName = {};
};

struct MetricsConfig {
  Req<List<MetricType>, "metrics"> metrics;
};

struct DlqDestinationConfig {
  /// ARN.
  Req<Str, "destination"> destination;
};

/// Where the record of events that failed goes.
class IEventSourceDlq {
 public:
  virtual DlqDestinationConfig bind(IEventSourceMapping& target, IFunction& targetHandler) = 0;

 protected:
  ~IEventSourceDlq() = default;
};

/// One field of a filter.
class FilterRule {
 public:
  /// Named `null` in the CDK.
  static Json null_() { return Json::arr({nullptr}); }
  static Json empty() { return Json::arr({""}); }
  /// A text, a number or a truth value.
  static Json isEqual(const Json& item);
  template <std::convertible_to<Str>... S>
  static Json or_(const S&... elem) {
    return List<Str>{Str(elem)...};
  }
  static Json notEquals(const Str& elem) { return Json::arr({Json::obj({{"anything-but", Json::arr({elem})}})}); }
  /// Above first and up to second.
  static Json between(const Num& first, const Num& second) {
    return Json::arr({Json::obj({{"numeric", Json::arr({">", first, "<=", second})}})});
  }
  static Json exists() { return Json::arr({Json::obj({{"exists", true}})}); }
  static Json notExists() { return Json::arr({Json::obj({{"exists", false}})}); }
  static Json beginsWith(const Str& elem) { return Json::arr({Json::obj({{"prefix", elem}})}); }
};

/// A filter of events: see FilterRule for its fields.
class FilterCriteria {
 public:
  constexpr FilterCriteria() = default;
  static FilterCriteria filter(const Json& filter) { return FilterCriteria(filter); }
  Json fields() const { return fields_; }

 private:
  explicit FilterCriteria(const Json& fields) : fields_(fields) {}
  Json fields_ = {};
};

struct EventSourceMappingOptions {
  /// Events given at once. Default: 100 of streams, 10 of queues
  Num batchSize = {};
  /// Splits a batch that failed. Default: false
  Bool bisectBatchOnError = {};
  /// Default: true
  Bool enabled = {};
  /// Stream, queue or cluster; this or kafkaBootstrapServers.
  Str eventSourceArn = {};
  /// Encrypts the filters; needs filters.
  Use<kms::IKey> filterEncryption = {};
  List<FilterCriteria> filters = {};
  /// Addresses of a Kafka cluster of one's own.
  List<Str> kafkaBootstrapServers = {};
  /// At most 200 characters.
  Str kafkaConsumerGroupId = {};
  Str kafkaTopic = {};
  Opt<EventSourceMappingLogLevel> logLevel = {};
  /// How long events are gathered, at most 5 minutes. Default: not at all
  Opt<Duration> maxBatchingWindow = {};
  /// Calls at the same time, 2 to 1000. Default: no limit
  Num maxConcurrency = {};
  /// 1 minute to 7 days. Default: no limit
  Opt<Duration> maxRecordAge = {};
  Box<MetricsConfig> metricsConfig = {};
  Use<IEventSourceDlq> onFailure = {};
  /// Batches of one shard at the same time, 1 to 10. Default: 1
  Num parallelizationFactor = {};
  Box<ProvisionedPollerConfig> provisionedPollerConfig = {};
  /// The function names the events that failed. Default: false
  Bool reportBatchItemFailures = {};
  /// 0 to 10000, or -1 for no limit. Default: -1
  Num retryAttempts = {};
  List<SourceAccessConfiguration> sourceAccessConfigurations = {};
  /// Required for streams.
  Opt<StartingPosition> startingPosition = {};
  /// Seconds since 1970, with AT_TIMESTAMP only.
  Num startingPositionTimestamp = {};
  /// At most 15 minutes.
  Opt<Duration> tumblingWindow = {};
};

struct EventSourceMappingProps {
  /// Events given at once. Default: 100 of streams, 10 of queues
  Num batchSize = {};
  /// Splits a batch that failed. Default: false
  Bool bisectBatchOnError = {};
  /// Default: true
  Bool enabled = {};
  /// Stream, queue or cluster; this or kafkaBootstrapServers.
  Str eventSourceArn = {};
  /// Encrypts the filters; needs filters.
  Use<kms::IKey> filterEncryption = {};
  List<FilterCriteria> filters = {};
  /// Addresses of a Kafka cluster of one's own.
  List<Str> kafkaBootstrapServers = {};
  /// At most 200 characters.
  Str kafkaConsumerGroupId = {};
  Str kafkaTopic = {};
  Opt<EventSourceMappingLogLevel> logLevel = {};
  /// How long events are gathered, at most 5 minutes. Default: not at all
  Opt<Duration> maxBatchingWindow = {};
  /// Calls at the same time, 2 to 1000. Default: no limit
  Num maxConcurrency = {};
  /// 1 minute to 7 days. Default: no limit
  Opt<Duration> maxRecordAge = {};
  Box<MetricsConfig> metricsConfig = {};
  Use<IEventSourceDlq> onFailure = {};
  /// Batches of one shard at the same time, 1 to 10. Default: 1
  Num parallelizationFactor = {};
  Box<ProvisionedPollerConfig> provisionedPollerConfig = {};
  /// The function names the events that failed. Default: false
  Bool reportBatchItemFailures = {};
  /// 0 to 10000, or -1 for no limit. Default: -1
  Num retryAttempts = {};
  List<SourceAccessConfiguration> sourceAccessConfigurations = {};
  /// Required for streams.
  Opt<StartingPosition> startingPosition = {};
  /// Seconds since 1970, with AT_TIMESTAMP only.
  Num startingPositionTimestamp = {};
  /// Handles the events.
  Req<Use<IFunction>, "target"> target;
  /// At most 15 minutes.
  Opt<Duration> tumblingWindow = {};
};

/// The options of addEventSourceMapping for a function.
EventSourceMappingProps eventSourceMappingProps(const EventSourceMappingOptions& options, IFunction& target);

/// An event source mapping, made here or imported.
class IEventSourceMapping : public Resource {
 public:
  using Resource::Resource;
  Str eventSourceMappingId() const { return id_; }
  Str eventSourceMappingArn() const { return arn_; }

 protected:
  ~IEventSourceMapping() = default;
  void setId(const Str& id);

 private:
  Str id_ = {};
  Str arn_ = {};
};

/// Calls a function for the events of a stream, a queue or a cluster.
class EventSourceMapping : public IEventSourceMapping {
 public:
  using Props = EventSourceMappingProps;
  EventSourceMapping(Scope scope, std::string_view id, const EventSourceMappingProps& props);
  static IEventSourceMapping& fromEventSourceMappingId(Construct& scope, std::string_view id, const Str& eventSourceMappingId,
                                                       Location at = Location::current());
};

}  // namespace cdk::lambda
