#include "staged_assets.hpp"

#include "assembly.hpp"

namespace cdk::detail {

void StagedAssets::write(OutputFolder& folder) const {
  for (const Folder& asset : inMemory) {
    for (const AssetFile& file : asset.files) folder.write(asset.name + "/" + std::string(file.name.text()), file.text.text());
  }
}

}  // namespace cdk::detail
