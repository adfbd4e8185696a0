#include <cdk/tag_aspect.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/cfn_resource.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/collation.hpp"
#include "detail/aspects.hpp"
#include "detail/rendered_tags.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr int kInitialPriority = 50;

constexpr PropInfo kTagProps[] = {
    {"Key", nullptr, 0, 0, PropKind::Str, PropInfo::kRequired},
    {"Value", nullptr, 1, 0, PropKind::Str, PropInfo::kRequired},
};

/// A tag's member by either of the spellings that occur.
const Val* memberOf(const Val* tag, std::string_view pascal, std::string_view camel) {
  if (tag->kind == Kind::Struct) {
    const StructVal& data = as<StructVal>(tag);
    for (std::size_t i = 0; i < data.type->count; ++i) {
      if (data.type->props[i].name == pascal) return data.slots()[data.type->props[i].slot];
    }
    return nullptr;
  }
  if (tag->kind != Kind::Map) return nullptr;
  const Val* found = findEntry(tag, camel);
  return found ? found : findEntry(tag, pascal);
}

}  // namespace

const TypeInfo CfnTag::typeInfo{"CfnTag", kTagProps, 2};

TagManager::TagManager(TagKind kind, std::string_view resourceType, const Value& initial, const TagManagerOptions& options)
    : kind_(kind), resourceType_(keep(resourceType)), tagPropertyName_(options.tagPropertyName) {
  setInitial(initial.val());
}

TagManager::TagManager(const ResourceInfo& resource, const Value& initial) : kind_(resource.tagKind), resourceType_(resource.type) {
  setInitial(initial.val());
}

void TagManager::setInitial(const Val* given) {
  if (!given) return;
  if (given->kind == Kind::List) {
    for (std::size_t i = 0; i < given->size; ++i) {
      const Val* tag = as<ListVal>(given).items()[i];
      const Val* launched = memberOf(tag, "PropagateAtLaunch", "propagateAtLaunch");
      setTag(Str(memberOf(tag, "Key", "key")), Str(memberOf(tag, "Value", "value")), kInitialPriority, !launched || launched->aux != 0);
    }
  } else if (given->kind == Kind::Map) {
    for (std::size_t i = 0; i < given->size; ++i)
      setTag(Str(as<MapVal>(given).entries()[i].key), Str(as<MapVal>(given).entries()[i].value), kInitialPriority);
  } else {
    dynamic_ = Json(given);
  }
}

TagManager* TagManager::of(Construct& construct) {
  if (CfnResource* resource = CfnResource::from(construct)) return resource->tags();
  if (TreeAccess::is(construct, TreeAccess::Trait::Stack)) return &static_cast<Stack&>(construct).tags();
  return nullptr;
}

/// Of the same values, not only of equal ones: that is quickly seen.
bool TagManager::Tag::operator==(const Tag& other) const {
  return key.val() == other.key.val() && value.val() == other.value.val() && launched == other.launched && removed == other.removed;
}

const Val* RenderedTags::of(const TagManager& tags) {
  const bool same = last_ && last_->kind_ == tags.kind_ && !tags.dynamic_ && !last_->dynamic_ &&
                    std::equal(last_->tags_.begin(), last_->tags_.end(), tags.tags_.begin(), tags.tags_.end());
  if (!same) value_ = tags.renderTags().val();
  last_ = &tags;
  return value_;
}

TagManager::Tag* TagManager::find(const Str& key) {
  for (Tag& tag : tags_) {
    if (tag.key == key) return &tag;
  }
  return nullptr;
}

void TagManager::setTag(const Str& key, const Str& value, int priority, bool applyToLaunchedInstances) {
  const Tag made{key, value, priority, applyToLaunchedInstances, false};
  Tag* known = find(key);
  if (!known) return tags_.push(made);
  if (priority >= known->priority) *known = made;
}

void TagManager::removeTag(const Str& key, int priority) {
  const Tag gone{key, Str(), priority, true, true};
  Tag* known = find(key);
  if (!known) return tags_.push(gone);
  if (priority >= known->priority) *known = gone;
}

bool TagManager::hasTags() const {
  return std::any_of(tags_.begin(), tags_.end(), [](const Tag& tag) { return !tag.removed; }) || dynamic_.isSet();
}

bool TagManager::hasTokens() const {
  return dynamic_.isSet() ||
         std::any_of(tags_.begin(), tags_.end(), [](const Tag& tag) { return tag.key.isToken() || tag.value.isToken(); });
}

