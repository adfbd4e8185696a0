#pragma once
#include <cdk/resource.hpp>
#include <cdk/secret_value.hpp>

namespace cdk::codebuild {

struct GitHubSourceCredentialsProps {
  /// A personal access token.
  ReqOpt<SecretValue, "accessToken"> accessToken;
};
using GitHubEnterpriseSourceCredentialsProps = GitHubSourceCredentialsProps;

struct BitBucketSourceCredentialsProps {
  /// An app password.
  ReqOpt<SecretValue, "password"> password;
  ReqOpt<SecretValue, "username"> username;
};

/// How CodeBuild signs in to GitHub, once for an account and region.
class GitHubSourceCredentials : public Resource {
 public:
  using Props = GitHubSourceCredentialsProps;
  GitHubSourceCredentials(Scope scope, std::string_view id, const GitHubSourceCredentialsProps& props);
};

/// How CodeBuild signs in to GitHub Enterprise Server, once for an account and region.
class GitHubEnterpriseSourceCredentials : public Resource {
 public:
  using Props = GitHubEnterpriseSourceCredentialsProps;
  GitHubEnterpriseSourceCredentials(Scope scope, std::string_view id, const GitHubEnterpriseSourceCredentialsProps& props);
};

/// How CodeBuild signs in to Bitbucket, once for an account and region.
class BitBucketSourceCredentials : public Resource {
 public:
  using Props = BitBucketSourceCredentialsProps;
  BitBucketSourceCredentials(Scope scope, std::string_view id, const BitBucketSourceCredentialsProps& props);
};

}  // namespace cdk::codebuild
