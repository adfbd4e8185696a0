#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/s3/location.hpp>
#include <constructs/aws/s3_assets/asset.hpp>

namespace cdk {
class CfnParameter;
class CfnResource;
class Construct;
}  // namespace cdk
namespace cdk::ecr {
class IRepository;
}
namespace cdk::kms {
class IKey;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::lambda {

/// Where Lambda reads a package from.
enum class S3ObjectStorageMode { COPY, REFERENCE };

/// A container image and how it is started.
struct CodeImageConfig {
  List<Str> cmd = {};
  List<Str> entrypoint = {};
  Req<Str, "imageUri"> imageUri;
  Str workingDirectory = {};
};

/// The code as a function takes it: exactly one of image, inlineCode and s3Location is set.
struct CodeConfig {
  Box<CodeImageConfig> image = {};
  Str inlineCode = {};
  Box<s3::Location> s3Location = {};
  Opt<S3ObjectStorageMode> s3ObjectStorageMode = {};
  Str sourceKMSKeyArn = {};
};

struct ResourceBindOptions {
  /// The property that holds the code. Default: Code
  Str resourceProperty = {};
};

/// Source of code; derive to make a kind of your own, and pass make<Mine>(...).
class ICode {
 public:
  virtual CodeConfig bind(Construct& scope) = 0;
  /// Called once the resource exists.
  virtual void bindToResource(CfnResource&, const ResourceBindOptions&) {}

 protected:
  ~ICode() = default;
};

struct BucketOptions {
  Str objectVersion = {};
  /// Default: COPY; REFERENCE needs objectVersion
  Opt<S3ObjectStorageMode> s3ObjectStorageMode = {};
  /// Key by which the package is encrypted. Default: one of AWS's own
  Use<kms::IKey> sourceKMSKey = {};
};

struct EcrImageCodeProps {
  /// Default: that of the image
  List<Str> cmd = {};
  /// Default: that of the image
  List<Str> entrypoint = {};
  /// Default: latest
  Str tagOrDigest = {};
  /// Default: that of the image
  Str workingDirectory = {};
};

struct AssetImageCodeProps;

/// The code of a function or of a layer.
struct Code : Use<ICode> {
  Code(const Use<ICode>& code) : Use(code) {}
  /// Source text in the template itself; not empty, and only for runtimes that support it.
  static Code fromInline(const Str& code);
  /// A package that is in a bucket already.
  static Code fromBucket(Use<s3::IBucket> bucket, const Str& key, const Str& objectVersion = {});
  /// A folder or an archive of this machine, uploaded at deployment.
  static Code fromAsset(const Str& path, const s3_assets::AssetOptions& options = {});
  /// Files that exist in memory only, uploaded at deployment. Not in the CDK.
  static Code fromFiles(const List<AssetFile>& files, const s3_assets::AssetOptions& options = {});
  /// A container image of a repository, which lets Lambda read it.
  static Code fromEcrImage(Use<ecr::IRepository> repository, const EcrImageCodeProps& props = {});
  /// A container image that is built from a folder with a Dockerfile.
  static Code fromAssetImage(const Str& directory, const AssetImageCodeProps& props);
  static Code fromAssetImage(const Str& directory);
  static Code fromBucketV2(Use<s3::IBucket> bucket, const Str& key, const BucketOptions& options = {});
};

struct InlineCode : Code {
  explicit InlineCode(const Str& code) : Code(fromInline(code)) {}
};

struct AssetCode : Code {
  explicit AssetCode(const Str& path, const s3_assets::AssetOptions& options = {}) : Code(fromAsset(path, options)) {}
};

struct EcrImageCode : Code {
  explicit EcrImageCode(Use<ecr::IRepository> repository, const EcrImageCodeProps& props = {}) : Code(fromEcrImage(repository, props)) {}
};

struct CfnParametersCodeProps {
  /// Default: a new parameter
  CfnParameter* bucketNameParam = nullptr;
  /// Default: a new parameter
  CfnParameter* objectKeyParam = nullptr;
  /// Key by which the package is encrypted. Default: one of AWS's own
  Use<kms::IKey> sourceKMSKey = {};
};

/// A package whose place is given by parameters of the template at deployment.
struct CfnParametersCode : Code {
  explicit CfnParametersCode(const CfnParametersCodeProps& props = {});
  /// Values for the parameters, by their names.
  Map<Str> assign(const s3::Location& location) const;
  /// Name of the parameter. Error before the code belongs to a function.
  Str bucketNameParam() const;
  /// Name of the parameter. Error before the code belongs to a function.
  Str objectKeyParam() const;
};

}  // namespace cdk::lambda
