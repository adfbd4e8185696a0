#include "braces.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>

namespace cdk::detail {

namespace {

constexpr std::size_t kMost = 100000;
constexpr int kDeepest = 1000;
// Stand-ins for characters that a backslash takes the meaning from.
constexpr std::string_view kEscapable = "\\{},.";

using Texts = std::vector<std::string>;

char standIn(std::size_t index) {
  return static_cast<char>(index + 1);
}

std::string hideEscaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t which = text[i] == '\\' && i + 1 < text.size() ? kEscapable.find(text[i + 1]) : std::string_view::npos;
    out += which == std::string_view::npos ? text[i] : standIn(which);
    if (which != std::string_view::npos) ++i;
  }
  return out;
}

/// Back to the characters themselves, without their backslashes.
std::string showEscaped(std::string text) {
  for (char& c : text) {
    if (c >= standIn(0) && c <= standIn(kEscapable.size() - 1)) c = kEscapable[static_cast<std::size_t>(c - 1)];
  }
  return text;
}

struct Group {
  std::size_t open;
  std::size_t close;
};

/// The first outermost pair of braces; where an opening one is never closed, the leftmost pair behind it.
std::optional<Group> firstGroup(std::string_view text) {
  std::vector<std::size_t> open;
  std::optional<Group> leftmost;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') open.push_back(i);
    if (text[i] != '}' || open.empty()) continue;
    const Group group{open.back(), i};
    open.pop_back();
    if (open.empty()) return group;
    if (!leftmost || group.open < leftmost->open) leftmost = group;
  }
  return leftmost;
}

/// The parts between the commas that are in no inner group.
Texts commaParts(std::string_view body) {
  Texts parts{""};
  int depth = 0;
  for (const char c : body) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (c == ',' && depth <= 0) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

bool isInteger(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.size() < 16 && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

bool isLetter(std::string_view text) {
  return text.size() == 1 && std::isalpha(static_cast<unsigned char>(text[0]));
}

bool isPadded(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0';
}

std::string padded(long long number, std::size_t width) {
  std::string digits = std::to_string(std::llabs(number));
  const std::string sign = number < 0 ? "-" : "";
  while (digits.size() + sign.size() < width) digits.insert(0, "0");
  return sign + digits;
}

/// `1..5`, `a..e`, each with a step behind it or not; nothing when it is no such sequence.
std::optional<Texts> sequence(const std::string& body) {
  Texts ends;
  for (std::size_t from = 0; from <= body.size();) {
    const std::size_t dots = std::min(body.find("..", from), body.size());
    ends.push_back(body.substr(from, dots - from));
    from = dots + 2;
  }
  if (ends.size() < 2 || ends.size() > 3 || (ends.size() == 3 && !isInteger(ends[2]))) return std::nullopt;
  const bool letters = isLetter(ends[0]) && isLetter(ends[1]);
  if (!letters && !(isInteger(ends[0]) && isInteger(ends[1]))) return std::nullopt;
  const auto value = [&](const std::string& text) { return letters ? static_cast<long long>(text[0]) : std::atoll(text.c_str()); };
  const long long first = value(ends[0]), last = value(ends[1]);
  const long long step = std::max(ends.size() == 3 ? std::llabs(std::atoll(ends[2].c_str())) : 1LL, 1LL);
  const std::size_t width = std::any_of(ends.begin(), ends.end(), isPadded) ? std::max(ends[0].size(), ends[1].size()) : 0;
  Texts all;
  for (long long i = first; (first <= last ? i <= last : i >= last) && all.size() < kMost; i += first <= last ? step : -step) {
    all.push_back(!letters ? padded(i, width) : i == '\\' ? "" : std::string(1, static_cast<char>(i)));
  }
  return all;
}

Texts expand(std::string text, int depth);

Texts groupValues(const std::string& body, int depth) {
  if (auto numbers = sequence(body)) return *numbers;
  Texts parts = commaParts(body);
  if (parts.size() == 1) {
    // `{{a,b}}`: the outer braces are literal.
    parts = expand(parts[0], depth + 1);
    for (std::string& part : parts) part = "{" + part + "}";
    return parts;
  }
  Texts values;
  for (const std::string& part : parts) {
    const Texts some = expand(part, depth + 1);
    values.insert(values.end(), some.begin(), some.end());
  }
  return values;
}

/// Is there a comma with something behind it, and a closing brace further on?
bool commaSetFollows(std::string_view rest) {
  for (std::size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',', comma + 1)) {
    if (comma + 1 < rest.size() && rest[comma + 1] != ',') return rest.find('}', comma + 1) != std::string_view::npos;
  }
  return false;
}

Texts combined(const Texts& heads, const std::string& middle, const Texts& tails) {
  Texts all;
  for (const std::string& head : heads) {
    for (const std::string& tail : tails) {
      if (all.size() == kMost) return all;
      all.push_back(head + middle + tail);
    }
  }
  return all;
}

Texts expand(std::string text, int depth) {
  Texts heads{""};
  while (depth <= kDeepest) {
    const std::optional<Group> group = firstGroup(text);
    if (!group) break;
    const std::string before = text.substr(0, group->open);
    const std::string body = text.substr(group->open + 1, group->close - group->open - 1);
    const std::string rest = text.substr(group->close + 1);
    if (before.ends_with('$')) {
      heads = combined(heads, before + "{" + body + "}", {""});
    } else if (body.find(',') == std::string::npos && !sequence(body)) {
      if (!commaSetFollows(rest)) break;
      text[group->close] = standIn(kEscapable.find('}'));
      continue;
    } else {
      heads = combined(heads, before, groupValues(body, depth));
    }
    text = rest;
  }
  return combined(heads, text, {""});
}

}  // namespace

std::vector<std::string> expandBraces(std::string_view text) {
  const std::size_t open = text.find('{');
  if (open == std::string_view::npos || text.find('}', open) == std::string_view::npos) return {std::string(text)};
  // A shell keeps empty braces at the beginning.
  const bool keepsFirst = text.starts_with("{}");
  Texts all = expand(hideEscaped(keepsFirst ? "\\{\\}" + std::string(text.substr(2)) : std::string(text)), 0);
  for (std::string& one : all) one = showEscaped(one);
  return all;
}

}  // namespace cdk::detail
