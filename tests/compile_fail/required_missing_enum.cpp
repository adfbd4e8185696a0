// expect: g++: use of deleted function 'cdk::ReqOpt<.*\"protocol\" ||| clang: implicit initialization of field 'protocol'
#include <constructs/aws/sns/topic_subscription.hpp>

void build() {
#ifdef WITHOUT_MISTAKE
  (void)cdk::sns::TopicSubscriptionConfig{
      .endpoint = "a@b.example", .protocol = cdk::sns::SubscriptionProtocol::EMAIL, .subscriberId = "a"};
#else
  (void)cdk::sns::TopicSubscriptionConfig{.endpoint = "a@b.example", .subscriberId = "a"};
#endif
}
