#include "json_print.hpp"

#include <cdk/error.hpp>

#include "json_text.hpp"

namespace cdk::detail {
namespace {

class Printer {
 public:
  Printer(std::string& out, int indent) : out_(out), indent_(indent) {}

  void print(const Val* value, int depth) {
    switch (value->kind) {
      case Kind::Null: out_ += "null"; return;
      case Kind::Bool: out_ += value->aux ? "true" : "false"; return;
      case Kind::Int: return appendInteger(out_, as<IntVal>(value).number);
      case Kind::Double: return appendJsonNumber(out_, as<DoubleVal>(value).number);
      case Kind::Text: return appendJsonString(out_, textOf(value));
      case Kind::List: return list(value, depth);
      case Kind::Map: return map(value, depth);
      default: throw Error("a value known only at deployment cannot stand in the assembly's manifest", "token-in-manifest");
    }
  }

 private:
  void list(const Val* value, int depth) {
    out_ += '[';
    for (std::size_t i = 0; i < value->size; ++i) {
      separate(i > 0, depth + 1);
      print(as<ListVal>(value).items()[i], depth + 1);
    }
    close(value->size > 0, depth, ']');
  }

  void map(const Val* value, int depth) {
    out_ += '{';
    bool any = false;
    for (std::size_t i = 0; i < value->size; ++i) {
      const MapEntry& entry = as<MapVal>(value).entries()[i];
      if (!entry.value) continue;
      separate(any, depth + 1);
      any = true;
      appendJsonString(out_, textOf(entry.key));
      out_ += indent_ ? ": " : ":";
      print(entry.value, depth + 1);
    }
    close(any, depth, '}');
  }

  void separate(bool comma, int depth) {
    if (comma) out_ += ',';
    lineBreak(depth);
  }

  void close(bool any, int depth, char bracket) {
    if (any) lineBreak(depth);
    out_ += bracket;
  }

  void lineBreak(int depth) {
    if (!indent_) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth) * static_cast<std::size_t>(indent_), ' ');
  }

  std::string& out_;
  int indent_;
};

}  // namespace

void printJson(std::string& out, const Val* value, int indent, int depth) {
  Printer(out, indent).print(value, depth);
}

}  // namespace cdk::detail
