#pragma once
#include <cdk/value/list.hpp>

namespace cdk {

class Construct;

/// The pseudo parameters of CloudFormation.
struct Aws {
  static const Str ACCOUNT_ID;
  static const Str NO_VALUE;
  static const List<Str> NOTIFICATION_ARNS;
  static const Str PARTITION;
  static const Str REGION;
  static const Str STACK_ID;
  static const Str STACK_NAME;
  static const Str URL_SUFFIX;
};

/// The pseudo parameters of the stack that holds `scope`, which other stacks can refer to.
class ScopedAws {
 public:
  explicit ScopedAws(const Construct& scope) : scope_(&scope) {}
  Str accountId() const;
  List<Str> notificationArns() const;
  Str partition() const;
  Str region() const;
  Str stackId() const;
  Str stackName() const;
  Str urlSuffix() const;

 private:
  const Construct* scope_;
};

}  // namespace cdk
