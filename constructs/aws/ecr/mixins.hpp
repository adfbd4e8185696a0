#pragma once
#include <cdk/mixins.hpp>

/// Changes to repositories of any kind, L1 too: `repository.with({ecr::mixins::RepositoryAutoDeleteImages()})`.
namespace cdk::ecr::mixins {

/// Lets CloudFormation delete repositories that hold images.
struct RepositoryAutoDeleteImages : Use<IMixin> {
  RepositoryAutoDeleteImages();
};

}  // namespace cdk::ecr::mixins
