#include <constructs/aws/iam/oidc_provider_native.hpp>

#include <algorithm>
#include <cctype>
#include <string>

#include <cdk/cfn/iam/oidc_provider.hpp>

namespace cdk::iam {

namespace {

void check(const Construct& self, const OidcProviderNativeProps& props) {
  if (!props.url.isToken()) {
    const std::string_view url = props.url.text();
    if (!url.starts_with("https://")) throw Error(self, "url must begin with https://, got '" + std::string(url) + "'", "oidc");
    if (url.size() > 255) throw Error(self, "url has at most 255 characters, got " + std::to_string(url.size()), "oidc");
  }
  if (props.clientIds.size() > 100)
    throw Error(self, "at most 100 client ids are allowed, got " + std::to_string(props.clientIds.size()), "oidc");
  for (Str id : props.clientIds) {
    if (!id.isToken() && id.text().size() > 255)
      throw Error(self, "a client id has at most 255 characters, got '" + std::string(id.text()) + "'", "oidc");
  }
  if (props.thumbprints.size() > 5)
    throw Error(self, "at most 5 thumbprints are allowed, got " + std::to_string(props.thumbprints.size()), "oidc");
  for (Str thumbprint : props.thumbprints) {
    const std::string_view text = thumbprint.isToken() ? "" : thumbprint.text();
    const auto digit = [](unsigned char c) { return std::isxdigit(c) != 0; };
    if (!thumbprint.isToken() && (text.size() != 40 || !std::all_of(text.begin(), text.end(), digit))) {
      throw Error(self, "a thumbprint is 40 hexadecimal digits, got '" + std::string(text) + "'", "oidc");
    }
  }
}

}  // namespace

OidcProviderNative::OidcProviderNative(Scope scope, std::string_view id, const OidcProviderNativeProps& props)
    : IOidcProvider(scope, id, {.physicalName = props.oidcProviderName}) {
  check(*this, props);
  thumbprints_ = props.thumbprints;
  auto& resource = add<CfnOIDCProvider>(
      "Resource", CfnOIDCProvider::Props{.clientIdList = props.clientIds, .thumbprintList = props.thumbprints, .url = props.url});
  if (props.removalPolicy) resource.applyRemovalPolicy(props.removalPolicy);
  know(resource.ref());
}

IOidcProvider& OidcProviderNative::fromOidcProviderArn(Construct& scope, std::string_view id, const Str& oidcProviderArn, Location at) {
  return importedOidcProvider(scope, id, oidcProviderArn, at);
}

}  // namespace cdk::iam
