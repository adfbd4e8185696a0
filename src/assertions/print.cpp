#include "print.hpp"

#include "../detail/json_text.hpp"
#include "../value/val.hpp"
#include "named.hpp"
#include "pattern.hpp"

namespace cdk::assertions {
namespace {

using cdk::detail::Kind;
using cdk::detail::Val;

/// Writes JSON; a depth below zero stands for one line.
class Printer {
 public:
  explicit Printer(int depth) : depth_(depth) {}

  void value(const Val* val) {
    if (!val) return text("nothing");
    switch (val->kind) {
      case Kind::Null: return text("null");
      case Kind::Bool: return text(val->aux ? "true" : "false");
      case Kind::Int: return cdk::detail::appendInteger(out, cdk::detail::as<cdk::detail::IntVal>(val).number);
      case Kind::Double: return cdk::detail::appendJsonNumber(out, cdk::detail::as<cdk::detail::DoubleVal>(val).number);
      case Kind::Text: return cdk::detail::appendJsonString(out, cdk::detail::textOf(val));
      case Kind::List: return list(cdk::detail::as<cdk::detail::ListVal>(val));
      case Kind::Map: return map(cdk::detail::as<cdk::detail::MapVal>(val));
      case Kind::Struct: return value(structFields(Json(val)).val());
      case Kind::Matcher: return matcher(matcherOf(Json(val)));
      default: return text("(token)");
    }
  }

  std::string out;

 private:
  void text(std::string_view literal) { out += literal; }

  void matcher(const Matcher& matcher) {
    const auto* named = dynamic_cast<const Named*>(&matcher);
    text(matcher.name());
    text("(");
    if (named && named->pattern()) value(named->pattern().val());
    text(")");
  }

  void list(const cdk::detail::ListVal& items) {
    if (items.size == 0) return text("[]");
    open('[');
    for (std::size_t i = 0; i < items.size; ++i) {
      next(i == 0);
      value(items.items()[i]);
    }
    close(']');
  }

  void map(const cdk::detail::MapVal& entries) {
    bool first = true;
    for (std::size_t i = 0; i < entries.size; ++i) {
      const cdk::detail::MapEntry& entry = entries.entries()[i];
      if (!entry.value) continue;
      if (first) open('{');
      next(first);
      first = false;
      value(entry.key);
      text(": ");
      value(entry.value);
    }
    if (first) return text("{}");
    close('}');
  }

  void open(char bracket) {
    out += bracket;
    if (depth_ >= 0) ++depth_;
  }
  void next(bool first) {
    if (!first) out += ',';
    line();
  }
  void close(char bracket) {
    if (depth_ >= 0) --depth_;
    line();
    out += bracket;
  }
  void line() {
    if (depth_ < 0) {
      out += ' ';
    } else {
      out.append(1, '\n').append(static_cast<std::size_t>(depth_) * 2, ' ');
    }
  }

  int depth_;
};

bool startsCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

std::string oneLine(const Json& value) {
  Printer printer(-1);
  printer.value(value.val());
  return printer.out;
}

std::string indented(const Json& value) {
  Printer printer(0);
  printer.value(value.val());
  return printer.out;
}

std::string brief(const Json& value, std::size_t limit) {
  const std::string whole = oneLine(value);
  if (whole.size() <= limit) return whole;
  std::size_t head = limit * 2 / 3;
  std::size_t tail = whole.size() - limit / 3;
  while (!startsCharacter(whole[head])) --head;
  while (!startsCharacter(whole[tail])) ++tail;
  return whole.substr(0, head) + " ... " + whole.substr(tail);
}

}  // namespace cdk::assertions

namespace cdk::detail {

Str printed(const Value& value) {
  return Str(assertions::oneLine(Json(value.val())));
}

}  // namespace cdk::detail
