#pragma once
#include <cstddef>
#include <string_view>

namespace cdk::detail {

/// A fact about a region, by the names in cdk::region_info::FactName; null when it is unknown.
const char* regionFact(std::string_view region, std::string_view fact);

/// The known regions in the order of their names, and the names of the facts.
std::size_t regionCount();
const char* regionName(std::size_t index);
std::size_t regionFactCount();
const char* regionFactName(std::size_t index);

}  // namespace cdk::detail
