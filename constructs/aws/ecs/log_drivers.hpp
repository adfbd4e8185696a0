#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/ecs/aws_log_driver.hpp>

namespace cdk::ecs {

class Secret;

/// What most drivers take.
struct BaseLogDriverProps {
  /// Names of environment variables to send along. Default: none
  List<Str> env = {};
  /// Regular expression for such names. Default: none
  Str envRegex = {};
  /// Names of labels to send along. Default: none
  List<Str> labels = {};
  /// How the driver calls the container. Default: the start of its id
  Str tag = {};
};

struct FireLensLogDriverProps {
  List<Str> env = {};
  Str envRegex = {};
  List<Str> labels = {};
  /// Settings of the output, such as `Name`. Default: none
  Map<Str> options = {};
  /// Settings that are secrets. Default: none
  Map<Use<Secret>> secretOptions = {};
  Str tag = {};
};

/// Sends the output to the log router of the task, which is made when there is none.
struct FireLensLogDriver : Use<LogDriver> {
  explicit FireLensLogDriver(const FireLensLogDriverProps& props);
};

struct FluentdLogDriverProps {
  /// Such as `localhost:24224`. Default: that
  Str address = {};
  /// Connects in the background. Default: false
  Bool async = {};
  /// Older name of async.
  Bool asyncConnect = {};
  /// Events kept in memory. Default: what fits
  Num bufferLimit = {};
  List<Str> env = {};
  Str envRegex = {};
  List<Str> labels = {};
  /// Default: 4294967295
  Num maxRetries = {};
  /// Default: 1 second
  Opt<Duration> retryWait = {};
  /// Sends the time in nanoseconds. Default: false
  Bool subSecondPrecision = {};
  Str tag = {};
};

struct FluentdLogDriver : Use<LogDriver> {
  explicit FluentdLogDriver(const FluentdLogDriverProps& props = {});
};

/// Compression of GELF messages.
enum class GelfCompressionType { GZIP, ZLIB, NONE };

struct GelfLogDriverProps {
  /// Such as `udp://host:12201`.
  Req<Str, "address"> address;
  /// -1 to 9. Default: 1
  Num compressionLevel = {};
  /// Default: GZIP
  Opt<GelfCompressionType> compressionType = {};
  List<Str> env = {};
  Str envRegex = {};
  List<Str> labels = {};
  Str tag = {};
  /// 0 or more. Default: 3
  Num tcpMaxReconnect = {};
  /// Default: 1 second
  Opt<Duration> tcpReconnectDelay = {};
};

struct GelfLogDriver : Use<LogDriver> {
  explicit GelfLogDriver(const GelfLogDriverProps& props);
};

using JournaldLogDriverProps = BaseLogDriverProps;
struct JournaldLogDriver : Use<LogDriver> {
  explicit JournaldLogDriver(const JournaldLogDriverProps& props = {});
};

struct JsonFileLogDriverProps {
  /// Compresses older files. Default: false
  Bool compress = {};
  List<Str> env = {};
  Str envRegex = {};
  List<Str> labels = {};
  /// Number of files kept, 0 or more. Default: 1
  Num maxFile = {};
  /// Such as `10m`. Default: no limit
  Str maxSize = {};
  Str tag = {};
};

struct JsonFileLogDriver : Use<LogDriver> {
  explicit JsonFileLogDriver(const JsonFileLogDriverProps& props = {});
};

/// Format of Splunk messages.
enum class SplunkLogFormat { INLINE, JSON, RAW };

struct SplunkLogDriverProps {
  /// Default: the host of the URL
  Str caName = {};
  Str caPath = {};
  List<Str> env = {};
  Str envRegex = {};
  /// Default: INLINE
  Opt<SplunkLogFormat> format = {};
  /// Default: false
  Bool gzip = {};
  /// -1 to 9. Default: -1
  Num gzipLevel = {};
  Str index = {};
  /// `true` accepts any certificate. Default: `false`
  Str insecureSkipVerify = {};
  List<Str> labels = {};
  /// Token of the event collector.
  Req<Use<Secret>, "secretToken"> secretToken;
  Str source = {};
  Str sourceType = {};
  Str tag = {};
  /// Such as `https://host:8088`.
  Req<Str, "url"> url;
  /// Default: true
  Bool verifyConnection = {};
};

struct SplunkLogDriver : Use<LogDriver> {
  explicit SplunkLogDriver(const SplunkLogDriverProps& props);
};

struct SyslogLogDriverProps {
  /// Such as `tcp://host:514`.
  Str address = {};
  List<Str> env = {};
  Str envRegex = {};
  Str facility = {};
  Str format = {};
  List<Str> labels = {};
  Str tag = {};
  Str tlsCaCert = {};
  Str tlsCert = {};
  Str tlsKey = {};
  /// Default: false
  Bool tlsSkipVerify = {};
};

struct SyslogLogDriver : Use<LogDriver> {
  explicit SyslogLogDriver(const SyslogLogDriverProps& props = {});
};

/// Keeps no output.
struct NoneLogDriver : Use<LogDriver> {
  NoneLogDriver();
};

struct GenericLogDriverProps {
  /// Name of the driver.
  Req<Str, "logDriver"> logDriver;
  /// Default: none
  Map<Str> options = {};
  /// Settings that are secrets. Default: none
  Map<Use<Secret>> secretOptions = {};
};

/// Any driver by its name.
struct GenericLogDriver : Use<LogDriver> {
  explicit GenericLogDriver(const GenericLogDriverProps& props);
};

/// The drivers of the library.
struct LogDrivers {
  /// To CloudWatch Logs.
  static AwsLogDriver awsLogs(const AwsLogDriverProps& props) { return AwsLogDriver(props); }
  /// To Fluentd.
  static FluentdLogDriver fluentd(const FluentdLogDriverProps& props = {}) { return FluentdLogDriver(props); }
  /// To Graylog or Logstash.
  static GelfLogDriver gelf(const GelfLogDriverProps& props) { return GelfLogDriver(props); }
  /// To the journal of the host.
  static JournaldLogDriver journald(const JournaldLogDriverProps& props = {}) { return JournaldLogDriver(props); }
  /// To files of the host.
  static JsonFileLogDriver jsonFile(const JsonFileLogDriverProps& props = {}) { return JsonFileLogDriver(props); }
  /// To Splunk.
  static SplunkLogDriver splunk(const SplunkLogDriverProps& props) { return SplunkLogDriver(props); }
  /// To syslog.
  static SyslogLogDriver syslog(const SyslogLogDriverProps& props = {}) { return SyslogLogDriver(props); }
  /// To nowhere.
  static NoneLogDriver none() { return {}; }
  /// To the log router of the task.
  static FireLensLogDriver firelens(const FireLensLogDriverProps& props) { return FireLensLogDriver(props); }
};

}  // namespace cdk::ecs
