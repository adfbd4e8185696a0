#pragma once
#include <cdk/tags.hpp>

namespace cdk::detail {

/// The tags of resources as values. Most resources of a template have the tags of the one before: they are made once.
class RenderedTags {
 public:
  const Val* of(const TagManager& tags);

 private:
  const TagManager* last_ = nullptr;
  const Val* value_ = nullptr;
};

}  // namespace cdk::detail
