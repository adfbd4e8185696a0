#pragma once
#include <cdk/value/map.hpp>

namespace cdk {

/// Any JSON value, tokens included: what the CDK types `any`.
class Json : public Value {
 public:
  constexpr Json() = default;
  constexpr explicit Json(const detail::Val* val) : Value(val) {}
  template <std::derived_from<Value> V>
    requires(!std::derived_from<V, Json>)
  Json(const V& value) : Value(value.val()) {}
  template <PropertyStruct T>
  Json(const T& value) : Value(detail::makeStruct(T::typeInfo, &value)) {}
  template <class T>
    requires(!std::derived_from<T, Value> && !PropertyStruct<T> && !std::same_as<T, std::nullptr_t> && std::convertible_to<const T&, Str> &&
             !std::same_as<T, bool> && !std::is_arithmetic_v<T>)
  Json(const T& text) : Value(Str(text).val()) {}
  template <class T>
    requires(std::is_arithmetic_v<T>)
  Json(T value) : Value(scalar(value)) {}
  Json(std::nullptr_t) : Value(&detail::nullVal) {}
  /// A helper object that is a value itself, such as a matcher of the assertions.
  template <class T>
    requires requires(const T& helper) {
      typename T::Interface;
      { helper->val() } -> std::same_as<const detail::Val*>;
    }
  Json(const T& helper) : Value(helper->val()) {}
  /// An object: `{{"key", value}, ...}`.
  Json(std::initializer_list<Map<Json>::Entry> entries) : Json(Map<Json>(entries)) {}

  explicit operator bool() const { return isSet(); }

  using Entry = Map<Json>::Entry;
  /// `{"key": value, ...}`; entries whose value is empty are left out when written.
  static Json obj(std::initializer_list<Entry> entries = {}) { return Json(Map<Json>(entries)); }
  /// `[a, b, ...]`
  static Json arr(std::initializer_list<Json> items = {}) { return Json(List<Json>(items)); }
  /// Reads JSON text, key order kept. Raises an error with line and column.
  static Json parse(std::string_view text);

  bool isObject() const { return val_ && val_->kind == detail::Kind::Map; }
  bool isArray() const { return val_ && val_->kind == detail::Kind::List; }
  bool isText() const { return val_ && val_->kind == detail::Kind::Text; }
  bool isNumber() const { return val_ && (val_->kind == detail::Kind::Int || val_->kind == detail::Kind::Double); }
  bool isBool() const { return val_ && val_->kind == detail::Kind::Bool; }
  bool isNull() const { return val_ && val_->kind == detail::Kind::Null; }
  Map<Json> asObject() const { return Map<Json>(val_); }
  List<Json> asArray() const { return List<Json>(val_); }
  Str asStr() const { return Str(val_); }
  Num asNum() const { return Num(val_); }
  Bool asBool() const { return Bool(val_); }
  /// The member of an object, or an empty value.
  Json operator[](std::string_view key) const { return isObject() ? Json(detail::findEntry(val_, key)) : Json(); }

 private:
  template <class T>
  static const detail::Val* scalar(T value) {
    if constexpr (std::same_as<T, bool>) {
      return detail::makeBool(value);
    } else if constexpr (std::is_floating_point_v<T>) {
      return detail::makeDouble(static_cast<double>(value));
    } else {
      return detail::makeInt(static_cast<long long>(value));
    }
  }
};

inline bool operator==(const Json& a, const Json& b) { return sameValue(a, b); }

}  // namespace cdk
