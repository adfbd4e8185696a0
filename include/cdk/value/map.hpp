#pragma once
#include <cdk/value/list.hpp>

namespace cdk {

namespace detail {
struct MapEntry {
  const Val* key;
  const Val* value;
};
/// A map node; keys that look like array indexes come first, as in JavaScript; a repeated key keeps its place, the last value wins.
const Val* makeMap(const MapEntry* entries, std::size_t count);
const MapEntry* entriesOf(const Val* map, std::size_t& count);
const Val* findEntry(const Val* map, std::string_view key);
}  // namespace detail

/// A map from text to values or structs, in order of insertion. A whole map can also be a token.
template <class T>
class Map : public Value {
 public:
  struct Entry {
    Str key = {};
    T value;
  };

  constexpr Map() = default;
  constexpr explicit Map(const detail::Val* val) : Value(val) {}
  Map(std::initializer_list<Entry> entries) : Map(entries.begin(), entries.size()) {}
  Map(const Entry* entries, std::size_t count) : Value(build(entries, count)) {}
  /// From any contiguous range of entries.
  template <class R>
    requires(!std::derived_from<R, Value> && requires(const R& r) {
      { r.data() } -> std::convertible_to<const Entry*>;
      r.size();
    })
  Map(const R& range) : Map(range.data(), range.size()) {}

  explicit operator bool() const { return isSet(); }
  std::size_t size() const {
    std::size_t count = 0;
    if (val_) detail::entriesOf(val_, count);
    return count;
  }
  bool empty() const { return size() == 0; }
  /// The entry at a position, in insertion order.
  Entry at(std::size_t index) const {
    std::size_t count = 0;
    const detail::MapEntry& entry = detail::entriesOf(val_, count)[index];
    return {Str(entry.key), unbox(entry.value)};
  }
  /// Is there an entry with this key?
  bool contains(std::string_view key) const { return val_ && detail::findEntry(val_, key) != nullptr; }
  /// The value of a key, which must be there.
  T get(std::string_view key) const {
    return unbox(detail::findEntry(val_, key));
  }

 private:
  static const detail::Val* box(const T& value) {
    if constexpr (List<T>::kHandles) {
      return value.val();
    } else if constexpr (List<T>::kStructs) {
      return detail::makeStruct(T::typeInfo, &value);
    } else {
      return detail::makeArray(&value, 1, sizeof(T));
    }
  }
  static T unbox(const detail::Val* value) {
    if constexpr (List<T>::kHandles || List<T>::kStructs) {
      return List<T>(detail::makeList(&value, 1))[0];
    } else {
      return List<T>(value)[0];  // boxed as an array of one
    }
  }
  static const detail::Val* build(const Entry* entries, std::size_t count) {
    detail::MapEntry* made = static_cast<detail::MapEntry*>(__builtin_alloca(count * sizeof(detail::MapEntry) + 1));
    for (std::size_t i = 0; i < count; ++i) made[i] = {entries[i].key.val(), box(entries[i].value)};
    return detail::makeMap(made, count);
  }
};

}  // namespace cdk
