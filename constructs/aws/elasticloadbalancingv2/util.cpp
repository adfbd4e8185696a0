#include <constructs/aws/elasticloadbalancingv2/util.hpp>

#include <cdk/arn.hpp>
#include <cdk/fn.hpp>
#include <constructs/aws/elasticloadbalancingv2/enum_texts.hpp>

namespace cdk::elasticloadbalancingv2 {

ProtocolAndPort determineProtocolAndPort(Opt<ApplicationProtocol> protocol, const Num& port) {
  if (!protocol && !port) return {};
  if (protocol) return {protocol, port ? port : Num(*protocol == ApplicationProtocol::HTTP ? 80 : 443)};
  struct Known {
    int port;
    ApplicationProtocol protocol;
  };
  constexpr Known known[] = {{80, ApplicationProtocol::HTTP},   {8000, ApplicationProtocol::HTTP}, {8008, ApplicationProtocol::HTTP},
                             {8080, ApplicationProtocol::HTTP}, {443, ApplicationProtocol::HTTPS}, {8443, ApplicationProtocol::HTTPS}};
  for (const Known& row : known) {
    if (!port.isToken() && port.number() == row.port) return {row.protocol, port};
  }
  throw Error(
      format("the port {} has no usual protocol; set protocol to HTTP or HTTPS", port.isToken() ? Str("(a token)") : port.str()).text(),
      "lb-protocol");
}

Protocol networkProtocol(Protocol protocol) {
  if (protocol != Protocol::HTTP && protocol != Protocol::HTTPS) return protocol;
  throw Error(format("the protocol must be TCP, TLS, UDP or TCP_UDP, got {}", Str(textOf(protocol))).text(), "lb-protocol");
}

void checkName(std::string_view what, const Str& name, Vec<Str>& problems) {
  if (!name || name.isToken()) return;
  const std::string_view text = name.text();
  if (text.size() > 32) problems.push(format("the name of the {} may have 32 characters, '{}' has {}", Str(what), name, Num(text.size())));
  if (text.starts_with('-') || text.ends_with('-'))
    problems.push(format("the name of the {} must not begin or end with a hyphen, got '{}'", Str(what), name));
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-') continue;
    problems.push(format("the name of the {} must be made of letters, digits and hyphens, got '{}'", Str(what), name));
    break;
  }
}

Str loadBalancerNameFromListenerArn(const Str& listenerArn) {
  const List<Str> parts = Fn::split("/", listenerArn);
  return Fn::select(1, parts) + "/" + Fn::select(2, parts) + "/" + Fn::select(3, parts);
}

Str parseLoadBalancerFullName(const Str& arn) {
  if (arn.isToken()) return loadBalancerNameFromListenerArn(arn);
  const Str name = Arn::split(arn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  if (name) return name;
  throw Error(format("'{}' is no ARN of a load balancer; it ends in 'loadbalancer/app/name/id'", arn).text(), "lb-arn");
}

Str targetGroupNameOf(const Str& arn) {
  const Str name = Arn::split(arn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  return name.isToken() ? Fn::select(0, Fn::split("/", name)) : Str(name.text().substr(0, name.text().find('/')));
}

Str parseTargetGroupFullName(const Str& arn) {
  return Arn::split(arn, ArnFormat::NO_RESOURCE_NAME).resource;
}

}  // namespace cdk::elasticloadbalancingv2
