#pragma once
#include <cdk/value.hpp>

namespace cdk::ecs {

/// One rule of placement, as the service knows it.
struct PlacementRule {
  /// What the rule looks at, or the expression it checks. Default: none
  Str subject = {};
  /// Such as `spread` or `memberOf`.
  Str type = {};
};

/// What a packed placement fills up.
enum class BinPackResource { CPU, MEMORY };

/// On which instances the tasks of a service start.
class PlacementStrategy {
 public:
  /// Spread over the instances.
  static PlacementStrategy spreadAcrossInstances() { return spreadAcross("instanceId"); }
  /// Spread over values of fields, such as `attribute:ecs.availability-zone`. Raises an error without a field.
  template <std::convertible_to<Str>... S>
  static PlacementStrategy spreadAcross(const S&... fields) {
    return spread(List<Str>{Str(fields)...});
  }
  /// On as few instances as their processors allow.
  static PlacementStrategy packedByCpu() { return packedBy(BinPackResource::CPU); }
  /// On as few instances as their memory allows.
  static PlacementStrategy packedByMemory() { return packedBy(BinPackResource::MEMORY); }
  static PlacementStrategy packedBy(BinPackResource resource);
  static PlacementStrategy randomly();
  /// In the order of their weight.
  List<PlacementRule> rules() const { return rules_; }

 private:
  explicit PlacementStrategy(const List<PlacementRule>& rules) : rules_(rules) {}
  static PlacementStrategy spread(const List<Str>& fields);
  List<PlacementRule> rules_;
};

/// Which instances tasks may start on.
class PlacementConstraint {
 public:
  /// Each task on an instance of its own.
  static PlacementConstraint distinctInstances();
  /// Instances for which the expressions hold.
  template <std::convertible_to<Str>... S>
  static PlacementConstraint memberOf(const S&... expressions) {
    return members(List<Str>{Str(expressions)...});
  }
  List<PlacementRule> rules() const { return rules_; }

 private:
  explicit PlacementConstraint(const List<PlacementRule>& rules) : rules_(rules) {}
  static PlacementConstraint members(const List<Str>& expressions);
  List<PlacementRule> rules_;
};

}  // namespace cdk::ecs
