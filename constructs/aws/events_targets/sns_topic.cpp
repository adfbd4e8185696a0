#include <constructs/aws/events_targets/sns_topic.hpp>

#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/sns/topic.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

class Target final : public events::IRuleTarget {
 public:
  Target(Use<sns::ITopic> topic, const SnsTopicProps& props) : topic_(topic), props_(props) {}

  events::RuleTargetConfig bind(events::IRule& rule, std::string_view) override {
    const bool byRole = props_.authorizeUsingRole.valueOr(props_.role.isSet());
    if (props_.role && !byRole) throw Error(rule, "role is not used when authorizeUsingRole is false; leave one out", "target-role");
    Use<iam::IRole> role;
    if (byRole) {
      role = props_.role ? props_.role : Use<iam::IRole>(detail::singletonEventRole(rule));
      topic_->grantPublish(role);
    } else {
      topic_->grantPublish(iam::ServicePrincipal("events.amazonaws.com"));
    }
    detail::permitDeadLetters(rule, props_.deadLetterQueue);
    return {.arn = topic_->topicArn(),
            .deadLetterConfig = detail::deadLetterConfig(props_.deadLetterQueue),
            .input = props_.message,
            .retryPolicy = detail::retryPolicy(detail::base(props_)),
            .role = role,
            .targetResource = topic_.get()};
  }

 private:
  Use<sns::ITopic> topic_;
  SnsTopicProps props_;
};

}  // namespace

SnsTopic::SnsTopic(Use<sns::ITopic> topic, const SnsTopicProps& props) : Use(make<Target>(topic, props)) {}

}  // namespace cdk::events_targets
