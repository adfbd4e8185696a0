#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>

namespace {

/// One bucket and one topic.
class HelloStack : public cdk::Stack {
 public:
  HelloStack(cdk::Scope scope, std::string_view id) : Stack(scope, id) {
    auto& bucket = add<cdk::s3::CfnBucket>("Bucket", cdk::s3::CfnBucket::Props{
        .versioningConfiguration = {{.status = "Enabled"}}});
    auto& topic = add<cdk::sns::CfnTopic>("Topic", cdk::sns::CfnTopic::Props{
        .displayName = node().tryGetContext("greeting").asStr() ? node().tryGetContext("greeting").asStr() : "hello from C++"});
    add<cdk::CfnOutput>("BucketName", cdk::CfnOutputProps{.value = bucket.ref()});
    add<cdk::CfnOutput>("TopicArn", cdk::CfnOutputProps{.value = topic.ref()});
  }
};

}  // namespace

int main() {
  return cdk::run([](cdk::App& app) { app.add<HelloStack>("Hello"); });
}
