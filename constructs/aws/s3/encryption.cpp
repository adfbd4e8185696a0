#include <string>

#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3::rendering {
namespace {

/// By kind of encryption.
constexpr const char* kAlgorithms[] = {"", "aws:kms", "AES256", "aws:kms", "aws:kms:dsse", "aws:kms:dsse"};
constexpr const char* kEncryptionNames[] = {"UNENCRYPTED", "KMS_MANAGED", "S3_MANAGED", "KMS", "DSSE_MANAGED", "DSSE"};

BucketEncryption kindOf(const BucketProps& props) {
  return props.encryption.valueOr(props.encryptionKey ? BucketEncryption::KMS : BucketEncryption::UNENCRYPTED);
}

bool hasOwnKey(BucketEncryption kind) {
  return kind == BucketEncryption::KMS || kind == BucketEncryption::DSSE;
}

std::string got(BucketEncryption kind) {
  return std::string(", got ") + kEncryptionNames[static_cast<int>(kind)];
}

Box<CfnBucket::BlockedEncryptionTypesProperty> blockedTypes(const Construct& bucket, const BucketProps& props) {
  const List<BlockedEncryptionType> types = props.blockedEncryptionTypes;
  if (!types) return {};
  if (types.empty())
    throw Error(bucket, "blockedEncryptionTypes is empty; name at least one, such as BlockedEncryptionType::NONE", "blocked-encryption");
  Vec<Str> names;
  for (const BlockedEncryptionType type : types) {
    if (type == BlockedEncryptionType::NONE && types.size() > 1) {
      throw Error(bucket, "BlockedEncryptionType::NONE must be the only one of blockedEncryptionTypes", "blocked-encryption");
    }
    names.push(type);
  }
  return CfnBucket::BlockedEncryptionTypesProperty{.encryptionType = List<Str>(names)};
}

}  // namespace

Use<kms::IKey> encryptionKey(Bucket& bucket, const BucketProps& props) {
  const BucketEncryption kind = kindOf(props);
  if (props.encryptionKey && !hasOwnKey(kind)) throw Error(bucket, "encryptionKey needs encryption KMS or DSSE" + got(kind), "encryption");
  if (props.bucketKeyEnabled.isTrue() && kind == BucketEncryption::UNENCRYPTED)
    throw Error(bucket, "bucketKeyEnabled needs an encryption" + got(kind), "encryption");
  if (props.encryptionKey || !hasOwnKey(kind)) return props.encryptionKey;
  return bucket.add<kms::Key>("Key", kms::KeyProps{.description = "Created by " + std::string(bucket.node().path()),
                                                   .enableKeyRotation = kind == BucketEncryption::KMS ? Bool(true) : Bool()});
}

Box<CfnBucket::BucketEncryptionProperty> encryption(const Construct& bucket, const BucketProps& props, const Use<kms::IKey>& key) {
  const BucketEncryption kind = kindOf(props);
  CfnBucket::ServerSideEncryptionRuleProperty rule{.blockedEncryptionTypes = blockedTypes(bucket, props)};
  if (kind == BucketEncryption::UNENCRYPTED) {
    if (!rule.blockedEncryptionTypes) return {};
  } else {
    rule.bucketKeyEnabled = props.bucketKeyEnabled;
    rule.serverSideEncryptionByDefault = CfnBucket::ServerSideEncryptionByDefaultProperty{
        .kmsMasterKeyId = key ? key->keyArn() : Str(), .sseAlgorithm = kAlgorithms[static_cast<int>(kind)]};
  }
  return CfnBucket::BucketEncryptionProperty{.serverSideEncryptionConfiguration = List<CfnBucket::ServerSideEncryptionRuleProperty>{rule}};
}

}  // namespace cdk::s3::rendering
