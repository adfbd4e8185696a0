#include <cdk/tags.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/cfn_resource.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>

#include "detail/app_data.hpp"
#include "detail/collation.hpp"
#include "detail/aspects.hpp"
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
    : kind_(kind), resourceType_(resourceType), tagPropertyName_(options.tagPropertyName ? options.tagPropertyName : Str("tags")) {
  const Val* given = initial.val();
  if (!given) return;
  if (given->kind == Kind::List) {
    for (std::size_t i = 0; i < given->size; ++i) {
      const Val* tag = as<ListVal>(given).items()[i];
      const Val* launched = memberOf(tag, "PropagateAtLaunch", "propagateAtLaunch");
      setTag(Str(memberOf(tag, "Key", "key")), Str(memberOf(tag, "Value", "value")), kInitialPriority, !launched || launched->aux != 0);
    }
  } else if (given->kind == Kind::Map) {
    for (std::size_t i = 0; i < given->size; ++i) setTag(Str(as<MapVal>(given).entries()[i].key), Str(as<MapVal>(given).entries()[i].value), kInitialPriority);
  } else {
    dynamic_ = Json(given);
  }
}

TagManager* TagManager::of(Construct& construct) {
  if (CfnResource* resource = CfnResource::from(construct)) return resource->tags();
  if (TreeAccess::is(construct, TreeAccess::Trait::Stack)) return &static_cast<Stack&>(construct).tags();
  return nullptr;
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

List<TagManager::Tag> TagManager::sorted() const {
  std::vector<Tag> all;
  for (const Tag& tag : tags_) {
    if (!tag.removed) all.push_back(tag);
  }
  const auto text = [](const Tag& tag) { return tag.key.isToken() ? std::string_view("${Token") : tag.key.text(); };
  std::stable_sort(all.begin(), all.end(), [&](const Tag& a, const Tag& b) { return localeCompare(text(a), text(b)) < 0; });
  return List<Tag>(all);
}

Map<Str> TagManager::tagValues() const {
  std::vector<Map<Str>::Entry> entries;
  for (Tag tag : sorted()) entries.push_back({tag.key, tag.value});
  return Map<Str>(entries);
}

Json TagManager::renderTags() const {
  const List<Tag> all = sorted();
  if (dynamic_) {
    if (!all.empty()) {
      throw Error("tags that are known only at deployment cannot be combined with literal ones on " + std::string(resourceType_.text()) + "; use one kind", "dynamic-tags");
    }
    return dynamic_;
  }
  if (all.empty()) return {};
  std::vector<const Val*> items;
  std::vector<MapEntry> entries;
  for (Tag tag : all) {
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
      if (type == resourceType_) return true;
    }
    return false;
  };
  if (exclude && has(exclude)) return false;
  return !include || include.empty() || has(include);
}

namespace {

constexpr std::string_view kStackType = "aws:cdk:stack";

class TagAspect final : public IAspect {
 public:
  TagAspect(const Str& key, const Str& value, bool removes, const TagProps& props, bool explicitStacks)
      : key_(key), value_(value), removes_(removes), props_(props), explicitStacks_(explicitStacks) {}

  void visit(Construct& node) override {
    TagManager* manager = TagManager::of(node);
    if (!manager || !manager->applyTagAspectHere(props_.includeResourceTypes, props_.excludeResourceTypes)) return;
    if (explicitStacks_ && Stack::isStack(node) && !included()) return;
    if (removes_) return manager->removeTag(key_, static_cast<int>(props_.priority.numberOr(200)));
    manager->setTag(key_, value_, static_cast<int>(props_.priority.numberOr(100)), props_.applyToLaunchedInstances.valueOr(true));
  }

 private:
  bool included() const {
    for (Str type : props_.includeResourceTypes) {
      if (type.is(kStackType)) return true;
    }
    return false;
  }

  Str key_;
  Str value_;
  bool removes_;
  TagProps props_;
  bool explicitStacks_;
};

void addAspect(Construct& scope, const Str& key, const Str& value, bool removes, const TagProps& props) {
  const bool explicitStacks = FeatureFlags::of(scope).isEnabled("@aws-cdk/core:explicitStackTags");
  Aspects::of(scope).add(make<TagAspect>(key, value, removes, props, explicitStacks), {.priority = cdk::detail::mutatingPriority(scope)});
}

}  // namespace

void Tags::add(const Str& key, const Str& value, const TagProps& props) {
  if (!value) throw Error(*scope_, "the tag '" + std::string(key.isToken() ? "?" : key.text()) + "' has no value; give it one, or take it away with remove()", "tag-value");
  addAspect(*scope_, key, value, false, props);
}

void Tags::remove(const Str& key, const TagProps& props) {
  addAspect(*scope_, key, Str(), true, props);
}

}  // namespace cdk
