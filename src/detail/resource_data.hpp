#pragma once
#include <cdk/cfn_resource.hpp>
#include <cdk/reference_strength.hpp>
#include <cdk/tags.hpp>

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
  TagManager* tags = nullptr;
  Opt<ReferenceStrength> strength;     // how other stacks take its values

  static ResourceData& of(CfnResource& resource) { return resource.data(); }
  static ResourceData* find(const CfnResource& resource) { return resource.data_; }
};

}  // namespace cdk::detail
