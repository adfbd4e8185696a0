#pragma once
// Matching the entries of a section of a template, or messages, against one pattern.
#include <string>
#include <vector>

#include <cdk/assertions/match_result.hpp>

namespace cdk {
class Stack;
}

namespace cdk::assertions {

struct Candidate {
  Str id = {};
  Json value = {};
};

struct NoMatch {
  Candidate candidate;
  MatchResult result;
};

struct SectionMatch {
  std::vector<Candidate> matches;
  std::vector<NoMatch> others;

  std::size_t analyzed() const { return matches.size() + others.size(); }
  Map<Json> byId() const;
};

/// How the candidates are called in messages: `resources`, `of type AWS::S3::Bucket`.
struct Wording {
  std::string where;      ///< `the template`
  std::string one;        ///< `resource`
  std::string many;       ///< `resources`
  std::string qualifier;  ///< ` of type AWS::S3::Bucket`, or nothing
};

/// The entries of an object that have the key, all for `*`.
std::vector<Candidate> named(const Json& section, std::string_view key);
/// Tests every candidate, then gives captures their values.
SectionMatch matchAll(const std::vector<Candidate>& candidates, const Json& pattern);

/// Why nothing matched: what there is, the nearest candidate and how it differs.
std::string noneMatches(const Wording& wording, const SectionMatch& match, const std::string& instead);
/// Which candidates do not match, and how.
std::string someDiffer(const Wording& wording, const SectionMatch& match);
/// `1 bucket`, `2 buckets`, `no buckets`.
std::string counted(std::size_t count, const std::string& one, const std::string& many);
/// Texts with commas between, cut after some.
std::string enumerated(const std::vector<std::string>& texts);

}  // namespace cdk::assertions
