#include <constructs/delivery/encryption_key/encryption_key.hpp>

#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::delivery {

namespace {

constexpr std::string_view kEvents = "events.amazonaws.com";

}  // namespace

EncryptionKey::EncryptionKey(Scope scope, std::string_view id, const EncryptionKeyProps& props) : Construct(scope, id) {
  key_ = &add<kms::Key>("Key", kms::KeyProps{.alias = props.aliasName,
                                             .description = props.description,
                                             .enableKeyRotation = true,
                                             .pendingWindow = Duration::days(7),
                                             .removalPolicy = RemovalPolicy::DESTROY});
  key_->addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:CreateGrant"},
                                                  .conditions = {{"Bool", {{"kms:GrantIsForAWSResource", "false"}}}},
                                                  .effect = iam::Effect::DENY,
                                                  .principals = {iam::AnyPrincipal()},
                                                  .resources = {"*"},
                                                  .sid = "DenyGrantsToOthers"}));
  if (props.forLogs) allowLogs();
  allowPublishers(props.publishers);
}

void EncryptionKey::allowLogs() {
  const Stack& stack = Stack::of(*this);
  const Str logs = stack.formatArn({.resource = "*", .service = "logs"});
  key_->addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"},
                                                  .conditions = {{"ArnLike", {{"kms:EncryptionContext:aws:logs:arn", logs}}}},
                                                  .principals = {iam::ServicePrincipal(format("logs.{}.amazonaws.com", stack.region()))},
                                                  .resources = {"*"},
                                                  .sid = "AllowCloudWatchLogs"}));
}

void EncryptionKey::allowPublishers(const List<Str>& publishers) {
  std::vector<Use<iam::IPrincipal>> principals;
  bool events = false;
  for (Str publisher : publishers) {
    if (publisher.is(kEvents)) {
      events = true;
    } else {
      principals.push_back(iam::ServicePrincipal(publisher));
    }
  }
  if (!principals.empty()) {
    key_->addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:GenerateDataKey*"},
                                                    .conditions = {{"StringEquals", {{"aws:SourceAccount", Stack::of(*this).account()}}}},
                                                    .principals = List<Use<iam::IPrincipal>>(principals),
                                                    .resources = {"*"},
                                                    .sid = "AllowPublishers"}));
  }
  if (events) {
    // EventBridge states no source when it publishes to an encrypted topic: a condition would shut it out.
    key_->addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:Decrypt", "kms:GenerateDataKey*"},
                                                    .principals = {iam::ServicePrincipal(kEvents)},
                                                    .resources = {"*"},
                                                    .sid = "AllowEventBridge"}));
  }
}

}  // namespace cdk::delivery
