#include <constructs/aws/codebuild/source_credentials.hpp>

#include <cdk/cfn/codebuild/source_credential.hpp>

namespace cdk::codebuild {

namespace {

void addToken(Construct& scope, const char* server, const SecretValue& token) {
  scope.add<CfnSourceCredential>(
      "Resource", CfnSourceCredential::Props{.authType = "PERSONAL_ACCESS_TOKEN", .serverType = server, .token = token.unsafeUnwrap()});
}

}  // namespace

GitHubSourceCredentials::GitHubSourceCredentials(Scope scope, std::string_view id, const GitHubSourceCredentialsProps& props)
    : Resource(scope, id) {
  addToken(*this, "GITHUB", *props.accessToken);
}

GitHubEnterpriseSourceCredentials::GitHubEnterpriseSourceCredentials(Scope scope, std::string_view id,
                                                                     const GitHubEnterpriseSourceCredentialsProps& props)
    : Resource(scope, id) {
  addToken(*this, "GITHUB_ENTERPRISE", *props.accessToken);
}

BitBucketSourceCredentials::BitBucketSourceCredentials(Scope scope, std::string_view id, const BitBucketSourceCredentialsProps& props)
    : Resource(scope, id) {
  add<CfnSourceCredential>("Resource", CfnSourceCredential::Props{.authType = "BASIC_AUTH",
                                                                  .serverType = "BITBUCKET",
                                                                  .token = (*props.password).unsafeUnwrap(),
                                                                  .username = (*props.username).unsafeUnwrap()});
}

}  // namespace cdk::codebuild
