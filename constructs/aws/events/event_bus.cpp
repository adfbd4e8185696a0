#include <constructs/aws/events/event_bus.hpp>

#include <cctype>
#include <string>

#include <cdk/annotations.hpp>
#include <cdk/cfn/events/event_bus.hpp>
#include <cdk/cfn/events/event_bus_policy.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>
#include <constructs/aws/events/archive.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::events {
namespace {

constexpr const char* kDetails[] = {"FULL", "NONE"};
constexpr const char* kLevels[] = {"INFO", "ERROR", "TRACE", "OFF"};

bool isNameText(std::string_view name) {
  for (char c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c)) && std::string_view("/.-_").find(c) == std::string_view::npos) return false;
  }
  return !name.empty() && name.size() <= 256;
}

/// `aws.partner/` and two or more parts.
bool isPartnerSource(std::string_view name) {
  constexpr std::string_view prefix = "aws.partner/";
  if (!name.starts_with(prefix) || !isNameText(name) || name.ends_with('/') || name.find("//") != std::string_view::npos) return false;
  return name.find('/', prefix.size()) != std::string_view::npos;
}

/// The name of the bus; empty when the path is to give it.
Str checkedName(const EventBusProps& p) {
  if (p.eventBusName && p.eventSourceName) throw Error("a bus takes eventBusName or eventSourceName, got both", "bus-name");
  if (p.eventBusName && !p.eventBusName.isToken()) {
    const std::string_view name = p.eventBusName.text();
    if (name == "default" || name.find('/') != std::string_view::npos || !isNameText(name)) {
      throw Error(format("eventBusName must be 1 to 256 letters, digits and '.', '-', '_', and not default, got {}", name).text(),
                  "bus-name");
    }
  }
  if (p.eventSourceName && !p.eventSourceName.isToken() && !isPartnerSource(p.eventSourceName.text())) {
    throw Error(format("eventSourceName must look like aws.partner/example.com/name, got {}", p.eventSourceName).text(), "bus-name");
  }
  return p.eventBusName ? p.eventBusName : p.eventSourceName;
}

Box<CfnEventBus::DeadLetterConfigProperty> deadLetters(Use<sqs::IQueue> queue) {
  if (!queue) return {};
  return CfnEventBus::DeadLetterConfigProperty{.arn = queue->queueArn()};
}

Box<CfnEventBus::LogConfigProperty> logConfig(const Box<LogConfig>& given) {
  if (!given) return {};
  return CfnEventBus::LogConfigProperty{
      .includeDetail = given->includeDetail ? Str(kDetails[static_cast<int>(*given->includeDetail)]) : Str(),
      .level = given->level ? Str(kLevels[static_cast<int>(*given->level)]) : Str()};
}

class Imported final : public IEventBus {
 public:
  using Props = EventBusAttributes;
  Imported(Scope scope, std::string_view id, const EventBusAttributes& attrs) : IEventBus(scope, id, placeOf(scope, attrs.eventBusArn)) {
    arn_ = attrs.eventBusArn;
    name_ = attrs.eventBusName;
    policy_ = attrs.eventBusPolicy;
    sourceName_ = attrs.eventSourceName;
  }
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement) override {
    Annotations::of(*this).addWarningV2(
        "@aws-cdk/aws-events:eventBusAddToResourcePolicy",
        format("the policy of an imported event bus cannot be changed here; add the permissions to {} yourself", node().path()).text());
    return {};
  }

 private:
  static ResourceProps placeOf(const Construct& scope, const Str& arn) {
    const ArnComponents parts = Stack::of(scope).splitArn(arn, ArnFormat::SLASH_RESOURCE_NAME);
    return {.account = parts.account, .region = parts.region};
  }
};

}  // namespace

iam::Grant EventBusGrants::actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns) const {
  return iam::Grant::addToPrincipal(
      {.actions = actions, .grantee = grantee, .resourceArns = resourceArns ? resourceArns : List<Str>{resource_->eventBusArn()}});
}

iam::Grant EventBusGrants::allPutEvents(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"events:PutEvents"}, {"*"});
}

Archive& IEventBus::archive(std::string_view id, const BaseArchiveProps& props, Location at) {
  return add<Archive>(id,
                      {.archiveName = props.archiveName,
                       .description = props.description ? props.description : format("Event Archive for {} Event Bus", name_),
                       .eventPattern = props.eventPattern,
                       .kmsKey = props.kmsKey,
                       .retention = props.retention,
                       .sourceEventBus = *this},
                      at);
}

