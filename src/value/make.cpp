#include <algorithm>
#include <cstring>
#include <new>
#include <string>
#include <vector>

#include <cdk/error.hpp>

#include "../detail/json_text.hpp"
#include "../detail/token_text.hpp"
#include "val.hpp"

namespace cdk::detail {
namespace {

template <class T>
T* node(Kind kind, std::size_t size, std::size_t extra) {
  T* made = new (allocate(sizeof(T) + extra, alignof(T))) T;
  made->kind = kind;
  made->size = static_cast<std::uint32_t>(size);
  return made;
}

bool anyTokens(const Val* const* values, std::size_t count) {
  return std::any_of(values, values + count, hasTokens);
}

constexpr Val kTrue{Kind::Bool, 0, 1, 0};
constexpr Val kFalse{Kind::Bool, 0, 0, 0};
struct EmptyText {
  Val head;
  char end;
};
constexpr EmptyText kEmptyText{{Kind::Text, 0, 0, 0}, 0};
alignas(8) constexpr Val kEmptyList{Kind::List, 0, 0, 0};

}  // namespace

const Val nullVal{Kind::Null, 0, 0, 0};

const Val* makeText(std::string_view text) {
  if (text.empty()) return &kEmptyText.head;
  auto* made = node<TextVal>(Kind::Text, text.size(), text.size() + 1);
  char* data = reinterpret_cast<char*>(made + 1);
  std::memcpy(data, text.data(), text.size());
  data[text.size()] = 0;
  return made;
}

const Val* makeInt(long long number) {
  auto* made = node<IntVal>(Kind::Int, 0, 0);
  made->number = number;
  return made;
}

const Val* makeDouble(double number) {
  if (number >= -9007199254740992.0 && number <= 9007199254740992.0 && number == static_cast<double>(static_cast<long long>(number))) {
    return makeInt(static_cast<long long>(number));
  }
  auto* made = node<DoubleVal>(Kind::Double, 0, 0);
  made->number = number;
  return made;
}

const Val* makeBool(bool value) {
  return value ? &kTrue : &kFalse;
}

const Val* makeList(const Val* const* items, std::size_t count) {
  if (count == 0) return &kEmptyList;
  auto* made = node<ListVal>(Kind::List, count, count * sizeof(Val*));
  std::memcpy(static_cast<void*>(made + 1), items, count * sizeof(Val*));
  made->flag = anyTokens(items, count);
  return made;
}

const Val* makeArray(const void* items, std::size_t count, std::size_t size) {
  auto* made = node<ArrayVal>(Kind::Array, count, count * size);
  if (count) std::memcpy(static_cast<void*>(made + 1), items, count * size);
  return made;
}

const Val* makeStruct(const TypeInfo& type, const void* slots) {
  auto* made = node<StructVal>(Kind::Struct, type.count, type.count * sizeof(Val*));
  made->type = &type;
  if (type.count) std::memcpy(static_cast<void*>(made + 1), slots, type.count * sizeof(Val*));
  made->flag = anyTokens(made->slots(), type.count);
  return made;
}

const void* itemsOf(const Val* list, std::size_t& count) {
  if (list->kind != Kind::List && list->kind != Kind::Array) {
    throwForToken(list, "the items of a list are needed here, but the list is known only at deployment", "give it item by item",
                  "token-as-list");
  }
  count = list->size;
  return list + 1;
}

bool isArrayIndex(std::string_view key, unsigned long& index) {
  if (key.empty() || key.size() > 10 || (key[0] == '0' && key.size() > 1)) return false;
  index = 0;
  for (char c : key) {
    if (c < '0' || c > '9') return false;
    index = index * 10 + static_cast<unsigned long>(c - '0');
  }
  return index < 4294967295UL;
}

namespace {

bool sameKey(const Val* a, const Val* b) {
  return a == b || (isText(a) && isText(b) && textOf(a) == textOf(b)) || (!isText(a) && sameValue(Value(a), Value(b)));
}

/// Insertion order with JavaScript's exception for index-like keys; the last of equal keys gives the value.
void orderEntries(const MapEntry* entries, std::size_t count, std::vector<MapEntry>& out) {
  std::vector<std::pair<unsigned long, MapEntry>> indexed;
  for (std::size_t i = 0; i < count; ++i) {
    unsigned long index = 0;
    if (isText(entries[i].key) && isArrayIndex(textOf(entries[i].key), index)) {
      auto at = indexed.begin();
      while (at != indexed.end() && at->first < index) ++at;
      if (at != indexed.end() && at->first == index) {
        at->second.value = entries[i].value;
      } else {
        indexed.insert(at, {index, entries[i]});
      }
      continue;
    }
    bool known = false;
    for (MapEntry& other : out) {
      if (sameKey(other.key, entries[i].key)) {
        other.value = entries[i].value;
        known = true;
        break;
      }
    }
    if (!known) out.push_back(entries[i]);
  }
  std::size_t at = 0;
  for (auto& [index, entry] : indexed) out.insert(out.begin() + static_cast<std::ptrdiff_t>(at++), entry);
}

bool needsOrder(const MapEntry* entries, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    unsigned long index = 0;
    if (isText(entries[i].key) && isArrayIndex(textOf(entries[i].key), index)) return true;
    for (std::size_t j = 0; j < i; ++j) {
      if (sameKey(entries[i].key, entries[j].key)) return true;
    }
  }
  return false;
}

const Val* storeMap(const MapEntry* entries, std::size_t count) {
  auto* made = node<MapVal>(Kind::Map, count, count * sizeof(MapEntry));
  if (count) std::memcpy(static_cast<void*>(made + 1), entries, count * sizeof(MapEntry));
  made->flag = std::any_of(entries, entries + count, [](const MapEntry& entry) { return !isText(entry.key) || hasTokens(entry.value); });
  return made;
}

}  // namespace

