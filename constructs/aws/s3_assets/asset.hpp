#pragma once
#include <cdk/asset_staging.hpp>
#include <constructs/aws/iam/principal.hpp>

namespace cdk {
class CfnResource;
}
namespace cdk::kms {
class IKey;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::s3_assets {

/// Options of assets, as other constructs pass them on.
struct AssetOptions {
  /// A text of your own to make the hash of; must change whenever the asset does. Default: from the files
  Str assetHash = {};
  /// Default: SOURCE, or CUSTOM when assetHash is given
  Opt<AssetHashType> assetHashType = {};
  /// Makes the asset's files by a command. Default: the source is the asset
  Box<BundlingOptions> bundling = {};
  /// Only needed while the stack is deployed, so it may be deleted soon. Default: false
  Bool deployTime = {};
  /// Name in the messages of the CDK CLI. Default: the path below the stack
  Str displayName = {};
  /// Patterns of files to leave out. Default: none
  List<Str> exclude = {};
  /// Which symbolic links to follow. Default: EXTERNAL
  Opt<SymlinkFollowMode> followSymlinks = {};
  /// Syntax of the exclude patterns. Default: GLOB
  Opt<IgnoreMode> ignoreMode = {};
  /// Who may read the asset. Default: nobody beside those who deploy
  List<Use<iam::IGrantable>> readers = {};
  /// Key that a Lambda function's code is encrypted with; only functions read it. Default: one of AWS
  Use<kms::IKey> sourceKMSKey = {};
};

struct AssetProps {
  /// See AssetOptions; so are the others but path.
  Str assetHash = {};
  Opt<AssetHashType> assetHashType = {};
  Box<BundlingOptions> bundling = {};
  Bool deployTime = {};
  Str displayName = {};
  List<Str> exclude = {};
  Opt<SymlinkFollowMode> followSymlinks = {};
  Opt<IgnoreMode> ignoreMode = {};
  /// The file or folder; a relative path begins where the app is run. A folder is uploaded as a zip file. One of path and sourceFiles must be given.
  Str path = {};
  List<Use<iam::IGrantable>> readers = {};
  /// The content itself, instead of path; it becomes a folder. Not in the CDK.
  List<AssetFile> sourceFiles = {};
  Use<kms::IKey> sourceKMSKey = {};
};

/// A file or a folder of this machine, uploaded to the bootstrap bucket when the stack is deployed.
class Asset : public Construct {
 public:
  using Props = AssetProps;
  Asset(Scope scope, std::string_view id, const AssetProps& props);

  /// Name of the bucket it is uploaded to.
  Str s3BucketName() const { return location_.bucketName; }
  /// Its key in the bucket.
  Str s3ObjectKey() const { return location_.objectKey; }
  /// `https://` address of the object.
  Str httpUrl() const { return location_.httpUrl; }
  /// `s3://` address of the object.
  Str s3ObjectUrl() const { return location_.s3ObjectUrl; }
  /// Path in the assembly.
  Str assetPath() const { return assetPath_; }
  /// The bucket, imported.
  s3::IBucket& bucket() const { return *bucket_; }
  /// Is it one file, rather than a folder?
  bool isFile() const { return isFile_; }
  /// Is it a folder, or a file that is an archive?
  bool isZipArchive() const { return isZipArchive_; }
  /// Hash that names the asset, hexadecimal.
  Str assetHash() const { return assetHash_; }

  /// Notes in the metadata of a resource, where the CLI asks for it, that the asset is in this property.
  void addResourceMetadata(CfnResource& resource, std::string_view resourceProperty) const;
  /// Lets the grantee read the asset, and all other assets of the bucket.
  void grantRead(Use<iam::IGrantable> grantee);

 private:
  FileAssetLocation location_;
  Str assetHash_ = {};
  Str assetPath_ = {};
  s3::IBucket* bucket_ = nullptr;
  bool isFile_ = false;
  bool isZipArchive_ = false;
  bool isBundled_ = false;
};

}  // namespace cdk::s3_assets
