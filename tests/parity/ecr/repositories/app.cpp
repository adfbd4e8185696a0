#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/ecr/auth_token.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecr/repository_events.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

using namespace cdk;

namespace {

class Target final : public events::IRuleTarget {
 public:
  events::RuleTargetConfig bind(events::IRule&, std::string_view) override { return {.arn = "arn:aws:sqs:us-east-1:123456789012:queue"}; }
};

iam::Role& taskRole(Stack& stack, const char* id, const Str& name = {}) {
  return stack.add<iam::Role>(id, iam::RoleProps{.assumedBy = iam::ServicePrincipal("ecs-tasks.amazonaws.com"), .roleName = name});
}

void full(Stack& stack) {
  stack.add<ecr::Repository>(
      "Full", ecr::RepositoryProps{
                  .emptyOnDelete = true,
                  .encryptionKey = stack.add<kms::Key>("Key"),
                  .imageScanOnPush = true,
                  .imageTagMutability = ecr::TagMutability::IMMUTABLE_WITH_EXCLUSION,
                  .imageTagMutabilityExclusionFilters = {ecr::ImageTagMutabilityExclusionFilter::wildcard("dev-*"),
                                                         ecr::ImageTagMutabilityExclusionFilter::wildcard("latest")},
                  .lifecycleRegistryId = "123456789012",
                  .lifecycleRules = {{.description = "the rest", .maxImageCount = 100},
                                     {.maxImageAge = Duration::days(90), .rulePriority = 5, .tagPrefixList = {"v", "release"}},
                                     {.maxImageAge = Duration::days(3), .tagPatternList = {"pr-*-*"}},
                                     {.maxImageCount = 3, .rulePriority = 2, .tagStatus = ecr::TagStatus::UNTAGGED}},
                  .removalPolicy = RemovalPolicy::DESTROY,
                  .repositoryName = "team/full",
              });
}

void repositories(Stack& stack) {
  stack.add<ecr::Repository>("Plain");
  full(stack);
  stack.add<ecr::Repository>("Kms", ecr::RepositoryProps{.emptyOnDelete = false,
                                                         .encryption = ecr::RepositoryEncryption::KMS,
                                                         .imageScanOnPush = false,
                                                         .imageTagMutability = ecr::TagMutability::IMMUTABLE});
  stack.add<ecr::Repository>("Aes", ecr::RepositoryProps{.encryption = ecr::RepositoryEncryption::AES_256,
                                                         .repositoryName = stack.add<CfnParameter>("Name").valueAsString()});
  stack.add<ecr::Repository>("Registry", ecr::RepositoryProps{.lifecycleRegistryId = "210987654321"});
  auto& rules = stack.add<ecr::Repository>("Rules");
  rules.addLifecycleRule({.maxImageAge = Duration::days(30), .rulePriority = 10, .tagStatus = ecr::TagStatus::ANY});
  rules.addLifecycleRule({.maxImageCount = 1, .rulePriority = 1, .tagPrefixList = {"a"}, .tagStatus = ecr::TagStatus::TAGGED});
  stack.add<ecr::Repository>("Auto", ecr::RepositoryProps{.autoDeleteImages = true, .removalPolicy = RemovalPolicy::DESTROY});
  stack.add<ecr::Repository>("Auto2", ecr::RepositoryProps{.autoDeleteImages = true, .removalPolicy = RemovalPolicy::DESTROY});
  Tags::of(stack.add<ecr::Repository>("Tagged")).add("team", "blue");
}

void grants(Stack& stack) {
  auto& role = taskRole(stack, "Role");
  const auto by = [&](const char* id) -> iam::Role& { return stack.add<iam::Role>(id, iam::RoleProps{.assumedBy = role}); };
  auto& repository = stack.add<ecr::Repository>("Granted");
  repository.grantPull(role);
  repository.grantPush(by("Pusher"));
  repository.grantPullPush(by("Both"));
  repository.grantRead(by("Reader"));
  repository.grant(iam::AccountPrincipal("999999999999"), "ecr:PutImage", "ecr:BatchGetImage");
  repository.grantPull(iam::ServicePrincipal("codebuild.amazonaws.com"));
  repository.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"ecr:DescribeImages"}, .effect = iam::Effect::DENY, .principals = {iam::AnyPrincipal()}}));
  ecr::AuthorizationToken::grantRead(role);
  ecr::PublicGalleryAuthorizationToken::grantRead(role);
  const Str values[] = {repository.repositoryUri(),
                        repository.registryUri(),
                        repository.repositoryUriForTag("1.0"),
                        repository.repositoryUriForDigest("sha256:abc"),
                        repository.repositoryUriForTagOrDigest("sha256:abc"),
                        repository.repositoryUriForTagOrDigest("latest"),
                        repository.repositoryUriForTagOrDigest()};
  int i = 0;
  for (const Str& value : values) stack.add<CfnOutput>("Uri" + std::to_string(i++), CfnOutputProps{.value = value});
}

void imports(Stack& stack) {
  auto& role = taskRole(stack, "ImportRole");
  ecr::IRepository* const all[] = {
      &ecr::Repository::fromRepositoryName(stack, "Named", "my/named"),
      &ecr::Repository::fromRepositoryArn(stack, "Arn", "arn:aws:ecr:eu-west-1:999999999999:repository/my/arn"),
      &ecr::Repository::fromRepositoryAttributes(
          stack, "Attributes", {.repositoryArn = stack.add<CfnParameter>("ArnText").valueAsString(), .repositoryName = "attributes"}),
  };
  int i = 0;
  for (ecr::IRepository* repository : all) {
    repository->grantPull(role);
    repository->addToResourcePolicy(iam::PolicyStatement({.actions = {"ecr:*"}, .principals = {iam::AnyPrincipal()}}));
    const std::string id = "Import" + std::to_string(i++);
    stack.add<CfnOutput>(id + "Uri", CfnOutputProps{.value = repository->repositoryUriForTag("t")});
    stack.add<CfnOutput>(id + "Name", CfnOutputProps{.value = repository->repositoryName()});
  }
}

void rules(Stack& stack) {
  const auto target = make<Target>();
  auto& repository = stack.add<ecr::Repository>("Watched");
  repository.onCloudTrailEvent("Call", {.description = "a call", .target = target});
  repository.onCloudTrailImagePushed("Push", {.imageTag = "latest", .ruleName = "push", .target = target});
  repository.onCloudTrailImagePushed("AnyPush");
  repository.onImageScanCompleted("Scan", {.imageTags = {"a", "b"}, .target = target});
  repository.onImageScanCompleted("AnyScan", {.eventPattern = {.account = {"123456789012"}}});
  ecr::Repository::fromRepositoryName(stack, "NamedWatched", "watched").onEvent("Event", {.target = target});
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    const StackProps props{.env = {.account = "123456789012", .region = "us-east-1"}};
    auto& fixed = app.add<Stack>("Fixed", props);
    repositories(fixed);
    grants(fixed);
    imports(fixed);
    rules(fixed);
    auto& anywhere = app.add<Stack>("Anywhere");
    repositories(anywhere);
    grants(anywhere);
    imports(anywhere);

    auto& home = app.add<Stack>("Home", props);
    auto& shared = home.add<ecr::Repository>("Shared", ecr::RepositoryProps{.repositoryName = "shared"});
    auto& foreign = app.add<Stack>("Foreign", StackProps{.env = {.account = "999999999999", .region = "us-east-1"}});
    shared.grantPull(taskRole(foreign, "Role", "foreign"));
  });
}
