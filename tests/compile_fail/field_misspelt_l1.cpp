// expect: g++: no non-static data member named 'bucketNam' ||| clang: field designator 'bucketNam' does not refer to any field.*did you mean 'bucketName'
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = "name"});
#else
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketNam = "name"});
#endif
}
