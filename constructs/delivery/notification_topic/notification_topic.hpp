#pragma once
#include <cdk/construct.hpp>

namespace cdk::kms {
class IKey;
}
namespace cdk::sns {
class Topic;
}

namespace cdk::delivery {

struct NotificationTopicProps {
  Req<Str, "displayName"> displayName;
  List<Str> emails = {};
  Req<Use<kms::IKey>, "key"> key;
  /// Services that publish, for resources of this account only. Default: none; roles may be granted it
  List<Str> publishers = {};
  Req<Str, "topicName"> topicName;
};

/// An encrypted topic that takes messages over TLS only, from the named services of its account.
class NotificationTopic : public Construct {
 public:
  using Props = NotificationTopicProps;
  NotificationTopic(Scope scope, std::string_view id, const NotificationTopicProps& props);
  sns::Topic& topic() const { return *topic_; }

 private:
  sns::Topic* topic_;
};

}  // namespace cdk::delivery
