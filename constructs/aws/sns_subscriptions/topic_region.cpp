#include "topic_region.hpp"

#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/sns/topic.hpp>

namespace cdk::sns_subscriptions {
namespace {

bool isOurs(const sns::ITopic& topic) {
  return dynamic_cast<const sns::Topic*>(&topic) != nullptr;
}

Str regionInArn(const sns::ITopic& topic) {
  return Arn::split(topic.topicArn(), ArnFormat::SLASH_RESOURCE_NAME).region;
}

/// The literal region of the topic; empty when it is not known.
Str knownRegion(const sns::ITopic& topic) {
  if (!isOurs(topic) && topic.topicArn().isToken()) return {};
  const Str region = isOurs(topic) ? topic.env().region : regionInArn(topic);
  return region.isToken() || region.is("") ? Str() : region;
}

Str regionalName(const Str& region) {
  return format("sns.{}.amazonaws.com", region);
}

bool isOptIn(const Str& region) {
  return region_info::RegionInfo::get(region.text()).isOptInRegion();
}

}  // namespace

Str regionOf(sns::ITopic& topic, const Resource& subscriber) {
  if (!isOurs(topic)) return regionInArn(topic);
  const Str region = topic.env().region;
  const bool same = &topic.stack() == &subscriber.stack() || region.isToken() || region == subscriber.env().region;
  return same ? Str() : region;
}

iam::ServicePrincipal servicePrincipalFor(sns::ITopic& topic, const Resource& subscriber) {
  const Str from = knownRegion(topic);
  const Str to = subscriber.stack().region();
  if (from && !to.isToken() && from != to) {
    if (isOptIn(to)) return iam::ServicePrincipal::fromStaticServicePrincipleName(regionalName(to));
    if (isOptIn(from)) return iam::ServicePrincipal::fromStaticServicePrincipleName(regionalName(from));
  }
  return iam::ServicePrincipal("sns.amazonaws.com");
}

void deployAfter(sns::ITopic& topic, Resource& subscriber) {
  if (isOurs(topic) && &topic.stack() != &subscriber.stack()) subscriber.stack().addStackDependency(topic.stack());
}

}  // namespace cdk::sns_subscriptions
