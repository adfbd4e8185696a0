#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include <cdk/assets.hpp>

namespace cdk::detail {

class OutputFolder;

/// What staging one source came to.
struct StagedAsset {
  std::string hash;
  std::string path;  // absolute
  std::string name;  // in the output folder; empty when nothing was staged
  FileAssetPackaging packaging = FileAssetPackaging::ZIP_DIRECTORY;
  bool archive = true;
};

/// Assets of an app. Those on disk are in the output folder already, under names that hold their hashes.
struct StagedAssets {
  struct Folder {
    std::string name;
    List<AssetFile> files;
  };
  std::vector<Folder> inMemory;
  std::unordered_map<std::string, StagedAsset> bySource;

  /// Writes the assets that exist in memory only.
  void write(OutputFolder& folder) const;
};

}  // namespace cdk::detail
