#include <cdk/aws.hpp>

#include <cdk/physical_name.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>

#include "detail/physical_name.hpp"
#include "detail/tree.hpp"
#include "value/val.hpp"

namespace cdk {

using namespace detail;

namespace {

struct Constant {
  Val head;
  const char* name;
  Stack* owner;
};
constexpr Constant pseudo(const char* name) {
  return {{Kind::Pseudo, 0, 0, 0}, name, nullptr};
}
constinit const Constant kAccountId = pseudo("AWS::AccountId");
constinit const Constant kNoValue = pseudo("AWS::NoValue");
constinit const Constant kNotificationArns = pseudo("AWS::NotificationARNs");
constinit const Constant kPartition = pseudo("AWS::Partition");
constinit const Constant kRegion = pseudo("AWS::Region");
constinit const Constant kStackId = pseudo("AWS::StackId");
constinit const Constant kStackName = pseudo("AWS::StackName");
constinit const Constant kUrlSuffix = pseudo("AWS::URLSuffix");
constinit const Constant kGenerate{{Kind::Pseudo, kGenerateName, 0, 0}, "AWS::NoValue", nullptr};

Stack* owner(const Construct* scope) {
  return TreeAccess::stack(*scope);
}

}  // namespace

constinit const Str Aws::ACCOUNT_ID(&kAccountId.head);
constinit const Str Aws::NO_VALUE(&kNoValue.head);
constinit const List<Str> Aws::NOTIFICATION_ARNS(&kNotificationArns.head);
constinit const Str Aws::PARTITION(&kPartition.head);
constinit const Str Aws::REGION(&kRegion.head);
constinit const Str Aws::STACK_ID(&kStackId.head);
constinit const Str Aws::STACK_NAME(&kStackName.head);
constinit const Str Aws::URL_SUFFIX(&kUrlSuffix.head);
constinit const Str PhysicalName::GENERATE_IF_NEEDED(&kGenerate.head);

Str ScopedAws::accountId() const { return Str(makePseudo("AWS::AccountId", owner(scope_))); }
List<Str> ScopedAws::notificationArns() const { return List<Str>(makePseudo("AWS::NotificationARNs", owner(scope_))); }
Str ScopedAws::partition() const { return Aws::PARTITION; }
Str ScopedAws::region() const { return Str(makePseudo("AWS::Region", owner(scope_))); }
Str ScopedAws::stackId() const { return Str(makePseudo("AWS::StackId", owner(scope_))); }
Str ScopedAws::stackName() const { return Str(makePseudo("AWS::StackName", owner(scope_))); }
Str ScopedAws::urlSuffix() const { return Aws::URL_SUFFIX; }

Str Token::asString(const Json& value) { return Str(value.val()); }
Num Token::asNumber(const Json& value) { return Num(value.val()); }
List<Str> Token::asList(const Json& value) { return List<Str>(value.val()); }

TokenComparison Token::compareStrings(const Str& a, const Str& b) {
  const bool left = a.isToken();
  const bool right = b.isToken();
  if (left && right) return TokenComparison::BOTH_UNRESOLVED;
  if (left || right) return TokenComparison::ONE_UNRESOLVED;
  return a == b ? TokenComparison::SAME : TokenComparison::DIFFERENT;
}

}  // namespace cdk
