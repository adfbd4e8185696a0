#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/principal.hpp>

namespace cdk::iam {

/// An identity provider of OpenID Connect.
class IOidcProvider : public Resource {
 public:
  using Resource::Resource;
  Str oidcProviderArn() const { return arn_; }
  /// The issuer: the ARN's part after `oidc-provider/`.
  Str oidcProviderIssuer() const { return issuer_; }
  Str openIdConnectProviderArn() const { return arn_; }
  Str openIdConnectProviderIssuer() const { return issuer_; }

 protected:
  ~IOidcProvider() = default;
  void know(const Str& arn);
  Str arn_ = {};
  Str issuer_ = {};
};
using IOpenIdConnectProvider = IOidcProvider;

/// Someone who signed in with the provider.
struct OpenIdConnectPrincipal : WebIdentityPrincipal {
  explicit OpenIdConnectPrincipal(const IOidcProvider& openIdConnectProvider, const Conditions& conditions = {});
};

struct OpenIdConnectProviderProps {
  /// Audiences. Default: none
  List<Str> clientIds = {};
  /// Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// SHA-1 thumbprints of the server's certificates. Default: looked up at deployment
  List<Str> thumbprints = {};
  /// Begins with `https://`.
  Req<Str, "url"> url;
};

/// An identity provider made by a custom resource, which looks the thumbprint up; OidcProviderNative needs none.
class OpenIdConnectProvider : public IOidcProvider {
 public:
  using Props = OpenIdConnectProviderProps;
  OpenIdConnectProvider(Scope scope, std::string_view id, const OpenIdConnectProviderProps& props);
  static IOidcProvider& fromOpenIdConnectProviderArn(Construct& scope, std::string_view id, const Str& openIdConnectProviderArn,
                                                     Location at = Location::current());
  /// The thumbprints in use, known at deployment.
  Str openIdConnectProviderthumbprints() const { return thumbprints_; }

 private:
  Str thumbprints_;
};

/// For the library: a provider known by its ARN.
IOidcProvider& importedOidcProvider(Construct& scope, std::string_view id, const Str& arn, Location at);

}  // namespace cdk::iam
