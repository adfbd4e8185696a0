#pragma once
#include <cdk/value.hpp>

namespace cdk::codedeploy {

/// Hosts that must be healthy during a deployment, by number or by share.
class MinimumHealthyHosts {
 public:
  constexpr MinimumHealthyHosts() = default;
  static MinimumHealthyHosts count(const Num& value) { return MinimumHealthyHosts("HOST_COUNT", value); }
  static MinimumHealthyHosts percentage(const Num& value) { return MinimumHealthyHosts("FLEET_PERCENT", value); }
  /// `HOST_COUNT` or `FLEET_PERCENT`.
  const char* type() const { return type_; }
  Num value() const { return value_; }

 private:
  MinimumHealthyHosts(const char* type, const Num& value) : type_(type), value_(value) {}
  const char* type_ = nullptr;
  Num value_ = {};
};

/// As MinimumHealthyHosts, in each zone; whole numbers only.
class MinimumHealthyHostsPerZone {
 public:
  constexpr MinimumHealthyHostsPerZone() = default;
  static MinimumHealthyHostsPerZone count(const Num& value) { return MinimumHealthyHostsPerZone("HOST_COUNT", value); }
  static MinimumHealthyHostsPerZone percentage(const Num& value) { return MinimumHealthyHostsPerZone("FLEET_PERCENT", value); }
  /// `HOST_COUNT` or `FLEET_PERCENT`.
  const char* type() const { return type_; }
  Num value() const { return value_; }

 private:
  MinimumHealthyHostsPerZone(const char* type, const Num& value);
  const char* type_ = nullptr;
  Num value_ = {};
};

}  // namespace cdk::codedeploy
