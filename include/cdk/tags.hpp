#pragma once
#include <cdk/aspects.hpp>
#include <cdk/cfn_tag.hpp>
#include <cdk/value.hpp>

namespace cdk {

namespace detail {
class RenderedTags;
}

/// How a tag is applied.
struct TagProps {
  /// For groups that start instances: also tags what they start. Default: true
  Bool applyToLaunchedInstances = {};
  /// Types of resources that do not get the tag; wins over includeResourceTypes.
  List<Str> excludeResourceTypes = {};
  /// Types of resources that get the tag. Default: all
  List<Str> includeResourceTypes = {};
  /// Wins over tags of lower or equal priority. Default: 100 for add, 200 for remove
  Num priority = {};
};

struct TagManagerOptions {
  Str tagPropertyName = {};
};

/// The tags of one resource or stack, with their priorities.
class TagManager {
 public:
  TagManager(TagKind kind, std::string_view resourceType, const Value& initial = {}, const TagManagerOptions& options = {});
  /// For the library: the tags of a resource of a generated class.
  TagManager(const ResourceInfo& resource, const Value& initial);

  static bool isTaggable(Construct& construct) { return of(construct) != nullptr; }
  /// The tags of a construct, or null where it takes none.
  static TagManager* of(Construct& construct);

  /// Sets a tag, unless one of a higher priority is there.
  void setTag(const Str& key, const Str& value, int priority = 0, bool applyToLaunchedInstances = true);
  void removeTag(const Str& key, int priority);
  bool hasTags() const;
  /// Is a key or a value known only at deployment?
  bool hasTokens() const;
  /// The tags as a map, in the order of their keys.
  Map<Str> tagValues() const;
  /// The tags as the resource's property wants them; empty when there are none.
  Json renderTags() const;
  /// renderTags, computed when the template is written.
  Json renderedTags();
  bool applyTagAspectHere(const List<Str>& include, const List<Str>& exclude) const;
  std::string_view tagPropertyName() const { return tagPropertyName_.textOr("tags"); }

 private:
  friend class detail::RenderedTags;
  struct Tag {
    Str key;
    Str value;
    int priority;
    bool launched;
    bool removed;
    bool operator==(const Tag& other) const;
  };
  struct Order;
  Tag* find(const Str& key);
  void setInitial(const detail::Val* given);

  TagKind kind_;
  std::string_view resourceType_;
  Str tagPropertyName_;
  Json dynamic_ = {};
  Vec<Tag> tags_;
};

/// Tags for everything taggable below a scope.
class Tags {
 public:
  static Tags of(Construct& scope) { return Tags(scope); }
  void add(const Str& key, const Str& value, const TagProps& props = {});
  void remove(const Str& key, const TagProps& props = {});

 private:
  explicit Tags(Construct& scope) : scope_(&scope) {}
  Construct* scope_;
};

}  // namespace cdk
