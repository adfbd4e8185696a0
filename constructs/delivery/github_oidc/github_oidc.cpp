#include <constructs/delivery/github_oidc/github_oidc.hpp>

#include <string>
#include <vector>

#include <constructs/aws/iam/oidc_provider_native.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::delivery {

namespace {

constexpr std::string_view kIssuer = "token.actions.githubusercontent.com";

}  // namespace

GitHubOidc::GitHubOidc(Scope scope, std::string_view id, const GitHubOidcProps& props) : Construct(scope, id), repository_(props.repository) {
  if (props.existingProviderArn) {
    provider_ = &iam::OidcProviderNative::fromOidcProviderArn(*this, "Provider", props.existingProviderArn);
  } else {
    provider_ = &add<iam::OidcProviderNative>("Provider", iam::OidcProviderNativeProps{.clientIds = {"sts.amazonaws.com"},
                                                                                       .removalPolicy = RemovalPolicy::DESTROY,
                                                                                       .url = format("https://{}", kIssuer)});
  }
}

iam::Role& GitHubOidc::addRole(std::string_view id, const GitHubRoleProps& props) {
  std::vector<Str> subjects;
  for (Str subject : props.subjects) {
    if (subject.text(this).find('*') != std::string_view::npos) {
      throw Error(*this, "role '" + std::string(props.roleName.text()) + "': a wildcard subject lets any run in, got '" + std::string(subject.text()) + "'", "wildcard-subject");
    }
    subjects.push_back(format("repo:{}:{}", repository_, subject));
  }
  auto& role = add<iam::Role>(
      id, iam::RoleProps{.assumedBy = iam::WebIdentityPrincipal(provider_->oidcProviderArn(),
                                                                {{"StringEquals", {{format("{}:aud", kIssuer), "sts.amazonaws.com"}, {format("{}:sub", kIssuer), List<Str>(subjects)}}}}),
                         .description = props.description,
                         .maxSessionDuration = Duration::hours(1),
                         .roleName = props.roleName});
  role.addToPolicy(iam::PolicyStatement({.actions = {"sts:AssumeRole"}, .resources = props.assumableRoleArns}));
  return role;
}

}  // namespace cdk::delivery
