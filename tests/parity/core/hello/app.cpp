#include <cdk/app.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>

int main() {
  return cdk::run([](cdk::App& app) {
    auto& stack = app.add<cdk::Stack>("Hello");
    auto& bucket = stack.add<cdk::s3::CfnBucket>("Bucket", cdk::s3::CfnBucket::Props{.versioningConfiguration = {{.status = "Enabled"}}});
    auto& topic = stack.add<cdk::sns::CfnTopic>("Topic", cdk::sns::CfnTopic::Props{.displayName = "about " + bucket.ref()});
    topic.addDependency(bucket);
    stack.add<cdk::CfnOutput>("BucketName", cdk::CfnOutputProps{.value = bucket.ref()});
    stack.add<cdk::CfnOutput>("BucketArn", cdk::CfnOutputProps{.exportName = "the-bucket", .value = bucket.attrArn()});
  });
}
