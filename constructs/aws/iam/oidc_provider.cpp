#include <constructs/aws/iam/oidc_provider.hpp>

#include <cdk/custom_resource.hpp>
#include <cdk/custom_resource_provider_base.hpp>
#include <cdk/feature_flags.hpp>

namespace cdk::iam {

namespace {

constexpr std::string_view kType = "Custom::AWSCDKOpenIdConnectProvider";

constexpr std::string_view kCode =
#include <handlers/constructs/aws/iam/handlers/oidc_provider/index.js.inc>
    ;

class Provider final : public CustomResourceProviderBase {
 public:
  using Props = CustomResourceProviderOptions;
  Provider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props)
      : CustomResourceProviderBase(scope, id,
                                   withCode(props, {{.name = "index.js", .text = kCode}}, determineLatestNodeRuntimeName(scope))) {
    node().addMetadata("aws:cdk:is-custom-resource-handler-customResourceProvider", true);
  }
};

Provider& providerOf(Construct& scope) {
  const Json actions =
      Json::arr({"iam:CreateOpenIDConnectProvider", "iam:DeleteOpenIDConnectProvider", "iam:UpdateOpenIDConnectProviderThumbprint",
                 "iam:AddClientIDToOpenIDConnectProvider", "iam:RemoveClientIDFromOpenIDConnectProvider"});
  const Json statement = Json::obj({{"Effect", "Allow"}, {"Resource", "*"}, {"Action", actions}});
  return CustomResourceProviderBase::obtain<Provider>(scope, kType, {.policyStatements = {statement}}, scope.location());
}

class Imported final : public IOidcProvider {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IOidcProvider(scope, id) { know(props.arn); }
};

}  // namespace

void IOidcProvider::know(const Str& arn) {
  arn_ = arn;
  issuer_ = Arn::extractResourceName(arn, "oidc-provider");
}

OpenIdConnectPrincipal::OpenIdConnectPrincipal(const IOidcProvider& openIdConnectProvider, const Conditions& conditions)
    : WebIdentityPrincipal(openIdConnectProvider.oidcProviderArn(), conditions) {}

OpenIdConnectProvider::OpenIdConnectProvider(Scope scope, std::string_view id, const OpenIdConnectProviderProps& props)
    : IOidcProvider(scope, id) {
  Provider& provider = providerOf(*this);
  const bool strict = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-iam:oidcRejectUnauthorizedConnections");
  auto& resource = add<CustomResource>("Resource", CustomResourceProps{.properties = {{"ClientIDList", props.clientIds},
                                                                                      {"ThumbprintList", props.thumbprints},
                                                                                      {"Url", props.url},
                                                                                      {"RejectUnauthorized", strict},
                                                                                      {"CodeHash", provider.codeHash()}},
                                                                       .removalPolicy = props.removalPolicy,
                                                                       .resourceType = kType,
                                                                       .serviceToken = provider.serviceToken()});
  know(resource.ref());
  thumbprints_ = resource.getAttString("Thumbprints");
}

IOidcProvider& OpenIdConnectProvider::fromOpenIdConnectProviderArn(Construct& scope, std::string_view id,
                                                                   const Str& openIdConnectProviderArn, Location at) {
  return importedOidcProvider(scope, id, openIdConnectProviderArn, at);
}

IOidcProvider& importedOidcProvider(Construct& scope, std::string_view id, const Str& arn, Location at) {
  return scope.add<Imported>(id, {arn}, at);
}

}  // namespace cdk::iam
