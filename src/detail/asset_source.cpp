#include "asset_source.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "bundling_json.hpp"
#include "files.hpp"
#include "hash.hpp"
#include "walk.hpp"

namespace cdk::detail {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 5> kArchives = {".tar.gz", ".zip", ".jar", ".tar", ".tgz"};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

class LinkCheck final : public WalkVisitor {
 public:
  explicit LinkCheck(const Construct& owner) : owner_(owner) {}
  void file(const std::string&, const std::string&) override {}
  void link(const Link& link) override {
    if (link.internal) return;
    throw Error(owner_,
                "'" + link.path + "' is a link to '" + link.resolved +
                    "', out of the asset; follow links with EXTERNAL or ALWAYS, or put the file itself there",
                "BundlingFileSymlinkForbidden");
  }

 private:
  const Construct& owner_;
};

/// Copies beside the target first: what stands under the final name is whole.
void copyTo(const AssetSource& source, const std::string& target) {
  if (fs::exists(target)) return;
  const std::string unfinished = target + ".unfinished";
  fs::remove_all(unfinished);
  fs::create_directories(source.outdir);
  if (fs::is_directory(source.path)) {
    FileSystem::copyDirectory(source.path, unfinished,
                              {.exclude = source.props.exclude, .follow = source.props.follow, .ignoreMode = source.props.ignoreMode});
  } else {
    fs::copy_file(source.path, unfinished);
  }
  fs::rename(unfinished, target);
}

}  // namespace

std::string AssetSource::fingerprint(const std::string& fileOrFolder) const {
  Vec<Str> exclude;
  exclude.push(".is_custom_resource");
  for (Str pattern : props.exclude) exclude.push(pattern);
  const FingerprintOptions options{.exclude = exclude, .extraHash = extraHash, .follow = props.follow, .ignoreMode = props.ignoreMode};
  return std::string(FileSystem::fingerprint(fileOrFolder, options).text());
}

std::string AssetSource::combinedHash() const {
  std::string text = hashType == AssetHashType::CUSTOM ? std::string(props.assetHash.text(&owner)) : fingerprint(path);
  if (props.bundling) text += bundlingJson(*props.bundling);
  return sha256(text);
}

AssetHashType hashTypeOf(const Construct& owner, const AssetStagingProps& props) {
  const bool given = !props.assetHash.textOr("").empty();
  const AssetHashType type = props.assetHashType.valueOr(given ? AssetHashType::CUSTOM : AssetHashType::SOURCE);
  if (given && type != AssetHashType::CUSTOM) {
    throw Error(owner, "an asset with an assetHash has the assetHashType CUSTOM; leave one of them out",
                "CannotSpecifyAssetHashTypeWithAssetHash");
  }
  if (!given && type == AssetHashType::CUSTOM)
    throw Error(owner, "an asset with the assetHashType CUSTOM needs an assetHash", "MustBeSpecified");
  return type;
}

StagedAsset stageByCopying(const AssetSource& source) {
  if (source.hashType == AssetHashType::OUTPUT || source.hashType == AssetHashType::BUNDLE) {
    throw Error(source.owner, "there is no output to make the hash of without bundling; take the assetHashType SOURCE",
                "CannotUseHashTypeWithoutBundling");
  }
  if (!fs::is_directory(source.path) && !fs::is_regular_file(source.path)) {
    throw Error(source.owner, "an asset is a folder or a file, but '" + source.path + "' is neither", "AssetExpectedDirectoryOrFile");
  }
  StagedAsset staged;
  const std::string extension = extensionOf(source.path);
  const bool folder = fs::is_directory(source.path);
  staged.hash = source.hashType == AssetHashType::CUSTOM ? source.combinedHash() : source.fingerprint(source.path);
  staged.packaging = folder ? FileAssetPackaging::ZIP_DIRECTORY : FileAssetPackaging::FILE;
  staged.archive = folder || isArchiveExtension(extension);
  staged.path = source.stagingDisabled ? source.path : source.target(staged.hash, extension);
  if (source.stagingDisabled) return staged;
  copyTo(source, staged.path);
  staged.name = fs::path(staged.path).filename().string();
  return staged;
}

std::string extensionOf(const std::string& path) {
  const std::string name = lower(path);
  for (const std::string_view archive : kArchives) {
    if (name.ends_with(archive)) return std::string(archive);
  }
  return fs::path(path).extension().string();
}

bool isArchiveExtension(const std::string& extension) {
  return std::find(kArchives.begin(), kArchives.end(), lower(extension)) != kArchives.end();
}

void checkLinks(const AssetSource& source, const std::string& folder) {
  if (!(source.props.follow == SymlinkFollowMode::BLOCK_EXTERNAL) || !fs::is_directory(folder)) return;
  LinkCheck check(source.owner);
  walk(folder, SymlinkFollowMode::BLOCK_EXTERNAL,
       IgnoreStrategy::fromCopyOptions({.exclude = source.props.exclude, .ignoreMode = source.props.ignoreMode}, folder), check);
}

}  // namespace cdk::detail
