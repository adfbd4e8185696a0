#include <cdk/aws.hpp>

#include <new>
#include <type_traits>

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
Str ScopedAws::partition() const { return Str(makePseudo("AWS::Partition", owner(scope_))); }
Str ScopedAws::region() const { return Str(makePseudo("AWS::Region", owner(scope_))); }
Str ScopedAws::stackId() const { return Str(makePseudo("AWS::StackId", owner(scope_))); }
Str ScopedAws::stackName() const { return Str(makePseudo("AWS::StackName", owner(scope_))); }
Str ScopedAws::urlSuffix() const { return Str(makePseudo("AWS::URLSuffix", owner(scope_))); }

namespace {

/// The same reference, told to stand for a text, a number or a list.
const Val* withHint(const Val* value, std::uint16_t hint) {
  const auto copy = [&](const auto& node) -> const Val* {
    auto* made = new (allocate(sizeof(node))) std::remove_cvref_t<decltype(node)>(node);
    made->aux = hint;
    return made;
  };
  switch (value->kind) {
    case Kind::Ref: return copy(as<RefVal>(value));
    case Kind::Attribute: return copy(as<AttributeVal>(value));
    case Kind::Fn: return copy(as<FnVal>(value));
    default: return value;
  }
}

bool isIntrinsicName(std::string_view key) {
  return key == "Ref" || (key.starts_with("Fn::") && key != "Fn::GetArtifactAtt" && key != "Fn::GetParam");
}

/// A token for a value; an object such as `{"Ref": ...}` becomes the function that it is.
const Val* tokenOf(const Val* value, std::uint16_t hint) {
  if (!value) return value;
  if (value->kind != Kind::Map || value->size != 1) return withHint(value, hint);
  const MapEntry& entry = as<MapVal>(value).entries()[0];
  if (!isText(entry.key) || !isIntrinsicName(textOf(entry.key))) return value;
  const Val* argument = entry.value;
  if (textOf(entry.key) == "Fn::Join" && argument->kind == Kind::List && argument->size == 2 && as<ListVal>(argument).items()[1]->kind == Kind::List) {
    const Val* parts = as<ListVal>(argument).items()[1];
    return makeJoin(as<ListVal>(argument).items()[0], as<ListVal>(parts).items(), parts->size, false);
  }
  return makeFn(textOf(entry.key).data(), argument, hint);
}

}  // namespace

Str Token::asString(const Json& value) { return Str(tokenOf(value.val(), 0)); }
Num Token::asNumber(const Json& value) { return Num(tokenOf(value.val(), kNumberHint)); }
List<Str> Token::asList(const Json& value) { return List<Str>(tokenOf(value.val(), kListHint)); }
Json Token::asAny(const Json& value) { return Json(tokenOf(value.val(), 0)); }

TokenComparison Token::compareStrings(const Str& a, const Str& b) {
  const bool left = a.isToken();
  const bool right = b.isToken();
  if (left && right) return TokenComparison::BOTH_UNRESOLVED;
  if (left || right) return TokenComparison::ONE_UNRESOLVED;
  return a == b ? TokenComparison::SAME : TokenComparison::DIFFERENT;
}

}  // namespace cdk
