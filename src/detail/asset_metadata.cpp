#include "asset_metadata.hpp"

#include <cdk/cfn_resource.hpp>

#include "app_data.hpp"
#include "tree.hpp"

namespace cdk::detail {

void addAssetMetadata(CfnResource& resource, const Str& path, std::string_view property) {
  if (!appOf(resource).appData().assetMetadata) return;
  resource.addMetadata("aws:asset:path", path);
  resource.addMetadata("aws:asset:property", property);
}

}  // namespace cdk::detail