iam::Grant IEventBus::grantPutEventsTo(Use<iam::IGrantable> grantee, const Str& sid) {
  const iam::Grant grant = iam::Grant::addToPrincipal({.actions = {"events:PutEvents"}, .grantee = grantee, .resourceArns = {arn_}});
  if (grant.success()) return grant;
  if (FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-events:requireEventBusPolicySid")) {
    return iam::Grant::addStatementToResourcePolicy(
        *this, iam::PolicyStatement(
                   {.actions = {"events:PutEvents"}, .principals = {grantee->grantPrincipal()}, .resources = {arn_}, .sid = sid}));
  }
  Annotations::of(*this).addWarningV2(
      "@aws-cdk/aws-events:eventBusServicePrincipalGrant",
      "a service cannot be granted to send events without a statement id; turn on the flag @aws-cdk/aws-events:requireEventBusPolicySid");
  return iam::Grant::drop(grantee, "");
}

EventBus::EventBus(Scope scope, std::string_view id, const EventBusProps& props)
    : IEventBus(scope, id, ResourceProps{.physicalName = checkedName(props) ? checkedName(props) : lazy<&EventBus::defaultName>(this)}) {
  if (props.description && !props.description.isToken() && props.description.text().size() > 512) {
    throw Error(*this, format("description must have at most 512 characters, got {}", Num(props.description.text().size())).text(),
                "bus-description");
  }
  auto& bus = add<CfnEventBus>("Resource", CfnEventBus::Props{.deadLetterConfig = deadLetters(props.deadLetterQueue),
                                                              .description = props.description,
                                                              .eventSourceName = props.eventSourceName,
                                                              .kmsKeyIdentifier = props.kmsKey ? props.kmsKey->keyArn() : Str(),
                                                              .logConfig = logConfig(props.logConfig),
                                                              .name = physicalName()});
  arn_ = getResourceArnAttribute(bus.attrArn(), {.resource = "event-bus", .resourceName = physicalName(), .service = "events"});
  name_ = getResourceNameAttribute(bus.ref());
  policy_ = bus.attrPolicy();
  sourceName_ = props.eventSourceName;
  if (!props.kmsKey) return;
  const Str own = checkedName(props) ? checkedName(props) : lazy<&EventBus::defaultName>(this);
  const Str arn = stack().formatArn({.resource = "event-bus", .resourceName = own, .service = "events"});
  props.kmsKey->addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"},
                            .conditions = {{"StringEquals", Json::obj({{"aws:SourceAccount", stack().account()},
                                                                       {"aws:SourceArn", arn},
                                                                       {"kms:EncryptionContext:aws:events:event-bus:arn", arn}})}},
                            .principals = {iam::ServicePrincipal("events.amazonaws.com")},
                            .resources = {"*"}}));
}

Str EventBus::defaultName() {
  return Names::uniqueId(*this);
}

iam::AddToResourcePolicyResult EventBus::addToResourcePolicy(iam::PolicyStatement statement) {
  if (!statement.sid()) throw Error(*this, "a statement of an event bus's policy needs a Sid; set sid", "bus-sid");
  const Str full = "cdk-" + statement.sid();
  const Str id = full.isToken() || full.text().size() <= 64 ? full : Str(full.text().substr(0, 64));
  statement.setSid(id);
  auto& policy = add<EventBusPolicy>(id.text(this), {.eventBus = *this, .statement = statement.toJSON(), .statementId = id});
  return {policy, true};
}

IEventBus& EventBus::fromEventBusArn(Construct& scope, std::string_view id, const Str& eventBusArn, Location at) {
  const Str name = Stack::of(scope).splitArn(eventBusArn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  return fromEventBusAttributes(scope, id, {.eventBusArn = eventBusArn, .eventBusName = name ? name : Str(""), .eventBusPolicy = ""}, at);
}

IEventBus& EventBus::fromEventBusName(Construct& scope, std::string_view id, const Str& eventBusName, Location at) {
  const Str arn = Stack::of(scope).formatArn({.resource = "event-bus", .resourceName = eventBusName, .service = "events"});
  return fromEventBusAttributes(scope, id, {.eventBusArn = arn, .eventBusName = eventBusName, .eventBusPolicy = ""}, at);
}

IEventBus& EventBus::fromEventBusAttributes(Construct& scope, std::string_view id, const EventBusAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

iam::Grant EventBus::grantAllPutEvents(Use<iam::IGrantable> grantee) {
  return iam::Grant::addToPrincipal({.actions = {"events:PutEvents"}, .grantee = grantee, .resourceArns = {"*"}});
}

EventBusPolicy::EventBusPolicy(Scope scope, std::string_view id, const EventBusPolicyProps& props) : Resource(scope, id) {
  add<CfnEventBusPolicy>("Resource",
                         {.eventBusName = props.eventBus->eventBusName(), .statement = props.statement, .statementId = props.statementId});
}

}  // namespace cdk::events
