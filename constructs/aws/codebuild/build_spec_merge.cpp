#include "build_spec_merge.hpp"

#include <vector>

#include <cdk/error.hpp>

namespace cdk::codebuild::detail {

namespace {

using Entries = std::vector<Json::Entry>;

template <class Change>
Json changed(const Json& object, Change change) {
  if (!object.isObject()) return object;
  Entries entries;
  const Map<Json> map = object.asObject();
  for (std::size_t i = 0; i < map.size(); ++i) {
    Json::Entry entry = map.at(i);
    entry.value = change(entry.key.text(), entry.value);
    entries.push_back(entry);
  }
  return Map<Json>(entries);
}

/// A text where a list may stand becomes the list of it.
Json listed(const Json& value) {
  return value.isText() ? Json::arr({value}) : value;
}

Json withListed(const Json& object, std::initializer_list<std::string_view> keys) {
  return changed(object, [&](std::string_view key, const Json& value) {
    for (std::string_view wanted : keys) {
      if (key == wanted) return listed(value);
    }
    return value;
  });
}

Json eachWithListed(const Json& object, std::initializer_list<std::string_view> keys) {
  return changed(object, [&](std::string_view, const Json& value) { return withListed(value, keys); });
}

Json normalized(const Json& spec) {
  return changed(spec, [](std::string_view key, const Json& value) {
    if (key == "env") return withListed(value, {"exported-variables"});
    if (key == "phases") return eachWithListed(value, {"commands", "finally"});
    if (key == "reports") return eachWithListed(value, {"files"});
    if (key == "cache") return withListed(value, {"paths"});
    if (key != "artifacts") return value;
    return changed(withListed(value, {"files"}), [](std::string_view name, const Json& part) {
      return name == "secondary-artifacts" ? eachWithListed(part, {"files"}) : part;
    });
  });
}

Json merged(const Json& lhs, const Json& rhs) {
  if (lhs.isArray() && rhs.isArray()) {
    std::vector<Json> all;
    for (Json item : lhs.asArray()) all.push_back(item);
    for (Json item : rhs.asArray()) all.push_back(item);
    return List<Json>(all);
  }
  if (!lhs.isObject() || !rhs.isObject()) return rhs;
  Entries entries;
  const Map<Json> left = lhs.asObject(), right = rhs.asObject();
  for (std::size_t i = 0; i < left.size(); ++i) entries.push_back(left.at(i));
  for (std::size_t i = 0; i < right.size(); ++i) {
    Json::Entry entry = right.at(i);
    const Json mine = lhs[entry.key.text()];
    if (mine.isSet()) entry.value = merged(mine, entry.value);
    entries.push_back(entry);
  }
  return Map<Json>(entries);
}

/// One object with the keys of both; the right one's values win whole.
Json assigned(const Json& lhs, const Json& rhs) {
  Entries entries;
  for (const Json& part : {lhs, rhs}) {
    const Map<Json> map = part.asObject();
    for (std::size_t i = 0; i < map.size(); ++i) entries.push_back(map.at(i));
  }
  return Map<Json>(entries);
}

}  // namespace

Json mergedSpec(const Json& lhs, const Json& rhs) {
  if (lhs["version"].asStr().is("0.1"))
    throw Error("a build specification of version 0.1 cannot be extended; set its version to 0.2", "build-spec");
  if (lhs["artifacts"] && rhs["artifacts"]) throw Error("both build specifications have artifacts; give them in one only", "build-spec");
  const Json left = normalized(lhs), right = normalized(rhs);
  const Json both = merged(left, right);
  if (!left["reports"] || !right["reports"]) return both;
  return changed(both, [&](std::string_view key, const Json& value) {
    return key == "reports" ? assigned(left["reports"], right["reports"]) : value;
  });
}

}  // namespace cdk::codebuild::detail
