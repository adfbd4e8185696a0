#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/principal.hpp>

namespace cdk::iam {

/// What an identity provider of SAML 2.0 says of itself.
class SamlMetadataDocument {
 public:
  static SamlMetadataDocument fromXml(const Str& xml) { return SamlMetadataDocument(xml); }
  /// The content of a file. Error when it cannot be read.
  static SamlMetadataDocument fromFile(std::string_view path);
  Str xml() const { return xml_; }

 private:
  explicit SamlMetadataDocument(const Str& xml) : xml_(xml) {}
  Str xml_;
};

/// An identity provider of SAML 2.0.
class ISamlProvider : public Resource {
 public:
  using Resource::Resource;
  Str samlProviderArn() const { return arn_; }

 protected:
  ~ISamlProvider() = default;
  Str arn_ = {};
};

struct SamlProviderProps {
  SamlMetadataDocument metadataDocument;
  /// 1 to 128 letters, digits and characters of `_+=,.@-`. Default: chosen by CloudFormation
  Str name = {};
};

class SamlProvider : public ISamlProvider {
 public:
  using Props = SamlProviderProps;
  SamlProvider(Scope scope, std::string_view id, const SamlProviderProps& props);
  static ISamlProvider& fromSamlProviderArn(Construct& scope, std::string_view id, const Str& samlProviderArn,
                                            Location at = Location::current());
};

/// Someone who signed in with a SAML provider.
struct SamlPrincipal : FederatedPrincipal {
  SamlPrincipal(const ISamlProvider& samlProvider, const Conditions& conditions);
};

/// Someone who signed in to the console with a SAML provider.
struct SamlConsolePrincipal : SamlPrincipal {
  explicit SamlConsolePrincipal(const ISamlProvider& samlProvider, const Conditions& conditions = {});
};

}  // namespace cdk::iam
