#pragma once
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include <cdk/value/num.hpp>
#include <cdk/value/type_info.hpp>

namespace cdk {

namespace detail {
/// A list node over `count` value nodes, which are copied.
const Val* makeList(const Val* const* items, std::size_t count);
/// A list node over plain objects of `size` bytes each, which are copied; never written to a template.
const Val* makeArray(const void* items, std::size_t count, std::size_t size);
/// A struct node: a copy of the slots with the table that describes them.
const Val* makeStruct(const TypeInfo& type, const void* slots);
/// Start of the items of a list or array node; error when it is a token.
const void* itemsOf(const Val* list, std::size_t& count);

/// Value handles are stored as they are, property structs as struct nodes, everything else as bytes.
template <class T>
concept Handle = std::derived_from<T, Value> && sizeof(T) == sizeof(Value);
}  // namespace detail

/// A list of values, of property structs or of plain structs. A whole list can also be a token.
template <class T>
class List : public Value {
 public:
  static constexpr bool kHandles = detail::Handle<T>;
  static constexpr bool kStructs = !kHandles && PropertyStruct<T>;

  constexpr List() = default;
  constexpr explicit List(const detail::Val* val) : Value(val) {}
  List(std::initializer_list<T> items) : List(items.begin(), items.size()) {}
  List(const T* items, std::size_t count) : Value(build(items, count)) {}
  /// From any contiguous range of items: an array, a std::vector, a Vec.
  template <class R>
    requires(!std::derived_from<R, Value> && requires(const R& r) {
      { r.data() } -> std::convertible_to<const T*>;
      r.size();
    })
  List(const R& range) : List(range.data(), range.size()) {}

  explicit operator bool() const { return isSet(); }
  /// Number of items; 0 when the list was not given. Raises an error for a token.
  std::size_t size() const {
    std::size_t count = 0;
    if (val_) detail::itemsOf(val_, count);
    return count;
  }
  bool empty() const { return size() == 0; }
  T operator[](std::size_t index) const { return begin()[index]; }

  class Iterator;
  Iterator begin() const;
  Iterator end() const;

 private:
  static const detail::Val* build(const T* items, std::size_t count);
};

/// Walks a list; yields copies.
template <class T>
class List<T>::Iterator {
 public:
  Iterator(const void* at) : at_(at) {}
  T operator*() const { return (*this)[0]; }
  T operator[](std::size_t index) const {
    if constexpr (kHandles) {
      return read(static_cast<const detail::Val* const*>(at_)[index]);
    } else if constexpr (kStructs) {
      return *reinterpret_cast<const T*>(
          reinterpret_cast<const char*>(static_cast<const detail::Val* const*>(at_)[index]) + sizeof(detail::Val) + sizeof(void*));
    } else {
      return static_cast<const T*>(at_)[index];
    }
  }
  Iterator& operator++() {
    at_ = static_cast<const char*>(at_) + (kHandles || kStructs ? sizeof(void*) : sizeof(T));
    return *this;
  }
  bool operator!=(const Iterator& other) const { return at_ != other.at_; }

 private:
  static T read(const detail::Val* val) {
    static_assert(sizeof(T) == sizeof(val) && std::is_trivially_copyable_v<T>);
    return *reinterpret_cast<const T*>(&val);
  }
  const void* at_;
};

template <class T>
typename List<T>::Iterator List<T>::begin() const {
  std::size_t count = 0;
  return val_ ? Iterator(detail::itemsOf(val_, count)) : Iterator(nullptr);
}

template <class T>
typename List<T>::Iterator List<T>::end() const {
  std::size_t count = 0;
  if (!val_) return Iterator(nullptr);
  const void* items = detail::itemsOf(val_, count);
  return Iterator(static_cast<const char*>(items) + count * (kHandles || kStructs ? sizeof(void*) : sizeof(T)));
}

template <class T>
const detail::Val* List<T>::build(const T* items, std::size_t count) {
  static_assert(std::is_trivially_copyable_v<T>, "items of a cdk::List must be trivially copyable");
  if constexpr (kHandles) {
    return detail::makeList(reinterpret_cast<const detail::Val* const*>(items), count);
  } else if constexpr (kStructs) {
    const detail::Val** made = static_cast<const detail::Val**>(__builtin_alloca(count * sizeof(void*) + 1));
    for (std::size_t i = 0; i < count; ++i) made[i] = detail::makeStruct(T::typeInfo, items + i);
    return detail::makeList(made, count);
  } else {
    return detail::makeArray(items, count, sizeof(T));
  }
}

/// A property struct held by reference: several resources given the same Box share it, as objects do in the CDK.
template <class T>
class Box : public Value {
 public:
  constexpr Box() = default;
  constexpr explicit Box(const detail::Val* val) : Value(val) {}
  template <std::same_as<T> U>
  Box(const U& value) : Value(store(value)) {}
  Box(std::initializer_list<T> one) : Value(store(*one.begin())) {}

  explicit operator bool() const { return isSet(); }
  const T& operator*() const { return *object(); }
  const T* operator->() const { return object(); }

 private:
  static const detail::Val* store(const T& value) {
    if constexpr (PropertyStruct<T>) {
      return detail::makeStruct(T::typeInfo, &value);
    } else {
      static_assert(std::is_trivially_copyable_v<T>);
      return detail::makeArray(&value, 1, sizeof(T));
    }
  }
  const T* object() const {
    if constexpr (PropertyStruct<T>) {
      return reinterpret_cast<const T*>(reinterpret_cast<const char*>(val_) + sizeof(detail::Val) + sizeof(void*));
    } else {
      std::size_t count = 0;
      return static_cast<const T*>(detail::itemsOf(val_, count));
    }
  }
};

}  // namespace cdk
