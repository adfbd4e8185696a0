#include <constructs/aws/sns/subscription_filter.hpp>

#include <vector>

namespace cdk::sns {
namespace {

SubscriptionFilter filterOf(const std::vector<Json>& conditions) {
  return SubscriptionFilter(List<Json>(conditions));
}

Json numeric(std::initializer_list<Json> comparison) {
  return Json::obj({{"numeric", Json::arr(comparison)}});
}

}  // namespace

SubscriptionFilter::SubscriptionFilter(const List<Json>& conditions) : Value(conditions ? conditions.val() : Json::arr().val()) {}

SubscriptionFilter SubscriptionFilter::stringFilter(const StringConditions& given) {
  std::vector<Json> conditions;
  for (const Str& text : given.allowlist) conditions.push_back(text);
  if (given.denylist) conditions.push_back(Json::obj({{"anything-but", given.denylist}}));
  for (const Str& prefix : given.matchPrefixes) conditions.push_back(Json::obj({{"prefix", prefix}}));
  for (const Str& suffix : given.matchSuffixes) conditions.push_back(Json::obj({{"suffix", suffix}}));
  return filterOf(conditions);
}

SubscriptionFilter SubscriptionFilter::numericFilter(const NumericConditions& given) {
  std::vector<Json> conditions;
  for (const Num& number : given.allowlist) conditions.push_back(numeric({"=", number}));
  if (given.greaterThan) conditions.push_back(numeric({">", given.greaterThan}));
  if (given.greaterThanOrEqualTo) conditions.push_back(numeric({">=", given.greaterThanOrEqualTo}));
  if (given.lessThan) conditions.push_back(numeric({"<", given.lessThan}));
  if (given.lessThanOrEqualTo) conditions.push_back(numeric({"<=", given.lessThanOrEqualTo}));
  if (given.between) conditions.push_back(numeric({">=", given.between->start, "<=", given.between->stop}));
  if (given.betweenStrict) conditions.push_back(numeric({">", given.betweenStrict->start, "<", given.betweenStrict->stop}));
  return filterOf(conditions);
}

SubscriptionFilter SubscriptionFilter::existsFilter() {
  return filterOf({Json::obj({{"exists", true}})});
}
SubscriptionFilter SubscriptionFilter::notExistsFilter() {
  return filterOf({Json::obj({{"exists", false}})});
}

}  // namespace cdk::sns
