#pragma once
#include <cdk/construct.hpp>

namespace cdk::iam {
class IOidcProvider;
class Role;
}  // namespace cdk::iam

namespace cdk::delivery {

struct GitHubOidcProps {
  /// ARN of the account's provider, when it has one: there can be only one. Default: one is made
  Str existingProviderArn = {};
  /// `owner/repo`.
  Req<Str, "repository"> repository;
};

struct GitHubRoleProps {
  /// Roles the workflow may go on to assume, in this and other accounts.
  List<Str> assumableRoleArns = {};
  Req<Str, "description"> description;
  Req<Str, "roleName"> roleName;
  /// What follows `repo:<owner>/<repo>:` in the token's subject, such as `environment:prod`.
  List<Str> subjects = {};
};

/// Lets the workflows of one GitHub repository into the account with short-lived credentials.
class GitHubOidc : public Construct {
 public:
  using Props = GitHubOidcProps;
  GitHubOidc(Scope scope, std::string_view id, const GitHubOidcProps& props);
  iam::IOidcProvider& provider() const { return *provider_; }
  /// A role for the workflow runs with one of the subjects. Error when a subject holds a wildcard.
  iam::Role& addRole(std::string_view id, const GitHubRoleProps& props);

 private:
  Str repository_;
  iam::IOidcProvider* provider_;
};

}  // namespace cdk::delivery
