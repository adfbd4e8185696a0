#include <constructs/aws/s3/rendering.hpp>

namespace cdk::s3::rendering {
namespace {

constexpr const char* kMinimumSizes[] = {"all_storage_classes_128K", "varies_by_storage_class"};

Num inDays(const Opt<Duration>& age) {
  return age ? age->toDays() : Num();
}

List<CfnBucket::TransitionProperty> transitions(const List<Transition>& given) {
  Vec<CfnBucket::TransitionProperty> all;
  for (const Transition transition : given) {
    all.push({.storageClass = transition.storageClass,
              .transitionDate = transition.transitionDate,
              .transitionInDays = inDays(transition.transitionAfter)});
  }
  return all.empty() ? List<CfnBucket::TransitionProperty>() : List<CfnBucket::TransitionProperty>(all);
}

List<CfnBucket::NoncurrentVersionTransitionProperty> transitions(const List<NoncurrentVersionTransition>& given) {
  Vec<CfnBucket::NoncurrentVersionTransitionProperty> all;
  for (const NoncurrentVersionTransition transition : given) {
    all.push({.newerNoncurrentVersions = transition.noncurrentVersionsToRetain,
              .storageClass = transition.storageClass,
              .transitionInDays = (*transition.transitionAfter).toDays()});
  }
  return all.empty() ? List<CfnBucket::NoncurrentVersionTransitionProperty>() : List<CfnBucket::NoncurrentVersionTransitionProperty>(all);
}

CfnBucket::RuleProperty ruleOf(const LifecycleRule& rule) {
  CfnBucket::RuleProperty out{.status = statusOf(rule.enabled.isSet() ? rule.enabled : Bool(true))};
  if (rule.abortIncompleteMultipartUploadAfter) {
    out.abortIncompleteMultipartUpload =
        CfnBucket::AbortIncompleteMultipartUploadProperty{.daysAfterInitiation = inDays(rule.abortIncompleteMultipartUploadAfter)};
  }
  if (rule.noncurrentVersionExpiration) {
    out.noncurrentVersionExpiration = CfnBucket::NoncurrentVersionExpirationProperty{
        .newerNoncurrentVersions = rule.noncurrentVersionsToRetain, .noncurrentDays = inDays(rule.noncurrentVersionExpiration)};
  }
  out.expirationDate = rule.expirationDate;
  out.expirationInDays = inDays(rule.expiration);
  out.expiredObjectDeleteMarker = rule.expiredObjectDeleteMarker;
  out.id = rule.id;
  out.noncurrentVersionTransitions = transitions(rule.noncurrentVersionTransitions);
  out.objectSizeGreaterThan = rule.objectSizeGreaterThan;
  out.objectSizeLessThan = rule.objectSizeLessThan;
  out.prefix = rule.prefix;
  out.tagFilters = tagFilters(rule.tagFilters);
  out.transitions = transitions(rule.transitions);
  return out;
}

}  // namespace

void checkLifecycleRule(const Construct& bucket, const LifecycleRule& rule) {
  if (rule.expiredObjectDeleteMarker.isTrue() && (rule.expiration || rule.expirationDate || rule.tagFilters)) {
    throw Error(bucket, "expiredObjectDeleteMarker cannot stand together with expiration, expirationDate or tagFilters; make two rules",
                "lifecycle-rule");
  }
  const bool does = rule.abortIncompleteMultipartUploadAfter || rule.expiration || rule.expirationDate ||
                    rule.expiredObjectDeleteMarker.isSet() || rule.noncurrentVersionExpiration || rule.noncurrentVersionsToRetain ||
                    rule.noncurrentVersionTransitions || rule.transitions;
  if (!does) {
    throw Error(bucket,
                "a lifecycle rule does nothing; give it abortIncompleteMultipartUploadAfter, expiration, expirationDate, "
                "expiredObjectDeleteMarker, "
                "noncurrentVersionExpiration, noncurrentVersionsToRetain, noncurrentVersionTransitions or transitions",
                "lifecycle-rule");
  }
  for (const Transition transition : rule.transitions) {
    if (transition.transitionAfter.isSet() == transition.transitionDate.isSet()) {
      throw Error(bucket, "a transition needs exactly one of transitionAfter and transitionDate", "lifecycle-rule");
    }
  }
}

Box<CfnBucket::LifecycleConfigurationProperty> lifecycle(const Vec<LifecycleRule>& rules,
                                                         const Opt<TransitionDefaultMinimumObjectSize>& minimumSize) {
  if (rules.empty()) return {};
  Vec<CfnBucket::RuleProperty> all;
  for (const LifecycleRule& rule : rules) all.push(ruleOf(rule));
  return CfnBucket::LifecycleConfigurationProperty{.rules = List<CfnBucket::RuleProperty>(all),
                                                   .transitionDefaultMinimumObjectSize = textOf(minimumSize, kMinimumSizes)};
}

}  // namespace cdk::s3::rendering
