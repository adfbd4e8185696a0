#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/secretsmanager/hosted_rotation.hpp>

namespace cdk::lambda {
class IFunction;
}

namespace cdk::secretsmanager {

struct RotationScheduleOptions {
  /// 4 hours to 1000 days; 0 for no rotation by itself. Default: 30 days
  Opt<Duration> automaticallyAfter = {};
  /// One of this and rotationLambda is given.
  HostedRotation hostedRotation = {};
  /// Also when the schedule changes. Default: true
  Bool rotateImmediatelyOnUpdate = {};
  /// A function of yours that makes the new value.
  Use<lambda::IFunction> rotationLambda = {};
};

struct RotationScheduleProps {
  /// 4 hours to 1000 days; 0 for no rotation by itself. Default: 30 days
  Opt<Duration> automaticallyAfter = {};
  /// One of this and rotationLambda is given.
  HostedRotation hostedRotation = {};
  /// Also when the schedule changes. Default: true
  Bool rotateImmediatelyOnUpdate = {};
  /// A function of yours that makes the new value.
  Use<lambda::IFunction> rotationLambda = {};
  Req<Use<ISecret>, "secret"> secret;
};

/// Gives a secret new values at intervals; usually made by ISecret::addRotationSchedule.
class RotationSchedule : public Resource {
 public:
  using Props = RotationScheduleProps;
  /// Error unless exactly one way is given, and for an interval out of range.
  RotationSchedule(Scope scope, std::string_view id, const RotationScheduleProps& props);

 private:
  Str scheduleExpression(const Opt<Duration>& after) const;
  void permit(lambda::IFunction& function, ISecret& secret);
};

}  // namespace cdk::secretsmanager
