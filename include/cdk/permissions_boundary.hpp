#pragma once
#include <cdk/value/str.hpp>

namespace cdk {

class Construct;

/// A managed policy that limits what the roles and users below a stack or a stage may ever do.
/// `${Qualifier}`, `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}` in it stand for the stack's.
class PermissionsBoundary {
 public:
  constexpr PermissionsBoundary() = default;
  /// A policy of the account, by its name.
  static PermissionsBoundary fromName(const Str& name) { return PermissionsBoundary(name, {}); }
  static PermissionsBoundary fromArn(const Str& arn) { return PermissionsBoundary({}, arn); }

  /// For the library: makes it the boundary below the scope.
  void bind(Construct& scope) const;

 private:
  PermissionsBoundary(const Str& name, const Str& arn) : name_(name), arn_(arn) {}
  Str name_ = {};
  Str arn_ = {};
};

}  // namespace cdk
