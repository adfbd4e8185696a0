#include <constructs/aws/logs/filter_pattern.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/error.hpp>

namespace cdk::logs {
namespace {

constexpr std::string_view kEllipsis = "...";
constexpr std::string_view kTextOperators[] = {"=", "!="};
constexpr std::string_view kNumberOperators[] = {"=", "!=", "<", "<=", ">", ">="};

class Literal final : public IFilterPattern {
 public:
  explicit Literal(const Str& pattern) : pattern_(pattern) {}
  Str logPatternString() const override { return pattern_; }

 private:
  Str pattern_;
};

class JsonCondition final : public IFilterPattern {
 public:
  explicit JsonCondition(const Str& condition) : condition_(condition) {}
  Str condition() const { return condition_; }
  Str logPatternString() const override { return format("{{ {} }", condition_); }

 private:
  Str condition_;
};

Str quoted(const Str& term) {
  if (term.isToken()) return format("\"{}\"", term);
  std::string text = "\"";
  for (const char c : term.text()) {
    if (c == '\\' || c == '"') text += '\\';
    text += c;
  }
  return text + '"';
}

Str joined(const std::vector<Str>& parts, const char* delimiter) {
  Str all("");
  for (std::size_t i = 0; i < parts.size(); ++i) all = i == 0 ? parts[i] : all + delimiter + parts[i];
  return all;
}

/// `==` is read as `=`.
template <std::size_t N>
std::string_view checked(std::string_view comparison, const std::string_view (&allowed)[N]) {
  if (comparison == "==") comparison = "=";
  if (std::find(std::begin(allowed), std::end(allowed), comparison) != std::end(allowed)) return comparison;
  std::string message = "comparison '" + std::string(comparison) + "' is not allowed here; take one of";
  for (const std::string_view one : allowed) message += ' ' + std::string(one);
  throw Error(message, "comparison");
}

Use<IFilterPattern> termGroups(const std::vector<List<Str>>& groups) {
  std::vector<Str> clauses;
  for (const List<Str>& terms : groups) {
    std::vector<Str> texts;
    for (const Str& term : terms) texts.push_back(quoted(term));
    const Str clause = joined(texts, " ");
    clauses.push_back(groups.size() == 1 ? clause : "?" + clause);
  }
  return make<Literal>(joined(clauses, " "));
}

JsonPattern combined(const List<JsonPattern>& patterns, const char* delimiter) {
  if (patterns.empty()) throw Error("a pattern needs at least one condition; FilterPattern::allEvents() matches all events", "no-pattern");
  if (patterns.size() == 1) return patterns[0];
  std::vector<Str> clauses;
  for (const JsonPattern& pattern : patterns) clauses.push_back(format("({})", pattern.jsonPatternString()));
  return JsonPattern(joined(clauses, delimiter));
}

bool isColumnName(std::string_view name) {
  const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; };
  return name == kEllipsis || (!name.empty() && std::all_of(name.begin(), name.end(), allowed));
}

}  // namespace

JsonPattern::JsonPattern(const Str& jsonPatternString) : Use(make<JsonCondition>(jsonPatternString)) {}

Str JsonPattern::jsonPatternString() const {
  return static_cast<const JsonCondition*>(get())->condition();
}

Use<IFilterPattern> FilterPattern::literal(const Str& logPatternString) {
  return make<Literal>(logPatternString);
}
Use<IFilterPattern> FilterPattern::allEvents() {
  return literal("");
}
Use<IFilterPattern> FilterPattern::allTerms(const List<Str>& terms) {
  return termGroups({terms});
}

Use<IFilterPattern> FilterPattern::anyTerm(const List<Str>& terms) {
  std::vector<List<Str>> groups;
  for (const Str& term : terms) groups.push_back({term});
  return termGroups(groups);
}

Use<IFilterPattern> FilterPattern::anyTermGroup(const List<List<Str>>& groups) {
  std::vector<List<Str>> all;
  for (const List<Str>& group : groups) all.push_back(group);
  return termGroups(all);
}

JsonPattern FilterPattern::stringValue(const Str& jsonField, std::string_view comparison, const Str& value) {
  return JsonPattern(format("{} {} {}", jsonField, Str(checked(comparison, kTextOperators)), quoted(value)));
}

