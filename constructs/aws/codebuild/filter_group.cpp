#include <constructs/aws/codebuild/filter_group.hpp>

#include <cdk/error.hpp>

namespace cdk::codebuild {

bool FilterGroup::isIn(EventAction action) const {
  for (EventAction mine : actions_) {
    if (mine == action) return true;
  }
  return false;
}

bool FilterGroup::hasFilter(std::string_view type) const {
  for (const Filter& filter : filters_) {
    if (filter.type.is(type)) return true;
  }
  return false;
}

FilterGroup FilterGroup::with(const Str& type, const Str& pattern, bool include) const {
  if (type.is("BASE_REF") && isIn(EventAction::PUSH)) {
    throw Error("a push has no base branch: leave PUSH out of the filter group, or the condition on the base", "filter-group");
  }
  Vec<Filter> all;
  for (const Filter& filter : filters_) all.push(filter);
  all.push({type, pattern, include});
  FilterGroup larger(actions_);
  larger.filters_ = List<Filter>(all);
  return larger;
}

}  // namespace cdk::codebuild
