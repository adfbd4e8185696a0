// expect: g++: could not convert 'bucket' from 'cdk::s3::Bucket' to 'cdk::Use<cdk::kms::IKey>' ||| clang: no viable conversion from 'cdk::s3::Bucket' to '(cdk::)?Use<(cdk::)?kms::IKey>'
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack, cdk::kms::Key& key, cdk::s3::Bucket& bucket) {
  (void)key;
  (void)bucket;
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.encryptionKey = key});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.encryptionKey = bucket});
#endif
}
