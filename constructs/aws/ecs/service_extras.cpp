#include <constructs/aws/ecs/service_extras.hpp>

#include <cdk/value/enum_text.hpp>

namespace cdk::ecs::detail {

namespace {

constexpr std::string_view kRebalancings[] = {"ENABLED", "DISABLED"};

struct NeedsContainer final : IValidation {
  BaseService* service;
  explicit NeedsContainer(BaseService* of) : service(of) {}
  List<Str> validate() override {
    if (service->taskDefinition().defaultContainer()) return {};
    return {"the task of a service needs an essential container; call addContainer"};
  }
};

}  // namespace

Str text(const Opt<AvailabilityZoneRebalancing>& rebalancing) {
  return cdk::detail::enumText(rebalancing, kRebalancings);
}

void requireContainer(BaseService& service) {
  service.node().addValidation(make<NeedsContainer>(&service));
}

}  // namespace cdk::ecs::detail
