#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>

#include <cdk/names.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>
#include <constructs/aws/elasticloadbalancingv2/listener_action.hpp>
#include <constructs/aws/elasticloadbalancingv2/util.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include <cmath>

namespace cdk::elasticloadbalancingv2 {
namespace {

BaseLoadBalancerProps common(const ApplicationLoadBalancerProps& props) {
  return {.crossZoneEnabled = props.crossZoneEnabled,
          .deletionProtection = props.deletionProtection,
          .denyAllIgwTraffic = props.denyAllIgwTraffic,
          .internetFacing = props.internetFacing,
          .loadBalancerName = props.loadBalancerName,
          .minimumCapacityUnit = props.minimumCapacityUnit,
          .vpc = props.vpc,
          .vpcSubnets = props.vpcSubnets};
}

class ImportedLoadBalancer final : public IApplicationLoadBalancer {
 public:
  using Props = ApplicationLoadBalancerAttributes;
  ImportedLoadBalancer(Scope scope, std::string_view id, const ApplicationLoadBalancerAttributes& attrs)
      : IApplicationLoadBalancer(scope, id, {.environmentFromArn = attrs.loadBalancerArn}) {
    vpc_ = attrs.vpc;
    loadBalancerArn_ = attrs.loadBalancerArn;
    loadBalancerCanonicalHostedZoneId_ = attrs.loadBalancerCanonicalHostedZoneId;
    loadBalancerDnsName_ = attrs.loadBalancerDnsName;
    connections_ = ec2::Connections(
        {.securityGroups = {ec2::SecurityGroup::fromSecurityGroupId(
             *this, "SecurityGroup", attrs.securityGroupId, {.allowAllOutbound = attrs.securityGroupAllowsAllOutbound}, location())}});
    fullName_ = parseLoadBalancerFullName(attrs.loadBalancerArn);
  }
  List<Use<ApplicationListener>> listeners() const override {
    throw Error(*this, "the listeners of an imported load balancer are not known; keep what addListener returns", "lb-import");
  }
};

}  // namespace

ApplicationListener& IApplicationLoadBalancer::addListener(std::string_view id, const BaseApplicationListenerProps& props, Location at) {
  return add<ApplicationListener>(id,
                                  {.certificates = props.certificates,
                                   .defaultAction = props.defaultAction,
                                   .defaultTargetGroups = props.defaultTargetGroups,
                                   .loadBalancer = Use<IApplicationLoadBalancer>::of(*this),
                                   .mutualAuthentication = props.mutualAuthentication,
                                   .open = props.open,
                                   .port = props.port,
                                   .protocol = props.protocol,
                                   .sslPolicy = props.sslPolicy},
                                  at);
}

ApplicationLoadBalancer::ApplicationLoadBalancer(Scope scope, std::string_view id, const ApplicationLoadBalancerProps& props)
    : BaseLoadBalancer(scope, id, common(props),
                       {.ipAddressType = props.ipAddressType,
                        .securityGroups = lazy<&ApplicationLoadBalancer::renderSecurityGroups>(this),
                        .type = "application"}) {
  const Num& capacity = props.minimumCapacityUnit;
  if (capacity && !capacity.isToken() && capacity.number() != 0 &&
      (capacity.number() < 100 || std::floor(capacity.number()) != capacity.number())) {
    throw Error(*this, format("minimumCapacityUnit must be a whole number from 100, got {}", capacity).text(), "lb-capacity");
  }
  ipAddressType_ = props.ipAddressType.valueOr(IpAddressType::IPV4);
  if (ipAddressType_ == IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4 && !props.internetFacing.isTrue()) {
    throw Error(*this, "the ipAddressType DUAL_STACK_WITHOUT_PUBLIC_IPV4 needs internetFacing", "lb-ipv6");
  }
  Use<ec2::ISecurityGroup> group = props.securityGroup;
  if (!group) {
    group = add<ec2::SecurityGroup>("SecurityGroup",
                                    {.allowAllOutbound = false,
                                     .description = "Automatically created Security Group for ELB " + Str(Names::uniqueId(*this)),
                                     .vpc = props.vpc});
  }
  connections_ = ec2::Connections({.securityGroups = {group}});
  fullName_ = loadBalancerFullName();
  setAttributes(props);
  if (props.crossZoneEnabled.isFalse())
    throw Error(*this, "crossZoneEnabled is always on for application load balancers; leave it out", "lb-cross-zone");
}

void ApplicationLoadBalancer::setAttributes(const ApplicationLoadBalancerProps& props) {
  if (props.http2Enabled.isSet()) setAttribute("routing.http2.enabled", onOff(props.http2Enabled.isTrue()));
  if (props.idleTimeout) setAttribute("idle_timeout.timeout_seconds", props.idleTimeout->toSeconds().str());
  if (props.dropInvalidHeaderFields.isSet())
    setAttribute("routing.http.drop_invalid_header_fields.enabled", onOff(props.dropInvalidHeaderFields.isTrue()));
  if (props.desyncMitigationMode) setAttribute("routing.http.desync_mitigation_mode", textOf(props.desyncMitigationMode));
  if (props.preserveHostHeader.isTrue()) setAttribute("routing.http.preserve_host_header.enabled", "true");
  if (props.xAmznTlsVersionAndCipherSuiteHeaders.isTrue()) setAttribute("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "true");
  if (props.preserveXffClientPort.isTrue()) setAttribute("routing.http.xff_client_port.enabled", "true");
  if (props.xffHeaderProcessingMode) setAttribute("routing.http.xff_header_processing.mode", textOf(props.xffHeaderProcessingMode));
  if (props.wafFailOpen.isTrue()) setAttribute("waf.fail_open.enabled", "true");
  if (props.clientKeepAlive) {
    const Num millis = props.clientKeepAlive->toMilliseconds();
    if (millis.number(this) < 60000 || millis.number(this) > 604800000) {
      throw Error(*this, format("clientKeepAlive must be 60 to 604800 seconds, got {}", props.clientKeepAlive->toHumanString()).text(),
                  "lb-keep-alive");
    }
    setAttribute("client_keep_alive.seconds", props.clientKeepAlive->toSeconds().str());
  }
}

IApplicationLoadBalancer& ApplicationLoadBalancer::fromApplicationLoadBalancerAttributes(Construct& scope, std::string_view id,
                                                                                         const ApplicationLoadBalancerAttributes& attrs,
                                                                                         Location at) {
  return scope.add<ImportedLoadBalancer>(id, attrs, at);
}

ApplicationListener& ApplicationLoadBalancer::addListener(std::string_view id, const BaseApplicationListenerProps& props, Location at) {
  auto& listener = IApplicationLoadBalancer::addListener(id, props, at);
  listeners_.push(listener);
  return listener;
}

ApplicationListener& ApplicationLoadBalancer::addRedirect(const ApplicationLoadBalancerRedirectConfig& props, Location at) {
  const Num from = props.sourcePort ? props.sourcePort : Num(80);
  const Str to = (props.targetPort ? props.targetPort : Num(443)).str();
  return addListener(format("Redirect{}To{}", from, to).text(this),
                     {.defaultAction = ListenerAction::redirect(
                          {.permanent = true,
                           .port = to,
                           .protocol = textOf(Opt<ApplicationProtocol>(props.targetProtocol.valueOr(ApplicationProtocol::HTTPS)))}),
                      .open = props.open.valueOr(true),
                      .port = from,
                      .protocol = props.sourceProtocol.valueOr(ApplicationProtocol::HTTP)},
                     at);
}

void ApplicationLoadBalancer::logAccessLogs(s3::IBucket& bucket, const Str& prefix) {
  checkLogBucket(bucket);
  writeLogs(bucket, "access_logs", prefix);
}

void ApplicationLoadBalancer::logConnectionLogs(s3::IBucket& bucket, const Str& prefix) {
  checkLogBucket(bucket);
  writeLogs(bucket, "connection_logs", prefix);
}

void ApplicationLoadBalancer::checkLogBucket(s3::IBucket& bucket) const {
  if (bucket.encryptionKey())
    throw Error(*this, "the service cannot write logs into a bucket that is encrypted with a key; use S3_MANAGED encryption", "lb-logs");
}

void ApplicationLoadBalancer::addSecurityGroup(ec2::ISecurityGroup& securityGroup) {
  connections_.addSecurityGroup(securityGroup);
}

List<Str> ApplicationLoadBalancer::renderSecurityGroups() {
  Vec<Str> ids;
  for (Use<ec2::ISecurityGroup> group : connections_.securityGroups()) ids.push(group->securityGroupId());
  return List<Str>(ids);
}

}  // namespace cdk::elasticloadbalancingv2
