#include <constructs/aws/codecommit/code.hpp>

#include <filesystem>
#include <string>

#include <constructs/aws/s3_assets/asset.hpp>

namespace cdk::codecommit {
namespace {

CodeConfig render(const Construct& scope, const s3_assets::Asset& asset, const Str& branch) {
  if (!asset.isZipArchive()) {
    throw Error(scope, format("the asset must be a folder or a zip file, got '{}'", asset.assetPath()).text(), "code-asset");
  }
  const CfnRepository::S3Property object{.bucket = asset.s3BucketName(), .key = asset.s3ObjectKey()};
  return {CfnRepository::CodeProperty{.branchName = branch, .s3 = Box<CfnRepository::S3Property>(object)}};
}

class AssetCode final : public Code {
 public:
  AssetCode(s3_assets::Asset& asset, const Str& branch) : asset_(&asset), branch_(branch) {}
  CodeConfig bind(Construct& scope) override { return render(scope, *asset_, branch_); }

 private:
  s3_assets::Asset* asset_;
  Str branch_;
};

class PathCode final : public Code {
 public:
  PathCode(const Str& path, const Str& branch) : path_(path), branch_(branch) {}
  CodeConfig bind(Construct& scope) override {
    return render(scope, scope.add<s3_assets::Asset>("PathResolvedCodeAsset", s3_assets::AssetProps{.path = path_}), branch_);
  }

 private:
  Str path_;
  Str branch_;
};

Use<Code> fromPath(std::string_view given, const Str& branch, bool (*isRight)(const std::filesystem::path&), const char* wanted) {
  const std::filesystem::path path = std::filesystem::absolute(given).lexically_normal();
  if (!isRight(path))
    throw Error(format("'{}' must be the path of a {}; it is looked for at '{}'", Str(given), Str(wanted), path.string()).text(),
                "code-path");
  return make<PathCode>(path.string(), branch);
}

}  // namespace

Use<Code> Code::fromDirectory(std::string_view directoryPath, const Str& branch) {
  return fromPath(
      directoryPath, branch, [](const std::filesystem::path& path) { return std::filesystem::is_directory(path); }, "folder");
}

Use<Code> Code::fromZipFile(std::string_view filePath, const Str& branch) {
  return fromPath(
      filePath, branch, [](const std::filesystem::path& path) { return std::filesystem::is_regular_file(path); }, "zip file");
}

Use<Code> Code::fromAsset(s3_assets::Asset& asset, const Str& branch) {
  return make<AssetCode>(asset, branch);
}

}  // namespace cdk::codecommit
