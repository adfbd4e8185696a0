#include "overrides.hpp"

#include <cdk/cfn_resource.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "resource_data.hpp"
#include "template_writer.hpp"

namespace cdk::detail {
namespace {

constexpr std::string_view kIntrinsics[] = {
    "Ref", "Fn::Base64", "Fn::Cidr", "Fn::FindInMap", "Fn::GetAtt", "Fn::GetAZs", "Fn::ImportValue", "Fn::Join", "Fn::Select",
    "Fn::Split", "Fn::Sub", "Fn::Transform", "Fn::And", "Fn::Equals", "Fn::If", "Fn::Not", "Fn::Or"};

bool isIntrinsic(const Val* value) {
  if (!value || value->kind != Kind::Map || value->size != 1) return false;
  const std::string_view key = textOf(as<MapVal>(value).entries()[0].key);
  return std::find(std::begin(kIntrinsics), std::end(kIntrinsics), key) != std::end(kIntrinsics);
}

bool isObject(const Val* value) {
  return value && value->kind == Kind::Map && !isIntrinsic(value);
}

/// The parts of `a.b\.c`: a dot after a backslash does not divide.
std::vector<std::string> splitPath(std::string_view path) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '\\' && i + 1 < path.size()) {
      parts.back() += path[++i];
    } else if (path[i] == '.') {
      parts.emplace_back();
    } else {
      parts.back() += path[i];
    }
  }
  return parts;
}

const Val* withEntry(const Val* map, std::string_view key, const Val* value) {
  std::vector<MapEntry> entries;
  bool found = false;
  for (std::size_t i = 0; i < map->size; ++i) {
    MapEntry entry = as<MapVal>(map).entries()[i];
    if (textOf(entry.key) == key) {
      found = true;
      if (!value) continue;
      entry.value = value;
    }
    entries.push_back(entry);
  }
  if (!found && value) entries.push_back({makeText(key), value});
  return makeMap(entries.data(), entries.size());
}

const Val* merge(const Val* target, const Val* source);

/// The member of `target` after `value` was laid over it; null when it goes away.
const Val* mergedMember(const Val* target, const Val* value) {
  if (!isObject(value)) return value;
  const Val* made = merge(isObject(target) ? target : makeMap(nullptr, 0), value);
  return made->size == 0 ? nullptr : made;
}

const Val* merge(const Val* target, const Val* source) {
  for (std::size_t i = 0; i < source->size; ++i) {
    const MapEntry& entry = as<MapVal>(source).entries()[i];
    const std::string_view key = textOf(entry.key);
    target = withEntry(target, key, mergedMember(findEntry(target, key), entry.value));
  }
  return target;
}

const Val* apply(const Val* target, const std::vector<std::string>& path, std::size_t at, const Val* value) {
  const bool last = at + 1 == path.size();
  unsigned long index = 0;
  if (target && target->kind == Kind::List && isArrayIndex(path[at], index)) {
    std::vector<const Val*> items(as<ListVal>(target).items(), as<ListVal>(target).items() + target->size);
    // What goes away leaves a gap, so that other overrides' indexes still hold; gaps are not written.
    if (items.size() <= index) items.resize(index + 1);
    items[index] = last ? mergedMember(items[index], value) : apply(items[index], path, at + 1, value);
    return makeList(items.data(), items.size());
  }
  const Val* map = isObject(target) ? target : makeMap(nullptr, 0);
  const Val* old = findEntry(map, path[at]);
  const Val* made = last ? mergedMember(old, value) : apply(old, path, at + 1, value);
  map = withEntry(map, path[at], made);
  return map->size == 0 && at > 0 ? nullptr : map;
}

}  // namespace

bool renderOverridden(CfnResource& resource, const ResourceData& data, TemplateWriter& out) {
  TemplateWriter plain(out.stack(), 0, true);
  plain.noteNeeds(out.needs());
  const std::size_t noted = out.needs() ? out.needs()->size() : 0;
  resource.render(plain);
  const Val* object = Json::parse(plain.take()).val();
  for (const Override& change : data.overrides) {
    object = apply(object, splitPath(change.path), 0, out.resolver().deep(change.value.val()));
  }
  const std::size_t start = out.out().size();
  const bool written = out.value(object);
  if (out.needs()) out.needs()->keepOnly(noted, std::string_view(out.out()).substr(start));
  return written;
}

}  // namespace cdk::detail
