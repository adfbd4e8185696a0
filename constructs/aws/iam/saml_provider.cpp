#include <constructs/aws/iam/saml_provider.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <string>

#include <cdk/cfn/iam/saml_provider.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>

#include "statement_state.hpp"

namespace cdk::iam {

namespace {

class Imported final : public ISamlProvider {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : ISamlProvider(scope, id) { arn_ = props.arn; }
};

void checkName(const Construct& self, const Str& name) {
  if (!name || name.isToken()) return;
  const std::string_view text = name.text();
  const auto fits = [](unsigned char c) {
    return std::isalnum(c) || std::string_view("_+=,.@-").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!text.empty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), fits)) return;
  throw Error(self, "name must be 1 to 128 letters, digits or characters of _+=,.@-, got '" + std::string(text) + "'", "saml-name");
}

Conditions withAudience(const ISamlProvider& provider, const Conditions& conditions) {
  const Str region = provider.stack().region();
  const Str known = region.isToken() ? Str() : region_info::RegionInfo::get(region).samlSignOnUrl();
  const Str audience = known ? known : Str("https://signin.aws.amazon.com/saml");
  return detail::withEntry(conditions, "StringEquals", Json::obj({{"SAML:aud", audience}}));
}

}  // namespace

SamlMetadataDocument SamlMetadataDocument::fromFile(std::string_view path) {
  std::ifstream file{std::string(path), std::ios::binary};
  if (!file) throw Error("cannot read the metadata document '" + std::string(path) + "'", "saml-document");
  return SamlMetadataDocument(std::string(std::istreambuf_iterator<char>(file), {}));
}

SamlProvider::SamlProvider(Scope scope, std::string_view id, const SamlProviderProps& props) : ISamlProvider(scope, id) {
  checkName(*this, props.name);
  arn_ = add<CfnSAMLProvider>("Resource", CfnSAMLProvider::Props{.name = props.name, .samlMetadataDocument = props.metadataDocument.xml()})
             .ref();
}

ISamlProvider& SamlProvider::fromSamlProviderArn(Construct& scope, std::string_view id, const Str& samlProviderArn, Location at) {
  return scope.add<Imported>(id, {samlProviderArn}, at);
}

SamlPrincipal::SamlPrincipal(const ISamlProvider& samlProvider, const Conditions& conditions)
    : FederatedPrincipal(samlProvider.samlProviderArn(), conditions, "sts:AssumeRoleWithSAML") {}

SamlConsolePrincipal::SamlConsolePrincipal(const ISamlProvider& samlProvider, const Conditions& conditions)
    : SamlPrincipal(samlProvider, withAudience(samlProvider, conditions)) {}

}  // namespace cdk::iam
