#include <constructs/aws/ecr/lifecycle_policy.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <cdk/construct.hpp>

namespace cdk::ecr {
namespace {

constexpr const char* kStatuses[] = {"any", "tagged", "untagged"};
constexpr int kMaxWildcards = 4;

[[noreturn]] void refuse(const Construct& repository, const std::string& message) {
  throw Error(repository, message, "lifecycle-rule");
}

bool isAny(const LifecycleRule& rule) {
  return rule.tagStatus == TagStatus::ANY;
}

void checkPatterns(const Construct& repository, const List<Str>& patterns) {
  for (const Str& pattern : patterns) {
    if (pattern.isToken()) continue;
    const std::string_view text = pattern.text();
    const auto wildcards = std::count(text.begin(), text.end(), '*');
    if (wildcards > kMaxWildcards)
      refuse(repository, "a pattern of tagPatternList can have at most 4 *, got " + std::to_string(wildcards) + " in " + std::string(text));
  }
}

Json rendered(const LifecycleRule& rule, const Num& priority) {
  const bool byAge = rule.maxImageAge.isSet();
  const Json selection = {{"tagStatus", kStatuses[static_cast<int>(*rule.tagStatus)]},
                          {"tagPrefixList", rule.tagPrefixList},
                          {"tagPatternList", rule.tagPatternList},
                          {"countType", byAge ? "sinceImagePushed" : "imageCountMoreThan"},
                          {"countNumber", byAge ? rule.maxImageAge->toDays() : rule.maxImageCount},
                          {"countUnit", byAge ? Json("days") : Json()}};
  return {
      {"rulePriority", priority}, {"description", rule.description}, {"selection", selection}, {"action", Json::obj({{"type", "expire"}})}};
}

}  // namespace

LifecycleRule checkedRule(const Construct& repository, const LifecycleRule& given, const Vec<LifecycleRule>& before) {
  LifecycleRule rule = given;
  const bool hasLists = rule.tagPrefixList || rule.tagPatternList;
  if (!rule.tagStatus) rule.tagStatus = hasLists ? TagStatus::TAGGED : TagStatus::ANY;
  const bool tagged = rule.tagStatus == TagStatus::TAGGED;
  if (tagged && rule.tagPrefixList.empty() && rule.tagPatternList.empty())
    refuse(repository, "a rule of tagStatus TAGGED needs a tagPrefixList or a tagPatternList");
  if (!tagged && hasLists) refuse(repository, "tagPrefixList and tagPatternList need tagStatus TAGGED");
  if (rule.tagPrefixList && rule.tagPatternList) refuse(repository, "a rule can have a tagPrefixList or a tagPatternList, not both");
  checkPatterns(repository, rule.tagPatternList);
  if (rule.maxImageAge.isSet() == rule.maxImageCount.isSet())
    refuse(repository, "a lifecycle rule needs exactly one of maxImageAge and maxImageCount");
  if (isAny(rule) && std::any_of(before.begin(), before.end(), isAny)) refuse(repository, "there can be one rule of tagStatus ANY only");
  return rule;
}

Json lifecyclePolicy(const Construct& repository, const Vec<LifecycleRule>& rules) {
  // Those with a priority, those without, the one for all images.
  std::vector<LifecycleRule> ordered(rules.begin(), rules.end());
  const auto rank = [](const LifecycleRule& rule) { return isAny(rule) ? 2 : rule.rulePriority ? 0 : 1; };
  std::stable_sort(ordered.begin(), ordered.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  double highest = 0;
  bool open = false;
  for (const LifecycleRule& rule : ordered) {
    if (isAny(rule)) continue;
    highest = std::max(highest, rule.rulePriority.numberOr(0));
    open = open || !rule.rulePriority;
  }
  const LifecycleRule& last = ordered.back();
  if (isAny(last) && last.rulePriority) {
    if (open)
      refuse(repository, "a rule of tagStatus ANY with a rulePriority cannot stand beside rules without; leave out its rulePriority");
    if (last.rulePriority.number() < highest)
      refuse(repository,
             "the rule of tagStatus ANY must have the highest rulePriority, got " + std::string(last.rulePriority.str().text()));
  }
  std::vector<Json> out;
  for (const LifecycleRule& rule : ordered) out.push_back(rendered(rule, rule.rulePriority ? rule.rulePriority : Num(++highest)));
  return Json::obj({{"rules", List<Json>(out)}});
}

}  // namespace cdk::ecr
