#pragma once
#include <cdk/duration.hpp>

namespace cdk::s3 {

/// Who may still delete a locked version.
enum class ObjectLockMode {
  GOVERNANCE,  ///< those with a special permission
  COMPLIANCE,  ///< nobody
};

/// For how long new versions are locked: 1 to 36500 days.
class ObjectLockRetention {
 public:
  ObjectLockRetention() = default;
  static ObjectLockRetention governance(const Duration& duration) { return ObjectLockRetention(ObjectLockMode::GOVERNANCE, duration); }
  static ObjectLockRetention compliance(const Duration& duration) { return ObjectLockRetention(ObjectLockMode::COMPLIANCE, duration); }
  Duration duration() const { return duration_; }
  ObjectLockMode mode() const { return mode_; }

 private:
  ObjectLockRetention(ObjectLockMode mode, const Duration& duration);
  Duration duration_ = {};
  ObjectLockMode mode_ = ObjectLockMode::GOVERNANCE;
};

}  // namespace cdk::s3
