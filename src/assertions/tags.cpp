#include <cdk/assertions/tags.hpp>

#include <string>

#include <cdk/assertions/assertion_error.hpp>
#include <cdk/assertions/match.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "../detail/synth_text.hpp"
#include "pattern.hpp"

namespace cdk::assertions {

Tags Tags::fromStack(Stack& stack) {
  cdk::detail::templateText(stack);
  const Json tags = stack.resolve(stack.tags().tagValues());
  return Tags(tags ? Map<Str>(tags.val()) : Map<Str>(Json::obj().val()));
}

void Tags::hasValues(const Json& tags, Location at) const {
  if (isAbsent(tags))
    throw AssertionError("a stack without tags has an empty object of them, which absent() does not match; use hasNone()", at);
  MatchResult result = objectPattern(tags)->test(tags_);
  result.finished();
  if (result.hasFailed()) throw AssertionError("the tags of the stack do not match\n" + std::string(result.renderMismatch().text()), at);
}

void Tags::hasNone(Location at) const {
  hasValues(Match::objectEquals(Json::obj()), at);
}

}  // namespace cdk::assertions
