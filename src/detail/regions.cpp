#include "regions.hpp"

#include <algorithm>
#include <iterator>

namespace cdk::detail {
namespace {

#include "region_facts.inc"

}  // namespace

const char* regionFact(std::string_view region, std::string_view fact) {
  const auto row = std::lower_bound(std::begin(kRegions), std::end(kRegions), region,
                                    [](const RegionRow& each, std::string_view name) { return each.region < name; });
  const auto column = std::lower_bound(std::begin(kFactNames), std::end(kFactNames), fact,
                                       [](std::string_view each, std::string_view name) { return each < name; });
  if (row == std::end(kRegions) || row->region != region || column == std::end(kFactNames) || *column != fact) return nullptr;
  return row->facts[column - std::begin(kFactNames)];
}

std::size_t regionCount() {
  return std::size(kRegions);
}

const char* regionName(std::size_t index) {
  return kRegions[index].region;
}

std::size_t regionFactCount() {
  return std::size(kFactNames);
}

const char* regionFactName(std::size_t index) {
  return kFactNames[index];
}

}  // namespace cdk::detail
