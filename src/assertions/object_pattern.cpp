#include <string>

#include <cdk/assertions/assertion_error.hpp>

#include "../value/val.hpp"
#include "pattern.hpp"
#include "print.hpp"

namespace cdk::assertions {
namespace {

using cdk::detail::entriesOf;
using cdk::detail::findEntry;
using cdk::detail::MapEntry;

void recordUnexpected(const Matcher& by, const Json& pattern, const Json& actual, MatchResult& result) {
  std::size_t count = 0;
  const MapEntry* entries = entriesOf(actual.val(), count);
  for (std::size_t i = 0; i < count; ++i) {
    const Str key(entries[i].key);
    if (findEntry(pattern.val(), key.text())) continue;
    result.recordFailure({.matcher = &by, .message = "expected nothing, got " + brief(Json(entries[i].value)), .path = {key}});
  }
}

}  // namespace

MatchResult testObject(Comparison how, const Json& given, const Json& actual) {
  const Json pattern = plainPattern(given);
  if (!pattern.isObject()) throw AssertionError(std::string(how.by.name()) + " needs an object to compare with, got " + brief(pattern));
  if (!actual.isObject()) {
    return MatchResult(actual).recordFailure(
        {.matcher = &how.by, .message = "expected the object " + brief(pattern) + ", got " + brief(actual)});
  }
  MatchResult result(actual);
  if (!how.partialObjects) recordUnexpected(how.by, pattern, actual, result);
  std::size_t count = 0;
  const MapEntry* entries = entriesOf(pattern.val(), count);
  for (std::size_t i = 0; i < count; ++i) {
    const Str key(entries[i].key);
    const Json wanted = Json(entries[i].value);
    const Json found = Json(findEntry(actual.val(), key.text()));
    if (!found && wanted && !isAbsent(wanted)) {
      result.recordFailure({.matcher = &how.by, .message = "expected " + brief(wanted) + ", got nothing", .path = {key}});
    } else {
      result.compose(key.text(), testPattern(how, wanted, found));
    }
  }
  return result;
}

}  // namespace cdk::assertions
