#include <cdk/asset_staging.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

#include <cdk/stack.hpp>
#include <cdk/stage.hpp>

#include "detail/app_data.hpp"
#include "detail/asset_source.hpp"
#include "detail/bundling_json.hpp"
#include "detail/files.hpp"
#include "detail/fingerprint.hpp"
#include "detail/hash.hpp"
#include "detail/tree.hpp"
#include "detail/truthy.hpp"

namespace cdk {

using namespace detail;

namespace {

StagedAsset stageFiles(AppData& app, const Construct& owner, const AssetStagingProps& props, AssetHashType hashType,
                       const std::string& extraHash) {
  if (props.sourcePath || props.bundling || props.exclude || props.follow || props.ignoreMode) {
    throw Error(owner, "sourceFiles stand alone: sourcePath, bundling, exclude, follow and ignoreMode are for sources on disk",
                "source-files");
  }
  StagedAsset staged;
  staged.hash = hashType == AssetHashType::CUSTOM ? sha256(props.assetHash.text(&owner)) : fingerprintOf(props.sourceFiles, extraHash);
  staged.name = "asset." + staged.hash;
  staged.path = absolutePath(app.outdir) + "/" + staged.name;
  const auto known = [&](const StagedAssets::Folder& folder) { return folder.name == staged.name; };
  if (std::none_of(app.assets.inMemory.begin(), app.assets.inMemory.end(), known))
    app.assets.inMemory.push_back({staged.name, props.sourceFiles});
  return staged;
}

std::string withSalt(const Construct& owner, const Str& extraHash) {
  const Json salt = owner.node().tryGetContext("@aws-cdk/core:assetHashSalt");
  return std::string(extraHash.textOr("")) + std::string(salt.isText() ? salt.asStr().text() : "");
}

/// Two assets of the same key are one.
std::string keyOf(const AssetSource& source) {
  const AssetStagingProps& props = source.props;
  std::string key = source.path;
  const auto add = [&](std::string_view part) { key.append("\n").append(part); };
  add(props.assetHash.textOr(""));
  add(source.extraHash);
  add(std::to_string(static_cast<int>(source.hashType)) +
      std::to_string(static_cast<int>(props.follow.valueOr(SymlinkFollowMode::EXTERNAL))) +
      std::to_string(static_cast<int>(props.ignoreMode.valueOr(IgnoreMode::GLOB))));
  for (Str pattern : props.exclude) add(pattern.text(&source.owner));
  if (props.bundling) {
    add(bundlingJson(*props.bundling) + std::to_string(reinterpret_cast<std::uintptr_t>(props.bundling->local.get())));
    add(std::to_string(Stack::of(source.owner).bundlingRequired()));
  }
  return key;
}

StagedAsset stageSource(AppData& app, const AssetSource& source) {
  namespace fs = std::filesystem;
  try {
    if (!fs::exists(source.path)) {
      throw Error(source.owner, "cannot find the asset '" + source.path + "'; relative paths begin where the app is run",
                  "CannotFindAsset");
    }
    checkLinks(source, source.path);
    const std::string key = keyOf(source);
    const auto known = app.assets.bySource.find(key);
    if (known != app.assets.bySource.end()) return known->second;
    return app.assets.bySource.emplace(key, source.props.bundling ? stageByBundling(source) : stageByCopying(source)).first->second;
  } catch (const fs::filesystem_error& error) {
    throw Error(source.owner,
                "cannot stage the asset '" + source.path + "': " + error.code().message() + " at '" + error.path1().string() + "'",
                "staging");
  }
}

}  // namespace

AssetStaging::AssetStaging(Scope scope, std::string_view id, const AssetStagingProps& props) : Construct(scope, id) {
  AppData& app = appOf(*this).appData();
  const AssetHashType hashType = hashTypeOf(*this, props);
  const std::string extraHash = withSalt(*this, props.extraHash);
  StagedAsset staged;
  if (props.sourceFiles) {
    staged = stageFiles(app, *this, props, hashType, extraHash);
  } else {
    if (props.sourcePath.textOr("").empty()) throw Error(*this, "an asset needs a source; give sourcePath or sourceFiles", "no-source");
    const std::string path = absolutePath(props.sourcePath.text(this));
    sourcePath_ = path;
    staged = stageSource(app, {.owner = *this,
                               .props = props,
                               .outdir = absolutePath(app.outdir),
                               .path = path,
                               .hashType = hashType,
                               .extraHash = extraHash,
                               .stagingDisabled = isTruthy(node().tryGetContext("aws:cdk:disable-asset-staging"))});
  }
  assetHash_ = staged.hash;
  stagedPath_ = staged.path;
  stagedName_ = staged.name.empty() ? Str() : Str(staged.name);
  packaging_ = staged.packaging;
  archive_ = staged.archive;
}

Str AssetStaging::relativeStagedPath(const Stack& stack) const {
  if (!stagedName_) return stagedPath_;
  std::string up;
  for (const Stage* stage = Stage::of(stack); stage && stage->parentStage(); stage = stage->parentStage()) up += "../";
  return up + std::string(stagedName_.text());
}

}  // namespace cdk
