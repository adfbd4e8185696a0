#include "yaml_scalar.hpp"

#include <regex>
#include <string>

namespace cdk::detail {

namespace {

bool contains(const std::string& text, std::string_view characters) {
  return text.find_first_of(characters) != std::string::npos;
}

/// Would YAML 1.1 read the plain text as something else than a text?
bool isOtherType(const std::string& text) {
  static const std::regex kOther[] = {
      std::regex("(~|[Nn]ull|NULL)?"),
      std::regex("Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON"),
      std::regex("n|no|false|off", std::regex::icase),
      std::regex("[-+]?(0b[0-1_]+|[0-9][0-9_]*|0x[0-9a-fA-F_]+)"),
      std::regex("[-+]?\\.inf|\\.nan", std::regex::icase),
      std::regex("[-+]?([0-9][0-9_]*)?(\\.[0-9_]*)?[eE][-+]?[0-9]+"),
      std::regex("[-+]?([0-9][0-9_]*)?\\.[0-9_]*"),
      std::regex("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"),
      std::regex("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(([tT]|[ \\t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?([ "
                 "\\t]*(Z|[-+][012]?[0-9](:[0-9]{2})?))?)?"),
  };
  for (const std::regex& other : kOther) {
    if (std::regex_match(text, other)) return true;
  }
  return false;
}

bool hasControl(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f) return true;
    if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
  }
  return false;
}

/// Is the text none that can stand without quotes?
bool needsQuotes(const std::string& text) {
  if (text.empty() || std::string_view("\n\t ,[]{}#&*!|>'\"%@`").find(text[0]) != std::string_view::npos) return true;
  if ((text[0] == '?' || text[0] == '-') && (text.size() == 1 || text[1] == ' ' || text[1] == '\t')) return true;
  if (std::string_view("\n\t :").find(text.back()) != std::string_view::npos) return true;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char c = text[i], next = text[i + 1];
    const bool blank = c == ' ' || c == '\t', nextBlank = next == ' ' || next == '\t';
    if (((c == '\n' || c == ':') && nextBlank) || (blank && next == '\n') || ((c == '\n' || blank) && next == '#')) return true;
  }
  return false;
}

std::string escape(char c) {
  static constexpr char kDigits[] = "0123456789abcdef";
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\t': return "\\t";
    case '\n': return "\\n";
    case '\f': return "\\f";
    case '\r': return "\\r";
    case '\0': return "\\0";
    case '\a': return "\\a";
    case '\v': return "\\v";
    case '\x1b': return "\\e";
    default: break;
  }
  const auto code = static_cast<unsigned char>(c);
  return code < 0x20 ? std::string("\\x") + kDigits[code / 16] + kDigits[code % 16] : std::string(1, c);
}

/// Long texts are broken at their newlines, which then stand for themselves and one more.
std::string doubleQuoted(const std::string& text, const std::string& indent, bool isKey) {
  std::string plain = "\"";
  std::size_t jsonSize = 2;
  for (char c : text) {
    plain += escape(c);
    const bool unicode = static_cast<unsigned char>(c) < 0x20 && std::string_view("\b\t\n\f\r").find(c) == std::string_view::npos;
    jsonSize += unicode ? 6 : escape(c).size();
  }
  plain += '"';
  if (isKey || jsonSize < 40 || text.find('\n') == std::string::npos) return plain;
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && i + 1 < text.size() && text[i + 1] == '\n') {
      out += "\\ ";
    } else if (text[i] != '\n' || i + 1 == text.size()) {
      out += escape(text[i]);
    } else {
      out += "\n\n";
      while (i + 2 < text.size() && text[i + 1] == '\n') {
        out += '\n';
        ++i;
      }
      out += indent;
      if (text[i + 1] == ' ') out += '\\';
    }
  }
  return out + "\"";
}

/// The indent after every run of newlines that something follows.
std::string indented(const std::string& text, const std::string& indent, bool atEnd) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool runEnds = text[i] == '\n' && (i + 1 == text.size() ? atEnd : text[i + 1] != '\n');
    if (runEnds) out += indent;
  }
  return out;
}

std::string literalBlock(const std::string& text, const std::string& indent) {
  const std::size_t lastBlank = text.find_last_not_of("\t ");
  const bool blankLastLine = lastBlank != std::string::npos && lastBlank + 1 < text.size() && text[lastBlank] == '\n';
  const std::size_t end = text.find_last_not_of("\n\t ");
  if (blankLastLine || end == std::string::npos) return doubleQuoted(text, indent, false);
  std::string tail = text.substr(end + 1);
  std::string header = "|";
  const std::size_t newline = tail.find('\n');
  const std::size_t start = text.find_first_not_of("\n ");
  if (text.substr(0, start).find(' ') != std::string::npos) header += '2';
  if (newline == std::string::npos) {
    header.insert(1, "-");
  } else if (newline + 1 != tail.size()) {
    header.insert(1, "+");
  }
  if (!tail.empty() && tail.back() == '\n') tail.pop_back();
  const std::size_t body = text.find_last_of('\n', start) == std::string::npos || start == 0 ? 0 : text.find_last_of('\n', start) + 1;
  return header + "\n" + indent + indented(text.substr(0, body), indent, true) + indented(text.substr(body, end + 1 - body), indent, true) +
         indented(tail, indent, false);
}

std::string scalar(const std::string& text, const std::string& indent, bool isKey) {
  const bool multiline = text.find('\n') != std::string::npos;
  if (hasControl(text) || (isKey && contains(text, "\n[]{},"))) return doubleQuoted(text, indent, isKey);
  if (multiline && !isKey) return literalBlock(text, indent);
  if (needsQuotes(text)) {
    const bool single = text.find('"') != std::string::npos && text.find('\'') == std::string::npos;
    return single ? "'" + text + "'" : doubleQuoted(text, indent, isKey);
  }
  return isOtherType(text) ? doubleQuoted(text, indent, isKey) : text;
}

}  // namespace

Str yamlScalar(std::string_view text, std::string_view indent, bool isKey) {
  return scalar(std::string(text), std::string(indent), isKey);
}

}  // namespace cdk::detail
