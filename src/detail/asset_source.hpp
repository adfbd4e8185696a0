#pragma once
// From the source of an asset to its place in the output folder.
#include <string>

#include <cdk/asset_staging.hpp>

#include "staged_assets.hpp"

namespace cdk::detail {

/// One asset on its way; the parts of its props in the form they are used.
struct AssetSource {
  const Construct& owner;
  const AssetStagingProps& props;
  std::string outdir;  // absolute
  std::string path;    // absolute
  AssetHashType hashType;
  std::string extraHash;  // the given one and the app's
  bool stagingDisabled;   // assets stay where they are

  /// Where something of this hash is staged.
  std::string target(const std::string& hash, const std::string& extension = "") const { return outdir + "/asset." + hash + extension; }
  /// Hash of a file or folder, with the options of the asset.
  std::string fingerprint(const std::string& fileOrFolder) const;
  /// Hash of a source that is bundled, or of a given text.
  std::string combinedHash() const;
};

/// SOURCE, or CUSTOM when a hash is given. Raises an error when the props do not agree.
AssetHashType hashTypeOf(const Construct& owner, const AssetStagingProps& props);
/// Copies the source.
StagedAsset stageByCopying(const AssetSource& source);
/// Makes the files of the asset by its bundling command; nothing when the stack is not among those to deploy.
StagedAsset stageByBundling(const AssetSource& source);
/// The extension of a file name, `.tar.gz` as one; empty when it has none.
std::string extensionOf(const std::string& path);
bool isArchiveExtension(const std::string& extension);
/// Raises an error when a link leads out of the folder and the props forbid it.
void checkLinks(const AssetSource& source, const std::string& folder);

}  // namespace cdk::detail
