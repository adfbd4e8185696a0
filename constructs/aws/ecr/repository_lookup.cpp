#include <cdk/context_provider.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>

namespace cdk::ecr {

IRepository& Repository::fromLookup(Construct& scope, std::string_view id, const RepositoryLookupOptions& options, Location at) {
  if (options.repositoryName.isToken() || options.repositoryArn.isToken())
    throw Error(scope, at, "repositoryName and repositoryArn must be literals for a lookup", "lookup-token");
  if (!options.repositoryName && !options.repositoryArn)
    throw Error(scope, at, "a lookup needs a repositoryName or a repositoryArn", "lookup");
  const Str identifier =
      options.repositoryName ? options.repositoryName : Arn::split(options.repositoryArn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  if (!identifier) throw Error(scope, at, "repositoryArn must end in repository/<name>", "lookup");
  const Str dummy = Stack::of(scope).formatArn(
      {.account = "123456789012", .region = "us-east-1", .resource = "repository", .resourceName = "DUMMY_ARN", .service = "ecr"});
  const Json found =
      ContextProvider::getValue(
          scope,
          {
              .dummyValue = Json::arr({Json::obj({{"Arn", dummy}})}),
              .props = {{"typeName", "AWS::ECR::Repository"}, {"exactIdentifier", identifier}, {"propertiesToReturn", Json::arr({"Arn"})}},
              .provider = "cc-api-provider",
          })
          .value;
  const Str arn = found.asArray()[0]["Arn"].asStr();
  return fromRepositoryAttributes(scope, id, {.repositoryArn = arn, .repositoryName = Arn::extractResourceName(arn, "repository")}, at);
}

}  // namespace cdk::ecr
