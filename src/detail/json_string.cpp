#include "json_string.hpp"

#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/token.hpp>

#include "cfn_utils.hpp"
#include "json_text.hpp"
#include "references.hpp"
#include "resolve.hpp"

namespace cdk::detail {
namespace {

/// Builds JSON text out of literals and intrinsics.
class Stringifier {
 public:
  Stringifier(Resolver& resolver, int space) : resolver_(resolver), space_(space) {}

  void visit(const Val* value) {
    switch (value->kind) {
      case Kind::Null: literal_ += "null"; return;
      case Kind::Bool: literal_ += value->aux ? "true" : "false"; return;
      case Kind::Int: return appendInteger(literal_, as<IntVal>(value).number);
      case Kind::Double: return appendJsonNumber(literal_, as<DoubleVal>(value).number);
      case Kind::Text: return appendJsonString(literal_, textOf(value));
      case Kind::List: return list(value);
      case Kind::Map: return map(value);
      case Kind::Struct: return structure(as<StructVal>(value));
      default: return intrinsic(value);
    }
  }

  const Val* result() {
    flush();
    return parts_.size() == 1 ? parts_[0] : makeJoin(makeText(""), parts_.data(), parts_.size(), true);
  }

 private:
  void list(const Val* value) {
    open('[');
    for (std::size_t i = 0; i < value->size; ++i) {
      const Val* item = computed(as<ListVal>(value).items()[i]);
      if (!item) continue;
      next();
      visit(item);
    }
    close(']');
  }

  /// An object such as `{"Ref": ...}` is data, but a function when a lazy value gives it.
  const Val* computed(const Val* given) {
    const Val* value = resolver_.force(given);
    return value && given->kind == Kind::Lazy ? Token::asAny(Json(value)).val() : value;
  }

  void entry(const Val* key, const Val* given) {
    const Val* member = computed(given);
    if (!member) return;
    next();
    text(resolver_.force(key));
    literal_ += space_ ? ": " : ":";
    visit(member);
  }

  void map(const Val* value) {
    open('{');
    for (std::size_t i = 0; i < value->size; ++i) {
      const MapEntry& member = as<MapVal>(value).entries()[i];
      entry(member.key, member.value);
    }
    close('}');
  }

  void structure(const StructVal& value) {
    open('{');
    for (std::size_t i = 0; i < value.type->count; ++i) entry(makeText(value.type->props[i].name), value.slots()[value.type->props[i].slot]);
    close('}');
  }

  /// The functions of CodePipeline are data to CloudFormation.
  static bool isPipelineFunction(const Val* value) {
    if (value->kind != Kind::Fn) return false;
    const std::string_view name = as<FnVal>(value).name;
    return name == "Fn::GetArtifactAtt" || name == "Fn::GetParam";
  }

  void intrinsic(const Val* value) {
    if (isPipelineFunction(value)) return map(resolver_.deep(value));
    if (value->aux == kListHint) return push(resolver_.force(stringifiedAtDeployment(resolver_.stack(), resolver_.deep(value)).val()));
    if (value->aux == kNumberHint) return push(resolver_.deep(value));
    text(value);
  }

  void text(const Val* value) {
    literal_ += '"';
    textParts(value);
    literal_ += '"';
  }

  /// The parts of a text inside the quotes: literals in it are escaped too.
  void textParts(const Val* value) {
    if (isText(value)) return appendJsonEscaped(literal_, textOf(value));
    if (value->kind == Kind::Join && isText(as<JoinVal>(value).delimiter) && as<JoinVal>(value).delimiter->size == 0) {
      for (std::size_t i = 0; i < value->size; ++i) {
        const Val* part = resolver_.force(as<JoinVal>(value).parts()[i]);
        if (isText(part)) {
          appendJsonEscaped(literal_, textOf(part));
        } else if (part) {
          push(escaped(resolver_.deep(part)));
        }
      }
      return;
    }
    push(escaped(resolver_.deep(value)));
  }

  static const Val* escaped(const Val* value) {
    switch (value->kind) {
      case Kind::Text: {
        std::string text;
        appendJsonEscaped(text, textOf(value));
        return makeText(text);
      }
      case Kind::List: {
        std::vector<const Val*> items;
        for (std::size_t i = 0; i < value->size; ++i) items.push_back(escaped(as<ListVal>(value).items()[i]));
        return makeList(items.data(), items.size());
      }
      case Kind::Map: {
        std::vector<MapEntry> entries(as<MapVal>(value).entries(), as<MapVal>(value).entries() + value->size);
        for (MapEntry& member : entries) member.value = escaped(member.value);
        return makeMap(entries.data(), entries.size());
      }
      default: return value;
    }
  }

  void open(char bracket) {
    literal_ += bracket;
    counts_.push_back(0);
  }
  void next() {
    if (counts_.back()++) literal_ += ',';
    lineBreak(counts_.size());
  }
  void close(char bracket) {
    const bool any = counts_.back() > 0;
    counts_.pop_back();
    if (any) lineBreak(counts_.size());
    literal_ += bracket;
  }
  void lineBreak(std::size_t depth) {
    if (!space_) return;
    literal_ += '\n';
    literal_.append(depth * static_cast<std::size_t>(space_), ' ');
  }
  void push(const Val* part) {
    flush();
    parts_.push_back(part);
  }
  void flush() {
    if (!literal_.empty()) parts_.push_back(makeText(literal_));
    literal_.clear();
  }

  Resolver& resolver_;
  int space_;
  std::string literal_;
  std::vector<const Val*> parts_;
  std::vector<int> counts_;
};

/// Makes the resources that write lists, before the template is written.
void prepareLists(Resolver& resolver, const Val* value) {
  value = resolver.force(value);
  if (!value) return;
  if (value->kind == Kind::List) {
    for (std::size_t i = 0; i < value->size; ++i) prepareLists(resolver, as<ListVal>(value).items()[i]);
  } else if (value->kind == Kind::Map) {
    for (std::size_t i = 0; i < value->size; ++i) prepareLists(resolver, as<MapVal>(value).entries()[i].value);
  } else if (value->kind == Kind::Struct) {
    for (std::size_t i = 0; i < value->size; ++i) prepareLists(resolver, as<StructVal>(value).slots()[i]);
  } else if (value->aux == kListHint && (value->kind == Kind::Fn || isReference(value))) {
    const Stack* owner = ownerOf(value);
    if (owner && owner != &resolver.stack()) {
      throw Error("a list of another stack cannot be put into JSON text; join it with Fn::join first", "list-in-json");
    }
    stringifiedAtDeployment(resolver.stack(), Resolver(resolver.stack()).deep(value));
  }
}

struct Request {
  const Val* object;
  int space;
};

const Val* produce(void* context, const ResolveContext& resolve) {
  const Request& request = *static_cast<Request*>(context);
  if (resolve.preparing()) {
    prepareLists(*resolve.resolver, request.object);
    return request.object;
  }
  const Val* value = resolve.resolver->force(request.object);
  if (!value) return nullptr;
  Stringifier stringifier(*resolve.resolver, request.space);
  stringifier.visit(value);
  return stringifier.result();
}

}  // namespace

Str jsonString(const Json& object, int space) {
  auto* request = new (allocate(sizeof(Request))) Request{object.val(), space};
  return Str(makeLazy(&produce, request, false));
}

}  // namespace cdk::detail
