#include <cdk/region_info.hpp>

#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/value/format.hpp>

#include "detail/regions.hpp"

namespace cdk::region_info {
namespace {

/// Takes an ending off.
bool strip(std::string_view& text, std::string_view ending) {
  if (!text.ends_with(ending)) return false;
  text.remove_suffix(ending.size());
  return true;
}

enum class Form { Universal, Partitional, Regional, RegionalPartitional };

// The first row that fits decides.
struct Rule {
  std::string_view regionPrefix, service;
  Form form;
};
constexpr Rule kRules[] = {
    {"us-iso-", "cloudhsm", Form::Partitional},
    {"us-iso-", "config", Form::Partitional},
    {"us-iso-", "states", Form::Universal},
    {"us-iso-", "workspaces", Form::Partitional},
    {"us-isob-", "dms", Form::Partitional},
    {"us-isob-", "states", Form::Universal},
    {"cn-", "codedeploy", Form::RegionalPartitional},
    {"us-iso", "codedeploy", Form::Universal},
    {"", "codedeploy", Form::Regional},
    {"", "logs", Form::RegionalPartitional},
    {"", "states", Form::Regional},
    {"cn-", "elasticmapreduce", Form::Partitional},
};

Form formOf(std::string_view service, const Str& region) {
  const std::string_view name = region.isToken() ? "" : region.textOr("");
  for (const Rule& rule : kRules) {
    if (rule.service == service && name.starts_with(rule.regionPrefix)) return rule.form;
  }
  return Form::Universal;
}

template <class Keep>
Map<Str> mapOf(std::string_view factName, Keep keep) {
  std::vector<Map<Str>::Entry> entries;
  for (std::size_t i = 0; i < detail::regionCount(); ++i) {
    const char* region = detail::regionName(i);
    const char* value = detail::regionFact(region, factName);
    if (value && *value && keep(region)) entries.push_back({region, value});
  }
  return entries;
}

}  // namespace

List<Str> Fact::regions() {
  std::vector<Str> names;
  for (std::size_t i = 0; i < detail::regionCount(); ++i) names.push_back(detail::regionName(i));
  return names;
}

List<Str> Fact::names() {
  std::vector<Str> names;
  for (std::size_t i = 0; i < detail::regionFactCount(); ++i) names.push_back(detail::regionFactName(i));
  return names;
}

Str Fact::find(const Str& region, std::string_view name) {
  if (!region.isSet() || region.isToken()) return {};
  const char* value = detail::regionFact(region.text(), name);
  return value ? Str(value) : Str();
}

Str Fact::requireFact(const Str& region, std::string_view name) {
  const Str found = find(region, name);
  if (!found || found.is("")) {
    const std::string shown = region.isToken() ? "a region known only at deployment" : "region '" + std::string(region.textOr("")) + "'";
    throw Error("no fact '" + std::string(name) + "' is known about " + shown + "; give the value yourself", "unknown-region-fact");
  }
  return found;
}

List<RegionInfo> RegionInfo::regions() {
  std::vector<RegionInfo> all;
  for (std::size_t i = 0; i < detail::regionCount(); ++i) all.push_back(RegionInfo(detail::regionName(i)));
  return all;
}

Map<Str> RegionInfo::regionMap(std::string_view factName) {
  return mapOf(factName, [](const char*) { return true; });
}

Map<Str> RegionInfo::limitedRegionMap(std::string_view factName, const List<Str>& partitions) {
  return mapOf(factName, [&](const char* region) {
    const char* partition = detail::regionFact(region, FactName::PARTITION);
    for (const Str& wanted : partitions) {
      if (wanted.is(partition)) return true;
    }
    return false;
  });
}

Str RegionInfo::servicePrincipal(std::string_view service) const {
  if (!strip(service, ".amazonaws.com.cn")) strip(service, ".amazonaws.com");
  return std::string(service) + ".amazonaws.com";
}

Str Default::servicePrincipal(std::string_view serviceFqn, const Str& region, const Str& urlSuffix) {
  std::string_view service = serviceFqn;
  for (const std::string_view suffix : {".amazonaws.com", ".amazonaws.com.cn", ".c2s.ic.gov", ".sc2s.sgov.gov"}) {
    if (strip(service, suffix)) break;
  }
  if (service.empty() || service.find('.') != service.npos) return serviceFqn;
  switch (formOf(service, region)) {
    case Form::Partitional: return format("{}.{}", service, urlSuffix);
    case Form::Regional: return format("{}.{}.amazonaws.com", service, region);
    case Form::RegionalPartitional: return format("{}.{}.{}", service, region, urlSuffix);
    case Form::Universal: break;
  }
  return format("{}.amazonaws.com", service);
}

}  // namespace cdk::region_info
