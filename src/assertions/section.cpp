#include "section.hpp"

#include <algorithm>

#include <cdk/assertions/matcher.hpp>

#include "../value/val.hpp"
#include "match_state.hpp"
#include "pattern.hpp"

namespace cdk::assertions {
namespace {

constexpr std::size_t kMaxNamed = 12;

std::string mismatches(const NoMatch& other) {
  return std::string(other.candidate.id.text()) + " (" +
         counted(static_cast<std::size_t>(other.result.failCost()), "mismatch", "mismatches") + ")";
}

/// How deep inside the value it differs.
std::size_t depth(const MatchResult& result) {
  std::size_t deepest = 0;
  for (const cdk::detail::InnerMatch& inner : result.state()->inner) deepest = std::max(deepest, 1 + depth(inner.result));
  for (const MatchFailure& failure : result.state()->failures) deepest = std::max(deepest, failure.path.size());
  return deepest;
}

/// Nearest first: few mismatches, of as many the deepest, since more is right around it.
std::vector<NoMatch> byDistance(std::vector<NoMatch> others) {
  std::stable_sort(others.begin(), others.end(), [](const NoMatch& a, const NoMatch& b) {
    const int distance = a.result.failCost() - b.result.failCost();
    return distance != 0 ? distance < 0 : depth(a.result) > depth(b.result);
  });
  return others;
}

}  // namespace

Map<Json> SectionMatch::byId() const {
  std::vector<Map<Json>::Entry> entries;
  for (const Candidate& candidate : matches) entries.push_back({candidate.id, candidate.value});
  return Map<Json>(entries);
}

std::vector<Candidate> named(const Json& section, std::string_view key) {
  std::vector<Candidate> found;
  if (!section.isObject()) return found;
  std::size_t count = 0;
  const cdk::detail::MapEntry* entries = cdk::detail::entriesOf(section.val(), count);
  for (std::size_t i = 0; i < count; ++i) {
    const Str id(entries[i].key);
    if (key == "*" || id.is(key)) found.push_back({id, Json(entries[i].value)});
  }
  return found;
}

SectionMatch matchAll(const std::vector<Candidate>& candidates, const Json& pattern) {
  const Use<Matcher> matcher = objectPattern(pattern);
  SectionMatch match;
  for (const Candidate& candidate : candidates) {
    MatchResult result = matcher->test(candidate.value);
    result.finished();
    if (result.isSuccess()) {
      match.matches.push_back(candidate);
    } else {
      match.others.push_back({candidate, result});
    }
  }
  return match;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  if (count == 0) return "no " + many;
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string enumerated(const std::vector<std::string>& texts) {
  std::string out;
  for (std::size_t i = 0; i < texts.size() && i < kMaxNamed; ++i) out += (i ? ", " : "") + texts[i];
  if (texts.size() > kMaxNamed) out += " and " + std::to_string(texts.size() - kMaxNamed) + " more";
  return out;
}

std::string noneMatches(const Wording& wording, const SectionMatch& match, const std::string& instead) {
  const std::size_t count = match.analyzed();
  if (count == 0) return wording.where + " has no " + wording.many + wording.qualifier + (instead.empty() ? "" : "; it has " + instead);
  const std::vector<NoMatch> others = byDistance(match.others);
  std::string out = wording.where + " has " + counted(count, wording.one, wording.many) + wording.qualifier + ", ";
  out += count == 1 ? "which does not match\n" : "none matches\n";
  out += (count == 1 ? "" : "nearest: ") + std::string(others[0].candidate.id.text()) + "\n";
  out += others[0].result.renderMismatch().text();
  std::vector<std::string> further;
  for (std::size_t i = 1; i < others.size() && i < 3; ++i) further.push_back(mismatches(others[i]));
  if (!further.empty()) out += "then: " + enumerated(further) + "\n";
  return out;
}

std::string someDiffer(const Wording& wording, const SectionMatch& match) {
  std::string out = wording.where + " has " + counted(match.analyzed(), wording.one, wording.many) + wording.qualifier + ", of which ";
  out += (match.matches.empty() ? "none" : std::to_string(match.matches.size())) +
         std::string(match.matches.size() < 2 ? " matches\n" : " match\n");
  for (std::size_t i = 0; i < match.others.size() && i < 3; ++i) {
    out.append(match.others[i].candidate.id.text()).append("\n").append(match.others[i].result.renderMismatch().text());
  }
  std::vector<std::string> further;
  for (std::size_t i = 3; i < match.others.size(); ++i) further.push_back(mismatches(match.others[i]));
  if (!further.empty()) out += "then: " + enumerated(further) + "\n";
  return out;
}

}  // namespace cdk::assertions
