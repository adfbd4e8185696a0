// expect: g++: no non-static data member named 'enforceSsl' ||| clang: field designator 'enforceSsl' does not refer to any field.*did you mean 'enforceSSL'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.enforceSSL = true});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.enforceSsl = true});
#endif
}
