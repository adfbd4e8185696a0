#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <cdk/names.hpp>
#include <cdk/stack.hpp>

#include "asset_source.hpp"
#include "bundling_json.hpp"
#include "files.hpp"
#include "hash.hpp"

namespace cdk::detail {

namespace fs = std::filesystem;

namespace {

bool hashesOutput(const AssetSource& source) {
  return source.hashType == AssetHashType::OUTPUT || source.hashType == AssetHashType::BUNDLE;
}

/// The only file of a folder, when there is nothing else in it.
std::string singleFile(const std::string& folder) {
  std::vector<fs::directory_entry> entries;
  for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry);
  return entries.size() == 1 && entries[0].is_regular_file() ? entries[0].path().string() : "";
}

/// Runs the command into a folder beside `folder`, which gets its name once all is there. A folder that is there already is taken.
void bundleInto(const AssetSource& source, const std::string& folder) {
  if (fs::exists(folder)) return;
  const std::string building = folder + "-building";
  fs::remove_all(building);
  fs::create_directories(building);
  std::fprintf(stderr, "Bundling asset %s...\n", std::string(source.owner.node().path()).c_str());
  const BundlingOptions& options = *source.props.bundling;
  if (!options.local || !options.local->tryBundle(building, options)) {
    throw Error(source.owner,
                "cannot bundle the asset: its local bundling is missing or gave up, and no containers are run here; give bundling a "
                "`local` that succeeds",
                "FailedToBundleAsset");
  }
  if (fs::is_empty(building)) {
    throw Error(source.owner, "bundling wrote nothing; write the files into the folder that tryBundle is given",
                "BundlingProducedNoOutput");
  }
  fs::rename(building, folder);
}

/// The file or folder of a bundle that is the asset.
struct Bundle {
  std::string path;
  bool file = false;
};

Bundle bundleIn(const AssetSource& source, const std::string& folder) {
  const BundlingOutput wanted = source.props.bundling->outputType.valueOr(BundlingOutput::AUTO_DISCOVER);
  std::string file = singleFile(folder);
  if (wanted != BundlingOutput::SINGLE_FILE && !isArchiveExtension(extensionOf(file))) file.clear();
  if (wanted == BundlingOutput::NOT_ARCHIVED || (wanted == BundlingOutput::AUTO_DISCOVER && file.empty())) {
    checkLinks(source, folder);
    return {.path = folder};
  }
  if (file.empty()) {
    throw Error(source.owner, "bundling must write one file and nothing else, an archive unless outputType is SINGLE_FILE",
                "BundlingOutputDirectoryExpectedSingleFile");
  }
  if (fs::is_symlink(file)) throw Error(source.owner, "bundling must write a file, not a link to one", "SymlinkInBundlingOutput");
  return {.path = file, .file = true};
}

/// Moves the bundle to its final name. The folder of a single file stays, with an empty file, so that it is not bundled again.
void moveTo(const AssetSource& source, const Bundle& bundle, const std::string& target) {
  if (bundle.path != target) {
    if (fs::exists(target)) {
      fs::remove_all(bundle.path);
    } else {
      fs::rename(bundle.path, target);
    }
  }
  if (!bundle.file) return;
  if (hashesOutput(source)) {
    fs::remove_all(fs::path(bundle.path).parent_path());
  } else {
    writeFile(bundle.path, "");
  }
}

StagedAsset notBundled(const AssetSource& source) {
  StagedAsset staged;
  staged.hash = hashesOutput(source) ? sha256(std::string(Names::uniqueId(source.owner)) + bundlingJson(*source.props.bundling))
                                     : source.combinedHash();
  staged.path = source.path;
  return staged;
}

}  // namespace

StagedAsset stageByBundling(const AssetSource& source) {
  if (!fs::is_directory(source.path)) {
    throw Error(source.owner, "bundling works on a folder, but '" + source.path + "' is a file", "AssetExpectedDirectoryForBundling");
  }
  if (!Stack::of(source.owner).bundlingRequired()) return notBundled(source);
  const std::string sourceHash = hashesOutput(source) ? "" : source.combinedHash();
  const std::string temporary = source.outdir + "/bundling-temp-" + sha256(source.path + "\n" + std::string(source.owner.node().path()));
  const std::string folder = sourceHash.empty() ? temporary : source.target(sourceHash);
  if (sourceHash.empty()) fs::remove_all(folder);
  bundleInto(source, folder);
  const Bundle bundle = bundleIn(source, folder);
  StagedAsset staged;
  staged.hash = sourceHash.empty() ? source.fingerprint(bundle.path) : sourceHash;
  staged.packaging = bundle.file ? FileAssetPackaging::FILE : FileAssetPackaging::ZIP_DIRECTORY;
  staged.archive = !(source.props.bundling->outputType == BundlingOutput::SINGLE_FILE);
  staged.path = source.target(staged.hash, bundle.file ? extensionOf(bundle.path) : "");
  if (bundle.file && staged.path == folder) staged.path += "_noext";
  moveTo(source, bundle, staged.path);
  staged.name = fs::path(staged.path).filename().string();
  return staged;
}

}  // namespace cdk::detail
