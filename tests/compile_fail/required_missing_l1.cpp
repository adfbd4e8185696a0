// expect: g++: use of deleted function 'cdk::Req<.*\"protocol\" ||| clang: call to deleted constructor of 'Req<cdk::Str, \"protocol\">'
#include <cdk/cfn/sns/subscription.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::sns::CfnSubscription>("S", cdk::sns::CfnSubscription::Props{.protocol = "email", .topicArn = "arn"});
#else
  stack.add<cdk::sns::CfnSubscription>("S", cdk::sns::CfnSubscription::Props{.topicArn = "arn"});
#endif
}
