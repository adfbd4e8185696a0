#pragma once
#include <cdk/value/str.hpp>

namespace cdk {
class Resource;
}
namespace cdk::iam {
struct ServicePrincipal;
}
namespace cdk::sns {
class ITopic;
}

namespace cdk::sns_subscriptions {

/// The region that a subscription in the stack of `subscriber` must name; empty when it is the stack's own.
Str regionOf(sns::ITopic& topic, const Resource& subscriber);
/// By what name SNS sends from the topic's region to the subscriber's: in an opt-in region it has one of that region.
iam::ServicePrincipal servicePrincipalFor(sns::ITopic& topic, const Resource& subscriber);
/// Deploys the topic's stack first when both are made here, in different stacks.
void deployAfter(sns::ITopic& topic, Resource& subscriber);

}  // namespace cdk::sns_subscriptions
