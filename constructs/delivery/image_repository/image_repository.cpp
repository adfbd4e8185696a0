#include <constructs/delivery/image_repository/image_repository.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/delivery/naming/arns.hpp>

namespace cdk::delivery {

ImageRepository::ImageRepository(Scope scope, std::string_view id, const ImageRepositoryProps& props) : Construct(scope, id) {
  repository_ = &add<ecr::Repository>(
      "Repository",
      ecr::RepositoryProps{
          .emptyOnDelete = true,
          .encryption = ecr::RepositoryEncryption::KMS,
          .encryptionKey = props.encryptionKey,
          .imageScanOnPush = true,
          .imageTagMutability = ecr::TagMutability::IMMUTABLE_WITH_EXCLUSION,
          .imageTagMutabilityExclusionFilters = {ecr::ImageTagMutabilityExclusionFilter::wildcard("buildcache-*")},
          .lifecycleRules = {{.description = "Untagged images", .maxImageAge = Duration::days(7), .rulePriority = 1, .tagStatus = ecr::TagStatus::UNTAGGED},
                             {.description = "Stale build cache", .maxImageAge = Duration::days(14), .rulePriority = 2, .tagPrefixList = {"buildcache-"}, .tagStatus = ecr::TagStatus::TAGGED},
                             {.description = "Old images", .maxImageCount = props.maxImages, .rulePriority = 3, .tagStatus = ecr::TagStatus::ANY}},
          .removalPolicy = RemovalPolicy::DESTROY,
          .repositoryName = props.repositoryName});
  const Stack& stack = Stack::of(*this);
  for (AccountRoles puller : props.pullers) {
    repository_->addToResourcePolicy(
        iam::PolicyStatement({.actions = {"ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"},
                              .conditions = {{"ArnEquals", {{"aws:PrincipalArn", roleArns(stack, puller.account, puller.roleNames)}}}},
                              .principals = {iam::AccountPrincipal(puller.account)},
                              .sid = "Pull" + puller.account}));
  }
}

}  // namespace cdk::delivery
