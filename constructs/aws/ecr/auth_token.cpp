#include <constructs/aws/ecr/auth_token.hpp>

#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::ecr {
namespace {

void allowEverywhere(const Use<iam::IGrantable>& grantee, const List<Str>& actions) {
  grantee->grantPrincipal()->addToPrincipalPolicy(iam::PolicyStatement({.actions = actions, .resources = {"*"}}));
}

}  // namespace

void AuthorizationToken::grantRead(Use<iam::IGrantable> grantee) {
  allowEverywhere(grantee, {"ecr:GetAuthorizationToken"});
}

void PublicGalleryAuthorizationToken::grantRead(Use<iam::IGrantable> grantee) {
  allowEverywhere(grantee, {"ecr-public:GetAuthorizationToken", "sts:GetServiceBearerToken"});
}

}  // namespace cdk::ecr
