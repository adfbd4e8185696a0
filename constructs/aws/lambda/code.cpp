#include <constructs/aws/lambda/code.hpp>

#include <cdk/annotations.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/cfn/lambda/layer_version.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::lambda {
namespace {

class Inline final : public ICode {
 public:
  explicit Inline(const Str& code) : code_(code) {
    if (code.is("")) throw Error("inline code must not be empty", "code-inline");
  }
  CodeConfig bind(Construct&) override { return {.inlineCode = code_}; }

 private:
  Str code_;
};

Str keyArn(Use<kms::IKey> key) {
  return key ? key->keyArn() : Str();
}

/// Which resource a bucket lets read the code: its ARN, or all of the account's while the name is open.
struct Reader {
  Str sourceArn;
  const char* nameProperty;
  bool anyName;
};

Opt<Reader> readerOf(CfnResource& resource) {
  const auto reader = [&resource](const Str& name, const char* type, const char* property) {
    const bool anyName = !name || name.isToken();
    const Str arn = Stack::of(resource).formatArn(
        {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = type, .resourceName = anyName ? Str("*") : name, .service = "lambda"});
    return Reader{arn, property, anyName};
  };
  if (auto* function = dynamic_cast<CfnFunction*>(&resource)) return reader(function->props().functionName, "function", "functionName");
  if (auto* layer = dynamic_cast<CfnLayerVersion*>(&resource)) return reader(layer->props().layerName, "layer", "layerVersionName");
  return {};
}

class S3 final : public ICode {
 public:
  S3(Use<s3::IBucket> bucket, const Str& key, const BucketOptions& options) : bucket_(bucket), key_(key), options_(options) {
    if (byReference() && !options.objectVersion) {
      throw Error(*bucket, "s3ObjectStorageMode REFERENCE needs an objectVersion; set it", "code-version");
    }
    if (!options.objectVersion) {
      Annotations::of(*bucket).addWarningV2(
          "@aws-cdk/aws-lambda:codeFromBucketObjectVersionNotSpecified",
          "code without an objectVersion is not updated when the object changes; set objectVersion or use an asset");
    }
  }
  CodeConfig bind(Construct&) override {
    return {.s3Location = s3::Location{.bucketName = bucket_->bucketName(), .objectKey = key_, .objectVersion = options_.objectVersion},
            .s3ObjectStorageMode = options_.s3ObjectStorageMode,
            .sourceKMSKeyArn = keyArn(options_.sourceKMSKey)};
  }
  void bindToResource(CfnResource& resource, const ResourceBindOptions&) override {
    const Opt<Reader> reader = byReference() ? readerOf(resource) : Opt<Reader>();
    if (!reader) return;
    if (reader->anyName) {
      Annotations::of(resource).addWarningV2(
          "@aws-cdk/aws-lambda:s3ObjectStorageModeReferenceWildcardSourceArn",
          format("the bucket lets every such resource of the account read the code; set {} to name this one", reader->nameProperty).text());
    }
    permit(resource, *reader);
  }

 private:
  bool byReference() const { return options_.s3ObjectStorageMode == S3ObjectStorageMode::REFERENCE; }
  void permit(CfnResource& resource, const Reader& reader) {
    const Str account = Stack::of(resource).account();
    const iam::ServicePrincipal lambda("lambda.amazonaws.com");
    const Json source = Json::obj({{"aws:SourceArn", reader.sourceArn}});
    const auto result = bucket_->addToResourcePolicy(
        iam::PolicyStatement({.actions = {"s3:GetObject", "s3:GetObjectVersion"},
                              .conditions = {{"StringEquals", Json::obj({{"aws:SourceAccount", account}})}, {"ArnLike", source}},
                              .principals = {lambda},
                              .resources = {bucket_->arnForObjects(key_)}}));
    if (!result.statementAdded) {
      Annotations::of(resource).addWarningV2(
          "@aws-cdk/aws-lambda:s3ObjectStorageModeReferenceImportedBucketPolicy",
          "the policy of an imported bucket cannot be changed here; let lambda.amazonaws.com read the object yourself");
    } else if (result.policyDependable) {
      resource.node().addDependency(result.policyDependable);
    }
    Use<kms::IKey> key = bucket_->encryptionKey();
    if (!key) return;
    const Str via = format("s3.{}.amazonaws.com", Stack::of(resource).region());
    const auto added = key->addToResourcePolicy(
        iam::PolicyStatement(
            {.actions = {"kms:Decrypt"},
             .conditions = {{"StringEquals", Json::obj({{"aws:SourceAccount", account}, {"kms:ViaService", via}})}, {"ArnLike", source}},
             .principals = {lambda},
             .resources = {"*"}}),
        true);
    if (added.statementAdded) {
      resource.node().addDependency(*key);
    } else {
      Annotations::of(resource).addWarningV2(
          "@aws-cdk/aws-lambda:s3ObjectStorageModeReferenceImportedKeyPolicy",
          "the policy of an imported key cannot be changed here; let lambda.amazonaws.com decrypt with it yourself");
    }
  }

