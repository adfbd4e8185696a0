#pragma once
#include <cdk/cfn_resource.hpp>
#include <cdk/reference_strength.hpp>

#include "tree.hpp"

namespace cdk::detail {

struct Override {
  std::string_view path;
  Json value;
};

/// What not every resource needs.
struct ResourceData {
  ICfnResourceOptions options;
  Vec<CfnResource*> dependsOn;         // given
  Vec<CfnResource*> derivedDependsOn;  // from dependencies of constructs, made anew by each preparation
  Vec<Override> overrides;
  const Val* addedMetadata = nullptr;  // what addMetadata made of options.metadata, which may have been replaced since
  Opt<ReferenceStrength> strength;     // how other stacks take its values

  static ResourceData& of(CfnResource& resource) { return resource.data(); }
  /// Was all metadata assigned anew? Then the path of the construct is not added to it.
  bool metadataReplaced() const { return options.metadata.val() != addedMetadata; }

  static ResourceData* find(const CfnResource& resource) { return resource.data_; }
  /// The tags; null where it has none and none were asked for.
  static TagManager* tagsOf(CfnResource& resource) {
    const bool given = resource.info_->tagSlot >= 0 && resource.slots_[resource.info_->tagSlot];
    return given ? resource.tags() : resource.tags_;
  }
};

}  // namespace cdk::detail
