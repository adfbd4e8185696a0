#include "hello_stack.hpp"

#include <cdk/cfn_output.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sns/topic.hpp>

namespace hello {

HelloStack::HelloStack(cdk::Scope scope, std::string_view id) : Stack(scope, id) {
  const cdk::Str greeting = node().tryGetContext("greeting").asStr();
  auto& bucket = add<cdk::s3::Bucket>("Bucket", cdk::s3::BucketProps{.removalPolicy = cdk::RemovalPolicy::DESTROY, .versioned = true});
  auto& topic = add<cdk::sns::Topic>("Topic", cdk::sns::TopicProps{.displayName = greeting ? greeting : "hello from C++"});
  add<cdk::CfnOutput>("BucketName", cdk::CfnOutputProps{.value = bucket.bucketName()});
  add<cdk::CfnOutput>("TopicArn", cdk::CfnOutputProps{.value = topic.topicArn()});
}

}  // namespace hello
