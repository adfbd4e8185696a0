#include <constructs/aws/ecs/log_drivers.hpp>

#include <vector>

#include <cdk/value/enum_text.hpp>
#include <constructs/aws/ecs/container_definition.hpp>
#include <constructs/aws/ecs/secret.hpp>
#include <constructs/aws/ecs/task_definition.hpp>

namespace cdk::ecs {

namespace {

using cdk::detail::enumText;

// Each in the order of its enum.
constexpr std::string_view kCompressions[] = {"gzip", "zlib", "none"};
constexpr std::string_view kSplunkFormats[] = {"inline", "json", "raw"};

using Entries = std::vector<Map<Str>::Entry>;

Str joined(const List<Str>& items) {
  Str all;
  for (const Str& item : items) all = all ? all + "," + item : item;
  return all;
}
Str text(const Bool& value) {
  return value.isSet() ? Str(value.isTrue() ? "true" : "false") : Str();
}
Str text(const Num& value) {
  return value ? value.str() : Str();
}
Str text(const Opt<Duration>& value) {
  return value ? value->toSeconds().str() : Str();
}

/// The options that are given, then those that most drivers share.
template <class P>
Map<Str> options(Entries entries, const P& props) {
  entries.push_back({"tag", props.tag});
  entries.push_back({"labels", joined(props.labels)});
  entries.push_back({"env", joined(props.env)});
  entries.push_back({"env-regex", props.envRegex});
  return Map<Str>(entries);
}

/// A driver with options that do not change; secrets are granted when a container uses it.
struct Driver final : LogDriver {
  Str name;
  Map<Str> options;
  Map<Use<Secret>> secrets;
  Driver(const Str& n, const Map<Str>& o, const Map<Use<Secret>>& s = {}) : name(n), options(o), secrets(s) {}

  LogDriverConfig bind(Construct&, ContainerDefinition& container) override {
    std::vector<LogSecretOption> made;
    for (std::size_t i = 0; i < secrets.size(); ++i) {
      const Use<Secret> secret = secrets.at(i).value;
      secret->grantRead(container.taskDefinition().obtainExecutionRole());
      made.push_back({.name = secrets.at(i).key, .valueFrom = secret->arn()});
    }
    return {.logDriver = name, .options = options, .secretOptions = List<LogSecretOption>(made)};
  }
};

void checkRange(const char* name, const Num& value, double least, double most) {
  if (!value || value.isToken() || (value.number() >= least && value.number() <= most)) return;
  throw Error(format("{} must be {} to {}, got {}", Str(name), Num(least), Num(most), value).text(), "log-driver");
}

void checkNotNegative(const char* name, const Num& value) {
  if (!value || value.isToken() || value.number() >= 0) return;
  throw Error(format("{} must be 0 or more, got {}", Str(name), value).text(), "log-driver");
}

}  // namespace

FireLensLogDriver::FireLensLogDriver(const FireLensLogDriverProps& props)
    : Use(make<Driver>("awsfirelens", props.options, props.secretOptions)) {}

FluentdLogDriver::FluentdLogDriver(const FluentdLogDriverProps& props)
    : Use(make<Driver>("fluentd", options({{"fluentd-address", props.address},
                                           {"fluentd-async-connect", text(props.asyncConnect)},
                                           {"fluentd-async", text(props.async)},
                                           {"fluentd-buffer-limit", text(props.bufferLimit)},
                                           {"fluentd-retry-wait", text(props.retryWait)},
                                           {"fluentd-max-retries", text(props.maxRetries)},
                                           {"fluentd-sub-second-precision", text(props.subSecondPrecision)}},
                                          props))) {}

GelfLogDriver::GelfLogDriver(const GelfLogDriverProps& props)
    : Use(make<Driver>("gelf", options({{"gelf-address", props.address},
                                        {"gelf-compression-type", enumText(props.compressionType, kCompressions)},
                                        {"gelf-compression-level", text(props.compressionLevel)},
                                        {"gelf-tcp-max-reconnect", text(props.tcpMaxReconnect)},
                                        {"gelf-tcp-reconnect-delay", text(props.tcpReconnectDelay)}},
                                       props))) {
  checkRange("compressionLevel", props.compressionLevel, -1, 9);
  checkNotNegative("tcpMaxReconnect", props.tcpMaxReconnect);
}

JournaldLogDriver::JournaldLogDriver(const JournaldLogDriverProps& props) : Use(make<Driver>("journald", options({}, props))) {}

JsonFileLogDriver::JsonFileLogDriver(const JsonFileLogDriverProps& props)
    : Use(make<Driver>("json-file", Map<Str>{{"max-size", props.maxSize},
                                             {"max-file", text(props.maxFile)},
                                             {"compress", text(props.compress)},
                                             {"labels", joined(props.labels)},
                                             {"env", joined(props.env)},
                                             {"env-regex", props.envRegex}})) {
  checkNotNegative("maxFile", props.maxFile);
}

SplunkLogDriver::SplunkLogDriver(const SplunkLogDriverProps& props)
    : Use(make<Driver>("splunk",
                       options({{"splunk-url", props.url},
                                {"splunk-source", props.source},
                                {"splunk-sourcetype", props.sourceType},
                                {"splunk-index", props.index},
                                {"splunk-capath", props.caPath},
                                {"splunk-caname", props.caName},
                                {"splunk-insecureskipverify", props.insecureSkipVerify},
                                {"splunk-format", enumText(props.format, kSplunkFormats)},
                                {"splunk-verify-connection", text(props.verifyConnection)},
                                {"splunk-gzip", text(props.gzip)},
                                {"splunk-gzip-level", text(props.gzipLevel)}},
                               props),
                       Map<Use<Secret>>{{"splunk-token", props.secretToken}})) {
  checkRange("gzipLevel", props.gzipLevel, -1, 9);
}

SyslogLogDriver::SyslogLogDriver(const SyslogLogDriverProps& props)
    : Use(make<Driver>("syslog", options({{"syslog-address", props.address},
                                          {"syslog-facility", props.facility},
                                          {"syslog-tls-ca-cert", props.tlsCaCert},
                                          {"syslog-tls-cert", props.tlsCert},
                                          {"syslog-tls-key", props.tlsKey},
                                          {"syslog-tls-skip-verify", text(props.tlsSkipVerify)},
                                          {"syslog-format", props.format}},
                                         props))) {}

NoneLogDriver::NoneLogDriver() : Use(make<Driver>("none", Map<Str>())) {}

GenericLogDriver::GenericLogDriver(const GenericLogDriverProps& props)
    : Use(make<Driver>(props.logDriver, props.options ? props.options : Map<Str>(nullptr, 0), props.secretOptions)) {}

}  // namespace cdk::ecs
