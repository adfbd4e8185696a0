// expect: g++: could not convert 'cdk::RemovalPolicy::DESTROY' from 'cdk::RemovalPolicy' to 'cdk::Opt<cdk::s3::BucketEncryption>' ||| clang: no viable conversion from 'cdk::RemovalPolicy' to '(cdk::)?Opt<(cdk::s3::)?BucketEncryption>'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.encryption = cdk::s3::BucketEncryption::KMS});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.encryption = cdk::RemovalPolicy::DESTROY});
#endif
}
