#pragma once
#include "access_stack.hpp"

namespace cdk::delivery {
class EcsService;
}

namespace container_delivery {

/// The service of one environment, in that environment's account.
class ServiceStack : public cdk::Stack {
 public:
  using Props = EnvironmentStackProps;
  ServiceStack(cdk::Scope scope, std::string_view id, const EnvironmentStackProps& props);
  cdk::delivery::EcsService& service() const { return *service_; }
  /// Chosen when the stack is deployed, not looked up: the synthesis needs no credentials.
  List<Str> availabilityZones() const override;

 private:
  cdk::delivery::EcsService* service_;
};

}  // namespace container_delivery
