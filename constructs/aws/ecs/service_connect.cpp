#include <constructs/aws/ecs/service_connect.hpp>

#include <string>

#include <cdk/cfn/ecs/service.hpp>
#include <constructs/aws/ecs/base_service.hpp>
#include <constructs/aws/ecs/mapped.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::ecs {

namespace {

using L1 = CfnService;

Str discoveryName(const ServiceConnectService& service) {
  return service.discoveryName ? service.discoveryName : Str(service.portMappingName);
}

void checkPort(const Construct& where, const char* name, const Num& port) {
  if (!port || port.isToken()) return;
  const double number = port.number();
  if (number >= 1 && number <= 65535 && number == static_cast<double>(static_cast<int>(number))) return;
  throw Error(where, std::string(name) + " must be a whole number from 1 to 65535, got " + std::string(port.str().text()), "port");
}

void checkTimeout(const Construct& where, const char* name, const Opt<Duration>& timeout) {
  if (!timeout || timeout->isUnresolved()) return;
  const Num millis = timeout->toMilliseconds();
  if (millis.number() > 0 && millis.number() < 1000) {
    throw Error(where, format("{} must be 0 or at least 1 second, got {} milliseconds", Str(name), millis).text(), "timeout");
  }
}

void checkService(const BaseService& where, const ServiceConnectService& service) {
  if (!where.taskDefinition().findPortMappingByName(service.portMappingName)) {
    throw Error(where, "the task has no port mapping named '" + std::string(service.portMappingName.text()) + "'", "no-port");
  }
  checkPort(where, "ingressPortOverride", service.ingressPortOverride);
  checkPort(where, "port", service.port);
  checkTimeout(where, "idleTimeout", service.idleTimeout);
  checkTimeout(where, "perRequestTimeout", service.perRequestTimeout);
  const Str authority = service.tls.awsPcaAuthorityArn;
  if (authority && !authority.isToken() && !authority.text().starts_with("arn:")) {
    throw Error(where, "awsPcaAuthorityArn must begin with 'arn:', got '" + std::string(authority.text()) + "'", "authority-arn");
  }
}

void checkConfig(const BaseService& where, const ServiceConnectProps& config) {
  if (!where.taskDefinition().defaultContainer())
    throw Error(where, "Service Connect needs a task with an essential container", "no-container");
  if (!config.namespace_) throw Error(where, "Service Connect needs a namespace; give namespace_", "no-namespace");
  if (config.accessLogConfiguration && !config.logDriver) {
    throw Error(where, "accessLogConfiguration needs logDriver, without it the logs go nowhere", "no-log-driver");
  }
  for (std::size_t i = 0; i < config.services.size(); ++i) {
    checkService(where, config.services[i]);
    for (std::size_t before = 0; before < i; ++before) {
      const ServiceConnectService one = config.services[i], other = config.services[before];
      if (one.portMappingName == other.portMappingName && discoveryName(one) == discoveryName(other)) {
        throw Error(where, "the discoveryName '" + std::string(discoveryName(one).text()) + "' is used twice", "discovery-name");
      }
    }
  }
}

L1::ServiceConnectServiceProperty renderService(const TaskDefinition& task, const ServiceConnectService& service) {
  L1::ServiceConnectServiceProperty made{
      .clientAliases = {{.dnsName = service.dnsName,
                         .port = service.port ? service.port : Num(task.findPortMappingByName(service.portMappingName)->containerPort)}},
      .discoveryName = service.discoveryName,
      .ingressPortOverride = service.ingressPortOverride,
      .portName = service.portMappingName};
  if (service.idleTimeout || service.perRequestTimeout) {
    made.timeout = {{.idleTimeoutSeconds = service.idleTimeout ? service.idleTimeout->toSeconds() : Num(),
                     .perRequestTimeoutSeconds = service.perRequestTimeout ? service.perRequestTimeout->toSeconds() : Num()}};
  }
  const ServiceConnectTlsConfiguration& tls = service.tls;
  if (tls.awsPcaAuthorityArn || tls.kmsKey || tls.role) {
    made.tls = {{.issuerCertificateAuthority =
                     Box<L1::ServiceConnectTlsCertificateAuthorityProperty>{{.awsPcaAuthorityArn = tls.awsPcaAuthorityArn}},
                 .kmsKey = tls.kmsKey ? tls.kmsKey->keyArn() : Str(),
                 .roleArn = tls.role ? tls.role->roleArn() : Str()}};
  }
  return made;
}

Box<L1::LogConfigurationProperty> renderLogging(const LogDriverConfig& config) {
  return {{.logDriver = config.logDriver,
           .options = config.options,
           .secretOptions = detail::mapped<L1::SecretProperty>(config.secretOptions, [](const LogSecretOption& option) {
             return L1::SecretProperty{.name = option.name, .valueFrom = option.valueFrom};
           })}};
}

}  // namespace

void BaseService::enableServiceConnect(const ServiceConnectProps& config) {
  if (serviceConnect_) throw Error(*this, "Service Connect is enabled already", "service-connect");
  checkConfig(*this, config);
  L1::ServiceConnectConfigurationProperty made{
      .enabled = true,
      .namespace_ = config.namespace_,
      .services = detail::mapped<L1::ServiceConnectServiceProperty>(
          config.services, [this](const ServiceConnectService& service) { return renderService(*taskDefinition_, service); })};
  if (config.logDriver) made.logConfiguration = renderLogging(config.logDriver->bind(*this, *taskDefinition_->defaultContainer()));
  if (config.accessLogConfiguration) {
    const bool text = *config.accessLogConfiguration->format == ServiceConnectAccessLogFormat::TEXT;
    made.accessLogConfiguration = {
        {.format = text ? "TEXT" : "JSON",
         .includeQueryParameters = config.accessLogConfiguration->includeQueryParameters.isTrue() ? "ENABLED" : "DISABLED"}};
  }
  serviceConnect_ = made;
}

}  // namespace cdk::ecs
