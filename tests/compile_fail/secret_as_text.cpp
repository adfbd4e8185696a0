// expect: g++: could not convert 'secret' from 'cdk::SecretValue' to 'cdk::Str' ||| clang: no viable conversion from 'cdk::SecretValue' to 'cdk::Str'
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/secret_value.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack, cdk::SecretValue secret) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = secret.unsafeUnwrap()});
#else
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = secret});
#endif
}
