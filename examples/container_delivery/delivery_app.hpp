#pragma once
#include <cdk/app.hpp>

namespace container_delivery {

/// Adds the whole system to an app: two stacks in the tools account, two for each environment.
void addDelivery(cdk::App& app);

}  // namespace container_delivery