/// The tags that are there, in the order of their keys.
struct TagManager::Order {
  static std::string_view text(const Tag& tag) { return tag.key.isToken() ? std::string_view("${Token") : tag.key.text(); }

  static std::vector<Tag> of(const TagManager& manager) {
    std::vector<Tag> all;
    all.reserve(manager.tags_.size());
    for (const Tag& tag : manager.tags_) {
      if (tag.removed) continue;
      const auto before = [](const Tag& a, const Tag& b) { return localeCompare(text(a), text(b)) < 0; };
      all.insert(std::upper_bound(all.begin(), all.end(), tag, before), tag);
    }
    return all;
  }
};

Map<Str> TagManager::tagValues() const {
  std::vector<Map<Str>::Entry> entries;
  for (const Tag& tag : Order::of(*this)) entries.push_back({tag.key, tag.value});
  return Map<Str>(entries);
}

Json TagManager::renderTags() const {
  const std::vector<Tag> all = Order::of(*this);
  if (dynamic_) {
    if (!all.empty()) {
      throw Error(
          "tags that are known only at deployment cannot be combined with literal ones on " + std::string(resourceType_) + "; use one kind",
          "dynamic-tags");
    }
    return dynamic_;
  }
  if (all.empty()) return {};
  std::vector<const Val*> items;
  std::vector<MapEntry> entries;
  for (const Tag& tag : all) {
    if (kind_ == TagKind::Map) {
      entries.push_back({tag.key.val(), tag.value.val()});
    } else if (kind_ == TagKind::AutoScalingGroup) {
      items.push_back(Json::obj({{"Key", tag.key}, {"PropagateAtLaunch", tag.launched}, {"Value", tag.value}}).val());
    } else {
      items.push_back(Json(CfnTag{.key = tag.key, .value = tag.value}).val());
    }
  }
  return Json(kind_ == TagKind::Map ? makeMap(entries.data(), entries.size()) : makeList(items.data(), items.size()));
}

Json TagManager::renderedTags() {
  return Json(makeLazy([](void* self, const ResolveContext&) { return static_cast<TagManager*>(self)->renderTags().val(); }, this, false));
}

bool TagManager::applyTagAspectHere(const List<Str>& include, const List<Str>& exclude) const {
  const auto has = [&](const List<Str>& list) {
    for (Str type : list) {
      if (type.is(resourceType_)) return true;
    }
    return false;
  };
  if (exclude && has(exclude)) return false;
  return !include || include.empty() || has(include);
}

namespace {

constexpr std::string_view kStackType = "aws:cdk:stack";

/// The manager of what is to be tagged, or null.
TagManager* managerFor(Construct& node, const TagProps& props) {
  TagManager* manager = TagManager::of(node);
  return manager && manager->applyTagAspectHere(props.includeResourceTypes, props.excludeResourceTypes) ? manager : nullptr;
}

/// With the flag of explicit stack tags, stacks get only the tags that name them.
TagProps withoutStacks(const Construct& scope, TagProps props) {
  if (!FeatureFlags::of(scope).isEnabled("@aws-cdk/core:explicitStackTags")) return props;
  for (Str type : props.includeResourceTypes) {
    if (type.is(kStackType)) return props;
  }
  std::vector<Str> excluded = {kStackType};
  for (Str type : props.excludeResourceTypes) excluded.push_back(type);
  props.excludeResourceTypes = List<Str>(excluded);
  return props;
}

}  // namespace

void Tag::visit(Construct& node) {
  if (TagManager* manager = managerFor(node, props_)) {
    manager->setTag(key_, value_, static_cast<int>(props_.priority.numberOr(100)), props_.applyToLaunchedInstances.valueOr(true));
  }
}

void RemoveTag::visit(Construct& node) {
  if (TagManager* manager = managerFor(node, props_)) manager->removeTag(key_, static_cast<int>(props_.priority.numberOr(200)));
}

void Tags::add(const Str& key, const Str& value, const TagProps& props) {
  if (!value)
    throw Error(*scope_,
                "the tag '" + std::string(key.isToken() ? "?" : key.text()) + "' has no value; give it one, or take it away with remove()",
                "tag-value");
  Aspects::of(*scope_).add(make<Tag>(key, value, withoutStacks(*scope_, props)), {.priority = cdk::detail::mutatingPriority(*scope_)});
}

void Tags::remove(const Str& key, const TagProps& props) {
  Aspects::of(*scope_).add(make<RemoveTag>(key, withoutStacks(*scope_, props)), {.priority = cdk::detail::mutatingPriority(*scope_)});
}

}  // namespace cdk
