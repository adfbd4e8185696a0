#pragma once
#include <cdk/aspects.hpp>

namespace cdk::delivery {

/// The tags every taggable resource must carry.
struct MandatoryTags {
  Req<Str, "costCenter"> costCenter;
  Req<Str, "environment"> environment;
  Req<Str, "project"> project;
};

/// Sets the mandatory tags on every taggable resource below a scope.
class TaggingAspect : public IAspect {
 public:
  /// Error when a tag has no value.
  explicit TaggingAspect(const MandatoryTags& tags);
  /// Tags everything below `scope`, and fails the synthesis when something stays untagged.
  static void apply(Construct& scope, const MandatoryTags& tags);
  void visit(Construct& node) override;

 private:
  MandatoryTags tags_;
};

/// Reports an error on each taggable resource that lacks a mandatory tag or has it empty.
class RequiredTagsCheck : public IAspect {
 public:
  void visit(Construct& node) override;
};

}  // namespace cdk::delivery
