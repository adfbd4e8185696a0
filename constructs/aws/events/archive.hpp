#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/events/event_pattern.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::events {

class IEventBus;

struct BaseArchiveProps {
  /// Default: chosen by CloudFormation
  Str archiveName = {};
  Str description = {};
  /// Which events are kept.
  EventPattern eventPattern = {};
  /// Default: a key of AWS's own
  Use<kms::IKey> kmsKey = {};
  /// Whole days. Default: for ever
  Opt<Duration> retention = {};
};

struct ArchiveProps {
  /// Default: chosen by CloudFormation
  Str archiveName = {};
  Str description = {};
  /// Which events are kept.
  EventPattern eventPattern = {};
  /// Default: a key of AWS's own
  Use<kms::IKey> kmsKey = {};
  /// Whole days. Default: for ever
  Opt<Duration> retention = {};
  Req<Use<IEventBus>, "sourceEventBus"> sourceEventBus;
};

/// Events of a bus, kept to be sent again.
class Archive : public Resource {
 public:
  using Props = ArchiveProps;
  Archive(Scope scope, std::string_view id, const ArchiveProps& props);
  Str archiveArn() const { return arn_; }
  Str archiveName() const { return name_; }

 private:
  Str arn_;
  Str name_;
};

}  // namespace cdk::events
