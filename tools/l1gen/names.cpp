#include "names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace l1gen {
namespace {

constexpr std::pair<std::string_view, std::string_view> kSpecial[] = {
    {"Build", "buildProperty"}, {"Equals", "equalTo"}, {"GetObject", "objectAccess"}, {"VPCs", "vpcs"}};

// Keywords, and macros of the standard headers.
constexpr std::string_view kReserved[] = {
    "alignas",  "alignof",  "and",     "asm",      "auto",   "bitand",    "bitor",     "bool",      "break",    "case",      "catch",
    "char",     "class",    "compl",   "concept",  "const",  "consteval", "constexpr", "constinit", "continue", "decltype",  "default",
    "delete",   "do",       "double",  "else",     "enum",   "errno",     "explicit",  "export",    "extern",   "false",     "float",
    "for",      "friend",   "goto",    "if",       "inline", "int",       "linux",     "long",      "mutable",  "namespace", "new",
    "noexcept", "not",      "nullptr", "operator", "or",     "private",   "protected", "public",    "register", "requires",  "return",
    "short",    "signed",   "sizeof",  "static",   "stderr", "stdin",     "stdout",    "struct",    "switch",   "template",  "this",
    "throw",    "true",     "try",     "typedef",  "typeid", "typename",  "union",     "unix",      "unsigned", "using",     "virtual",
    "void",     "volatile", "while",   "xor"};

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// Does a word start at `i`? Words are split as in VpcId and as in DBInstance.
bool wordStarts(std::string_view name, std::size_t i) {
  if (i == 0 || !isUpper(name[i])) return false;
  const char before = name[i - 1];
  if (isLower(before) || isDigit(before)) return true;
  return isUpper(before) && i + 1 < name.size() && isLower(name[i + 1]);
}

}  // namespace

std::string snakeCase(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (wordStarts(name, i)) out += '_';
    out += isUpper(name[i]) || isLower(name[i]) || isDigit(name[i]) ? lower(name[i]) : '_';
  }
  const std::size_t first = out.find_first_not_of('_');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of('_') - first + 1);
}

std::string camelCase(std::string_view name) {
  for (const auto& [from, to] : kSpecial) {
    if (name == from) return std::string(to);
  }
  std::string words = snakeCase(name.ends_with("ARNs") ? std::string(name.substr(0, name.size() - 4)) + "Arns" : std::string(name));
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == '_') continue;
    const bool raised = i > 0 && (words[i - 1] == '_' || isDigit(words[i - 1]));
    out += raised ? upper(words[i]) : words[i];
  }
  return out;
}

std::string memberName(std::string_view name) {
  std::string member = camelCase(name);
  if (std::ranges::find(kReserved, member) != std::end(kReserved)) member += '_';
  return member;
}

std::string attributeGetter(std::string_view name) {
  // The plain rule would give it the name of another attribute of the EKS cluster.
  if (name == "CertificateAuthority.Data") return "attrCertificateAuthorityCertificateData";
  std::string getter = camelCase(name);
  if (!getter.empty()) getter[0] = upper(getter[0]);
  return "attr" + getter;
}

}  // namespace l1gen
