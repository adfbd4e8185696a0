// expect: g++: designator order for field 'cdk::s3::BucketProps::bucketName' does not match declaration order ||| clang: designators to be specified in declaration order
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.bucketName = "name", .versioned = true});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.versioned = true, .bucketName = "name"});
#endif
}
