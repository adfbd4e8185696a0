#include <cdk/asset_staging.hpp>

#include <algorithm>
#include <string>

#include <cdk/stack.hpp>
#include <cdk/stage.hpp>

#include "detail/app_data.hpp"
#include "detail/files.hpp"
#include "detail/fingerprint.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

namespace {

StagedAsset stageFiles(AppData& app, const List<AssetFile>& files, std::string_view extraHash) {
  StagedAsset staged;
  staged.hash = fingerprintOf(files, extraHash);
  staged.name = "asset." + staged.hash;
  staged.path = absolutePath(app.outdir) + "/" + staged.name;
  const auto known = [&](const StagedAssets::Folder& folder) { return folder.name == staged.name; };
  if (std::none_of(app.assets.inMemory.begin(), app.assets.inMemory.end(), known)) app.assets.inMemory.push_back({staged.name, files});
  return staged;
}

std::string saltedHash(const Construct& owner, const Str& extraHash) {
  const Json salt = owner.node().tryGetContext("@aws-cdk/core:assetHashSalt");
  return std::string(extraHash.textOr("")) + std::string(salt.isText() ? salt.asStr().text() : "");
}

}  // namespace

AssetStaging::AssetStaging(Scope scope, std::string_view id, const AssetStagingProps& props) : Construct(scope, id) {
  AppData& app = appOf(*this).appData();
  const StagedAsset staged = stageFiles(app, props.sourceFiles, saltedHash(*this, props.extraHash));
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
