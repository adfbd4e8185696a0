#include <constructs/delivery/tagging_aspect/tagging_aspect.hpp>

#include <string>
#include <utility>

#include <cdk/annotations.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/tags.hpp>

namespace cdk::delivery {

namespace {

/// The keys in the order of the rendered tags, with their values.
constexpr std::string_view kKeys[] = {"CostCenter", "Environment", "Project"};

const Str& valueOf(const MandatoryTags& tags, std::string_view key) {
  if (key == "CostCenter") return tags.costCenter;
  return key == "Environment" ? static_cast<const Str&>(tags.environment) : tags.project;
}

/// Taggable types that are also made as generic resources, without tags of their own, for custom resources.
bool isUntyped(std::string_view type) { return type == "AWS::IAM::Role" || type == "AWS::Lambda::Function"; }

}  // namespace

TaggingAspect::TaggingAspect(const MandatoryTags& tags) : tags_(tags) {
  for (std::string_view key : kKeys) {
    if (valueOf(tags, key).textOr("").empty()) throw Error("tag '" + std::string(key) + "' must have a value", "missing-tag");
  }
}

void TaggingAspect::apply(Construct& scope, const MandatoryTags& tags) {
  Aspects::of(scope).add(make<TaggingAspect>(tags), {.priority = AspectPriority::MUTATING});
  Aspects::of(scope).add(make<RequiredTagsCheck>(), {.priority = AspectPriority::READONLY});
}

void TaggingAspect::visit(Construct& node) {
  CfnResource* resource = CfnResource::from(node);
  if (!resource) return;
  if (TagManager* manager = resource->tags()) {
    for (std::string_view key : kKeys) manager->setTag(key, valueOf(tags_, key));
    return;
  }
  if (!isUntyped(resource->cfnResourceType())) return;
  Json tags[std::size(kKeys)];
  for (std::size_t i = 0; i < std::size(kKeys); ++i) tags[i] = Json::obj({{"Key", kKeys[i]}, {"Value", valueOf(tags_, kKeys[i])}});
  resource->addPropertyOverride("Tags", List<Json>(tags, std::size(kKeys)));
}

void RequiredTagsCheck::visit(Construct& node) {
  CfnResource* resource = CfnResource::from(node);
  TagManager* manager = resource ? resource->tags() : nullptr;
  if (!manager) return;
  const Map<Str> values = manager->tagValues();
  std::string missing;
  for (std::string_view key : {"Environment", "Project", "CostCenter"}) {
    if (!values.contains(key) || values.get(key).is("")) missing += (missing.empty() ? "" : ", ") + std::string(key);
  }
  if (!missing.empty()) Annotations::of(node).addError("missing mandatory tags: " + missing);
}

}  // namespace cdk::delivery
