#pragma once
#include <string>
#include <vector>

#include <cdk/asset_manifest_builder.hpp>

namespace cdk::detail {

/// The assets of one stack and where they go.
class AssetManifest {
 public:
  void addFile(const Stack& stack, const FileAssetSource& source, const FileDestination& destination, const Str& displayName);
  void addImage(const Stack& stack, const DockerImageAssetSource& source, const DockerImageDestination& destination,
                const Str& displayName);
  bool empty() const { return files_.empty() && images_.empty(); }
  /// The text of the asset manifest of an assembly in the folder `prefix` below the root assembly.
  std::string text(const std::string& prefix) const;

 private:
  struct Asset {
    std::string id;
    Str displayName;
    Json source;
    Str path;  // relative to the root assembly when not empty
    std::vector<MapEntry> destinations;
  };
  static void put(std::vector<Asset>& assets, Asset asset, const std::string& key, const Json& destination);
  static const Val* entries(const std::vector<Asset>& assets, const std::string& prefix);

  std::vector<Asset> files_;
  std::vector<Asset> images_;
};

}  // namespace cdk::detail
