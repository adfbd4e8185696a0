#include <constructs/aws/s3/bucket.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Buckets : public StackTest {};

TEST_P(Buckets, KeepVersionsAndRefusePlainRequests) {
  stack.add<s3::Bucket>("Bucket", s3::BucketProps{.encryption = i % 3 ? s3::BucketEncryption::S3_MANAGED : s3::BucketEncryption::KMS,
                                                  .enforceSSL = true,
                                                  .lifecycleRules = {{.expiration = Duration::days(i + 1)}},
                                                  .versioned = i % 2 == 1});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::S3::Bucket",
      {{"LifecycleConfiguration", {{"Rules", Json::arr({Match::objectLike({{"ExpirationInDays", i + 1}, {"Status", "Enabled"}})})}}},
       {"VersioningConfiguration", i % 2 ? Json::obj({{"Status", "Enabled"}}) : Json(Match::absent())}}));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::KMS::Key", i % 3 ? 0 : 1));
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::S3::BucketPolicy",
      {{"PolicyDocument",
        {{"Statement",
          Match::arrayWith({Match::objectLike({{"Condition", {{"Bool", {{"aws:SecureTransport", "false"}}}}}, {"Effect", "Deny"}})})}}}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Buckets, testing::Range(0, 100));

}  // namespace template_tests
