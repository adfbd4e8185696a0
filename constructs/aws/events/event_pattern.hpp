#pragma once
#include <cdk/value.hpp>

namespace cdk::events {

/// Which events a rule wants: an event must match every field that is given, by any item of its list.
/// Items are texts or matchers of Match.
struct EventPattern {
  List<Str> account = {};
  /// Fields of the event's detail to lists of items, or to further fields.
  Json detail = {};
  List<Str> detailType = {};
  List<Str> id = {};
  List<Str> region = {};
  List<Str> resources = {};
  List<Str> source = {};
  List<Str> time = {};
  List<Str> version = {};
};

/// Matchers for the fields of a pattern: each is a whole list.
class Match {
 public:
  static List<Str> nullValue();
  /// The field is there.
  static List<Str> exists();
  static List<Str> doesNotExist();
  static List<Str> exactString(const Str& value);
  static List<Str> equalsIgnoreCase(const Str& value);
  static List<Str> prefix(const Str& value);
  static List<Str> suffix(const Str& value);
  static List<Str> prefixEqualsIgnoreCase(const Str& value);
  static List<Str> suffixEqualsIgnoreCase(const Str& value);
  /// `*` stands for any characters.
  static List<Str> wildcard(const Str& value);
  /// An address in this range of IPv4 or IPv6, such as `10.0.0.0/24`. Error for other texts.
  static List<Str> cidr(std::string_view range);
  static List<Str> ipAddressRange(std::string_view range) { return cidr(range); }

  /// None of the values: either texts or numbers. At least one.
  template <class... V>
  static List<Str> anythingBut(const V&... values) {
    return anythingButOf({Json(values)...});
  }
  template <std::convertible_to<Str>... V>
  static List<Str> anythingButPrefix(const V&... values) {
    return anythingButEach("prefix", {Str(values)...});
  }
  template <std::convertible_to<Str>... V>
  static List<Str> anythingButSuffix(const V&... values) {
    return anythingButEach("suffix", {Str(values)...});
  }
  template <std::convertible_to<Str>... V>
  static List<Str> anythingButWildcard(const V&... values) {
    return anythingButEach("wildcard", {Str(values)...});
  }
  template <std::convertible_to<Str>... V>
  static List<Str> anythingButEqualsIgnoreCase(const V&... values) {
    return anythingButEach("equals-ignore-case", {Str(values)...});
  }

  static List<Str> greaterThan(const Num& value) { return numeric(">", value); }
  static List<Str> greaterThanOrEqual(const Num& value) { return numeric(">=", value); }
  static List<Str> lessThan(const Num& value) { return numeric("<", value); }
  static List<Str> lessThanOrEqual(const Num& value) { return numeric("<=", value); }
  static List<Str> equal(const Num& value) { return numeric("=", value); }
  /// From lower to upper, both included. Error when lower is above upper.
  static List<Str> interval(const Num& lower, const Num& upper);

  /// All of the matchers, which must be those of numbers. At least one.
  template <class... M>
  static List<Str> allOf(const M&... matchers) {
    return merged({List<Str>(matchers)...});
  }
  /// Any of the matchers. At least one.
  template <class... M>
  static List<Str> anyOf(const M&... matchers) {
    return anyOfList({Json(matchers)...});
  }

 private:
  static List<Str> anythingButOf(std::initializer_list<Json> values);
  static List<Str> anyOfList(std::initializer_list<Json> matchers);
  static List<Str> anythingButEach(std::string_view kind, std::initializer_list<Str> values);
  static List<Str> merged(std::initializer_list<List<Str>> matchers);
  static List<Str> numeric(std::string_view operation, const Num& value);
};

}  // namespace cdk::events
