#include <constructs/aws/codedeploy/host_health_config.hpp>

#include <cmath>
#include <string>

#include <cdk/error.hpp>

namespace cdk::codedeploy {

MinimumHealthyHostsPerZone::MinimumHealthyHostsPerZone(const char* type, const Num& value) : type_(type), value_(value) {
  if (value.isToken() || std::trunc(value.number()) == value.number()) return;
  throw Error("minimumHealthyHostsPerZone must be a whole number, got " + std::string(value.str().text()), "healthy-hosts");
}

}  // namespace cdk::codedeploy
