#pragma once
#include <cdk/assets.hpp>
#include <cdk/construct.hpp>
#include <cdk/file_system.hpp>

namespace cdk {

struct AssetStagingProps {
  /// See AssetOptions.
  Str assetHash = {};
  /// See AssetOptions.
  Opt<AssetHashType> assetHashType = {};
  /// See AssetOptions.
  Box<BundlingOptions> bundling = {};
  /// Patterns of files to leave out. Default: none
  List<Str> exclude = {};
  /// Any text that is to change the hash.
  Str extraHash = {};
  /// Which symbolic links to follow. Default: EXTERNAL
  Opt<SymlinkFollowMode> follow = {};
  /// Syntax of the exclude patterns. Default: GLOB
  Opt<IgnoreMode> ignoreMode = {};
  /// The content itself, instead of sourcePath; it becomes a folder. Not in the CDK.
  List<AssetFile> sourceFiles = {};
  /// File or folder to copy. One of sourcePath and sourceFiles must be given.
  Str sourcePath = {};
};

/// Brings files into the assembly under a name made of their hash: `asset.<hash>`.
class AssetStaging : public Construct {
 public:
  using Props = AssetStagingProps;
  AssetStaging(Scope scope, std::string_view id, const AssetStagingProps& props);

  /// Where a bundling container sees the source.
  static constexpr std::string_view BUNDLING_INPUT_DIR = "/asset-input";
  /// Where a bundling container writes.
  static constexpr std::string_view BUNDLING_OUTPUT_DIR = "/asset-output";

  /// Hash that names the asset, hexadecimal.
  Str assetHash() const { return assetHash_; }
  /// Former name of assetHash.
  Str sourceHash() const { return assetHash_; }
  /// Absolute path of the source; empty for files made in memory.
  Str sourcePath() const { return sourcePath_; }
  /// Absolute path of the staged file or folder; of the source where nothing is staged.
  Str absoluteStagedPath() const { return stagedPath_; }
  /// Former name of absoluteStagedPath.
  Str stagedPath() const { return stagedPath_; }
  /// A zipped folder or one file?
  FileAssetPackaging packaging() const { return packaging_; }
  /// A folder, or a file that is an archive?
  bool isArchive() const { return archive_; }
  /// The staged path as the asset manifest of the stack's assembly names it.
  Str relativeStagedPath(const Stack& stack) const;

 private:
  Str assetHash_ = {};
  Str sourcePath_ = {};
  Str stagedPath_ = {};
  Str stagedName_ = {};  // below the folder of the app's assembly; empty where nothing is staged
  FileAssetPackaging packaging_ = FileAssetPackaging::ZIP_DIRECTORY;
  bool archive_ = true;
};

}  // namespace cdk
