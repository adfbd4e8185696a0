// expect: g++: no matching function for call to 'cdk::s3::CfnBucket::CfnBucket\(cdk::Stack& ||| clang: no matching constructor for initialization of 'cdk::s3::CfnBucket'
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{});
#else
  cdk::s3::CfnBucket(stack, "B", cdk::s3::CfnBucket::Props{});
#endif
}
