#include <constructs/aws/events/event_pattern.hpp>

#include <arpa/inet.h>

#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

#include "../../../src/value/val.hpp"
#include "pattern_json.hpp"

namespace cdk::events {
namespace {

/// A matcher stands where a text does.
List<Str> matcher(const Json& value) {
  return {Str(value.val())};
}
List<Str> one(const Str& key, const Json& value) {
  return matcher(Json::obj({{key, value}}));
}

bool isLength(std::string_view text, int most) {
  if (text.empty() || text.size() > 3) return false;
  int number = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
  }
  return number <= most;
}

bool isRange(std::string_view range) {
  const std::size_t slash = range.find('/');
  const std::string address(range.substr(0, slash));
  unsigned char bytes[16];
  const int family = address.find(':') == std::string::npos ? AF_INET : AF_INET6;
  if (inet_pton(family, address.c_str(), bytes) != 1) return false;
  return slash == std::string_view::npos || isLength(range.substr(slash + 1), family == AF_INET ? 32 : 128);
}

void needItems(std::size_t count) {
  if (count == 0) throw Error("a matcher needs at least one value, got none", "event-match");
}

}  // namespace

List<Str> Match::nullValue() {
  return matcher(nullptr);
}
List<Str> Match::exists() {
  return one("exists", true);
}
List<Str> Match::doesNotExist() {
  return one("exists", false);
}
List<Str> Match::exactString(const Str& value) {
  return {value};
}
List<Str> Match::equalsIgnoreCase(const Str& value) {
  return one("equals-ignore-case", value);
}
List<Str> Match::prefix(const Str& value) {
  return one("prefix", value);
}
List<Str> Match::suffix(const Str& value) {
  return one("suffix", value);
}
List<Str> Match::prefixEqualsIgnoreCase(const Str& value) {
  return one("prefix", Json::obj({{"equals-ignore-case", value}}));
}
List<Str> Match::suffixEqualsIgnoreCase(const Str& value) {
  return one("suffix", Json::obj({{"equals-ignore-case", value}}));
}
List<Str> Match::wildcard(const Str& value) {
  return one("wildcard", value);
}

List<Str> Match::cidr(std::string_view range) {
  if (!isRange(range))
    throw Error(format("an address range must be written as 10.0.0.0/24 or 2001:db8::/32, got {}", range).text(), "event-match");
  return one("cidr", range);
}

List<Str> Match::anythingButOf(std::initializer_list<Json> values) {
  needItems(values.size());
  bool numbers = true;
  bool texts = true;
  for (const Json& value : values) {
    numbers = numbers && value.isNumber();
    texts = texts && (value.isText() || (value.isToken() && !value.isArray() && !value.isObject()));
  }
  if (!numbers && !texts) throw Error("anythingBut takes only texts or only numbers", "event-match");
  return one("anything-but", List<Json>(values));
}

List<Str> Match::anythingButEach(std::string_view kind, std::initializer_list<Str> values) {
  needItems(values.size());
  const Json value = values.size() == 1 ? Json(*values.begin()) : Json(List<Str>(values));
  return one("anything-but", Json::obj({{kind, value}}));
}

List<Str> Match::numeric(std::string_view operation, const Num& value) {
  return one("numeric", Json::arr({operation, value}));
}

List<Str> Match::interval(const Num& lower, const Num& upper) {
  if (!lower.isToken() && !upper.isToken() && lower.number() > upper.number()) {
    throw Error(format("the lower end of an interval must not be above the upper one, got {} and {}", lower, upper).text(), "event-match");
  }
  return allOf(greaterThanOrEqual(lower), lessThanOrEqual(upper));
}

List<Str> Match::merged(std::initializer_list<List<Str>> matchers) {
  needItems(matchers.size());
  std::vector<Json> parts;
  for (const List<Str>& list : matchers) {
    for (const Str& item : list) {
      const Json numeric = Json(item)["numeric"];
      if (!numeric) throw Error("allOf takes matchers of numbers only", "event-match");
      for (const Json& part : numeric.asArray()) parts.push_back(part);
    }
  }
  return one("numeric", List<Json>(parts));
}

List<Str> Match::anyOfList(std::initializer_list<Json> matchers) {
  needItems(matchers.size());
  std::vector<Str> out;
  for (const Json& item : matchers) {
    if (!item.isArray()) {
      out.push_back(Str(item.val()));
      continue;
    }
    for (const Json& inner : item.asArray()) out.push_back(Str(inner.val()));
  }
  return List<Str>(out);
}

namespace detail {
namespace {

Json field(const List<Str>& items) {
  return items.isSet() ? Json(items) : Json();
}

/// Matchers are objects of their own each time; texts and references are the same when they read the same.
bool sameItem(const Json& a, const Json& b) {
  return a.val() == b.val() || (!a.isObject() && !a.isNull() && a == b);
}

Json mergeLists(const List<Json>& known, const List<Json>& added) {
  std::vector<Json> out;
  const auto take = [&out](const Json& item) {
    for (const Json& other : out) {
      if (sameItem(other, item)) return;
    }
    out.push_back(item);
  };
  for (const Json& item : known) take(item);
  for (const Json& item : added) take(item);
  return List<Json>(out);
}

bool isList(const Json& value) {
  return value.isArray() || (value.isToken() && !value.isObject());
}

Json mergeField(const Str& key, const Json& known, const Json& added) {
  if (!isList(added) && !added.isObject())
    throw Error(format("field {} of an event pattern must be a list or an object", key).text(), "event-pattern");
  if (!known) return added;
  if (isList(known) != isList(added)) {
    throw Error(format("field {} of an event pattern is a list in one place and an object in another; use one of them", key).text(),
                "event-pattern");
  }
  return known.isArray() ? mergeLists(known.asArray(), added.asArray()) : mergePatterns(known, added);
}

}  // namespace

Json patternJson(const EventPattern& p) {
  const Json::Entry fields[] = {{"source", field(p.source)}, {"detail-type", field(p.detailType)}, {"account", field(p.account)},
                                {"region", field(p.region)}, {"resources", field(p.resources)},    {"id", field(p.id)},
                                {"time", field(p.time)},     {"version", field(p.version)},        {"detail", p.detail}};
  std::vector<Json::Entry> given;
  for (const Json::Entry& entry : fields) {
    if (entry.value) given.push_back(entry);
  }
  return given.empty() ? Json() : Json(Map<Json>(given));
}

Json mergePatterns(const Json& pattern, const Json& added) {
  std::vector<Json::Entry> out;
  const Map<Json> known = pattern.asObject();
  for (std::size_t i = 0; i < known.size(); ++i) out.push_back(known.at(i));
  const Map<Json> more = added.asObject();
  for (std::size_t i = 0; i < more.size(); ++i) {
    const Json::Entry entry = more.at(i);
    if (!entry.value) continue;
    out.push_back({entry.key, mergeField(entry.key, pattern[entry.key.text()], entry.value)});
  }
  return Map<Json>(out);
}

}  // namespace detail
}  // namespace cdk::events
