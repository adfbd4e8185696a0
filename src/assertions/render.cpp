#include <string>
#include <vector>

#include <cdk/assertions/matcher.hpp>

#include "../value/val.hpp"
#include "match_state.hpp"
#include "print.hpp"

namespace cdk::assertions {
namespace {

using cdk::detail::InnerMatch;
using cdk::detail::MatchState;

constexpr std::size_t kMaxLines = 25;     // differences listed
constexpr std::size_t kMaxUntouched = 6;  // entries shown of those that match
constexpr std::size_t kBriefValue = 72;

struct Line {
  std::string path;
  const MatchFailure* failure;
};

void collect(const MatchResult& result, const std::string& prefix, std::vector<Line>& out) {
  if (!result.state()) return;
  for (const MatchFailure& failure : result.state()->failures) {
    std::string path = prefix;
    for (const Str& key : failure.path) path.append(1, '/').append(key.text());
    out.push_back({path, &failure});
  }
  for (const InnerMatch& inner : result.state()->inner) collect(inner.result, prefix + "/" + std::string(inner.id.text()), out);
}

std::vector<Line> linesOf(const MatchResult& result) {
  std::vector<Line> lines;
  collect(result, "", lines);
  return lines;
}

std::string located(const Line& line) {
  return (line.path.empty() ? "/" : line.path) + ": " + std::string(line.failure->message.text());
}

/// Shows a value around the places where it differs; these lines have a mark in front.
class Excerpt {
 public:
  std::string of(const MatchResult& result) {
    marked_ = failsHere(result);
    value(result);
    endLine();
    return out_;
  }

 private:
  static bool failsHere(const MatchResult& result) {
    for (const MatchFailure& failure : result.state()->failures) {
      if (failure.path.empty()) return true;
    }
    return false;
  }

  static bool failsAt(const MatchState& state, std::string_view key) {
    for (const MatchFailure& failure : state.failures) {
      if (!failure.path.empty() && failure.path[0].is(key)) return true;
    }
    return false;
  }

  static const InnerMatch* innerAt(const MatchState& state, std::string_view key) {
    for (const InnerMatch& inner : state.inner) {
      if (inner.id.is(key)) return &inner;
    }
    return nullptr;
  }

  static bool failsInside(const MatchState& state) {
    if (!state.inner.empty()) return true;
    for (const MatchFailure& failure : state.failures) {
      if (!failure.path.empty()) return true;
    }
    return false;
  }

  void value(const MatchResult& result) {
    const Json target = result.target();
    if (!failsInside(*result.state()) || !(target.isArray() || target.isObject())) {
      line_ += brief(target, kBriefValue);
    } else if (target.isArray()) {
      array(*result.state(), target.asArray());
    } else {
      object(*result.state(), target);
    }
  }

  void array(const MatchState& state, const List<Json>& items) {
    open("[");
    for (std::size_t i = 0; i < items.size(); ++i) entry(state, std::to_string(i), "", items[i]);
    missing(state, std::to_string(items.size()), "");
    close("]");
  }

  void object(const MatchState& state, const Json& target) {
    std::size_t count = 0;
    const cdk::detail::MapEntry* entries = cdk::detail::entriesOf(target.val(), count);
    open("{");
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view key = Str(entries[i].key).text();
      entry(state, key, label(key), Json(entries[i].value));
    }
    for (const MatchFailure& failure : state.failures) {
      if (failure.path.empty() || target[failure.path[0].text()]) continue;
      missing(state, failure.path[0].text(), label(failure.path[0].text()));
    }
    close("}");
  }

  static std::string label(std::string_view key) { return oneLine(Json(key)) + ": "; }

  void entry(const MatchState& state, std::string_view key, const std::string& label, const Json& actual) {
    const InnerMatch* inner = innerAt(state, key);
    if (!inner && !failsAt(state, key)) {
      if (++untouched_ > kMaxUntouched) return;
      separate();
      line_ += label + brief(actual, kBriefValue);
      return endLine();
    }
    separate();
    marked_ = failsAt(state, key) || failsHere(inner->result);
    line_ += label;
    if (!inner) {
      line_ += brief(actual, kBriefValue);
    } else {
      if (inner->result.target().isObject() != actual.isObject()) line_ += "(text) ";
      value(inner->result);
    }
    endLine();
  }

  void missing(const MatchState& state, std::string_view key, const std::string& label) {
    if (!failsAt(state, key)) return;
    separate();
    marked_ = true;
    line_ += label + "(missing)";
    endLine();
  }

  /// A comma after the entry before.
  void separate() {
    if (out_[out_.size() - 2] != '{' && out_[out_.size() - 2] != '[') out_.insert(out_.size() - 1, ",");
  }

  void open(std::string_view bracket) {
    line_ += bracket;
    endLine();
    ++depth_;
    outer_.push_back(untouched_);
    untouched_ = 0;
  }

  void close(std::string_view bracket) {
    if (untouched_ > kMaxUntouched) {
      line_ = "... " + std::to_string(untouched_ - kMaxUntouched) + " more";
      endLine();
    }
    untouched_ = outer_.back();
    outer_.pop_back();
    --depth_;
    line_ = bracket;
  }

  void endLine() {
    out_.append(marked_ ? "  > " : "    ").append(depth_ * 2, ' ').append(line_).append(1, '\n');
    line_.clear();
    marked_ = false;
  }

  std::string out_;
  std::string line_;
  std::size_t depth_ = 0;
  bool marked_ = false;
  std::size_t untouched_ = 0;
  std::vector<std::size_t> outer_;
};

}  // namespace

List<Str> MatchResult::toHumanStrings() const {
  std::vector<Str> texts;
  for (const Line& line : linesOf(*this)) {
    const std::string_view by = line.failure->matcher ? line.failure->matcher->name() : "";
    texts.push_back(located(line) + (by.empty() ? "" : " (" + std::string(by) + ")"));
  }
  return texts;
}

Str MatchResult::renderMismatch() const {
  if (!hasFailed()) return "it matches";
  std::string out;
  const std::vector<Line> lines = linesOf(*this);
  for (std::size_t i = 0; i < lines.size() && i < kMaxLines; ++i) out += "  " + located(lines[i]) + "\n";
  if (lines.size() > kMaxLines) out += "  ... " + std::to_string(lines.size() - kMaxLines) + " more\n";
  return out + Excerpt().of(*this);
}

}  // namespace cdk::assertions
