#include <cdk/cfn/kms/key.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/fn.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3 {
namespace {

using region_info::FactName;
using region_info::RegionInfo;

Str websiteHost(const Str& websiteUrl) {
  return Fn::select(2, Fn::split("/", websiteUrl));
}

Str websiteEndpoint(Stack& stack, const Str& region, const Str& urlSuffix, const Bool& newFormat) {
  const Str withDot = "s3-website." + region + "." + urlSuffix;
  if (newFormat.isSet()) return newFormat.isTrue() ? withDot : "s3-website-" + region + "." + urlSuffix;
  const Str known = RegionInfo::get(region).s3StaticWebsiteEndpoint();
  if (known) return known;
  return lazyOf([target = &stack, withDot] { return target->regionalFact(FactName::S3_STATIC_WEBSITE_ENDPOINT, withDot); });
}

Str orElse(const Str& given, const Str& otherwise) {
  return given ? given : otherwise;
}

/// A bucket that is managed elsewhere.
struct ImportedBucket final : IBucket {
  struct Props {
    Str name;
    BucketAttributes attributes;
  };
  ImportedBucket(Scope scope, std::string_view id, const Props& props)
      : IBucket(scope, id, {.account = props.attributes.account, .region = props.attributes.region}) {
    const BucketAttributes& given = props.attributes;
    const Str region = orElse(given.region, stack().region());
    const Str urlSuffix = orElse(RegionInfo::get(region).domainSuffix(), stack().urlSuffix());
    const Str website = props.name + "." + websiteEndpoint(stack(), region, urlSuffix, given.bucketWebsiteNewUrlFormat);
    bucketName_ = props.name;
    bucketArn_ =
        given.bucketArn ? given.bucketArn : stack().formatArn({.account = "", .region = "", .resource = given.bucketName, .service = "s3"});
    domainName_ = orElse(given.bucketDomainName, props.name + ".s3." + urlSuffix);
    websiteUrl_ = orElse(given.bucketWebsiteUrl, "http://" + website);
    websiteDomainName_ = given.bucketWebsiteUrl ? websiteHost(given.bucketWebsiteUrl) : website;
    regionalDomainName_ = orElse(given.bucketRegionalDomainName, props.name + ".s3." + region + "." + urlSuffix);
    dualStackDomainName_ = orElse(given.bucketDualStackDomainName, props.name + ".s3.dualstack." + region + "." + urlSuffix);
    encryptionKey_ = given.encryptionKey;
    isWebsite_ = given.isWebsite.isTrue();
    notificationsHandlerRole_ = given.notificationsHandlerRole;
    rendering::checkBucketName(*this, bucketName_, true);
  }
};

/// The key of this app by which an L1 encrypts, or null.
kms::CfnKey* keyBehind(CfnBucket& bucket) {
  const auto& encryption = bucket.props().bucketEncryption;
  if (!encryption || encryption.isToken()) return nullptr;
  const auto& rules = encryption->serverSideEncryptionConfiguration;
  if (rules.isToken() || rules.size() != 1 || !rules[0].serverSideEncryptionByDefault) return nullptr;
  const Str id = rules[0].serverSideEncryptionByDefault->kmsMasterKeyId;
  if (!id.isToken()) return nullptr;
  for (const auto construct : bucket.node().root().node().findAll()) {
    auto* key = dynamic_cast<kms::CfnKey*>(construct.get());
    if (key && (key->attrArn() == id || key->ref() == id || key->attrKeyId() == id)) return key;
  }
  return nullptr;
}

/// The L2 of an L1.
struct WrappedBucket final : IBucket {
  struct Props {
    CfnBucket* bucket;
  };
  WrappedBucket(Scope scope, std::string_view id, const Props& props) : IBucket(scope, id) {
    CfnBucket& bucket = *props.bucket;
    node().setDefaultChild(bucket);
    bucketArn_ = bucket.attrArn();
    bucketName_ = bucket.ref();
    domainName_ = bucket.attrDomainName();
    dualStackDomainName_ = bucket.attrDualStackDomainName();
    regionalDomainName_ = bucket.attrRegionalDomainName();
    websiteUrl_ = bucket.attrWebsiteUrl();
    websiteDomainName_ = websiteHost(websiteUrl_);
    if (kms::CfnKey* key = keyBehind(bucket)) encryptionKey_ = kms::Key::fromCfnKey(*key);
    const auto& block = bucket.props().publicAccessBlockConfiguration;
    disallowPublicAccess_ = block && !block.isToken() && block->blockPublicPolicy.isTrue();
    isWebsite_ = bucket.props().websiteConfiguration.isSet();
    autoCreatePolicy_ = true;
  }
};

constexpr std::string_view kBucketId = "@FromCfnBucket";

}  // namespace

IBucket& Bucket::fromBucketArn(Construct& scope, std::string_view id, const Str& bucketArn, cdk::Location at) {
  return fromBucketAttributes(scope, id, {.bucketArn = bucketArn}, at);
}

IBucket& Bucket::fromBucketName(Construct& scope, std::string_view id, const Str& bucketName, cdk::Location at) {
  return fromBucketAttributes(scope, id, {.bucketName = bucketName}, at);
}

IBucket& Bucket::fromBucketAttributes(Construct& scope, std::string_view id, const BucketAttributes& attrs, cdk::Location at) {
  if (!attrs.bucketName && !attrs.bucketArn) throw Error(scope, at, "an imported bucket needs a bucketName or a bucketArn", "bucket-name");
  const Str name = attrs.bucketName ? attrs.bucketName : Str(Arn::split(attrs.bucketArn, ArnFormat::SLASH_RESOURCE_NAME).resource);
  return scope.add<ImportedBucket>(id, {.name = name, .attributes = attrs}, at);
}

IBucket& Bucket::fromCfnBucket(CfnBucket& cfnBucket, cdk::Location at) {
  if (Construct* existing = cfnBucket.node().tryFindChild(kBucketId)) return dynamic_cast<IBucket&>(*existing);
  return cfnBucket.add<WrappedBucket>(kBucketId, {.bucket = &cfnBucket}, at);
}

}  // namespace cdk::s3
