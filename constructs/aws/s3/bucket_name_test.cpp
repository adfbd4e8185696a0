#include <gtest/gtest.h>

#include <string>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::s3 {
namespace {

std::string refused(const Str& name, bool legacy = false) {
  try {
    Bucket::validateBucketName(name, legacy);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// The names and what is wrong with them are those of aws-cdk-lib 2.276.0.
TEST(BucketName, acceptsWhatS3Accepts) {
  const ArenaScope arena;
  for (const char* name : {"abc", "a.b-c", "1-2", "my.bucket.name", "1.2.3", "1.2.3.4.5", "1234.1.1.1"})
    EXPECT_EQ(refused(name), "") << name;
  EXPECT_EQ(refused(std::string(63, 'a')), "");
  EXPECT_EQ(refused({}), "");
  EXPECT_EQ(refused("A B" + Aws::REGION), "");
}

TEST(BucketName, saysWhatS3Refuses) {
  const ArenaScope arena;
  const struct {
    std::string name;
    const char* message;
  } rows[] = {
      {"ab", "S3 refuses the bucket name 'ab': it must have 3 to 63 characters"},
      {std::string(64, 'a'), "it must have 3 to 63 characters"},
      {"b@cket", "only lower-case letters, digits and .- are allowed (offset: 1)"},
      {"bucKet", "(offset: 3)"},
      {"-bucket", "it must begin with a letter or digit (offset: 0)"},
      {"bucket-", "it must end with a letter or digit (offset: 6)"},
      {"buc.-ket", "a dot cannot stand beside a dash or a dot (offset: 3)"},
      {"buc..ket", "(offset: 3)"},
      {"1.2.3.4", "it cannot look like an IP address"},
  };
  for (const auto& row : rows) EXPECT_NE(refused(row.name).find(row.message), std::string::npos) << row.name << ": " << refused(row.name);
}

TEST(BucketName, oldNamesMayHaveMoreCharacters) {
  const ArenaScope arena;
  EXPECT_NE(refused("My_Bucket"), "");
  EXPECT_EQ(refused("My_Bucket", true), "");
  EXPECT_NE(refused("_bucket", true), "");
}

std::string code(Stack& stack, const BucketProps& props) {
  try {
    stack.add<Bucket>("B", props);
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

TEST(BucketName, prefixIsForTheNamespaceOfTheAccount) {
  const ArenaScope arena;
  App app;
  int n = 0;
  const auto stack = [&]() -> Stack& { return app.add<Stack>("S" + std::to_string(n++)); };
  EXPECT_EQ(code(stack(), {.bucketName = "abc", .bucketNamePrefix = "abc"}), "bucket-name");
  EXPECT_EQ(code(stack(), {.bucketName = "abc", .bucketNamespace = BucketNamespace::ACCOUNT_REGIONAL}), "bucket-name");
  EXPECT_EQ(code(stack(), {.bucketNamePrefix = "abc"}), "bucket-name");
  EXPECT_EQ(code(stack(), {.bucketNamespace = BucketNamespace::ACCOUNT_REGIONAL}), "bucket-name");
  const auto prefixed = [&](const std::string& prefix) {
    return code(stack(), {.bucketNamePrefix = prefix, .bucketNamespace = BucketNamespace::ACCOUNT_REGIONAL});
  };
  EXPECT_EQ(prefixed("a.b"), "bucket-name");
  EXPECT_EQ(prefixed("abc-"), "bucket-name");
  EXPECT_EQ(prefixed(std::string(38, 'a')), "bucket-name");
  EXPECT_EQ(prefixed(std::string(37, 'a')), "");
  EXPECT_EQ(code(stack(), {.bucketName = "abc", .bucketNamespace = BucketNamespace::GLOBAL}), "");
}

}  // namespace
}  // namespace cdk::s3
