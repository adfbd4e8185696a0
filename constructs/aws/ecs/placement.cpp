#include <constructs/aws/ecs/placement.hpp>

#include <cdk/error.hpp>
#include <constructs/aws/ecs/mapped.hpp>

namespace cdk::ecs {

PlacementStrategy PlacementStrategy::packedBy(BinPackResource resource) {
  return PlacementStrategy({{.subject = resource == BinPackResource::CPU ? "CPU" : "MEMORY", .type = "binpack"}});
}

PlacementStrategy PlacementStrategy::randomly() {
  return PlacementStrategy({{.type = "random"}});
}

PlacementStrategy PlacementStrategy::spread(const List<Str>& fields) {
  if (fields.empty()) throw Error("spreadAcross needs at least one field, such as 'instanceId'", "no-field");
  return PlacementStrategy(
      detail::mapped<PlacementRule>(fields, [](const Str& field) { return PlacementRule{.subject = field, .type = "spread"}; }));
}

PlacementConstraint PlacementConstraint::distinctInstances() {
  return PlacementConstraint({{.type = "distinctInstance"}});
}

PlacementConstraint PlacementConstraint::members(const List<Str>& expressions) {
  return PlacementConstraint(detail::mapped<PlacementRule>(
      expressions, [](const Str& expression) { return PlacementRule{.subject = expression, .type = "memberOf"}; }));
}

}  // namespace cdk::ecs
