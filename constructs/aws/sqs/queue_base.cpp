#include <constructs/aws/cloudwatch/math_expression.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sqs/queue.hpp>
#include <constructs/aws/sqs/queue_policy.hpp>

namespace cdk::sqs {

class IQueue::PolicyCheck final : public IValidation {
 public:
  explicit PolicyCheck(const IQueue& queue) : queue_(&queue) {}
  List<Str> validate() override { return queue_->policy_ ? queue_->policy_->document().validateForResourcePolicy() : List<Str>(); }

 private:
  const IQueue* queue_;
};

IQueue::IQueue(Scope scope, std::string_view id, const ResourceProps& props) : Resource(scope, id, props) {
  node().addValidation(make<PolicyCheck>(*this));
}

iam::AddToResourcePolicyResult IQueue::addToResourcePolicy(iam::PolicyStatement statement) {
  if (!policy_ && autoCreatePolicy_) policy_ = &add<QueuePolicy>("Policy", QueuePolicyProps{.queues = List<Use<IQueue>>{*this}});
  if (!policy_) return {};
  policy_->document().addStatements(statement);
  return {.policyDependable = *policy_, .statementAdded = true};
}

QueueGrants IQueue::grants() {
  return QueueGrants::fromQueue(*this);
}
iam::Grant IQueue::grantConsumeMessages(Use<iam::IGrantable> grantee) {
  return grants().consumeMessages(grantee);
}
iam::Grant IQueue::grantSendMessages(Use<iam::IGrantable> grantee) {
  return grants().sendMessages(grantee);
}
iam::Grant IQueue::grantPurge(Use<iam::IGrantable> grantee) {
  return grants().purge(grantee);
}
iam::Grant IQueue::grant(Use<iam::IGrantable> grantee, const List<Str>& actions) {
  return grants().actions(grantee, actions);
}

iam::Grant QueueGrants::actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& keyActions) const {
  const iam::Grant result = iam::Grant::addToPrincipalOrResource(
      {.actions = actions, .grantee = grantee, .resource = *resource_, .resourceArns = {resource_->queueArn()}});
  if (!keyActions.empty() && resource_->encryptionMasterKey()) resource_->encryptionMasterKey()->grant(grantee, keyActions);
  return result;
}

iam::Grant QueueGrants::consumeMessages(Use<iam::IGrantable> grantee) const {
  return actions(grantee,
                 {"sqs:ReceiveMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl", "sqs:DeleteMessage", "sqs:GetQueueAttributes"},
                 {"kms:Decrypt"});
}

iam::Grant QueueGrants::sendMessages(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"},
                 {"kms:Decrypt", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"});
}

iam::Grant QueueGrants::purge(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"sqs:PurgeQueue", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"});
}

cloudwatch::Metric IQueue::metric(const Str& metricName, const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.dimensionsMap = {{"QueueName", queueName_}}, .metricName = metricName, .namespace_ = "AWS/SQS"})
      .with(props)
      .attachTo(*this);
}

cloudwatch::Metric IQueue::canned(std::string_view name, std::string_view statistic, cloudwatch::MetricOptions props) const {
  if (!props.statistic) props.statistic = statistic;
  return metric(name, props);
}

cloudwatch::MathExpression IQueue::metricApproximateNumberOfMessagesOutstanding(const cloudwatch::MetricOptions& props) const {
  return cloudwatch::MathExpression({.color = props.color,
                                     .expression = "visible + notVisible",
                                     .label = props.label ? props.label : Str("Approximate number of messages outstanding"),
                                     .period = props.period,
                                     .usingMetrics = {{"visible", metricApproximateNumberOfMessagesVisible(props)},
                                                      {"notVisible", metricApproximateNumberOfMessagesNotVisible(props)}}});
}

}  // namespace cdk::sqs
