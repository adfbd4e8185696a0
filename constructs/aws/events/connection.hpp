#pragma once
#include <cdk/resource.hpp>
#include <cdk/secret_value.hpp>

namespace cdk::events {

enum class HttpMethod { POST, GET, HEAD, OPTIONS, PUT, PATCH, DELETE };

/// A parameter of a request.
class HttpParameter {
 public:
  static HttpParameter fromSecret(const SecretValue& value) { return HttpParameter(value.unsafeUnwrap(), true); }
  static HttpParameter fromString(const Str& value) { return HttpParameter(value, false); }
  constexpr HttpParameter() = default;
  Str value() const { return value_; }
  bool isSecret() const { return secret_; }

 private:
  HttpParameter(const Str& value, bool secret) : value_(value), secret_(secret) {}
  Str value_ = {};
  bool secret_ = false;
};

struct OAuthAuthorizationProps {
  Req<Str, "authorizationEndpoint"> authorizationEndpoint;
  Map<HttpParameter> bodyParameters = {};
  Req<Str, "clientId"> clientId;
  Req<SecretValue, "clientSecret"> clientSecret;
  Map<HttpParameter> headerParameters = {};
  /// GET, POST or PUT.
  ReqOpt<HttpMethod, "httpMethod"> httpMethod;
  Map<HttpParameter> queryStringParameters = {};
};

/// How a connection proves who it is.
class Authorization {
 public:
  /// A header of this name with the key.
  static Authorization apiKey(const Str& apiKeyName, const SecretValue& apiKeyValue);
  /// User name and password.
  static Authorization basic(const Str& username, const SecretValue& password);
  /// OAuth with client credentials.
  static Authorization oauth(const OAuthAuthorizationProps& props);
  constexpr Authorization() = default;

 private:
  friend class Connection;
  const char* type_ = "";
  Json apiKey_ = {};
  Json basic_ = {};
  Json oauth_ = {};
};

/// A connection, made here or imported.
class IConnection : public Resource {
 public:
  using Resource::Resource;
  Str connectionArn() const { return arn_; }
  Str connectionName() const { return name_; }
  /// Secret that EventBridge made for the connection.
  Str connectionSecretArn() const { return secretArn_; }

 protected:
  ~IConnection() = default;
  Str arn_ = {};
  Str name_ = {};
  Str secretArn_ = {};
};

struct ConnectionProps {
  ReqOpt<Authorization, "authorization"> authorization;
  /// Added to each request's body.
  Map<HttpParameter> bodyParameters = {};
  /// Default: chosen by CloudFormation
  Str connectionName = {};
  Str description = {};
  /// Added to each request's headers.
  Map<HttpParameter> headerParameters = {};
  /// Added to each request's query.
  Map<HttpParameter> queryStringParameters = {};
};

struct ConnectionAttributes {
  Req<Str, "connectionArn"> connectionArn;
  Req<Str, "connectionName"> connectionName;
  Req<Str, "connectionSecretArn"> connectionSecretArn;
};

/// How EventBridge signs in to an address on the internet.
class Connection : public IConnection {
 public:
  using Props = ConnectionProps;
  Connection(Scope scope, std::string_view id, const ConnectionProps& props);
  static IConnection& fromConnectionAttributes(Construct& scope, std::string_view id, const ConnectionAttributes& attrs,
                                               Location at = Location::current());
  /// A connection by its ARN and that of its secret; the name is the CDK's.
  static IConnection& fromEventBusArn(Construct& scope, std::string_view id, const Str& connectionArn, const Str& connectionSecretArn,
                                      Location at = Location::current());
};

}  // namespace cdk::events