JsonPattern FilterPattern::numberValue(const Str& jsonField, std::string_view comparison, const Num& value) {
  return JsonPattern(format("{} {} {}", jsonField, Str(checked(comparison, kNumberOperators)), value));
}

JsonPattern FilterPattern::regexValue(const Str& jsonField, std::string_view comparison, const Str& value) {
  return JsonPattern(format("{} {} %{}%", jsonField, Str(comparison), value));
}

JsonPattern FilterPattern::isNull(const Str& jsonField) {
  return JsonPattern(format("{} IS NULL", jsonField));
}
JsonPattern FilterPattern::notExists(const Str& jsonField) {
  return JsonPattern(format("{} NOT EXISTS", jsonField));
}
JsonPattern FilterPattern::exists(const Str& jsonField) {
  return stringValue(jsonField, "=", "*");
}
JsonPattern FilterPattern::booleanValue(const Str& jsonField, bool value) {
  return JsonPattern(format("{} {}", jsonField, Str(value ? "IS TRUE" : "IS FALSE")));
}
JsonPattern FilterPattern::all(const List<JsonPattern>& patterns) {
  return combined(patterns, " && ");
}
JsonPattern FilterPattern::any(const List<JsonPattern>& patterns) {
  return combined(patterns, " || ");
}

/// Each column with the text of its restrictions, empty without.
class SpaceDelimitedTextPattern::Columns final : public IFilterPattern {
 public:
  struct Column {
    Str name = {};
    Str restrictions = {};
  };
  explicit Columns(const List<Column>& columns) : columns(columns) {}

  Str logPatternString() const override {
    std::vector<Str> parts;
    for (const Column& column : columns) parts.push_back(column.restrictions ? column.restrictions : column.name);
    return format("[{}]", joined(parts, ", "));
  }

  List<Column> columns;
};

SpaceDelimitedTextPattern::SpaceDelimitedTextPattern(const Use<Columns>& columns) : Use(columns) {}

SpaceDelimitedTextPattern SpaceDelimitedTextPattern::construct(const List<Str>& columns) {
  std::vector<Columns::Column> all;
  bool ellipsis = false;
  for (const Str& column : columns) {
    if (!isColumnName(column.text())) {
      throw Error(format("column name '{}' may have letters, digits, '_' and '-' only; '...' stands for any columns", column).text(),
                  "column");
    }
    if (column.is(kEllipsis) && ellipsis) throw Error("'...' may stand for columns once only", "column");
    ellipsis = ellipsis || column.is(kEllipsis);
    all.push_back({.name = column});
  }
  return SpaceDelimitedTextPattern(make<Columns>(List<Columns::Column>(all)));
}

SpaceDelimitedTextPattern SpaceDelimitedTextPattern::where(std::string_view columnName, const Str& restriction) const {
  if (columnName == kEllipsis) throw Error("'...' cannot be restricted; name a column", "column");
  std::vector<Columns::Column> all;
  bool found = false;
  for (Columns::Column column : static_cast<const Columns*>(get())->columns) {
    if (column.name.is(columnName)) {
      found = true;
      const Str text = format("{} {}", column.name, restriction);
      column.restrictions = column.restrictions ? format("{} && {}", column.restrictions, text) : text;
    }
    all.push_back(column);
  }
  if (!found) throw Error(format("column '{}' is not one of the pattern's columns", Str(columnName)).text(), "column");
  return SpaceDelimitedTextPattern(make<Columns>(List<Columns::Column>(all)));
}

SpaceDelimitedTextPattern SpaceDelimitedTextPattern::whereString(std::string_view columnName, std::string_view comparison,
                                                                 const Str& value) const {
  return where(columnName, format("{} {}", Str(checked(comparison, kTextOperators)), quoted(value)));
}

SpaceDelimitedTextPattern SpaceDelimitedTextPattern::whereNumber(std::string_view columnName, std::string_view comparison,
                                                                 const Num& value) const {
  return where(columnName, format("{} {}", Str(checked(comparison, kNumberOperators)), value));
}

}  // namespace cdk::logs
