#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/events/connection.hpp>

namespace cdk::events {

/// An API destination, made here or imported.
class IApiDestination : public Resource {
 public:
  using Resource::Resource;
  Str apiDestinationArn() const { return arn_; }
  /// The ARN as policies want it; empty for imports without it.
  Str apiDestinationArnForPolicy() const { return arnForPolicy_; }
  Str apiDestinationName() const { return name_; }
  IConnection& connection() const { return *connection_; }

 protected:
  ~IApiDestination() = default;
  Str arn_ = {};
  Str arnForPolicy_ = {};
  Str name_ = {};
  IConnection* connection_ = nullptr;
};

struct ApiDestinationProps {
  /// Default: chosen by CloudFormation
  Str apiDestinationName = {};
  Req<Use<IConnection>, "connection"> connection;
  Str description = {};
  /// Address with `https`; `*` stands for path parameters.
  Req<Str, "endpoint"> endpoint;
  /// Default: POST
  Opt<HttpMethod> httpMethod = {};
  /// Requests a second. Default: no limit
  Num rateLimitPerSecond = {};
};

struct ApiDestinationAttributes {
  Req<Str, "apiDestinationArn"> apiDestinationArn;
  Str apiDestinationArnForPolicy = {};
  Req<Use<IConnection>, "connection"> connection;
};

/// An address on the internet that rules can call.
class ApiDestination : public IApiDestination {
 public:
  using Props = ApiDestinationProps;
  ApiDestination(Scope scope, std::string_view id, const ApiDestinationProps& props);
  static IApiDestination& fromApiDestinationAttributes(Construct& scope, std::string_view id, const ApiDestinationAttributes& attrs,
                                                       Location at = Location::current());
};

}  // namespace cdk::events
