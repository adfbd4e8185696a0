#include "asset_metadata.hpp"

#include <cdk/cfn_resource.hpp>

#include "app_data.hpp"
#include "tree.hpp"
#include "truthy.hpp"

namespace cdk::detail {
namespace {

bool wants(const AppData& app, const Construct& resource, bool AppData::*ofApp, std::string_view key) {
  // Scopes seldom have a wish of their own, and asking each one takes time.
  return app.metadataByScope ? isTruthy(resource.node().tryGetContext(key)) : app.*ofApp;
}

}  // namespace

bool wantsPathMetadata(const AppData& app, const Construct& resource) {
  return wants(app, resource, &AppData::pathMetadata, kPathMetadata);
}

void addAssetMetadata(CfnResource& resource, const Str& path, std::string_view property) {
  if (!wants(appOf(resource).appData(), resource, &AppData::assetMetadata, kAssetMetadata)) return;
  resource.addMetadata("aws:asset:path", path);
  resource.addMetadata("aws:asset:property", property);
}

}  // namespace cdk::detail
