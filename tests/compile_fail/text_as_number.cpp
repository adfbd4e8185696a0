// expect: g++: could not convert .* to 'cdk::Num' ||| clang: no viable conversion from 'const char\s?\[4\]' to 'cdk::Num'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.enforceSSL = true, .minimumTLSVersion = 1.2});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.enforceSSL = true, .minimumTLSVersion = "1.2"});
#endif
}
