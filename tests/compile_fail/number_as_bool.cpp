// expect: g++: could not convert '1' from 'int' to 'cdk::Bool' ||| clang: no viable conversion from 'int' to 'cdk::Bool'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.versioned = true});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.versioned = 1});
#endif
}
