#include <constructs/delivery/artifact_store/artifact_store.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/delivery/artifact_store/log_bucket.hpp>
#include <constructs/delivery/encryption_key/encryption_key.hpp>
#include <constructs/delivery/naming/arns.hpp>

namespace cdk::delivery {

ArtifactStore::ArtifactStore(Scope scope, std::string_view id, const ArtifactStoreProps& props) : Construct(scope, id) {
  const Stack& stack = Stack::of(*this);
  key_ = &add<EncryptionKey>("Encryption", EncryptionKeyProps{.aliasName = props.keyAliasName,
                                                              .description = "Pipeline artifacts, shared with the deploy roles of the target accounts"})
              .key();
  accessLogs_ = &addLogBucket(*this, "AccessLogs", props.naming.globalName("access-logs", stack.account()));
  bucket_ = &encryptedBucket("Bucket", props.bucketName, "artifacts/", props.artifactRetentionDays);
  reports_ = &encryptedBucket("Reports", props.naming.globalName("reports", stack.account()), "reports/", props.reportRetentionDays);
  for (AccountRoles readers : props.readers) admit(readers);
}

void ArtifactStore::admit(const AccountRoles& readers) {
  const List<Use<iam::IPrincipal>> principals{iam::AccountPrincipal(readers.account)};
  const iam::Conditions conditions{{"ArnEquals", {{"aws:PrincipalArn", roleArns(Stack::of(*this), readers.account, readers.roleNames)}}}};
  bucket_->addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:GetObject", "s3:GetObjectVersion"},
                                                     .conditions = conditions,
                                                     .principals = principals,
                                                     .resources = {bucket_->arnForObjects("*")},
                                                     .sid = "ReadArtifacts" + readers.account}));
  bucket_->addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"},
                                                     .conditions = conditions,
                                                     .principals = principals,
                                                     .resources = {bucket_->bucketArn()},
                                                     .sid = "LocateArtifacts" + readers.account}));
  key_->addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:DescribeKey"},
                                                  .conditions = conditions,
                                                  .principals = principals,
                                                  .resources = {"*"},
                                                  .sid = "DecryptArtifacts" + readers.account}));
}

s3::Bucket& ArtifactStore::encryptedBucket(std::string_view id, const Str& bucketName, const Str& logPrefix, int retentionDays) {
  auto& bucket = add<s3::Bucket>(id, s3::BucketProps{.autoDeleteObjects = true,
                                                     .blockPublicAccess = s3::BlockPublicAccess::BLOCK_ALL,
                                                     .bucketKeyEnabled = true,
                                                     .bucketName = bucketName,
                                                     .encryption = s3::BucketEncryption::KMS,
                                                     .encryptionKey = *key_,
                                                     .enforceSSL = true,
                                                     .lifecycleRules = {expireAfter(retentionDays)},
                                                     .minimumTLSVersion = 1.2,
                                                     .objectOwnership = s3::ObjectOwnership::BUCKET_OWNER_ENFORCED,
                                                     .removalPolicy = RemovalPolicy::DESTROY,
                                                     .serverAccessLogsBucket = *accessLogs_,
                                                     .serverAccessLogsPrefix = logPrefix,
                                                     .versioned = true});
  // Without a header the bucket's default (this key) applies; a header that says otherwise is refused.
  // The Null is needed: a negated operator alone also matches requests without the header.
  bucket.addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:PutObject"},
                                                   .conditions = {{"Null", {{"s3:x-amz-server-side-encryption", "false"}}},
                                                                  {"StringNotEquals", {{"s3:x-amz-server-side-encryption", "aws:kms"}}}},
                                                   .effect = iam::Effect::DENY,
                                                   .principals = {iam::AnyPrincipal()},
                                                   .resources = {bucket.arnForObjects("*")},
                                                   .sid = "DenyOtherEncryption"}));
  return bucket;
}

}  // namespace cdk::delivery
