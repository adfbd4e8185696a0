#pragma once
#include <constructs/aws/iam/oidc_provider.hpp>

namespace cdk::iam {

struct OidcProviderNativeProps {
  /// Audiences; at most 100 of at most 255 characters.
  List<Str> clientIds = {};
  Str oidcProviderName = {};
  Opt<RemovalPolicy> removalPolicy = {};
  /// SHA-1 thumbprints of the server's certificates; at most 5 of 40 digits. Default: IAM finds them
  List<Str> thumbprints = {};
  /// Begins with `https://`.
  Req<Str, "url"> url;
};

/// An identity provider made by CloudFormation itself.
class OidcProviderNative : public IOidcProvider {
 public:
  using Props = OidcProviderNativeProps;
  OidcProviderNative(Scope scope, std::string_view id, const OidcProviderNativeProps& props);
  static IOidcProvider& fromOidcProviderArn(Construct& scope, std::string_view id, const Str& oidcProviderArn,
                                            Location at = Location::current());
  /// The thumbprints given; empty when IAM finds them.
  List<Str> oidcProviderThumbprints() const { return thumbprints_; }

 private:
  List<Str> thumbprints_;
};

}  // namespace cdk::iam
