#include <cdk/app.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/stack.hpp>

int main() {
  return cdk::run([](cdk::App& app) {
    auto& stack = app.add<cdk::Stack>("Installed");
    stack.add<cdk::sns::CfnTopic>("Topic", cdk::sns::CfnTopic::Props{.displayName = "from the installed library"});
  });
}
