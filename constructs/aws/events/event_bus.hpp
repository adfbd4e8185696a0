#pragma once
#include <cdk/duration.hpp>
#include <constructs/aws/events/event_pattern.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::kms {
class IKey;
}
namespace cdk::sqs {
class IQueue;
}

namespace cdk::events {

class Archive;
class CfnEventBus;
struct BaseArchiveProps;

/// Whether log entries hold the details of events.
enum class IncludeDetail { FULL, NONE };
/// Least important entry that is logged.
enum class Level { INFO, ERROR, TRACE, OFF };

struct LogConfig {
  /// Default: NONE
  Opt<IncludeDetail> includeDetail = {};
  /// Default: OFF
  Opt<Level> level = {};
};

class IEventBus;

/// Grants on an event bus, by what they are for.
class EventBusGrants {
 public:
  static EventBusGrants fromEventBus(IEventBus& resource) { return EventBusGrants(resource); }
  /// The actions on the bus, or on other ARNs.
  iam::Grant actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& resourceArns = {}) const;
  /// Sending events to every bus.
  iam::Grant allPutEvents(Use<iam::IGrantable> grantee) const;

 private:
  explicit EventBusGrants(IEventBus& resource) : resource_(&resource) {}
  IEventBus* resource_;
};

/// An event bus, made here or imported.
class IEventBus : public Resource, public iam::IResourceWithPolicy {
 public:
  using Resource::Resource;
  Str eventBusArn() const { return arn_; }
  Str eventBusName() const { return name_; }
  Str eventBusPolicy() const { return policy_; }
  /// Name of the partner's event source; empty without one.
  Str eventSourceName() const { return sourceName_; }

  /// Keeps the events of the bus that match.
  Archive& archive(std::string_view id, const BaseArchiveProps& props, Location at = Location::current());
  EventBusGrants grants() { return EventBusGrants::fromEventBus(*this); }
  /// Lets the grantee send events; services need a statement id.
  iam::Grant grantPutEventsTo(Use<iam::IGrantable> grantee, const Str& sid = {});
  Resource& policyResource() override { return *this; }

 protected:
  ~IEventBus() = default;
  Str arn_ = {};
  Str name_ = {};
  Str policy_ = {};
  Str sourceName_ = {};
};

struct EventBusProps {
  /// Receives events that could not be delivered.
  Use<sqs::IQueue> deadLetterQueue = {};
  /// At most 512 characters.
  Str description = {};
  /// 1 to 256 letters, digits and `.-_`, not `default`; not together with eventSourceName. Default: from the path
  Str eventBusName = {};
  /// Such as `aws.partner/example.com/x`; also names the bus.
  Str eventSourceName = {};
  /// Default: a key of AWS's own
  Use<kms::IKey> kmsKey = {};
  /// Default: none
  Box<LogConfig> logConfig = {};
};

struct EventBusAttributes {
  Req<Str, "eventBusArn"> eventBusArn;
  Req<Str, "eventBusName"> eventBusName;
  Req<Str, "eventBusPolicy"> eventBusPolicy;
  Str eventSourceName = {};
};

/// A bus of one's own, beside the account's default bus.
class EventBus : public IEventBus {
 public:
  using Props = EventBusProps;
  EventBus(Scope scope, std::string_view id, const EventBusProps& props = {});
  static IEventBus& fromEventBusArn(Construct& scope, std::string_view id, const Str& eventBusArn, Location at = Location::current());
  static IEventBus& fromEventBusAttributes(Construct& scope, std::string_view id, const EventBusAttributes& attrs,
                                           Location at = Location::current());
  static IEventBus& fromEventBusName(Construct& scope, std::string_view id, const Str& eventBusName, Location at = Location::current());
  /// Lets the grantee send events to every bus.
  static iam::Grant grantAllPutEvents(Use<iam::IGrantable> grantee);

  /// Adds a statement, which must have a Sid.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;

 private:
  Str defaultName();
};

struct EventBusPolicyProps {
  Req<Use<IEventBus>, "eventBus"> eventBus;
  Req<Json, "statement"> statement;
  Req<Str, "statementId"> statementId;
};

/// One statement of a bus's policy; EventBus::addToResourcePolicy makes it.
class EventBusPolicy : public Resource {
 public:
  using Props = EventBusPolicyProps;
  EventBusPolicy(Scope scope, std::string_view id, const EventBusPolicyProps& props);
};

}  // namespace cdk::events
