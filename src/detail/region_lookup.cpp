#include "region_lookup.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>

#include "../value/val.hpp"

namespace cdk::detail {
namespace {

struct Row {
  Str region;
  Str value;
};

std::vector<Row> rowsFor(const Stack& stack, std::string_view factName) {
  const Json partitions = stack.node().tryGetContext("@aws-cdk/core:target-partitions");
  const Map<Str> all = partitions.isArray() ? region_info::RegionInfo::limitedRegionMap(factName, List<Str>(partitions.val()))
                                            : region_info::RegionInfo::regionMap(factName);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < all.size(); ++i) rows.push_back({all.at(i).key, all.at(i).value});
  return rows;
}

/// The text with each `pattern` replaced by a token; empty when it is not in there.
Str replaced(const Str& text, std::string_view pattern, const Str& token) {
  std::string_view rest = text.text();
  Str out;
  bool found = false;
  for (std::size_t at; (at = rest.find(pattern)) != std::string_view::npos; rest = rest.substr(at + pattern.size())) {
    out = out + Str(rest.substr(0, at)) + token;
    found = true;
  }
  return found ? out + Str(rest) : Str();
}

bool allSame(const std::vector<Row>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return row.value == rows.front().value; });
}

/// One value for all regions, with the region's name as a token where that makes them equal.
Str pattern(std::vector<Row> rows) {
  if (allSame(rows)) return rows.front().value;
  std::vector<Row> tokens;
  for (const Row& row : rows) {
    const Str value = replaced(row.value, row.region.text(), Aws::REGION);
    if (!value) return {};
    tokens.push_back({row.region, value});
  }
  return allSame(tokens) ? tokens.front().value : Str();
}

}  // namespace

Str regionLookup(Stack& stack, std::string_view factName, const Str& defaultValue) {
  const std::vector<Row> rows = rowsFor(stack, factName);
  if (rows.empty()) {
    if (defaultValue) return defaultValue;
    throw Error(stack, "region-info: nothing is known of " + std::string(factName) + " in the target partitions", "region-fact");
  }
  if (const Str one = pattern(rows)) return one;
  const std::size_t colon = factName.find(':');
  std::string mapId(factName.substr(0, colon));
  mapId[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(mapId[0])));
  mapId += "Map";
  std::string key(colon == std::string_view::npos ? "value" : factName.substr(colon + 1, factName.find(':', colon + 1) - colon - 1));
  std::replace_if(key.begin(), key.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, 'x');
  Construct* known = stack.node().tryFindChild(mapId);
  CfnMapping& mapping = known ? dynamic_cast<CfnMapping&>(*known) : stack.add<CfnMapping>(mapId);
  for (const Row& row : rows) mapping.setValue(row.region, key, row.value);
  return mapping.findInMap(Aws::REGION, key);
}

}  // namespace cdk::detail