  Use<s3::IBucket> bucket_;
  Str key_;
  BucketOptions options_;
};

class Files final : public ICode {
 public:
  Files(const Str& path, const List<AssetFile>& files, const s3_assets::AssetOptions& options)
      : path_(path), files_(files), options_(options) {}
  CodeConfig bind(Construct& scope) override {
    if (!asset_) {
      asset_ = &scope.add<s3_assets::Asset>("Code", {.assetHash = options_.assetHash,
                                                     .assetHashType = options_.assetHashType,
                                                     .bundling = options_.bundling,
                                                     .deployTime = options_.deployTime.isSet() ? options_.deployTime : Bool(true),
                                                     .displayName = options_.displayName,
                                                     .exclude = options_.exclude,
                                                     .followSymlinks = options_.followSymlinks,
                                                     .ignoreMode = options_.ignoreMode,
                                                     .path = path_,
                                                     .readers = options_.readers,
                                                     .sourceFiles = files_,
                                                     .sourceKMSKey = options_.sourceKMSKey});
    } else if (&Stack::of(*asset_) != &Stack::of(scope)) {
      throw Error(scope,
                  format("the code is an asset of stack {}; make another Code for each stack", Stack::of(*asset_).stackName()).text(),
                  "code-stack");
    }
    if (!asset_->isZipArchive()) throw Error(scope, format("code must be a folder or an archive, got {}", path_).text(), "code-archive");
    return {.s3Location = s3::Location{.bucketName = asset_->s3BucketName(), .objectKey = asset_->s3ObjectKey()},
            .sourceKMSKeyArn = keyArn(options_.sourceKMSKey)};
  }
  void bindToResource(CfnResource& resource, const ResourceBindOptions& options) override {
    asset_->addResourceMetadata(resource, options.resourceProperty.textOr("Code"));
  }

 private:
  Str path_;
  List<AssetFile> files_;
  s3_assets::AssetOptions options_;
  s3_assets::Asset* asset_ = nullptr;
};

class ByParameters final : public ICode {
 public:
  explicit ByParameters(const CfnParametersCodeProps& props) : props_(props) {}
  CodeConfig bind(Construct& scope) override {
    if (!props_.bucketNameParam) props_.bucketNameParam = &scope.add<CfnParameter>("LambdaSourceBucketNameParameter", {.type = "String"});
    if (!props_.objectKeyParam) props_.objectKeyParam = &scope.add<CfnParameter>("LambdaSourceObjectKeyParameter", {.type = "String"});
    return {.s3Location =
                s3::Location{.bucketName = props_.bucketNameParam->valueAsString(), .objectKey = props_.objectKeyParam->valueAsString()},
            .sourceKMSKeyArn = keyArn(props_.sourceKMSKey)};
  }
  Str bucketNameParam() const { return nameOf(props_.bucketNameParam); }
  Str objectKeyParam() const { return nameOf(props_.objectKeyParam); }

 private:
  static Str nameOf(const CfnParameter* parameter) {
    if (!parameter) throw Error("the parameters of this code do not exist yet; give the code to a function first", "code-parameters");
    return parameter->logicalIdText();
  }
  CfnParametersCodeProps props_;
};

}  // namespace

Code Code::fromInline(const Str& code) {
  return Use<ICode>(make<Inline>(code));
}

Code Code::fromAsset(const Str& path, const s3_assets::AssetOptions& options) {
  return Use<ICode>(make<Files>(path, List<AssetFile>(), options));
}

Code Code::fromFiles(const List<AssetFile>& files, const s3_assets::AssetOptions& options) {
  return Use<ICode>(make<Files>(Str(), files, options));
}

Code Code::fromBucket(Use<s3::IBucket> bucket, const Str& key, const Str& objectVersion) {
  return fromBucketV2(bucket, key, {.objectVersion = objectVersion});
}

Code Code::fromBucketV2(Use<s3::IBucket> bucket, const Str& key, const BucketOptions& options) {
  return Use<ICode>(make<S3>(bucket, key, options));
}

CfnParametersCode::CfnParametersCode(const CfnParametersCodeProps& props) : Code(make<ByParameters>(props)) {}

Map<Str> CfnParametersCode::assign(const s3::Location& location) const {
  return {{bucketNameParam(), location.bucketName}, {objectKeyParam(), location.objectKey}};
}

Str CfnParametersCode::bucketNameParam() const {
  return static_cast<const ByParameters&>(**this).bucketNameParam();
}
Str CfnParametersCode::objectKeyParam() const {
  return static_cast<const ByParameters&>(**this).objectKeyParam();
}

}  // namespace cdk::lambda
