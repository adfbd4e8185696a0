#include <constructs/aws/events/connection.hpp>

#include <cdk/cfn/events/connection.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>

#include "http_method.hpp"

namespace cdk::events {
namespace {

using HttpParameters = CfnConnection::ConnectionHttpParametersProperty;

List<CfnConnection::ParameterProperty> parameters(const Map<HttpParameter>& given) {
  Vec<CfnConnection::ParameterProperty> out;
  for (std::size_t i = 0; i < given.size(); ++i) {
    out.push({.isValueSecret = given.at(i).value.isSecret(), .key = given.at(i).key, .value = given.at(i).value.value()});
  }
  return out.empty() ? List<CfnConnection::ParameterProperty>() : List<CfnConnection::ParameterProperty>(out);
}

template <class P>
HttpParameters httpParameters(const P& props) {
  return {.bodyParameters = parameters(props.bodyParameters),
          .headerParameters = parameters(props.headerParameters),
          .queryStringParameters = parameters(props.queryStringParameters)};
}

class Imported final : public IConnection {
 public:
  using Props = ConnectionAttributes;
  Imported(Scope scope, std::string_view id, const ConnectionAttributes& attrs)
      : IConnection(scope, id, placeOf(scope, attrs.connectionArn)) {
    arn_ = attrs.connectionArn;
    name_ = attrs.connectionName;
    secretArn_ = attrs.connectionSecretArn;
  }

 private:
  static ResourceProps placeOf(const Construct& scope, const Str& arn) {
    const ArnComponents parts = Stack::of(scope).splitArn(arn, ArnFormat::SLASH_RESOURCE_NAME);
    return {.account = parts.account, .region = parts.region};
  }
};

}  // namespace

Authorization Authorization::apiKey(const Str& apiKeyName, const SecretValue& apiKeyValue) {
  Authorization out;
  out.type_ = "API_KEY";
  out.apiKey_ = CfnConnection::ApiKeyAuthParametersProperty{.apiKeyName = apiKeyName, .apiKeyValue = apiKeyValue.unsafeUnwrap()};
  return out;
}

Authorization Authorization::basic(const Str& username, const SecretValue& password) {
  Authorization out;
  out.type_ = "BASIC";
  out.basic_ = CfnConnection::BasicAuthParametersProperty{.password = password.unsafeUnwrap(), .username = username};
  return out;
}

Authorization Authorization::oauth(const OAuthAuthorizationProps& props) {
  const HttpMethod method = props.httpMethod;
  if (method != HttpMethod::POST && method != HttpMethod::GET && method != HttpMethod::PUT) {
    throw Error(format("httpMethod of an OAuth connection must be GET, POST or PUT, got {}", detail::methodText(method)).text(),
                "connection-method");
  }
  Authorization out;
  out.type_ = "OAUTH_CLIENT_CREDENTIALS";
  out.oauth_ = CfnConnection::OAuthParametersProperty{
      .authorizationEndpoint = props.authorizationEndpoint,
      .clientParameters = {{.clientId = props.clientId, .clientSecret = props.clientSecret.unsafeUnwrap()}},
      .httpMethod = detail::methodText(method),
      .oAuthHttpParameters = httpParameters(props)};
  return out;
}

Connection::Connection(Scope scope, std::string_view id, const ConnectionProps& props)
    : IConnection(scope, id, ResourceProps{.physicalName = props.connectionName}) {
  const Authorization authorization = props.authorization;
  const bool more = props.headerParameters || props.queryStringParameters || props.bodyParameters;
  auto& connection = add<CfnConnection>(
      "Connection",
      CfnConnection::Props{.authParameters =
                               CfnConnection::AuthParametersProperty{
                                   .apiKeyAuthParameters = Box<CfnConnection::ApiKeyAuthParametersProperty>(authorization.apiKey_.val()),
                                   .basicAuthParameters = Box<CfnConnection::BasicAuthParametersProperty>(authorization.basic_.val()),
                                   .invocationHttpParameters = more ? Box<HttpParameters>(httpParameters(props)) : Box<HttpParameters>(),
                                   .oAuthParameters = Box<CfnConnection::OAuthParametersProperty>(authorization.oauth_.val())},
                           .authorizationType = authorization.type_,
                           .description = props.description,
                           .name = physicalName()});
  arn_ = connection.attrArn();
  name_ = getResourceNameAttribute(connection.ref());
  secretArn_ = connection.attrSecretArn();
}

IConnection& Connection::fromConnectionAttributes(Construct& scope, std::string_view id, const ConnectionAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

IConnection& Connection::fromEventBusArn(Construct& scope, std::string_view id, const Str& connectionArn, const Str& connectionSecretArn,
                                         Location at) {
  const Str name = Stack::of(scope).splitArn(connectionArn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  return scope.add<Imported>(
      id, {.connectionArn = connectionArn, .connectionName = name ? name : Str(""), .connectionSecretArn = connectionSecretArn}, at);
}

}  // namespace cdk::events
