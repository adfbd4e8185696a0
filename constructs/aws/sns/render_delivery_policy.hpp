#pragma once
#include <cdk/value.hpp>

namespace cdk {
class Construct;
}

namespace cdk::sns {

struct DeliveryPolicy;

/// The policy as SNS reads it; empty when nothing was given. Error for values out of range.
Json renderDeliveryPolicy(const Construct& subscription, const DeliveryPolicy& policy);

}  // namespace cdk::sns
