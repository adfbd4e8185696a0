#pragma once
#include <cstddef>
#include <cstring>
#include <type_traits>

#include <cdk/value/arena.hpp>

namespace cdk {

/// A growable array in the arena, for the state of constructs: no destructor, so it may sit in any construct.
/// A copy shares the items but not the later growth: keep one Vec and refer to it.
template <class T>
class Vec {
 public:
  constexpr Vec() = default;

  void push(const T& item) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (size_ == capacity_) grow();
    new (static_cast<void*>(items_ + size_++)) T(item);
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](std::size_t index) { return items_[index]; }
  const T& operator[](std::size_t index) const { return items_[index]; }
  T& back() { return items_[size_ - 1]; }
  T* begin() { return items_; }
  T* end() { return items_ + size_; }
  const T* begin() const { return items_; }
  const T* end() const { return items_ + size_; }
  const T* data() const { return items_; }
  void clear() { size_ = 0; }
  void erase(std::size_t index) {
    for (std::size_t i = index + 1; i < size_; ++i) items_[i - 1] = items_[i];
    --size_;
  }
  bool contains(const T& item) const {
    for (const T& mine : *this) {
      if (mine == item) return true;
    }
    return false;
  }

 private:
  void grow() {
    const unsigned capacity = capacity_ ? capacity_ * 2 : 4;
    T* items = static_cast<T*>(detail::allocate(capacity * sizeof(T), alignof(T)));
    if (size_) std::memcpy(static_cast<void*>(items), static_cast<const void*>(items_), size_ * sizeof(T));
    items_ = items;
    capacity_ = capacity;
  }

  T* items_ = nullptr;
  unsigned size_ = 0;
  unsigned capacity_ = 0;
};

}  // namespace cdk
