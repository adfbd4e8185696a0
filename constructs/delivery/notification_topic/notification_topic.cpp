#include <constructs/delivery/notification_topic/notification_topic.hpp>

#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/sns_subscriptions/email_subscription.hpp>

namespace cdk::delivery {

NotificationTopic::NotificationTopic(Scope scope, std::string_view id, const NotificationTopicProps& props) : Construct(scope, id) {
  topic_ = &add<sns::Topic>("Topic", sns::TopicProps{.displayName = props.displayName, .enforceSSL = true, .masterKey = props.key, .topicName = props.topicName});
  std::vector<Use<iam::IPrincipal>> publishers;
  for (Str publisher : props.publishers) publishers.push_back(iam::ServicePrincipal(publisher));
  if (!publishers.empty()) {
    topic_->addToResourcePolicy(iam::PolicyStatement({.actions = {"sns:Publish"},
                                                      .conditions = {{"StringEquals", {{"aws:SourceAccount", Stack::of(*this).account()}}}},
                                                      .principals = List<Use<iam::IPrincipal>>(publishers),
                                                      .resources = {topic_->topicArn()},
                                                      .sid = "AllowPublishers"}));
  }
  for (Str email : props.emails) topic_->addSubscription(sns_subscriptions::EmailSubscription(email));
}

}  // namespace cdk::delivery
