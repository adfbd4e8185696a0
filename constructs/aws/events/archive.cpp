#include <constructs/aws/events/archive.hpp>

#include <cdk/cfn/events/archive.hpp>
#include <constructs/aws/events/event_bus.hpp>
#include <constructs/aws/kms/key.hpp>

#include "pattern_json.hpp"

namespace cdk::events {
namespace {

void permitKey(kms::IKey& key, const Str& busArn) {
  key.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:GenerateDataKey", "kms:ReEncrypt*"},
                            .conditions = {{"StringEquals", Json::obj({{"kms:EncryptionContext:aws:events:event-bus:arn", busArn}})}},
                            .principals = {iam::ServicePrincipal("events.amazonaws.com")},
                            .resources = {"*"},
                            .sid = "Allow EventBridge to use kms operations"}));
  key.addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:DescribeKey"},
                                                .principals = {iam::ServicePrincipal("events.amazonaws.com")},
                                                .resources = {"*"},
                                                .sid = "Allow EventBridge to call kms:DescribeKey"}));
}

}  // namespace

Archive::Archive(Scope scope, std::string_view id, const ArchiveProps& props) : Resource(scope, id, {.physicalName = props.archiveName}) {
  const Str busArn = props.sourceEventBus->eventBusArn();
  if (props.kmsKey) permitKey(*props.kmsKey, busArn);
  auto& archive = add<CfnArchive>("Archive", CfnArchive::Props{.archiveName = physicalName(),
                                                               .description = props.description,
                                                               .eventPattern = detail::patternJson(props.eventPattern),
                                                               .kmsKeyIdentifier = props.kmsKey ? props.kmsKey->keyArn() : Str(""),
                                                               .retentionDays = props.retention ? props.retention->toDays() : Num(0),
                                                               .sourceArn = busArn});
  arn_ = archive.attrArn();
  name_ = archive.ref();
  node().setDefaultChild(archive);
}

}  // namespace cdk::events
