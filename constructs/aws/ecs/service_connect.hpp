#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::iam {
class IRole;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::ecs {

class LogDriver;

/// Format of access logs.
enum class ServiceConnectAccessLogFormat { TEXT, JSON };

struct ServiceConnectAccessLogConfiguration {
  ReqOpt<ServiceConnectAccessLogFormat, "format"> format;
  /// Default: false
  Bool includeQueryParameters = {};
};

/// How traffic between services is encrypted.
struct ServiceConnectTlsConfiguration {
  /// ARN of the authority that makes the certificates. Default: none
  Str awsPcaAuthorityArn = {};
  /// Encrypts the private keys. Default: a key of AWS
  Use<kms::IKey> kmsKey = {};
  /// As which the certificates are made. Default: none
  Use<iam::IRole> role = {};
};

/// A port that other services reach by a name.
struct ServiceConnectService {
  /// Default: the name of the port mapping
  Str discoveryName = {};
  /// Default: reached as `<port name>.<namespace>`
  Str dnsName = {};
  /// Time without traffic after which a connection ends: 0, or 1 second and more. Default: 5 minutes, for TCP 1 hour
  Opt<Duration> idleTimeout = {};
  /// Port of the proxy, 1 to 65535. Default: chosen at run time
  Num ingressPortOverride = {};
  /// Time for one request: 0, or 1 second and more. Default: 15 seconds
  Opt<Duration> perRequestTimeout = {};
  /// Port of the name, 1 to 65535. Default: that of the mapping
  Num port = {};
  /// Name of a port mapping of the task.
  Req<Str, "portMappingName"> portMappingName;
  /// Default: not encrypted
  ServiceConnectTlsConfiguration tls = {};
};

/// How a service takes part in Service Connect.
struct ServiceConnectProps {
  /// Needs a log driver. Default: no access logs
  Box<ServiceConnectAccessLogConfiguration> accessLogConfiguration = {};
  /// Where the proxy logs to. Default: nowhere
  Use<LogDriver> logDriver = {};
  /// Name or ARN of the namespace. Named `namespace` in the CDK.
  Str namespace_ = {};
  /// Default: none, the service only calls others
  List<ServiceConnectService> services = {};
};

}  // namespace cdk::ecs
