// expect: g++: could not convert .* to 'cdk::Opt<cdk::s3::BucketEncryption>' ||| clang: no viable conversion from 'const char\s?\[4\]' to '(cdk::)?Opt<(cdk::s3::)?BucketEncryption>'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.encryption = cdk::s3::BucketEncryption::KMS});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.encryption = "KMS"});
#endif
}
