// Expected values come from the TypeScript reference application.
#include <constructs/delivery/image_repository/image_repository.hpp>

#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/ecr/repository.hpp>

namespace cdk::delivery {
namespace {

using assertions::Match;
using assertions::Template;

class ImageRepositoryTest : public testing::Test {
 protected:
  /// The message of the error that the call ends with.
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  ArenaScope arena;
  App app{AppProps{.context = {{"@aws-cdk/core:enablePartitionLiterals", true}}}};
  Stack& stack = app.add<Stack>("S", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
  kms::Key& key = stack.add<kms::Key>("K");

  Template written(const List<AccountRoles>& pullers = {}, int maxImages = 900) {
    stack.add<ImageRepository>(
        "I",
        ImageRepositoryProps{.encryptionKey = key, .maxImages = maxImages, .pullers = pullers, .repositoryName = "ecr-app-tools-main"});
    return Template::fromStack(stack);
  }
};

constexpr const char* kRepository = "AWS::ECR::Repository";

TEST_F(ImageRepositoryTest, isEncryptedScannedAndImmutable) {
  const auto all = written();
  EXPECT_TEMPLATE(all.hasResource(kRepository, Json::parse(R"({
    "Properties": {
      "EmptyOnDelete": true,
      "EncryptionConfiguration": {"EncryptionType": "KMS"},
      "ImageScanningConfiguration": {"ScanOnPush": true},
      "ImageTagMutability": "IMMUTABLE_WITH_EXCLUSION",
      "ImageTagMutabilityExclusionFilters":
        [{"ImageTagMutabilityExclusionFilterType": "WILDCARD", "ImageTagMutabilityExclusionFilterValue": "buildcache-*"}],
      "RepositoryName": "ecr-app-tools-main"},
    "DeletionPolicy": "Delete"})")));
  EXPECT_TEMPLATE(all.hasResourceProperties(kRepository, Json::obj({{"EncryptionConfiguration", Json::obj({{"KmsKey", key.keyArn()}})}})));
}

TEST_F(ImageRepositoryTest, nobodyElsePullsByDefault) {
  EXPECT_TEMPLATE(written().hasResourceProperties(kRepository, Json::obj({{"RepositoryPolicyText", Match::absent()}})));
}

TEST_F(ImageRepositoryTest, untaggedCachedAndOldImagesExpire) {
  const Json rules = Json::parse(R"({"rules": [
    {"rulePriority": 1, "description": "Untagged images", "action": {"type": "expire"},
     "selection": {"tagStatus": "untagged", "countType": "sinceImagePushed", "countNumber": 7, "countUnit": "days"}},
    {"rulePriority": 2, "description": "Stale build cache", "action": {"type": "expire"},
     "selection": {"tagStatus": "tagged", "tagPrefixList": ["buildcache-"],
                   "countType": "sinceImagePushed", "countNumber": 14, "countUnit": "days"}},
    {"rulePriority": 3, "description": "Old images", "action": {"type": "expire"},
     "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 900}}]})");
  EXPECT_TEMPLATE(written().hasResourceProperties(
      kRepository, Json::obj({{"LifecyclePolicy", Json::obj({{"LifecyclePolicyText", Match::serializedJson(rules)}})}})));
}

TEST_F(ImageRepositoryTest, numberOfImagesIsAnOption) {
  EXPECT_TEMPLATE(written({}, 12).hasResourceProperties(
      kRepository,
      Json::obj({{"LifecyclePolicy", Json::obj({{"LifecyclePolicyText", Match::stringLikeRegexp("\"countNumber\":12\\}")}})}})));
}

TEST_F(ImageRepositoryTest, namedRolesOfOtherAccountsPull) {
  const auto all = written({{.account = "222222222222", .roleNames = {"role-execution-dev-main"}},
                            {.account = "333333333333", .roleNames = {"role-execution-prod-main"}}});
  const Json policy = Json::parse(R"({"Statement": [
    {"Action": ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
     "Condition": {"ArnEquals": {"aws:PrincipalArn": ["arn:aws:iam::222222222222:role/role-execution-dev-main"]}},
     "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::222222222222:root"}, "Sid": "Pull222222222222"},
    {"Action": ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
     "Condition": {"ArnEquals": {"aws:PrincipalArn": ["arn:aws:iam::333333333333:role/role-execution-prod-main"]}},
     "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::333333333333:root"}, "Sid": "Pull333333333333"}], "Version": "2012-10-17"})");
  EXPECT_TEMPLATE(all.hasResourceProperties(kRepository, Json::obj({{"RepositoryPolicyText", policy}})));
}

}  // namespace
}  // namespace cdk::delivery
