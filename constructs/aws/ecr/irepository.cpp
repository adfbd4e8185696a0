#include <string>

#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/ecr/repository.hpp>

namespace cdk::ecr {
namespace {

List<Str> pullActions() {
  return {"ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"};
}

List<Str> pushActions() {
  return {"ecr:CompleteLayerUpload", "ecr:UploadLayerPart", "ecr:InitiateLayerUpload", "ecr:BatchCheckLayerAvailability", "ecr:PutImage"};
}

/// A principal of this app in another account whose stack is deployed after the repository, or null: the policy
/// of the repository cannot name it before it is there.
Construct* laterForeignPrincipal(const IRepository& repository, const Use<iam::IPrincipal>& principal) {
  const Str account = principal->principalAccount();
  if (!account) return nullptr;
  const TokenComparison accounts = Token::compareStrings(repository.env().account, account);
  if (accounts == TokenComparison::BOTH_UNRESOLVED || accounts == TokenComparison::SAME) return nullptr;
  Construct* const construct = principal->construct();
  if (!construct || !Resource::isOwnedResource(*construct)) return nullptr;
  for (const auto stack : repository.stack().dependencies()) {
    if (stack.get() == &Stack::of(*construct)) return nullptr;
  }
  return construct;
}

}  // namespace

Str IRepository::registryUri() const {
  const ArnComponents parts = Arn::split(arn_, ArnFormat::SLASH_RESOURCE_NAME);
  return parts.account + ".dkr.ecr." + parts.region + "." + stack().urlSuffix();
}

Str IRepository::repositoryUriForTag(const Str& tag) const {
  const Str uri = registryUri() + "/" + name_;
  return tag ? uri + ":" + tag : uri;
}

Str IRepository::repositoryUriForDigest(const Str& digest) const {
  const Str uri = registryUri() + "/" + name_;
  return digest ? uri + "@" + digest : uri;
}

Str IRepository::repositoryUriForTagOrDigest(const Str& tagOrDigest) const {
  const bool isDigest = tagOrDigest && !tagOrDigest.isToken() && tagOrDigest.text().starts_with("sha256:");
  return isDigest ? repositoryUriForDigest(tagOrDigest) : repositoryUriForTag(tagOrDigest);
}

iam::Grant IRepository::grant(Use<iam::IGrantable> grantee, const List<Str>& actions) {
  Construct* const foreign = laterForeignPrincipal(*this, grantee->grantPrincipal());
  if (!foreign) {
    return iam::Grant::addToPrincipalOrResource(
        {.actions = actions, .grantee = grantee, .resource = *this, .resourceArns = {arn_}, .resourceSelfArns = List<Str>(nullptr, 0)});
  }
  // The policy lets in whom a tag of the role marks.
  Stack& theirs = Stack::of(*foreign);
  const Str mark = theirs.stackName() + "_" + foreign->node().addr();
  Tags::of(*foreign).add("aws-cdk:id", mark);
  addToResourcePolicy(iam::PolicyStatement({.actions = actions,
                                            .conditions = {{"StringEquals", Json::obj({{"aws:PrincipalTag/aws-cdk:id", mark}})}},
                                            .principals = {iam::AccountPrincipal(theirs.account())}}));
  return iam::Grant::addToPrincipal({.actions = actions, .grantee = grantee, .resourceArns = {arn_}, .scope = this});
}

iam::Grant IRepository::grantWithToken(Use<iam::IGrantable> grantee, const List<Str>& actions) {
  const iam::Grant granted = grant(grantee, actions);
  iam::Grant::addToPrincipal({.actions = {"ecr:GetAuthorizationToken"}, .grantee = grantee, .resourceArns = {"*"}, .scope = this});
  return granted;
}

iam::Grant IRepository::grantRead(Use<iam::IGrantable> grantee) {
  return grant(grantee, "ecr:DescribeRepositories", "ecr:DescribeImages");
}

iam::Grant IRepository::grantPull(Use<iam::IGrantable> grantee) {
  return grantWithToken(grantee, pullActions());
}

iam::Grant IRepository::grantPush(Use<iam::IGrantable> grantee) {
  return grantWithToken(grantee, pushActions());
}

iam::Grant IRepository::grantPullPush(Use<iam::IGrantable> grantee) {
  Vec<Str> both;
  for (const Str& action : pullActions()) both.push(action);
  for (const Str& action : pushActions()) both.push(action);
  return grantWithToken(grantee, List<Str>(both));
}

}  // namespace cdk::ecr