const Val* makeMap(const MapEntry* entries, std::size_t count) {
  if (!needsOrder(entries, count)) return storeMap(entries, count);
  std::vector<MapEntry> ordered;
  orderEntries(entries, count, ordered);
  return storeMap(ordered.data(), ordered.size());
}

const MapEntry* entriesOf(const Val* map, std::size_t& count) {
  if (map->kind != Kind::Map) {
    throwForToken(map, "the entries of a map are needed here, but the map is known only at deployment", "give it entry by entry",
                  "token-as-map");
  }
  count = map->size;
  return as<MapVal>(map).entries();
}

const Val* findEntry(const Val* map, std::string_view key) {
  std::size_t count = 0;
  const MapEntry* entries = entriesOf(map, count);
  for (std::size_t i = 0; i < count; ++i) {
    if (isText(entries[i].key) && textOf(entries[i].key) == key) return entries[i].value;
  }
  return nullptr;
}

const Val* makeRef(CfnElement& target, std::uint16_t hint) {
  auto* made = node<RefVal>(Kind::Ref, 0, 0);
  made->aux = hint;
  made->target = &target;
  return made;
}

const Val* makeAttribute(CfnElement& target, std::string_view name, std::uint16_t hint) {
  auto* made = node<AttributeVal>(Kind::Attribute, 0, 0);
  made->aux = hint;
  made->target = &target;
  made->name = makeText(name);
  return made;
}

const Val* makePseudo(const char* name, Stack* owner) {
  auto* made = node<PseudoVal>(Kind::Pseudo, 0, 0);
  made->name = name;
  made->owner = owner;
  return made;
}

const Val* makeFn(const char* name, const Val* argument, std::uint16_t hint) {
  auto* made = node<FnVal>(Kind::Fn, 0, 0);
  made->aux = hint;
  made->name = name;
  made->argument = argument;
  return made;
}

const Val* makeJoin(const Val* delimiter, const Val* const* parts, std::size_t count, bool implicit) {
  auto* made = node<JoinVal>(Kind::Join, count, count * sizeof(Val*));
  made->flag = implicit ? 1 : 0;
  made->delimiter = delimiter;
  if (count) std::memcpy(static_cast<void*>(made + 1), parts, count * sizeof(Val*));
  return made;
}

const Val* makeLazy(Produce produce, void* context, bool cached) {
  auto* made = node<LazyVal>(Kind::Lazy, 0, 0);
  made->flag = cached ? 1 : 0;
  made->produce = produce;
  made->context = context;
  made->cache = nullptr;
  made->done = false;
  return made;
}

const Val* numberText(const Val* number) {
  if (number->kind != Kind::Int && number->kind != Kind::Double) return number;
  std::string text;
  appendNumber(text, number->kind == Kind::Int ? static_cast<double>(as<IntVal>(number).number) : as<DoubleVal>(number).number);
  return makeText(text);
}

std::string_view keep(std::string_view text) {
  return textOf(makeText(text));
}

}  // namespace cdk::detail
