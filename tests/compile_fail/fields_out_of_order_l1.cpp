// expect: g++: designator order for field '.*bucketName' does not match declaration order ||| clang: designators to be specified in declaration order
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = "name", .objectLockEnabled = true});
#else
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.objectLockEnabled = true, .bucketName = "name"});
#endif
}
