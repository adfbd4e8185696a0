#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn/kms/key.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/s3/bucket_policy.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

using namespace cdk;

namespace {

struct Shown {
  int count = 0;
  void operator()(Stack& stack, const s3::IBucket& bucket) {
    ++count;
    const Str values[] = {bucket.bucketArn(),
                          bucket.bucketName(),
                          bucket.bucketDomainName(),
                          bucket.bucketDualStackDomainName(),
                          bucket.bucketRegionalDomainName(),
                          bucket.bucketWebsiteUrl(),
                          bucket.bucketWebsiteDomainName(),
                          bucket.urlForObject("k"),
                          bucket.virtualHostedUrlForObject("k")};
    int i = 0;
    for (const Str& value : values)
      stack.add<CfnOutput>("O" + std::to_string(count) + "V" + std::to_string(i++), CfnOutputProps{.value = value});
  }
};

iam::Role& lambdaRole(Stack& stack, const char* id, const Str& name = {}) {
  return stack.add<iam::Role>(id, iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"), .roleName = name});
}

iam::PolicyStatement everyone(const char* action) {
  return iam::PolicyStatement({.actions = {action}, .principals = {iam::AnyPrincipal()}, .resources = {"*"}});
}

Json keyPolicy() {
  const Json statement{
      {"Effect", "Allow"}, {"Action", "kms:*"}, {"Resource", "*"}, {"Principal", Json::obj({{"AWS", "arn:aws:iam::123456789012:root"}})}};
  return {{"Version", "2012-10-17"}, {"Statement", Json::arr({statement})}};
}

Json publicPolicy() {
  const Json statement{{"Effect", "Allow"}, {"Action", "s3:GetObject"}, {"Resource", "*"}, {"Principal", "*"}};
  return {{"Version", "2012-10-17"}, {"Statement", Json::arr({statement})}};
}

void imports(Stack& stack, Shown& show) {
  auto& role = lambdaRole(stack, "Role");
  auto& named = s3::Bucket::fromBucketName(stack, "Named", "by-name");
  named.grantRead(role);
  named.addToResourcePolicy(everyone("s3:*"));
  show(stack, named);
  auto& arn = s3::Bucket::fromBucketArn(stack, "Arn", "arn:aws:s3:::by-arn");
  arn.grantReadWrite(role);
  show(stack, arn);
  show(stack, s3::Bucket::fromBucketArn(stack, "TokenArn", stack.add<CfnParameter>("ArnText").valueAsString()));
  show(stack, s3::Bucket::fromBucketName(stack, "TokenName", Fn::importValue("name")));
  auto& attributes = s3::Bucket::fromBucketAttributes(
      stack, "Attributes",
      {
          .account = "999999999999",
          .bucketName = "by-attributes",
          .bucketWebsiteNewUrlFormat = false,
          .encryptionKey = kms::Key::fromKeyArn(stack, "Key", "arn:aws:kms:eu-west-1:999999999999:key/1234"),
          .isWebsite = true,
          .region = "eu-west-1",
      });
  attributes.grantWrite(role);
  show(stack, attributes);
  show(stack, s3::Bucket::fromBucketAttributes(
                  stack, "Unknown", {.bucketName = "unknown-region", .bucketWebsiteNewUrlFormat = true, .region = "xx-nowhere-1"}));
  show(stack, s3::Bucket::fromBucketAttributes(stack, "Given",
                                               {
                                                   .bucketArn = "arn:aws:s3:::given",
                                                   .bucketDomainName = "d.example.com",
                                                   .bucketDualStackDomainName = "ds.example.com",
                                                   .bucketRegionalDomainName = "r.example.com",
                                                   .bucketWebsiteUrl = "http://w.example.com",
                                               }));
}

void wrapped(Stack& stack, Shown& show) {
  auto& role = lambdaRole(stack, "WrapRole");
  auto& key = stack.add<kms::CfnKey>("L1Key", kms::CfnKey::Props{.keyPolicy = keyPolicy()});
  auto& l1 = stack.add<s3::CfnBucket>(
      "L1",
      s3::CfnBucket::Props{
          .bucketEncryption = {{.serverSideEncryptionConfiguration = {{.serverSideEncryptionByDefault = {{.kmsMasterKeyId = key.attrArn(),
                                                                                                          .sseAlgorithm = "aws:kms"}}}}}},
          .websiteConfiguration = {{.indexDocument = "index.html"}},
      });
  auto& bucket = s3::Bucket::fromCfnBucket(l1);
  bucket.grantRead(role);
  s3::Bucket::fromCfnBucket(l1).grantPublicAccess();
  show(stack, bucket);
  auto& other = stack.add<s3::CfnBucket>("L1Other");
  auto& policy =
      stack.add<s3::CfnBucketPolicy>("L1Policy", s3::CfnBucketPolicy::Props{.bucket = other.ref(), .policyDocument = publicPolicy()});
  s3::BucketPolicy::fromCfnBucketPolicy(policy).bucket().addToResourcePolicy(everyone("s3:PutObject"));
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    Shown show;
    const Environment env{.account = "123456789012", .region = "us-east-1"};
    auto& fixed = app.add<Stack>("Fixed", StackProps{.env = env});
    imports(fixed, show);
    wrapped(fixed, show);
    imports(app.add<Stack>("Anywhere"), show);

    auto& home = app.add<Stack>("Home", StackProps{.env = env});
    auto& shared = home.add<s3::Bucket>("Shared", s3::BucketProps{.encryption = s3::BucketEncryption::KMS});
    auto& named = home.add<s3::Bucket>("NamedShared", s3::BucketProps{.bucketName = "named-shared", .enforceSSL = true});
    auto& user = app.add<Stack>("User", StackProps{.env = env});
    auto& role = lambdaRole(user, "Role");
    shared.grantReadWrite(role);
    named.grantRead(role);
    user.add<s3::Bucket>("Logged", s3::BucketProps{.serverAccessLogsBucket = named});
    auto& foreign = app.add<Stack>("Foreign", StackProps{.env = {.account = "999999999999", .region = "us-east-1"}});
    named.grantPut(lambdaRole(foreign, "Role", "foreign-role"));
  });
}
