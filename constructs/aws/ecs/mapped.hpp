#pragma once
// Private to the module: lists made from others.
#include <cdk/value.hpp>

namespace cdk::ecs::detail {

/// One `To` for each item; not given when there are none.
template <class To, class From, class F>
List<To> mapped(const From& from, F make) {
  Vec<To> made;
  for (const auto& item : from) made.push(make(item));
  return made.empty() ? List<To>() : List<To>(made);
}

}  // namespace cdk::ecs::detail
