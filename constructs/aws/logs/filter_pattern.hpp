#pragma once
#include <cdk/value.hpp>

namespace cdk::logs {

/// A pattern that picks log events; derive from it for one of your own and pass make<Mine>(...).
class IFilterPattern {
 public:
  /// The pattern as CloudWatch Logs reads it.
  virtual Str logPatternString() const = 0;

 protected:
  ~IFilterPattern() = default;
};

/// A pattern over the fields of events that are JSON.
struct JsonPattern : Use<IFilterPattern> {
  /// From the condition without its braces, such as `$.status = 500`.
  explicit JsonPattern(const Str& jsonPatternString);
  /// The condition without its braces.
  Str jsonPatternString() const;
  /// The condition in braces.
  Str logPatternString() const { return get()->logPatternString(); }
};

/// A pattern over events that are columns divided by spaces. Each restriction gives a new pattern.
struct SpaceDelimitedTextPattern : Use<IFilterPattern> {
  /// From names of columns: letters, digits, `_` and `-`; `...` may stand once for any number of columns. Error for other names.
  static SpaceDelimitedTextPattern construct(const List<Str>& columns);
  /// Compares a column with a text, by `=` or `!=`; `*` at either end stands for any text. Error for an unknown column or operator.
  SpaceDelimitedTextPattern whereString(std::string_view columnName, std::string_view comparison, const Str& value) const;
  /// Compares a column with a number, by `=`, `!=`, `<`, `<=`, `>` or `>=`. Error for an unknown column or operator.
  SpaceDelimitedTextPattern whereNumber(std::string_view columnName, std::string_view comparison, const Num& value) const;
  /// The columns in brackets, with their restrictions.
  Str logPatternString() const { return get()->logPatternString(); }

 private:
  class Columns;
  explicit SpaceDelimitedTextPattern(const Use<Columns>& columns);
  SpaceDelimitedTextPattern where(std::string_view columnName, const Str& restriction) const;
};

/// Makes patterns.
class FilterPattern {
 public:
  /// The pattern as given.
  static Use<IFilterPattern> literal(const Str& logPatternString);
  /// Every event.
  static Use<IFilterPattern> allEvents();
  /// Events in which all terms appear.
  template <std::convertible_to<Str>... S>
  static Use<IFilterPattern> allTerms(const S&... terms) {
    return allTerms(List<Str>{Str(terms)...});
  }
  static Use<IFilterPattern> allTerms(const List<Str>& terms);
  /// Events in which at least one term appears.
  template <std::convertible_to<Str>... S>
  static Use<IFilterPattern> anyTerm(const S&... terms) {
    return anyTerm(List<Str>{Str(terms)...});
  }
  static Use<IFilterPattern> anyTerm(const List<Str>& terms);
  /// Events in which all terms of at least one group appear.
  static Use<IFilterPattern> anyTermGroup(const List<List<Str>>& termGroups);
  /// A field such as `$.name` compared with a text, by `=` or `!=`; `*` at either end stands for any text. Error for another operator.
  static JsonPattern stringValue(const Str& jsonField, std::string_view comparison, const Str& value);
  /// A field compared with a number, by `=`, `!=`, `<`, `<=`, `>` or `>=`. Error for another operator.
  static JsonPattern numberValue(const Str& jsonField, std::string_view comparison, const Num& value);
  /// A field compared with a regular expression, by `=` or `!=`.
  static JsonPattern regexValue(const Str& jsonField, std::string_view comparison, const Str& value);
  /// A field that is there and null.
  static JsonPattern isNull(const Str& jsonField);
  /// A field that is missing.
  static JsonPattern notExists(const Str& jsonField);
  /// A field that is there.
  static JsonPattern exists(const Str& jsonField);
  /// A field that is true, or false.
  static JsonPattern booleanValue(const Str& jsonField, bool value);
  /// Events that match all patterns.
  template <std::convertible_to<JsonPattern>... P>
  static JsonPattern all(const JsonPattern& first, const P&... more) {
    return all(List<JsonPattern>{first, more...});
  }
  /// Error for an empty list.
  static JsonPattern all(const List<JsonPattern>& patterns);
  /// Events that match at least one pattern.
  template <std::convertible_to<JsonPattern>... P>
  static JsonPattern any(const JsonPattern& first, const P&... more) {
    return any(List<JsonPattern>{first, more...});
  }
  /// Error for an empty list.
  static JsonPattern any(const List<JsonPattern>& patterns);
  /// Events that are columns divided by spaces; restrict them by whereString and whereNumber.
  template <std::convertible_to<Str>... S>
  static SpaceDelimitedTextPattern spaceDelimited(const S&... columns) {
    return spaceDelimited(List<Str>{Str(columns)...});
  }
  static SpaceDelimitedTextPattern spaceDelimited(const List<Str>& columns) { return SpaceDelimitedTextPattern::construct(columns); }
};

}  // namespace cdk::logs
