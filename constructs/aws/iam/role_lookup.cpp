#include <cdk/context_provider.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

namespace cdk::iam {

IRole& Role::fromLookup(Construct& scope, std::string_view id, const RoleLookupOptions& options, Location at) {
  if (options.roleName.isToken()) throw Error(scope, at, "roleName must be a literal for a lookup", "lookup-token");
  const Str dummy =
      Stack::of(scope).formatArn({.account = "123456789012", .resource = "role", .resourceName = "DUMMY_ARN", .service = "iam"});
  const Json found =
      ContextProvider::getValue(
          scope,
          {
              .dummyValue = Json::arr({Json::obj({{"Arn", dummy}})}),
              .props = {{"typeName", "AWS::IAM::Role"}, {"exactIdentifier", options.roleName}, {"propertiesToReturn", Json::arr({"Arn"})}},
              .provider = "cc-api-provider",
          })
          .value;
  return fromRoleArn(
      scope, id, found.asArray()[0]["Arn"].asStr(),
      {.addGrantsToResources = options.addGrantsToResources, .defaultPolicyName = options.defaultPolicyName, .mutable_ = options.mutable_},
      at);
}

}  // namespace cdk::iam
