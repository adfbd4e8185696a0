#include "type_text.hpp"

#include <stdexcept>
#include <utility>

namespace l1gen {
namespace {

constexpr std::pair<std::string_view, Type::Base> kBases[] = {
    {"string", Type::String},   {"date-time", Type::DateTime}, {"number", Type::Number}, {"integer", Type::Integer},
    {"boolean", Type::Boolean}, {"json", Type::Json},          {"tag", Type::Tag}};

// Columns: C++ type, kind, kind of a list of it, kind of a map of it.
struct Names {
  std::string_view cpp, kind, list, map;
};
constexpr Names kText = {"Str", "Str", "StrList", "StrMap"};
constexpr Names kNumber = {"Num", "Num", "NumList", "NumMap"};
constexpr Names kInteger = {"Num", "Int", "NumList", "NumMap"};
constexpr Names kBoolean = {"Bool", "Bool", "JsonList", "JsonMap"};
constexpr Names kAny = {"Json", "Json", "JsonList", "JsonMap"};
constexpr Names kTag = {"Box<cdk::CfnTag>", "Struct", "Tags", "StructMap"};
constexpr Names kStruct = {"", "Struct", "StructList", "StructMap"};

const Names& namesOf(const Type& type) {
  switch (type.base) {
    case Type::String:
    case Type::DateTime:
      return kText;
    case Type::Number:
      return kNumber;
    case Type::Integer:
      return kInteger;
    case Type::Boolean:
      return kBoolean;
    case Type::Tag:
      return kTag;
    case Type::Struct:
      return kStruct;
    default:
      return kAny;
  }
}

bool isStruct(const Type& type) { return type.base == Type::Struct || type.base == Type::Tag; }
bool isCollection(const Type& type) { return type.base == Type::List || type.base == Type::Map; }
// As an element: lists and maps hold structs by value.
std::string elementType(const Type& type) { return isStruct(type) ? structName(type) : cppType(type); }

}  // namespace

Type parseType(std::string_view text) {
  if (text.ends_with("[]")) return {.base = Type::List, .element = {parseType(text.substr(0, text.size() - 2))}};
  if (text.starts_with("map<") && text.ends_with(">")) {
    return {.base = Type::Map, .element = {parseType(text.substr(4, text.size() - 5))}};
  }
  if (text.starts_with("#")) return {.base = Type::Struct, .ref = std::string(text.substr(1))};
  if (text.starts_with("(") && text.ends_with(")")) return {.base = Type::Json};
  for (const auto& [name, base] : kBases) {
    if (text == name) return {.base = base};
  }
  throw std::runtime_error("unknown type '" + std::string(text) + "'; see spec/README.md for the grammar");
}

std::string structName(const Type& type) { return type.base == Type::Tag ? "cdk::CfnTag" : type.ref + "Property"; }

std::string cppType(const Type& type) {
  if (type.base == Type::List) return "List<" + elementType(type.inner()) + ">";
  if (type.base == Type::Map) return "Map<" + elementType(type.inner()) + ">";
  if (type.base == Type::Struct) return "Box<" + structName(type) + ">";
  return std::string(namesOf(type).cpp);
}

std::string_view kindName(const Type& type) {
  if (type.base == Type::List) return namesOf(type.inner()).list;
  if (type.base == Type::Map) return namesOf(type.inner()).map;
  return namesOf(type).kind;
}

const Type* structBehind(const Type& type) {
  if (isStruct(type)) return &type;
  return isCollection(type) && isStruct(type.inner()) ? &type.inner() : nullptr;
}

}  // namespace l1gen
