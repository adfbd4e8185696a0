#include <constructs/aws/s3_assets/asset.hpp>

#include <cdk/cfn_resource.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

namespace cdk::s3_assets {

Asset::Asset(Scope scope, std::string_view id, const AssetProps& props)
    : Construct(scope, id), location_{.bucketName = Str(), .httpUrl = Str(), .objectKey = Str()}, isBundled_(props.bundling.isSet()) {
  if (props.path.is("")) throw Error(*this, "the path of an asset is empty; give a file or a folder", "AssetPathCannotEmpty");
  const auto& staging = add<AssetStaging>("Stage", AssetStagingProps{.assetHash = props.assetHash,
                                                                     .assetHashType = props.assetHashType,
                                                                     .bundling = props.bundling,
                                                                     .exclude = props.exclude,
                                                                     .follow = props.followSymlinks,
                                                                     .ignoreMode = props.ignoreMode,
                                                                     .sourceFiles = props.sourceFiles,
                                                                     .sourcePath = props.path});
  Stack& stack = Stack::of(*this);
  assetHash_ = staging.assetHash();
  assetPath_ = staging.relativeStagedPath(stack);
  isFile_ = staging.packaging() == FileAssetPackaging::FILE;
  isZipArchive_ = staging.isArchive();
  location_ = stack.synthesizer().addFileAsset(
      {.deployTime = props.deployTime,
       .displayName = props.displayName ? props.displayName : Str(Names::stackRelativeConstructPath(*this)),
       .fileName = assetPath_,
       .packaging = staging.packaging(),
       .sourceHash = assetHash_});
  Use<kms::IKey> key;
  if (location_.kmsKeyArn) key = kms::Key::fromKeyArn(*this, "Key", location_.kmsKeyArn);
  bucket_ = &s3::Bucket::fromBucketAttributes(*this, "AssetBucket", {.bucketName = location_.bucketName, .encryptionKey = key});
  for (Use<iam::IGrantable> reader : props.readers) grantRead(reader);
}

void Asset::addResourceMetadata(CfnResource& resource, std::string_view resourceProperty) const {
  const Json wanted = node().tryGetContext("aws:cdk:enable-asset-metadata");
  if (!wanted.asBool().isTrue() && !wanted.asStr().is("true")) return;
  resource.addMetadata("aws:asset:path", assetPath_);
  resource.addMetadata("aws:asset:is-bundled", isBundled_);
  resource.addMetadata("aws:asset:property", resourceProperty);
}

void Asset::grantRead(Use<iam::IGrantable> grantee) {
  bucket_->grantRead(grantee);
}

}  // namespace cdk::s3_assets
