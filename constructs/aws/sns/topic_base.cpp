#include <charconv>

#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns/topic_policy.hpp>
#include <constructs/aws/sns/topic_subscription.hpp>

namespace cdk::sns {

class ITopic::PolicyCheck final : public IValidation {
 public:
  explicit PolicyCheck(const ITopic& topic) : topic_(&topic) {}
  List<Str> validate() override { return topic_->policy_ ? topic_->policy_->document().validateForResourcePolicy() : List<Str>(); }

 private:
  const ITopic* topic_;
};

ITopic::ITopic(Scope scope, std::string_view id, const ResourceProps& props) : Resource(scope, id, props) {
  node().addValidation(make<PolicyCheck>(*this));
}

namespace {

/// Subscribers whose ids are known only at deployment are numbered.
Str nextTokenId(Construct& scope) {
  constexpr std::string_view kPrefix = "TokenSubscription:";
  int next = 1;
  for (const Use<Construct>& construct : scope.node().findAll()) {
    const std::string_view id = construct->node().id();
    const std::size_t at = id.find(kPrefix);
    if (at == std::string_view::npos) continue;
    const std::string_view digits = id.substr(at + kPrefix.size());
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number >= next) next = number + 1;
  }
  return format("{}{}", Str(kPrefix), Num(next));
}

SubscriptionProps propsOf(ITopic& topic, const TopicSubscriptionConfig& config) {
  return {.deadLetterQueue = config.deadLetterQueue,
          .deliveryPolicy = config.deliveryPolicy,
          .endpoint = config.endpoint,
          .filterPolicy = config.filterPolicy,
          .filterPolicyWithMessageBody = config.filterPolicyWithMessageBody,
          .protocol = config.protocol,
          .rawMessageDelivery = config.rawMessageDelivery,
          .region = config.region,
          .subscriptionRoleArn = config.subscriptionRoleArn,
          .topic = topic};
}

}  // namespace

Subscription& ITopic::addSubscription(Use<ITopicSubscription> topicSubscription) {
  const TopicSubscriptionConfig config = topicSubscription->bind(*this);
  Construct& scope = config.subscriberScope ? *config.subscriberScope : *this;
  const Str id = config.subscriberId.isToken() ? nextTokenId(scope) : Str(config.subscriberId);
  if (scope.node().tryFindChild(id.text())) {
    throw Error(scope, format("a subscription with the id '{}' is here already; a target is subscribed to a topic once", id).text(),
                "subscription-exists");
  }
  auto& subscription = scope.add<Subscription>(id.text(), propsOf(*this, config));
  if (config.subscriptionDependency) subscription.node().addDependency(config.subscriptionDependency);
  return subscription;
}

iam::AddToResourcePolicyResult ITopic::addToResourcePolicy(iam::PolicyStatement statement) {
  if (!policy_ && autoCreatePolicy_) policy_ = &add<TopicPolicy>("Policy", TopicPolicyProps{.topics = List<Use<ITopic>>{*this}});
  if (!policy_) return {};
  policy_->document().addStatements(statement);
  return {.policyDependable = *policy_, .statementAdded = true};
}

TopicGrants ITopic::grants() {
  return TopicGrants::fromTopic(*this);
}
iam::Grant ITopic::grantPublish(Use<iam::IGrantable> grantee) {
  return grants().publish(grantee);
}
iam::Grant ITopic::grantSubscribe(Use<iam::IGrantable> grantee) {
  return grants().subscribe(grantee);
}

iam::Grant TopicGrants::actions(Use<iam::IGrantable> grantee, const List<Str>& actions, const List<Str>& keyActions) const {
  const iam::Grant result = iam::Grant::addToPrincipalOrResource(
      {.actions = actions, .grantee = grantee, .resource = *resource_, .resourceArns = {resource_->topicArn()}});
  if (!keyActions.empty() && resource_->masterKey()) resource_->masterKey()->grant(grantee, keyActions);
  return result;
}

iam::Grant TopicGrants::publish(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"sns:Publish"}, {"kms:Decrypt", "kms:GenerateDataKey*"});
}
iam::Grant TopicGrants::subscribe(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"sns:Subscribe"});
}

cloudwatch::Metric ITopic::metric(const Str& metricName, const cloudwatch::MetricOptions& props) const {
  return cloudwatch::Metric({.dimensionsMap = {{"TopicName", topicName_}}, .metricName = metricName, .namespace_ = "AWS/SNS"})
      .with(props)
      .attachTo(*this);
}

cloudwatch::Metric ITopic::canned(std::string_view name, std::string_view statistic, cloudwatch::MetricOptions props) const {
  if (!props.statistic) props.statistic = statistic;
  return metric(name, props);
}

}  // namespace cdk::sns
